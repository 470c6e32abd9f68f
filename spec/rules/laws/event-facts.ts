// What single events say about a run that nothing cut short, held against the script and the run in order.

import type { WorkUnit } from "@krako/conformance/oracle";
import { type SequentialRun, sha256, sortedText, summaryOf } from "@krako/conformance/oracle";
import type { TaskGraph } from "@krako/contracts";
import type { LawCase } from "./law-case.ts";
import type { EventSeen } from "./rules-under-test.ts";
import { outcomeOf, runScript } from "./script.ts";

type Payload = Readonly<Record<string, unknown>>;
const isTarget = (graph: TaskGraph, id: string): boolean => graph.escalations.some((edge) => edge.to === id);

const whyFailed = (payload: Payload): Payload => {
  const { error_type, dimension, scope, work_unit_id } = payload["error"] as Payload;
  return { error_type, dimension: dimension ?? null, scope: scope ?? null, work_unit_id: work_unit_id ?? null };
};

/** The parts of the payload that the run in order decides; null where it decides nothing. */
const sessionFacts = (
  event: EventSeen,
  { graph }: LawCase,
  alone: SequentialRun,
): readonly [unknown, unknown] | null => {
  const { payload } = event;
  const summary = summaryOf(graph, alone);
  switch (event.event_type) {
    case "execution.session.started":
      return [payload, { graph_digest: sha256(graph), unit_count: graph.work_units.length, budget: graph.budget }];
    case "execution.session.completed":
      return [payload["output_work_unit_id"], summary.output_work_unit_id];
    case "execution.session.failed":
      return [whyFailed(payload), summary.error];
    default:
      return null;
  }
};

const unitFacts = (
  event: EventSeen,
  unit: WorkUnit,
  lawCase: LawCase,
  alone: SequentialRun,
): readonly [unknown, unknown] | null => {
  const { graph, script } = lawCase;
  const { payload } = event;
  const result = alone.units.get(unit.id);
  if (result === undefined) return null;
  const { ending } = result;
  const outcome = outcomeOf(script, unit, event.attempt_index ?? 1);
  const lost = (index: number): boolean => result.attempts[index]?.lost ?? false;
  const attempt = event.attempt_index === null ? undefined : result.attempts[event.attempt_index - 1];
  const whyEnded = {
    error_type: ending.error_type,
    dimension: ending.dimension,
    scope: ending.scope,
    work_unit_id: unit.id,
  };
  switch (event.event_type) {
    case "workunit.started":
      return [payload, { unit_type: unit.type, operation: unit.operation }];
    case "workunit.validated":
      return [payload["valid"], outcome.kind === "output" && (outcome.violations ?? []).length === 0];
    case "workunit.completed":
      return [payload["output"], ending.output];
    case "workunit.failed":
      return [
        { ...whyFailed(payload), lost: payload["lost"] },
        { ...whyEnded, lost: event.attempt_index !== null && lost(event.attempt_index - 1) },
      ];
    case "workunit.retry.scheduled":
      return [
        [whyFailed(payload)["error_type"], payload["lost"]],
        [attempt?.error_type, attempt?.lost],
      ];
    case "workunit.skipped":
      return [
        payload["reason"],
        isTarget(graph, unit.id) && !activated(graph, alone, unit.id) ? "not_activated" : "dependency_skipped",
      ];
    case "workunit.escalated":
      return [payload, { escalation_index: result.escalation, to: graph.escalations[result.escalation ?? -1]?.to }];
    case "budget.debited":
      return [
        [payload["estimated"], payload["tokens"], payload["overrun_tokens"]],
        [attempt?.estimated, attempt?.taken.tokens, attempt?.overrun.tokens],
      ];
    case "budget.breached":
      return [
        [payload["dimension"], payload["scope"]],
        [ending.dimension, ending.scope],
      ];
    default:
      return null;
  }
};
const activated = (graph: TaskGraph, alone: SequentialRun, id: string): boolean =>
  graph.escalations.some((edge, index) => edge.to === id && alone.units.get(edge.from)?.escalation === index);

/** DETFIRST-001/2, §10: one invocation for each attempt of an `llm` unit, with an end, and none for anything else. */
const strangeCalls = ({ graph }: LawCase, events: readonly EventSeen[]): string | null => {
  for (const unit of graph.work_units) {
    const of = (type: RegExp): number =>
      events.filter((event) => event.work_unit_id === unit.id && type.test(event.event_type)).length;
    const expected = unit.type === "llm" ? of(/^workunit\.started$/) : 0;
    const [begun, over] = [of(/^llm\.invocation\.started$/), of(/^llm\.invocation\.(completed|failed)$/)];
    if (begun !== expected || over !== expected)
      return `${unit.id} (${unit.type}) began ${begun} invocations and ended ${over}, not ${expected}`;
  }
  return null;
};

export const eventDifference = (lawCase: LawCase, events: readonly EventSeen[]): string | null => {
  const alone = runScript(lawCase.graph, lawCase.script, lawCase.prices);
  const units = new Map(lawCase.graph.work_units.map((unit) => [unit.id, unit]));
  for (const event of events) {
    const unit = units.get(event.work_unit_id ?? "");
    const facts = unit === undefined ? sessionFacts(event, lawCase, alone) : unitFacts(event, unit, lawCase, alone);
    const [found, expected] = (facts ?? [null, null]).map((fact) => sortedText(fact ?? null));
    if (found !== expected)
      return `${event.event_type} of ${event.work_unit_id} (attempt ${event.attempt_index}) says ${found}, not ${expected}`;
  }
  return strangeCalls(lawCase, events);
};
