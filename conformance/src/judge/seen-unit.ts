// What was seen of one unit: its telemetry record, its events, and the calls made for it.
import type { AttemptTelemetry, ExecutionEvent, TaskTelemetry } from "@krako/contracts";
import type { Json } from "../oracle/json.ts";
import { type Ending, ended } from "../oracle/settled-unit.ts";
import { type Dimension, microOf, NOTHING, plus, type Spending } from "../oracle/spending.ts";
import type { RecordedCall, RecordedEvent } from "./observation.ts";

type EventOf<Type extends string> = Extract<ExecutionEvent, { event_type: Type }>;
export type DebitedEvent = EventOf<"budget.debited">;

/** What `budget.debited` said of one attempt; money in micro-USD. */
export interface Debit {
  readonly attempt: number | null;
  readonly mark: number;
  readonly taken: Spending;
  readonly overrunTokens: number;
  readonly overrunCost: number;
  readonly estimated: boolean;
  readonly event: DebitedEvent;
}

export interface SeenUnit {
  readonly task: TaskTelemetry;
  /** Attempts that reached an outcome of their own; what was cancelled in flight is not among them. */
  readonly attempts: readonly AttemptTelemetry[];
  readonly ending: Ending;
  /** Index of the edge it activated. */
  readonly escalation: number | null;
  /** In order; empty where the backend hands out no events. */
  readonly debits: readonly Debit[];
  readonly taken: Spending;
  /** In order. */
  readonly events: readonly RecordedEvent[];
  readonly calls: readonly RecordedCall[];
  /**
   * Milliseconds of each attempt, from the event that starts it to the event that ends it: by the kit's own clock, or by their timestamps
   * where those are further apart. Events that come over a network can come closer together than they happened, never the reverse.
   */
  readonly elapsedMs: (attempt: number) => number | null;
}

export const isEvent = <Type extends ExecutionEvent["event_type"]>({ event }: RecordedEvent, type: Type): boolean =>
  event.event_type === type;

const ENDS_AN_ATTEMPT: ReadonlySet<string> = new Set([
  "workunit.completed",
  "workunit.failed",
  "workunit.retry.scheduled",
  "workunit.cancelled",
]);

const stampedMs = ({ event: begin }: RecordedEvent, { event: end }: RecordedEvent): number => {
  const between = Date.parse(end.timestamp) - Date.parse(begin.timestamp);
  return Number.isNaN(between) ? 0 : between;
};

export const debitOf = ({ event, mark, faults }: RecordedEvent): Debit | null => {
  if (event.event_type !== "budget.debited" || faults.length > 0) return null;
  const { payload } = event;
  return {
    attempt: event.attempt_index,
    mark,
    taken: {
      tokens: payload.tokens,
      llm_invocations: payload.llm_invocations,
      retries: payload.retries,
      cost_usd: microOf(payload.cost_usd),
    },
    overrunTokens: payload.overrun_tokens,
    overrunCost: microOf(payload.overrun_cost_usd),
    estimated: payload.estimated,
    event,
  };
};

const wasCancelled = ({ stages }: AttemptTelemetry): boolean => stages.includes("TASK_CANCELLED");

const endingOf = (task: TaskTelemetry, attempts: readonly AttemptTelemetry[], output: Json | undefined): Ending => {
  const last = attempts.at(-1);
  return ended(task.status, {
    error_type: task.status === "failed" ? (task.error?.error_type ?? null) : null,
    dimension: (task.error?.dimension ?? null) as Dimension | null,
    scope: task.error?.scope ?? null,
    output: task.status === "succeeded" ? output : undefined,
    schemaMismatch: last?.error_type === "VALIDATION_ERROR",
  });
};

export const seenUnitOf = (
  task: TaskTelemetry,
  events: readonly RecordedEvent[],
  calls: readonly RecordedCall[],
): SeenUnit => {
  const attempts = task.attempts.filter((attempt) => !wasCancelled(attempt) && !attempt.lost);
  const debits = events.flatMap((event) => debitOf(event) ?? []);
  const completed = events.findLast((event) => isEvent(event, "workunit.completed"))?.event;
  const output = completed?.event_type === "workunit.completed" ? (completed.payload.output as Json) : undefined;
  return {
    task,
    attempts,
    ending: endingOf(task, attempts, output),
    escalation: task.escalation_index ?? null,
    debits,
    taken: debits.reduce((sum, { taken }) => plus(sum, taken), NOTHING),
    events,
    calls,
    elapsedMs: (attempt) => {
      const ofAttempt = events.filter(({ event }) => event.attempt_index === attempt);
      const begin = ofAttempt.find((event) => isEvent(event, "workunit.started"));
      const end = ofAttempt.findLast(({ event }) => ENDS_AN_ATTEMPT.has(event.event_type));
      if (begin !== undefined && end !== undefined) return Math.max(end.at_ms - begin.at_ms, stampedMs(begin, end));
      return task.attempts.find(({ attempt_index }) => attempt_index === attempt)?.duration_ms ?? null;
    },
  };
};
