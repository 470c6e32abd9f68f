// From what was seen to what is on trial: unit by unit in canonical order, each given the earlier ones as they were seen.
import type { BackendCapabilities, PriceList, TaskGraph } from "@krako/contracts";
import type { RunCase } from "../cases/case.ts";
import { groundOf } from "../cases/ground.ts";
import { edgeActivated, interpretUnit, type World } from "../oracle/interpret-unit.ts";
import { canonicalOrder } from "../oracle/order.ts";
import type { Ending } from "../oracle/settled-unit.ts";
import { declaredOf, minus, type WorkUnit } from "../oracle/spending.ts";
import { blameOf, type Circumstances } from "./blame.ts";
import { cutsOf, endedEarly } from "./cuts.ts";
import { divergenceOf } from "./divergence.ts";
import { edgeBlameOf } from "./edge-blame.ts";
import type { Observation } from "./observation.ts";
import { debitOf, type SeenUnit, seenUnitOf } from "./seen-unit.ts";
import { servedEnvironment } from "./served.ts";
import type { RunTrial } from "./trial.ts";
import type { UnitTrial } from "./unit-trial.ts";

const seenUnits = ({ graph, end, events, calls }: Observation): ReadonlyMap<string, SeenUnit> => {
  if (end.kind !== "result") return new Map();
  const tasks = new Map(end.result.telemetry_bundle.tasks.map((task) => [task.task_id, task]));
  return new Map(
    graph.work_units.flatMap(({ id }) => {
      const task = tasks.get(id);
      if (task === undefined) return [];
      const ofUnit = events.filter(({ event }) => event.work_unit_id === id);
      const callsOfUnit = calls.filter(({ unit }) => unit === id);
      return [[id, seenUnitOf(task, ofUnit, callsOfUnit)] as const];
    }),
  );
};

export const trialOf = (
  runCase: RunCase,
  capabilities: BackendCapabilities,
  seen: Observation,
  twin: RunTrial | null = null,
): RunTrial => {
  const { prices } = groundOf(capabilities);
  const order = canonicalOrder(seen.graph) ?? [];
  const result = seen.end.kind === "result" ? seen.end.result : null;
  const units = interpreted(runCase, seen, order, prices);
  const cuts = cutsOf(seen, units);
  const isCut = result !== null && endedEarly(result);
  const trial: RunTrial = { case: runCase, capabilities, prices, seen, order, units, result, cuts, isCut, twin };
  return { ...trial, units: blamed(trial) };
};

/** Every unit in canonical order, given the earlier ones as they were seen. */
const interpreted = (
  { script }: RunCase,
  seen: Observation,
  order: readonly string[],
  prices: PriceList | null,
): ReadonlyMap<string, UnitTrial> => {
  const hasEvents = seen.events.length > 0;
  const records = seenUnits(seen);
  const units = new Map<string, UnitTrial>();
  let remaining = declaredOf(seen.graph);
  for (const id of order) {
    const unit = unitOf(seen.graph, id);
    const record = records.get(id) ?? null;
    const environment = servedEnvironment(script, record);
    const expected = interpretUnit(
      { graph: seen.graph, prices, environment, remaining, ...lookup(seen.graph, units) },
      unit,
    );
    const ending = endingAsSeen(record, expected.ending);
    const before = remaining;
    remaining = minus(remaining, hasEvents && record !== null ? record.taken : expected.taken);
    units.set(id, {
      unit,
      rank: units.size,
      seen: record,
      expected,
      expectedEscalation: edgeActivated(seen.graph, id, ending, remaining),
      ending,
      remaining: before,
      divergence: record === null ? null : divergenceOf(unit, expected, record),
      blame: null,
      edgeBlame: null,
    });
  }
  return units;
};

/** How earlier units ended, and what stands in for them, as seen. */
export const lookup = (
  graph: TaskGraph,
  units: ReadonlyMap<string, UnitTrial>,
): Pick<World, "own" | "effective" | "activated"> => {
  const activated = (id: string): number | null => {
    const trial = units.get(id);
    return trial?.seen ? trial.seen.escalation : (trial?.expectedEscalation ?? null);
  };
  const own = (id: string): Ending => known(units, id).ending;
  const effective = (id: string): Ending => {
    const edge = graph.escalations[activated(id) ?? -1];
    return edge === undefined || edge.from !== id || !units.has(edge.to) ? own(id) : effective(edge.to);
  };
  return { own, effective, activated };
};

const blamed = (trial: RunTrial): ReadonlyMap<string, UnitTrial> =>
  new Map(
    [...trial.units].map(([id, unitTrial]) => {
      const { divergence } = unitTrial;
      const blame = divergence === null ? null : blameOf(unitTrial, divergence, circumstances(trial, unitTrial));
      return [id, { ...unitTrial, blame, edgeBlame: edgeBlameOf(trial, unitTrial, trial.isCut) }];
    }),
  );

const circumstances = (
  { seen, units, prices, case: { script } }: RunTrial,
  { unit, remaining, seen: record }: UnitTrial,
): Circumstances => {
  const { graph } = seen;
  const { own, effective, activated } = lookup(graph, units);
  const environment = servedEnvironment(script, record);
  const debits = seen.events.flatMap((event) => debitOf(event) ?? []);
  return {
    graph,
    prices,
    gateByOwnResults: interpretUnit({ graph, prices, environment, remaining, own, effective: own, activated }, unit)
      .gate,
    substituted: unit.dependencies.some((id) => effective(id) !== own(id)),
    remainingAtStart: (attempt) => {
      const start = record?.events.find(
        ({ event }) => event.event_type === "workunit.started" && event.attempt_index === attempt,
      );
      if (start === undefined) return null;
      const before = debits.filter(({ mark }) => mark < start.mark);
      return before.reduce((left, { taken }) => minus(left, taken), declaredOf(graph));
    },
  };
};

const known = (units: ReadonlyMap<string, UnitTrial>, id: string): UnitTrial => {
  const trial = units.get(id);
  if (trial === undefined) throw new Error(`unit ${id} is needed before its turn`);
  return trial;
};

const unitOf = (graph: TaskGraph, id: string): WorkUnit => {
  const unit = graph.work_units.find((each) => each.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
};

/** As seen; an output nobody told of is the one there must have been. */
const endingAsSeen = (record: SeenUnit | null, expected: Ending): Ending => {
  if (record === null) return expected;
  const { ending } = record;
  return ending.status === "succeeded" && ending.output === undefined ? { ...ending, output: expected.output } : ending;
};
