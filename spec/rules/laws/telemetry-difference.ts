// TEL-001 and TEL-002 from outside: the records of a run that nothing cut short are those of the run in order, and the sums are theirs.

import type { WorkUnit } from "@krako/conformance/oracle";
import { type Attempt, consumption, type Outcome, sortedText, type UnitResult } from "@krako/conformance/oracle";
import type { TelemetryBundle } from "@krako/contracts";
import { STOP_REASON_TABLE } from "@krako/contracts/tables";
import type { LawCase } from "./law-case.ts";
import { outcomeOf, runScript } from "./script.ts";

type Task = TelemetryBundle["tasks"][number];

const attemptRecord = (unit: WorkUnit, attempt: Attempt, index: number, outcome: Outcome): object => {
  const used = consumption(unit, outcome);
  return {
    attempt_index: index + 1,
    error_type: attempt.error_type,
    says_why: attempt.error_type !== null,
    stages: attempt.stages,
    lost: attempt.lost,
    estimated: attempt.estimated,
    invoked_model: used !== "nothing",
    tokens_in: typeof used === "string" ? 0 : used.tokens_in,
    tokens_out: typeof used === "string" ? 0 : used.tokens_out,
  };
};

const expectedRecord = (unit: WorkUnit, result: UnitResult, { script }: LawCase): object => {
  const validated = result.attempts.filter((attempt) => attempt.stages.includes("SCHEMA_VALIDATION")).at(-1);
  return {
    task_id: unit.id,
    task_type: unit.type,
    status: result.ending.status,
    error_type: result.ending.error_type,
    escalation_index: result.escalation,
    retry_count: Math.max(0, result.attempts.length - 1),
    validation_status: validated === undefined ? "not_run" : validated.error_type === null ? "passed" : "failed",
    attempts: result.attempts.map((attempt, index) =>
      attemptRecord(unit, attempt, index, outcomeOf(script, unit, index + 1)),
    ),
  };
};
const foundRecord = (task: Task): object => ({
  task_id: task.task_id,
  task_type: task.task_type,
  status: task.status,
  error_type: task.error?.error_type ?? null,
  escalation_index: task.escalation_index ?? null,
  retry_count: task.retry_count,
  validation_status: task.validation_status,
  attempts: task.attempts.map(
    ({ started_at, duration_ms, stop_reason, error_type, error_code, error_message, ...attempt }) => ({
      ...attempt,
      error_type: error_type ?? null,
      says_why: error_message !== undefined,
    }),
  ),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const sumsOf = (tasks: readonly Task[]): object => ({
  total_tokens: sum(tasks.flatMap((task) => task.attempts.map((attempt) => attempt.tokens_in + attempt.tokens_out))),
  total_latency_ms: sum(tasks.map((task) => task.duration_ms)),
  model_invocation_count: sum(tasks.map((task) => task.attempts.filter((attempt) => attempt.invoked_model).length)),
  deterministic_task_count: tasks.filter((task) => !/model|llm/.test(task.task_type) && task.attempts.length > 0)
    .length,
});

/** ERR-002: the stop reason is one that the contract maps to this status and error. */
const strangeStopReason = (task: Task): string | null => {
  const row = STOP_REASON_TABLE[task.stop_reason];
  const fits =
    row.unit_statuses.includes(task.status) &&
    (task.error === undefined || row.error_types.includes(task.error.error_type));
  return fits
    ? null
    : `${task.task_id} is ${task.status} by ${task.error?.error_type ?? "nothing"} with stop reason ${task.stop_reason}`;
};

export const telemetryDifference = (lawCase: LawCase, bundle: TelemetryBundle): string | null => {
  const alone = runScript(lawCase.graph, lawCase.script, lawCase.prices);
  const { tasks, ...sums } = bundle;
  for (const [rank, id] of alone.order.entries()) {
    const unit = lawCase.graph.work_units.find((candidate) => candidate.id === id);
    const [result, task] = [alone.units.get(id), tasks[rank]];
    if (unit === undefined || result === undefined || task === undefined)
      return `TEL-001: no record of ${id} at rank ${rank}`;
    const [found, expected] = [sortedText(foundRecord(task)), sortedText(expectedRecord(unit, result, lawCase))];
    if (found !== expected) return `TEL-001: the record of ${id} is\n  ${found}\n  in order it is\n  ${expected}`;
    const strange = strangeStopReason(task);
    if (strange !== null) return `ERR-002: ${strange}`;
  }
  const [found, expected] = [sortedText(sums), sortedText(sumsOf(tasks))];
  return found === expected ? null : `TEL-002: the sums are ${found}, of the records ${expected}`;
};
