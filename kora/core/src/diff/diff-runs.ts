import type { BudgetReport, TaskTelemetry } from "@krako/contracts";
import { readPointer, UNRESOLVED } from "@krako/rules";
import type { RunRecord } from "../replay/run-record.ts";
import { runOutputs } from "./run-outputs.ts";
import { sameWork } from "./same-work.ts";

/** One step of a JSON Patch from the first value to the second. */
export interface PatchStep {
  readonly op: "add" | "remove" | "replace";
  readonly path: string;
  readonly value?: unknown;
}

/** Compares two JSON values. */
export type CompareJson = (before: unknown, after: unknown) => readonly PatchStep[];

/** What became of a unit in one run; null where the run did not have it. */
export interface UnitEnd {
  readonly status: TaskTelemetry["status"];
  readonly stop_reason: TaskTelemetry["stop_reason"];
  readonly error_type: string | null;
  readonly escalation_index: number | null;
  /** Stages of every attempt that was not lost. */
  readonly attempts: readonly (readonly string[])[];
}

/** A unit that ended otherwise, or that only one run had. */
export interface StageDifference {
  readonly unit: string;
  readonly before: UnitEnd | null;
  readonly after: UnitEnd | null;
}

/** One place of an output that differs; a side without the place has no member. */
export interface OutputDifference {
  /** Null: the answer of the run. */
  readonly unit: string | null;
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One dimension of what the runs took: numbers, or decimal strings of US dollars. */
export interface CostDifference {
  readonly dimension: string;
  readonly before: number | string;
  readonly after: number | string;
}

/** How two runs differ. Times are listed, but two runs are the same whatever time they took. */
export interface RunDiff {
  readonly same: boolean;
  /** Digests of the graphs; `same` whether they ask for the same work, whatever ids, tenant and time each was given when it was made. */
  readonly graph: { readonly same: boolean; readonly before: string; readonly after: string };
  readonly status: { readonly before: string; readonly after: string };
  readonly stages: readonly StageDifference[];
  readonly outputs: readonly OutputDifference[];
  readonly cost: readonly CostDifference[];
}

/** Differences of outputs that are listed; the rest are left out. */
export const MOST_OUTPUT_DIFFERENCES = 10_000;

/** What the second run did otherwise than the first: stages, outputs, cost. Runs of different graphs are compared by unit id. */
export function diffRuns(before: RunRecord, after: RunRecord, compare: CompareJson): RunDiff {
  const [digestBefore, digestAfter] = [before, after].map(({ result }) => result.execution_metadata.graph_digest);
  const isSameWork = digestBefore === digestAfter || sameWork(before.graph, after.graph);
  const graph = { before: digestBefore ?? "", after: digestAfter ?? "", same: isSameWork };
  const status = { before: before.result.status, after: after.result.status };
  const stages = stageDifferences(before, after);
  const outputs = outputDifferences(before, after, compare);
  const cost = costDifferences(before, after);
  const taken = cost.filter(({ dimension }) => dimension !== "duration_ms");
  const same = graph.same && stages.length + outputs.length + taken.length === 0 && status.before === status.after;
  return { same, graph, status, stages, outputs, cost };
}

function stageDifferences(before: RunRecord, after: RunRecord): StageDifference[] {
  const [ends, others] = [endsOf(before), endsOf(after)];
  const differences: StageDifference[] = [];
  for (const unit of new Set([...ends.keys(), ...others.keys()])) {
    const [one, other] = [ends.get(unit) ?? null, others.get(unit) ?? null];
    if (JSON.stringify(one) !== JSON.stringify(other)) differences.push({ unit, before: one, after: other });
  }
  return differences;
}

function endsOf({ result }: RunRecord): ReadonlyMap<string, UnitEnd> {
  return new Map(
    result.telemetry_bundle.tasks.map(({ task_id, status, stop_reason, error, escalation_index, attempts }) => [
      task_id,
      {
        status,
        stop_reason,
        error_type: error?.error_type ?? null,
        escalation_index: escalation_index ?? null,
        attempts: attempts.filter(({ lost }) => !lost).map(({ stages }) => stages),
      },
    ]),
  );
}

function outputDifferences(before: RunRecord, after: RunRecord, compare: CompareJson): OutputDifference[] {
  const [outputs, others] = [runOutputs(before.events), runOutputs(after.events)];
  const differences = places(null, before.result.final_output, after.result.final_output, compare);
  // A unit that succeeded in one run only is a difference of stages.
  for (const [unit, output] of outputs)
    if (others.has(unit)) differences.push(...places(unit, output, others.get(unit), compare));
  return differences.slice(0, MOST_OUTPUT_DIFFERENCES);
}

function places(unit: string | null, before: unknown, after: unknown, compare: CompareJson): OutputDifference[] {
  return compare(before, after).map(({ op, path: pointer, value }) => {
    const was = op === "add" ? UNRESOLVED : readPointer(before as never, pointer);
    return {
      unit,
      pointer,
      ...(was === UNRESOLVED ? {} : { before: was }),
      ...(op === "remove" ? {} : { after: value }),
    };
  });
}

function costDifferences(before: RunRecord, after: RunRecord): CostDifference[] {
  const [taken, others] = [takenBy(before), takenBy(after)];
  return Object.entries(taken).flatMap(([dimension, amount]) => {
    const other = others[dimension as keyof typeof others];
    return amount === other ? [] : [{ dimension, before: amount, after: other }];
  });
}

function takenBy({ result: { budget, telemetry_bundle: telemetry } }: RunRecord) {
  const { tokens, llm_invocations, retries, cost_usd, duration }: BudgetReport = budget;
  return {
    model_calls: telemetry.model_invocation_count,
    tokens: tokens.debited,
    tokens_overrun: tokens.overrun,
    llm_invocations: llm_invocations.debited,
    retries: retries.debited,
    cost_usd: cost_usd.debited,
    duration_ms: duration.debited,
  } as const;
}
