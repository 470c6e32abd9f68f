// What a driven run says otherwise than the same graph run unit by unit in canonical order; null when it says the same.

import {
  fatalFailures,
  NORMATIVE,
  type Readings,
  type RunError,
  resultTraceOf,
  type SequentialRun,
  sha256,
  sortedText,
  stageTraceOf,
  summaryOf,
} from "@krako/conformance/oracle";
import type { DrivenRun } from "./concurrent-driver.ts";
import type { LawCase } from "./law-case.ts";
import type { SessionUnderTest } from "./rules-under-test.ts";
import { runScript } from "./script.ts";

const line = (value: unknown): string => sortedText(value);
const unlike = (what: string, found: unknown, expected: unknown): string | null =>
  line(found) === line(expected) ? null : `${what} is ${line(found)}, in order it is ${line(expected)}`;

/** One unit that settled by itself: everything about it but which edge activated, which may have been cut off. */
const unitDifference = (session: SessionUnderTest, expected: SequentialRun, id: string): string | null => {
  const { state, escalation, ...found } = session.unit(id);
  const alone = expected.units.get(id);
  if (alone === undefined) return `${id} is no unit of the graph`;
  if (escalation !== null && escalation !== alone.escalation)
    return unlike(`the activated edge of ${id}`, escalation, alone.escalation);
  const attempts = (list: typeof found.attempts): unknown =>
    list.map(({ stages, error_type }) => ({ stages, error_type }));
  const { status, error_type, dimension, scope, output } = alone.ending;
  const trace = alone.attempts.filter((attempt) => !attempt.lost);
  return unlike(
    id,
    { ...found, status: state, attempts: attempts(found.attempts) },
    { status, error_type, dimension, scope, output: output ?? null, taken: alone.taken, attempts: attempts(trace) },
  );
};

/** The whole run, for one that nothing cut short: status, error, output, budget, units, both digests. */
const wholeDifference = (lawCase: LawCase, run: DrivenRun, expected: SequentialRun): string | null => {
  const { session } = run;
  const summary = summaryOf(lawCase.graph, expected);
  const found = session.run();
  for (const id of expected.order) {
    const edges = unlike(
      `the activated edge of ${id}`,
      session.unit(id).escalation,
      expected.units.get(id)?.escalation,
    );
    if (edges !== null) return edges;
  }
  return (
    unlike("the status", found.status, summary.status) ??
    unlike("the error", found.error, summary.error) ??
    unlike("the final output", found.final_output, summary.final_output) ??
    unlike("the unit of the output", found.output_work_unit_id, summary.output_work_unit_id) ??
    unlike("what is debited", found.debited, summary.debited) ??
    unlike("the overrun", found.overrun, summary.overrun) ??
    unlike("the stage digest", session.stageDigest(), sha256(stageTraceOf(expected))) ??
    unlike("the result digest", session.resultDigest(), sha256(resultTraceOf(expected)))
  );
};

/** A run that was cut short by its first failure: the error is that of the earliest-ranked failure observed. */
const failFastDifference = (lawCase: LawCase, run: DrivenRun, expected: SequentialRun): string | null => {
  const found = run.session.run();
  const observed = fatalFailures(lawCase.graph, expected).filter((id) => run.session.unit(id).state === "failed");
  const sure = observed.find(
    (id) =>
      !lawCase.graph.escalations.some(
        (edge) => edge.from === id && edge.when.some((c) => c.type === "budget_remaining_at_least"),
      ),
  );
  const named = observed.indexOf(found.error?.work_unit_id ?? "");
  if (found.status !== "failed" || named < 0)
    return `the run is ${found.status} by ${line(found.error)}, failed have ${line(observed)}`;
  if (sure !== undefined && named > observed.indexOf(sure))
    return `the error is that of ${found.error?.work_unit_id}, ${sure} failed before it in order`;
  const ending = expected.units.get(observed[named] ?? "")?.ending;
  const error = {
    error_type: ending?.error_type,
    work_unit_id: observed[named],
    dimension: ending?.dimension,
    scope: ending?.scope,
  };
  return unlike("the error", found.error, error) ?? unlike("the final output", found.final_output, null);
};

const stopError = (type: "cancel" | "duration_passed" | "deadline_passed"): RunError | null => {
  if (type === "cancel") return null;
  if (type === "deadline_passed") return { error_type: "TIMEOUT", work_unit_id: null, dimension: null, scope: null };
  return { error_type: "BUDGET_BREACH", work_unit_id: null, dimension: "duration", scope: "graph" };
};

export const differenceOf = (lawCase: LawCase, run: DrivenRun, readings: Readings = NORMATIVE): string | null => {
  const { graph, schedule } = lawCase;
  const expected = runScript(graph, lawCase.script, lawCase.prices, readings);
  const order = unlike("the canonical order", run.session.order, expected.order);
  if (order !== null) return order;
  const cancelled = expected.order.filter((id) => run.session.unit(id).state === "cancelled");
  for (const id of expected.order) {
    const unit = cancelled.includes(id) ? null : unitDifference(run.session, expected, id);
    if (unit !== null) return unit;
  }
  for (const [id, input] of run.inputs) {
    const inputs = unlike(`the input of ${id}`, input, expected.units.get(id)?.input);
    if (inputs !== null) return inputs;
  }
  if (run.stopped && schedule.stop !== null) {
    const { status, error } = run.session.run();
    return unlike(
      "the end",
      { status, error },
      { status: schedule.stop.type === "cancel" ? "cancelled" : "failed", error: stopError(schedule.stop.type) },
    );
  }
  const short = graph.policy.failure_policy === "fail_fast" && fatalFailures(graph, expected).length > 0;
  if (cancelled.length > 0 && !short) return `${line(cancelled)} are cancelled and nothing ended the run early`;
  return short ? failFastDifference(lawCase, run, expected) : wholeDifference(lawCase, run, expected);
};
