// Many cases of one profile, each judged by its laws; nothing is shrunk and nothing thrown here.
import fc from "fast-check";
import type { Case, RefusalCase, RunCase } from "../cases/case.ts";
import { groundOf } from "../cases/ground.ts";
import { refusalCases } from "../cases/refusals.ts";
import { runCase } from "../cases/run-cases.ts";
import type { FabricCase } from "../fabric/fabric-case.ts";
import { fabricCase } from "../fabric/fabric-cases.ts";
import type { Law } from "../laws/law.ts";
import { type BackendProfile, isFabricProfile, type Profile } from "../laws/profiles.ts";
import type { Bench } from "./execute.ts";
import { type JudgedCase, judgeCase, type Violation } from "./judge-case.ts";

export interface FirstFailure {
  /** Which of the two streams of cases, and the position in it: the same seed draws the same case there. */
  readonly kind: Case["kind"];
  readonly index: number;
  /** The profile that drew it. */
  readonly profile: Profile;
  readonly case: Case;
  readonly violation: Violation;
}

export interface Tally {
  readonly law: Law;
  cases: number;
  exercised: number;
  failures: number;
  first: FirstFailure | null;
}

export interface Expedition {
  readonly profile: Profile;
  readonly seed: number;
  /** Runs; as many refusals are drawn besides where the profile has laws about them. */
  readonly cases: number;
  readonly laws: readonly Law[];
  /** Told after every case. */
  readonly onCase?: (judged: JudgedCase, done: number, planned: number) => void;
  readonly signal?: AbortSignal;
  /** Refusals before runs; default: runs first. */
  readonly refusalsFirst?: boolean;
  /** Whether enough was seen; asked after every case. */
  readonly until?: (tallies: ReadonlyMap<string, Tally>) => boolean;
}

export interface Exploration {
  readonly tallies: readonly Tally[];
  readonly cases: number;
  readonly modelCalls: number;
  /** Why it was given up before its end; null: it was not. */
  readonly gaveUp: string | null;
}

/** Executions without an end after which nothing more is learnt by waiting for others. */
const MOST_WITHOUT_END = 3;

/** The runs of a profile, as the seed draws them. */
export const runsOf = (bench: Bench, profile: BackendProfile): fc.Arbitrary<RunCase> =>
  runCase(profile, groundOf(bench.capabilities));

/** The cases of a profile that are drawn, one by one. */
export const drawnCases = (bench: Bench, profile: Profile): fc.Arbitrary<RunCase | FabricCase> =>
  isFabricProfile(profile) ? fabricCase(profile) : runsOf(bench, profile);

/** Every refusal the laws ask for; where there are more than `most`, those the seed draws. */
export const refusalsOf = (bench: Bench, laws: readonly Law[], seed: number, most: number): readonly RefusalCase[] => {
  const rules = laws.filter(({ on }) => on === "refusal").map(({ requirements }) => requirements[0]);
  const all = refusalCases(groundOf(bench.capabilities), bench.capabilities, rules);
  if (all.length <= most) return all;
  return fc.sample(fc.shuffledSubarray([...all], { minLength: most, maxLength: most }), { seed, numRuns: 1 })[0] ?? [];
};

/** What the work comes to, or null as soon as nobody waits for it any more. */
const unlessStopped = async <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | null> => {
  if (signal === undefined) return await work;
  let stop = (): void => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    const done = await Promise.race([work, stopped]);
    return signal.aborted ? null : done;
  } finally {
    signal.removeEventListener("abort", stop);
  }
};

export const explore = async (
  bench: Bench,
  { profile, seed, cases, laws, onCase, signal, refusalsFirst, until }: Expedition,
): Promise<Exploration> => {
  const own = laws.filter((law) => law.profile === profile);
  // Laws of other profiles look at these runs too: what they find counts, what they exercised does not.
  const tallies = new Map(
    laws.map((law): [string, Tally] => [law.id, { law, cases: 0, exercised: 0, failures: 0, first: null }]),
  );
  const order =
    refusalsFirst === true ? (["refusal", "run", "fabric"] as const) : (["run", "refusal", "fabric"] as const);
  const kinds = order.filter((kind) => own.some(({ on }) => on === kind));
  if (isFabricProfile(profile) && bench.fabric === undefined)
    return { tallies: [...tallies.values()], cases: 0, modelCalls: 0, gaveUp: null };
  const refusals = isFabricProfile(profile) ? [] : refusalsOf(bench, own, seed, cases);
  const planned = kinds.includes("refusal") ? cases + refusals.length : cases;
  let done = 0;
  let modelCalls = 0;
  let withoutEnd = 0;
  let isOver = false;
  let gaveUp: string | null = null;
  for (const kind of kinds) {
    let index = 0;
    /** Whether to go on. */
    const look = async (each: Case): Promise<boolean> => {
      if (isOver || gaveUp !== null || signal?.aborted === true) return false;
      const judged = await unlessStopped(judgeCase(bench, each, kind === "refusal" ? own : laws), signal);
      // Whoever stops the kit may have stopped the backend with it: what it did meanwhile is not held against it.
      if (judged === null) return false;
      done += 1;
      const seen = "seen" in judged.trial ? judged.trial.seen : null;
      modelCalls += seen?.calls.length ?? 0;
      for (const { law, exercised, violations } of judged.says) {
        const tally = tallies.get(law.id);
        if (tally === undefined) continue;
        if (law.profile === profile) {
          tally.cases += 1;
          if (exercised) tally.exercised += 1;
        }
        const [violation] = violations;
        if (violation === undefined) continue;
        tally.failures += 1;
        tally.first ??= { kind, index, profile, case: each, violation };
      }
      if (seen?.end.kind === "no end") withoutEnd += 1;
      if (withoutEnd >= MOST_WITHOUT_END)
        gaveUp = `${withoutEnd} executions had no end; the rest of the cases was not tried.`;
      gaveUp ??= bench.backend.gone();
      index += 1;
      isOver = until?.(tallies) === true;
      onCase?.(judged, done, planned);
      return true;
    };
    if (kind !== "refusal")
      await fc.check(fc.asyncProperty(drawnCases(bench, profile), look), { seed, numRuns: cases, endOnFailure: true });
    else for (const each of refusals) if (!(await look(each))) break;
  }
  return { tallies: [...tallies.values()], cases: done, modelCalls, gaveUp };
};
