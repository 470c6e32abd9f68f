// The arbitraries of runs, one leaning for each profile.
import type { TaskGraph } from "@krako/contracts";
import type fc from "fast-check";
import type { BackendProfile } from "../laws/profiles.ts";
import { withAimedBudget } from "./aimed-budget.ts";
import type { Release, RunCase, Script, Stop } from "./case.ts";
import { graphFrom } from "./graph-from.ts";
import type { Ground } from "./ground.ts";
import { withPattern } from "./patterns.ts";
import { type Leaning, type RawCase, rawCase } from "./raw-case.ts";
import { idsOf, scriptOf } from "./units-from.ts";

const CORE: Leaning = {
  mostUnits: 6,
  types: [
    [5, "deterministic"],
    [2, "aggregation"],
    [2, "retrieval"],
    [2, "small_model"],
    [2, "llm"],
  ],
  deeds: [
    [120, "answer"],
    [40, "invalid"],
    [20, "transient"],
    [10, "unknown"],
    [40, "permanent"],
    [4, "silent"],
  ],
  usages: [
    [8, "some"],
    [1, "limit"],
  ],
  limited: [
    [6, 0],
    [1, 7],
  ],
  policies: [
    [2, "continue_on_error"],
    [1, "fail_fast"],
  ],
  releases: [[1, "at once"]],
  stops: [[1, "no"]],
  twins: [
    [14, "none"],
    [2, "again"],
    [2, "permuted"],
    [2, "bystander"],
  ],
  durations: [
    [4, 0],
    [1, 600_000],
  ],
  deadlines: [[1, 0]],
  odd: false,
};

const MODEL: Leaning = {
  ...CORE,
  types: [
    [1, "deterministic"],
    [4, "small_model"],
    [8, "llm"],
  ],
  deeds: [
    [80, "answer"],
    [30, "invalid"],
    [30, "transient"],
    [15, "unknown"],
    [10, "cut"],
    [15, "permanent"],
    [7, "silent"],
  ],
  usages: [
    [12, "some"],
    [3, "limit"],
    [2, "over"],
    [1, "far over"],
    [1, "none"],
  ],
  limited: [
    [2, 0],
    [2, 1],
    [2, 2],
    [2, 4],
    [2, 8],
    [2, 7],
    [3, 15],
  ],
  policies: [
    [5, "continue_on_error"],
    [1, "fail_fast"],
  ],
  twins: [
    [16, "none"],
    [1, "again"],
    [3, "roomier"],
  ],
};

const CONCURRENCY: Leaning = {
  ...MODEL,
  mostUnits: 7,
  types: [
    [1, "deterministic"],
    [1, "aggregation"],
    [3, "small_model"],
    [6, "llm"],
  ],
  deeds: MODEL.deeds.map(([weight, kind]) => [kind === "silent" ? 3 : weight, kind] as const),
  policies: [
    [2, "continue_on_error"],
    [1, "fail_fast"],
  ],
  releases: [
    [2, "last first"],
    [2, "shuffled"],
    [1, "at once"],
  ],
  stops: [
    [8, "no"],
    [3, "event"],
    [2, "call"],
    [1, "start"],
  ],
  twins: [
    [5, "none"],
    [2, "beside"],
    [1, "again"],
  ],
  durations: [
    [12, 0],
    [2, 600_000],
    [1, 30],
    [1, 0],
  ],
  deadlines: [
    [14, 0],
    [1, 30],
  ],
};

const HOSTILE: Leaning = {
  ...MODEL,
  types: [
    [3, "deterministic"],
    [1, "aggregation"],
    [3, "small_model"],
    [5, "llm"],
  ],
  deeds: [...MODEL.deeds, [15, "garbage"]],
  usages: [
    [3, "some"],
    [2, "over"],
    [3, "far over"],
    [4, "absurd"],
    [3, "nonsense"],
    [2, "none"],
  ],
  limited: [
    [2, 0],
    [2, 1],
    [2, 9],
    [2, 15],
  ],
  odd: true,
};

export const LEANINGS: Readonly<Record<BackendProfile, Leaning>> = {
  core: CORE,
  model: MODEL,
  concurrency: CONCURRENCY,
  hostile: HOSTILE,
};

const releaseFrom = ({ order, seed }: RawCase["release"]): Release =>
  order === "shuffled" ? { order, seed } : { order };

const stopFrom = ({ at, count }: RawCase["stop"]): Stop =>
  at === "no" ? null : at === "start" ? { at } : { at, count };

/** Its first unit waits for ever, so that an end before its time has something to end. */
const withSilence = (raw: RawCase): RawCase => {
  const [first, ...rest] = raw.units;
  const deed = first?.deeds[0];
  if (first === undefined || deed === undefined) return raw;
  return { ...raw, units: [{ ...first, deeds: [{ ...deed, kind: "silent" }] }, ...rest] };
};

/** Every other unit that an edge may lead to answers, or nobody would ever use what stands in. */
const withReliableStandIns = (raw: RawCase): RawCase => {
  if (raw.pattern !== "none") return raw;
  const led = raw.edges.map(({ from, to }) => Math.max(from % raw.units.length, to % raw.units.length));
  const units = raw.units.map((unit, index) => {
    const [first, ...rest] = unit.deeds;
    const isReliable = led.includes(index) && index > 0 && (raw.names + index) % 2 === 0;
    return isReliable && first !== undefined
      ? { ...unit, deeds: [{ ...first, kind: "answer" as const }, ...rest] }
      : unit;
  });
  return { ...raw, units };
};

/** No attempt times out by itself. */
const withPatience = (graph: TaskGraph): TaskGraph => ({
  ...graph,
  work_units: graph.work_units.map((unit) => ({ ...unit, budget: { ...unit.budget, timeout_ms: 60_000 } })),
});

const caseFrom = (drawn: RawCase, ground: Ground): RunCase => {
  const endsEarly = (drawn.duration > 0 && drawn.duration < 1_000) || drawn.deadline > 0;
  const raw = withReliableStandIns(endsEarly ? withSilence(drawn) : withPattern(drawn));
  const ids = idsOf(raw);
  const bare = graphFrom(raw, ids, ground);
  const script: Script = Object.fromEntries(
    bare.work_units.flatMap((unit, index) => {
      const rawUnit = raw.units[index];
      return rawUnit === undefined ? [] : [[unit.id, scriptOf(rawUnit, unit)] as const];
    }),
  );
  const graph = withAimedBudget(endsEarly ? withPatience(bare) : bare, raw, script, ground.prices);
  return {
    kind: "run",
    graph,
    script,
    release: releaseFrom(raw.release),
    stop: stopFrom(raw.stop),
    deadline_ms: raw.deadline > 0 ? raw.deadline : null,
    twin: raw.twin,
  };
};

/** Runs of valid graphs for what the backend serves, leaning as the profile asks. */
export const runCase = (profile: BackendProfile, ground: Ground): fc.Arbitrary<RunCase> =>
  rawCase(LEANINGS[profile]).map((raw) => caseFrom(raw, ground));
