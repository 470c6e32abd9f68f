// Attempts: started when a sweep says so, debited once when they end (BUDGET-007), then settled, retried or cancelled.

import { ERROR_TYPE_TABLE, UNIT_TYPE_TABLE } from "@krako/contracts/tables";
import { errorReport, isRetried, judge, retryDelay } from "./judgement.mjs";
import { Ledger } from "./ledger.mjs";

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */
/** @typedef {import("./unit-state.mjs").Attempt} Attempt */
/** @typedef {import("../executor.mjs").Outcome} Outcome */
/** @typedef {import("./spending.mjs").Consumption} Consumption */
/** @typedef {import("./judgement.mjs").Failure} Failure */
/**
 * @typedef {object} Hooks
 * @property {() => boolean} mayStart
 * @property {() => boolean} mayEnd whether what an attempt gave still counts
 * @property {() => void} onSettled
 * @property {(error: unknown) => void} onTrouble
 */

const URGENCY = { p0: 3, p1: 2, p2: 1, p3: 0 };
const MOST_UNITS = 10_000;

export class Attempts {
  #parts;
  #ledger;
  #clock;
  #settlement;
  #hooks;
  #abort = new AbortController();

  /** @param {import("./run.mjs").RunParts} parts @param {import("./clock.mjs").Clock} clock @param {import("./settlement.mjs").Settlement} settlement @param {Hooks} hooks */
  constructor(parts, clock, settlement, hooks) {
    this.#parts = parts;
    this.#ledger = new Ledger(parts);
    this.#clock = clock;
    this.#settlement = settlement;
    this.#hooks = hooks;
  }

  /** @param {UnitState} state @param {number} k */
  start(state, k) {
    const { unit, isLocalOnly, input, rank } = state;
    const { graph, context, executor } = this.#parts;
    if (input === undefined) return;
    state.phase = "queued";
    const job = { unit, isLocalOnly, input, attempt: k, runId: context.run_id };
    // Of what waits for room, earlier-ranked units first: later ones may be waiting for what they leave over.
    const priority = URGENCY[graph.policy.priority] * MOST_UNITS - rank;
    executor
      .attempt(job, { priority, signal: this.#abort.signal, onStart: () => this.#onStart(state, k) })
      .then((outcome) => {
        if (outcome === null || !this.#hooks.mayEnd()) return;
        this.#onOutcome(state, k, outcome);
        this.#hooks.onSettled();
      })
      .catch(this.#hooks.onTrouble);
  }

  /** @param {UnitState} state @param {number} k @returns {boolean} */
  #onStart(state, k) {
    if (!this.#hooks.mayStart()) return false;
    const { unit } = state;
    state.phase = "running";
    const about = { unitId: unit.id, attempt: k };
    const started = { unit_type: unit.type, operation: unit.operation };
    state.attempts.push({
      isOver: false,
      startedAt: this.#clock.now(),
      telemetry: {
        attempt_index: k,
        started_at: this.#parts.log.write("workunit.started", about, started),
        duration_ms: 0,
        stages: [UNIT_TYPE_TABLE[unit.type].stage],
        stop_reason: "cancelled",
        tokens_in: 0,
        tokens_out: 0,
        invoked_model: state.isModelUnit,
        estimated: false,
        lost: false,
      },
    });
    if (unit.type === "llm" && unit.model !== undefined) {
      const { tier, model, max_input_tokens, max_output_tokens } = unit.model;
      const named = model === undefined ? {} : { model };
      this.#parts.log.write("llm.invocation.started", about, { tier, ...named, max_input_tokens, max_output_tokens });
    }
    return true;
  }

  /** @param {UnitState} state @param {number} k @param {Outcome} outcome */
  #onOutcome(state, k, outcome) {
    const attempt = /** @type {Attempt} */ (state.attempts[k - 1]);
    const { telemetry } = attempt;
    const elapsed = this.#clock.now() - attempt.startedAt;
    const consumption = state.plan.consumption(k, outcome.kind === "timeout" ? undefined : outcome.usage);
    const judgement = judge(state, outcome, consumption, this.#parts.capabilities.limits);
    const { failure, validated } = judgement;

    attempt.isOver = true;
    telemetry.duration_ms = Math.floor(elapsed);
    telemetry.stages = judgement.stages;
    telemetry.stop_reason = failure === null ? "success" : ERROR_TYPE_TABLE[failure.type].stop_reason;
    if (failure !== null) {
      telemetry.error_type = failure.type;
      telemetry.error_message = failure.message;
      if (failure.code !== undefined) telemetry.error_code = failure.code;
    }
    if (outcome.kind === "output") this.#ledger.answered(state, k, outcome, consumption);
    else this.#ledger.unanswered(state, k, failure?.type ?? "EXECUTION_FAILURE", failure?.message ?? "", consumption);
    this.#ledger.debit(state, k, consumption);
    state.lastWasInvalid = validated?.valid === false;
    if (validated !== null) {
      state.validation = validated.valid ? "passed" : "failed";
      this.#parts.log.write("workunit.validated", { unitId: state.id, attempt: k }, validated);
    }
    if (failure !== null) {
      this.#failed(state, k, failure, consumption);
      return;
    }
    state.output = judgement.output;
    state.settle("succeeded", "success");
    const { duration_ms, tokens_in, tokens_out } = telemetry;
    const payload = { output: state.output, duration_ms, tokens_in, tokens_out };
    this.#parts.log.write("workunit.completed", { unitId: state.id, attempt: k }, payload);
  }

  /** @param {UnitState} state @param {number} k @param {Failure} failure @param {Consumption} consumption */
  #failed(state, k, failure, { overrunTokens }) {
    const { unit, plan } = state;
    const about = { unitId: unit.id, attempt: k };
    if (failure.type === "BUDGET_BREACH") {
      const payload = { dimension: "tokens", scope: "unit", needed: plan.limit + overrunTokens, available: plan.limit };
      this.#parts.log.write(
        "budget.breached",
        about,
        /** @type {import("@krako/contracts").BudgetBreachedPayload} */ (payload),
      );
    }
    const isOfKind = isRetried(state, failure);
    if (isOfKind && k >= unit.retries.max_attempts) {
      this.#settlement.fail(state, { ...failure, stopReason: "retry_exhausted" });
    } else if (!isOfKind || !unit.idempotent) {
      // An attempt that was handed over has started, as far as anybody here knows (RETRY-002).
      this.#settlement.fail(state, failure);
    } else {
      const delay = retryDelay(state, k);
      const error = errorReport(failure, state.charged, unit.id);
      state.phase = "retry_wait";
      this.#parts.log.write("workunit.retry.scheduled", about, { error, delay_ms: delay, lost: false });
      this.#clock.wait(state, delay);
    }
  }

  /** The run ended early: what runs is stopped and debited whole, what is not settled is cancelled. @param {import("./run.mjs").Stop["why"]} why */
  cancelAll(why) {
    const stopReason = why === "duration" ? "budget_exhausted" : why === "deadline" ? "timed_out" : "cancelled";
    const errorType = why === "duration" ? "BUDGET_BREACH" : why === "deadline" ? "TIMEOUT" : "EXECUTION_FAILURE";
    for (const state of this.#parts.states) {
      if (state.status !== null) continue;
      const k = state.attempts.length;
      const isRunning = state.phase === "running";
      const attempt = state.attempts[k - 1];
      if (isRunning && attempt !== undefined) {
        attempt.telemetry.duration_ms = Math.floor(this.#clock.now() - attempt.startedAt);
        attempt.telemetry.stages.push("TASK_CANCELLED");
        attempt.telemetry.stop_reason = stopReason;
        const consumption = state.plan.consumption(k, undefined);
        this.#ledger.unanswered(state, k, errorType, "The run ended before the model answered.", consumption);
        this.#ledger.debit(state, k, consumption);
      }
      state.settle("cancelled", stopReason);
      this.#parts.log.write(
        "workunit.cancelled",
        { unitId: state.id, attempt: isRunning ? k : null },
        { stop_reason: stopReason },
      );
    }
    this.abort();
  }

  abort() {
    this.#abort.abort();
  }
}
