// What a caller sees of a run that was not cut short: status, error, output, budget, and the two traces (§4, §6, §7).
import type { TaskGraph } from "@krako/contracts";
import type { ErrorType } from "./attempt.ts";
import { type Json, valueAt } from "./json.ts";
import type { SequentialRun } from "./sequential-interpreter.ts";
import { DIMENSIONS, type Dimension, declaredOf, NOTHING, plus, type Spending } from "./spending.ts";

export interface RunError {
  readonly error_type: ErrorType;
  readonly work_unit_id: string | null;
  readonly dimension: Dimension | "duration" | null;
  readonly scope: "unit" | "graph" | null;
}
export interface RunSummary {
  readonly status: "succeeded" | "failed";
  readonly error: RunError | null;
  readonly final_output: Json;
  readonly output_work_unit_id: string | null;
  readonly debited: Spending;
  readonly overrun: Spending;
}

/** Ids of the critical units that ended failed without an activated edge, earliest-ranked first. */
export const fatalFailures = (graph: TaskGraph, run: SequentialRun): readonly string[] =>
  run.order.filter((id) => {
    const unit = run.units.get(id);
    const critical = graph.work_units.find((candidate) => candidate.id === id)?.critical === true;
    return critical && unit?.ending.status === "failed" && unit.escalation === null;
  });

const selectedOutput = (graph: TaskGraph, run: SequentialRun): { readonly id: string; readonly value: Json } | null => {
  const selector = graph.output.find((candidate) => run.effective(candidate.work_unit_id).status === "succeeded");
  const output = selector === undefined ? undefined : run.effective(selector.work_unit_id).output;
  const value = selector === undefined || output === undefined ? undefined : valueAt(output, selector.pointer);
  return selector === undefined || value === undefined ? null : { id: selector.work_unit_id, value };
};

/** The run under `continue_on_error`, or under `fail_fast` when nothing failed it early. */
export const summaryOf = (graph: TaskGraph, run: SequentialRun): RunSummary => {
  const debited = [...run.units.values()].reduce((sum, unit) => plus(sum, unit.taken), NOTHING);
  const declared = declaredOf(graph);
  const output = selectedOutput(graph, run);
  const overspent = DIMENSIONS.find((d) => debited[d] + run.overrun[d] > declared[d]);
  const [fatal] = fatalFailures(graph, run);
  const ending = fatal === undefined ? undefined : run.units.get(fatal)?.ending;
  const none = { work_unit_id: null, dimension: null, scope: null };
  let error: RunError | null = null;
  if (fatal !== undefined && ending !== undefined)
    error = {
      error_type: ending.error_type ?? "EXECUTION_FAILURE",
      work_unit_id: fatal,
      dimension: ending.dimension,
      scope: ending.scope,
    };
  else if (overspent !== undefined)
    error = { ...none, error_type: "BUDGET_BREACH", dimension: overspent, scope: "graph" };
  else if (output === null) error = { ...none, error_type: "EXECUTION_FAILURE" };
  return {
    status: error === null ? "succeeded" : "failed",
    error,
    final_output: output?.value ?? null,
    output_work_unit_id: output?.id ?? null,
    debited,
    overrun: run.overrun,
  };
};

/** What `stage_digest` hashes. Attempts lost with their node are not in it. */
export const stageTraceOf = (
  run: SequentialRun,
): { readonly units: readonly { readonly [field: string]: Json }[] } => ({
  units: run.order.flatMap((id) => {
    const unit = run.units.get(id);
    if (unit === undefined) return [];
    const { status, error_type, dimension, scope } = unit.ending;
    const attempts = unit.attempts
      .filter((attempt) => !attempt.lost)
      .map((attempt) => ({ stages: attempt.stages, error_type: attempt.error_type }));
    return [{ work_unit_id: id, status, error_type, dimension, scope, escalation_index: unit.escalation, attempts }];
  }),
});

/** What `result_digest` hashes: the same units with their own outputs. */
export const resultTraceOf = (
  run: SequentialRun,
): { readonly units: readonly { readonly [field: string]: Json }[] } => ({
  units: stageTraceOf(run).units.map((unit) => ({
    ...unit,
    output: run.units.get(String(unit["work_unit_id"]))?.ending.output ?? null,
  })),
});
