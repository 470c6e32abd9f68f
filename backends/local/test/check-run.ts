import type { ExecutionEvent, ExecutionResult, PriceList, TaskGraph } from "@krako/contracts";
import { isExecutionEvent, isExecutionResult } from "@krako/contracts/validators/open";
import {
  compilePlan,
  digestOf,
  rebuild,
  resultDigest,
  runView,
  type SessionEvent,
  stageDigest,
  TelemetryFold,
} from "@krako/rules";
import { expect } from "vitest";

const TERMINAL = /^execution\.session\.(completed|failed|cancelled)$/;

/** What is true of every run whatever became of it, seen from outside. `digestBefore` is the graph's, from before the run. */
export function checkRun(
  graph: TaskGraph,
  digestBefore: string,
  events: readonly ExecutionEvent[],
  result: ExecutionResult,
  priceList?: PriceList,
): void {
  // GRAPH-009
  expect(digestOf(graph)).toBe(digestBefore);
  expect(result.execution_metadata.graph_digest).toBe(digestBefore);
  checkDocuments(events, result);
  checkSequence(events);
  checkTelemetry(graph, events, result);
  checkBudget(events, result);

  // DET-005: the record alone leads to the same end.
  const plan = compilePlan(graph, priceList === undefined ? {} : { priceList });
  const session = rebuild(plan, events as unknown as SessionEvent[]);
  const view = runView(session);
  expect(view.status).toBe(result.status);
  expect(view.stop_reason).toBe(result.stop_reason);
  expect(view.final_output).toEqual(result.final_output);
  expect(stageDigest(session)).toBe(result.execution_metadata.stage_digest);
  expect(resultDigest(session)).toBe(result.execution_metadata.result_digest);
}

function checkDocuments(events: readonly ExecutionEvent[], result: ExecutionResult): void {
  const isEvent: (value: unknown) => boolean = isExecutionEvent;
  for (const event of events) if (!isEvent(event)) expect(isExecutionEvent.errors, event.event_type).toEqual([]);
  if (!isExecutionResult(result)) expect(isExecutionResult.errors).toEqual([]);
  const text = JSON.stringify(result);
  expect(JSON.stringify(JSON.parse(text))).toBe(text);
}

function checkSequence(events: readonly ExecutionEvent[]): void {
  expect(events.every((event, i) => event.sequence === i + 1)).toBe(true);
  expect(events.filter(({ event_type }) => TERMINAL.test(event_type)).length).toBe(1);
  expect(events.at(-1)?.event_type).toMatch(TERMINAL);
  expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(events.length);
}

/** TEL-001, TEL-002. */
function checkTelemetry(graph: TaskGraph, events: readonly ExecutionEvent[], result: ExecutionResult): void {
  const fold = new TelemetryFold(compilePlan(graph));
  for (const event of events) fold.add(event as unknown as SessionEvent, Date.parse(event.timestamp));
  expect(fold.bundle()).toEqual(result.telemetry_bundle);
  const { tasks, ...sums } = result.telemetry_bundle;
  expect(tasks.map(({ task_id }) => task_id).sort()).toEqual(graph.work_units.map(({ id }) => id).sort());
  const attempts = tasks.flatMap((task) => task.attempts);
  expect(sums.model_invocation_count).toBe(attempts.filter(({ invoked_model }) => invoked_model).length);
  expect(sums.total_tokens).toBe(attempts.reduce((sum, { tokens_in, tokens_out }) => sum + tokens_in + tokens_out, 0));
  if (result.status === "succeeded")
    expect(
      tasks.every(({ status }) => status !== "cancelled"),
      "a run succeeds only when every unit has ended",
    ).toBe(true);
}

/** BUDGET-001: what the events take away adds up to the report, and what remains only falls. */
function checkBudget(events: readonly ExecutionEvent[], { budget }: ExecutionResult): void {
  const debits = events.flatMap((event) => (event.event_type === "budget.debited" ? [event.payload] : []));
  for (const dimension of ["tokens", "llm_invocations", "retries"] as const) {
    expect(debits.reduce((sum, debit) => sum + debit[dimension], 0)).toBe(budget[dimension].debited);
    const { declared, remaining } = budget[dimension];
    if (declared === null) continue;
    const falls = [declared, ...debits.map((debit) => debit.remaining[dimension] as number)];
    expect(falls.every((left, i) => left >= 0 && left <= (falls[i - 1] ?? left))).toBe(true);
    expect(remaining).toBe(falls.at(-1));
  }
}
