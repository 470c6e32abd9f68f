// Step 6: events, told while things happen. What a run does is what it did in step 5.
import { randomUUID } from "node:crypto";
import { OrderedBackend } from "./03-order.mjs";
import { TimedRun } from "./05-time.mjs";
import { digestOf } from "./documents.mjs";

/** @typedef {import("./documents.mjs").State} State */
/** @typedef {import("@krako/contracts").ExecutionEvent} ExecutionEvent */
/** @typedef {ExecutionEvent["event_type"]} EventType */

/** @param {import("@krako/conformance").BackendEnvironment} environment @returns {import("@krako/conformance").BackendUnderTest} */
export function createBackend(environment) {
  return new TellingBackend(environment);
}

class TellingBackend extends OrderedBackend {
  /** @override @type {OrderedBackend["newRun"]} */
  newRun(given) {
    return new TellingRun(given);
  }
}

class TellingRun extends TimedRun {
  sequence = 0;
  sessionId = randomUUID();

  /** @template {EventType} Type @param {Type} type @param {State | null} state @param {Extract<ExecutionEvent, { event_type: Type }>["payload"]} payload @param {number | null} [attempt] */
  tell(type, state, payload, attempt = state?.attempts.length || null) {
    this.sequence += 1;
    const event = {
      event_id: randomUUID(),
      event_type: type,
      contract_version: "1.0",
      timestamp: new Date().toISOString(),
      sequence: this.sequence,
      source: { component: "session", id: this.given.capabilities.backend },
      tenant_id: this.graph.tenant_id,
      graph_id: this.graph.graph_id,
      execution_session_id: this.sessionId,
      trace_id: this.given.context.trace_id,
      work_unit_id: state?.unit.id ?? null,
      attempt_index: attempt,
      payload: structuredClone(payload),
    };
    try {
      this.given.options.onEvent?.(/** @type {ExecutionEvent} */ (/** @type {unknown} */ (event)));
    } catch {
      // Whoever listens has no say in the run.
    }
  }

  /** @override */
  async execute() {
    const { budget, work_units } = this.graph;
    const started = { graph_digest: digestOf(this.graph), unit_count: work_units.length, budget };
    this.tell("execution.session.started", null, started);
    const result = await super.execute();
    const { error, stop_reason, output_work_unit_id } = result;
    if (this.stop === "duration") {
      const [needed, available] = [result.budget.duration.debited + 1, budget.max_duration_ms ?? 0];
      this.tell("budget.breached", null, { dimension: "duration", scope: "graph", needed, available });
    }
    // The last event says what the result says (EVENT-002).
    if (error !== undefined) this.tell("execution.session.failed", null, { error, budget: result.budget });
    else if (output_work_unit_id === undefined)
      this.tell("execution.session.cancelled", null, { stop_reason, budget: result.budget });
    else this.tell("execution.session.completed", null, { stop_reason, output_work_unit_id, budget: result.budget });
    return result;
  }

  /** @override @param {State} state */
  async settle(state) {
    await super.settle(state);
    if (state.status !== "cancelled") return;
    const wasCut = state.attempts.at(-1)?.stages.includes("TASK_CANCELLED");
    this.tell("workunit.cancelled", state, { stop_reason: state.stopReason }, wasCut ? state.attempts.length : null);
  }

  /** @override @type {TimedRun["attempt"]} */
  async attempt(state, input) {
    const { type, operation } = state.unit;
    const k = state.attempts.length + 1;
    this.tell("workunit.started", state, { unit_type: type, operation }, k);
    const outcome = await super.attempt(state, input);
    if (k > 1) this.tellRetry(state);
    if (outcome.kind === "output") this.tell("workunit.validated", state, { valid: state.status === "succeeded" });
    if (state.status === "succeeded") {
      const duration_ms = state.attempts.at(-1)?.duration_ms ?? 0;
      this.tell("workunit.completed", state, { output: state.output, duration_ms, tokens_in: 0, tokens_out: 0 });
    }
    return outcome;
  }

  /** A retry takes one of max_retries, whatever comes of it. @param {State} state */
  tellRetry(state) {
    const { budget } = this.graph;
    const nothing = { tokens_in: 0, tokens_out: 0, tokens: 0, llm_invocations: 0, cost_usd: "0.000000" };
    this.tell("budget.debited", state, {
      ...nothing,
      invoked_model: false,
      retries: 1,
      overrun_tokens: 0,
      overrun_cost_usd: "0.000000",
      estimated: false,
      remaining: {
        tokens: budget.max_tokens ?? null,
        llm_invocations: budget.max_llm_invocations ?? null,
        retries: budget.max_retries === undefined ? null : this.remaining("retries"),
        cost_usd: null,
      },
    });
  }

  /** @override @param {State} state @param {number} delayMs */
  async pause(state, delayMs) {
    const { error_type = "EXECUTION_FAILURE", error_message = "", stop_reason } = state.attempts.at(-1) ?? {};
    const about = { work_unit_id: state.unit.id, retryable: true, charged: "0.000000" };
    const error = { error_type, stop_reason: stop_reason ?? "substrate_failure", message: error_message, ...about };
    this.tell("workunit.retry.scheduled", state, { error, delay_ms: Math.ceil(delayMs), lost: false });
    return await super.pause(state, delayMs);
  }

  /** @override @param {State} state @param {number} k */
  breach(state, k) {
    const short = /** @type {const} */ ({ dimension: "retries", scope: "graph", needed: 1, available: 0 });
    this.tell("budget.breached", state, short, k);
    super.breach(state, k);
  }

  /** @override @type {TimedRun["fail"]} */
  fail(state, ...how) {
    super.fail(state, ...how);
    if (state.error !== undefined) this.tell("workunit.failed", state, { error: state.error, lost: false });
  }

  /** @override @type {TimedRun["skip"]} */
  skip(state, reason) {
    super.skip(state, reason);
    this.tell("workunit.skipped", state, { reason });
  }

  /** @override @param {State} state */
  escalate(state) {
    super.escalate(state);
    const edge = this.graph.escalations[state.edge ?? -1];
    if (edge !== undefined)
      this.tell("workunit.escalated", state, { to: edge.to, escalation_index: state.edge ?? 0 }, null);
  }
}
