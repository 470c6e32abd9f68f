import type { BudgetDebitedPayload, ErrorReport, ExecutionEvent } from "@krako/contracts";
import { type AttemptView, type Debit, newAttempt, type UnitView } from "./unit-view.ts";

/** What is known of a unit after one more event about it; `atMs` is when, from the beginning of the run. The same unit if it says nothing new. */
export function unitAfter(unit: UnitView, event: ExecutionEvent, atMs: number): UnitView {
  switch (event.event_type) {
    case "workunit.scheduled":
      return withAttempt(unit, event, { scheduledMs: atMs, node: event.payload.node_id }, { state: "ready" });
    case "workunit.claimed":
      return withAttempt(unit, event, { node: event.payload.node_id });
    case "workunit.started":
      return withAttempt(unit, event, { startedMs: atMs }, { state: "running" });
    case "workunit.validated": {
      const { valid, violations = [], agreement = null } = event.payload;
      return withAttempt(unit, event, { valid, violations, agreement });
    }
    case "budget.debited":
      return withAttempt(unit, event, { debit: debitOf(event.payload) });
    case "workunit.retry.scheduled": {
      const { error, lost, delay_ms } = event.payload;
      return withAttempt(
        unit,
        event,
        { ...failed(error, lost, atMs), retryDelayMs: delay_ms },
        { state: "retry_wait", error },
      );
    }
    case "workunit.completed":
      return withAttempt(
        unit,
        event,
        { ended: "succeeded", endedMs: atMs, stopReason: "success", cpuSeconds: event.payload.cpu_seconds ?? null },
        { state: "succeeded", stopReason: "success", error: null, ...ended(event.payload.output, atMs) },
      );
    case "workunit.failed": {
      const { error, lost } = event.payload;
      const change: Partial<UnitView> = {
        state: "failed",
        stopReason: error.stop_reason,
        error,
        settledMs: atMs,
      };
      return withAttempt(unit, event, failed(error, lost, atMs), change);
    }
    case "workunit.skipped":
      return {
        ...unit,
        state: "skipped",
        stopReason: "skipped",
        skippedBecause: event.payload.reason,
        settledMs: atMs,
      };
    case "workunit.cancelled": {
      const { stop_reason: stopReason } = event.payload;
      const change: Partial<UnitView> = { state: "cancelled", stopReason, settledMs: atMs };
      return withAttempt(unit, event, { ended: "cancelled", endedMs: atMs, stopReason }, change);
    }
    case "workunit.escalated": {
      const { escalation_index: index, to } = event.payload;
      return { ...unit, escalation: { index, to, atMs } };
    }
    default:
      return callAfter(unit, event, atMs);
  }
}

function callAfter(unit: UnitView, event: ExecutionEvent, atMs: number): UnitView {
  switch (event.event_type) {
    case "llm.invocation.started": {
      const { tier, model = null, max_input_tokens, max_output_tokens } = event.payload;
      const limits = { maxInputTokens: max_input_tokens, maxOutputTokens: max_output_tokens };
      const call = { startedMs: atMs, endedMs: null, tier, ...limits, model, provider: null, failure: null };
      return withAttempt(unit, event, { call });
    }
    case "llm.invocation.completed":
    case "llm.invocation.failed": {
      const call = unit.attempts.find(({ index }) => index === event.attempt_index)?.call;
      if (call === undefined || call === null) return unit;
      if (event.event_type === "llm.invocation.failed") {
        const failure = { errorType: event.payload.error_type, message: event.payload.message };
        return withAttempt(unit, event, { call: { ...call, endedMs: atMs, failure } });
      }
      const { model = call.model, provider = null } = event.payload;
      return withAttempt(unit, event, { call: { ...call, endedMs: atMs, model, provider } });
    }
    default:
      return unit;
  }
}

/** The unit with a change of its own, and one of the attempt that the event names; events that name none concern no attempt. */
function withAttempt(
  unit: UnitView,
  { attempt_index: index }: ExecutionEvent,
  attempt: Partial<AttemptView>,
  change: Partial<UnitView> = {},
): UnitView {
  if (index === null) return { ...unit, ...change };
  const known = unit.attempts.some((each) => each.index === index);
  const attempts = known
    ? unit.attempts.map((each) => (each.index === index ? { ...each, ...attempt } : each))
    : [...unit.attempts, { ...newAttempt(index), ...attempt }];
  return { ...unit, ...change, attempts };
}

function failed(error: ErrorReport, lost: boolean, atMs: number): Partial<AttemptView> {
  return { ended: "failed", endedMs: atMs, stopReason: error.stop_reason, error, lost };
}

function ended(value: unknown, settledMs: number): Partial<UnitView> {
  return { output: { value }, settledMs };
}

function debitOf(payload: BudgetDebitedPayload): Debit {
  return {
    invokedModel: payload.invoked_model,
    tokensIn: payload.tokens_in,
    tokensOut: payload.tokens_out,
    tokens: payload.tokens,
    llmInvocations: payload.llm_invocations,
    retries: payload.retries,
    costUsd: payload.cost_usd,
    overrunTokens: payload.overrun_tokens,
    overrunCostUsd: payload.overrun_cost_usd,
    estimated: payload.estimated,
  };
}
