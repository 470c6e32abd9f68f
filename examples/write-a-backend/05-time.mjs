// Step 5: what ends a run from outside: its duration, the deadline of its context, and whoever cancels it.

import { failedEnd, OrderedBackend } from "./03-order.mjs";
import { AttemptingRun } from "./04-attempts.mjs";

/** @typedef {import("./documents.mjs").State} State */
/** @typedef {import("./04-attempts.mjs").Outcome} Outcome */
/** @typedef {"cancelled" | "duration" | "deadline"} Why */

/** What is said of a unit that was not settled when the run ended. */
const STOP_REASONS = Object.freeze({ cancelled: "cancelled", duration: "budget_exhausted", deadline: "timed_out" });

/** @param {import("@krako/conformance").BackendEnvironment} environment @returns {import("@krako/conformance").BackendUnderTest} */
export function createBackend(environment) {
  return new TimedBackend(environment);
}

class TimedBackend extends OrderedBackend {
  /** @override @type {OrderedBackend["newRun"]} */
  newRun(given) {
    return new TimedRun(given);
  }
}

export class TimedRun extends AttemptingRun {
  /** @type {Why | null} */
  stop = null;
  /** Resolves when the run is stopped. @type {PromiseWithResolvers<void>} */
  stopped = Promise.withResolvers();

  /** @override */
  async execute() {
    const { signal } = this.given.options;
    const cancel = () => this.stopBecause("cancelled");
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    const timer = this.startTimer();
    try {
      return await super.execute();
    } finally {
      // Whatever a run has hung somewhere, it takes down.
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** The earlier limit wins, duration at a tie (TIME-002). */
  startTimer() {
    const { deadline } = this.given.context;
    const duration = this.graph.budget.max_duration_ms ?? Number.POSITIVE_INFINITY;
    const untilDeadline = deadline === undefined ? Number.POSITIVE_INFINITY : Date.parse(deadline) - Date.now();
    const [why, ms] = untilDeadline < duration ? ["deadline", untilDeadline] : ["duration", duration];
    const stop = () => this.stopBecause(/** @type {Why} */ (why));
    if (Number(ms) <= 0) stop();
    // Timers hold 31 bits; what is longer than 24 days is no limit to this small backend.
    return Number(ms) > 0 && Number(ms) < 2 ** 31 ? setTimeout(stop, Number(ms)) : undefined;
  }

  /** @param {Why} why */
  stopBecause(why) {
    this.stop ??= why;
    this.stopped.resolve();
  }

  /** @override */
  isOver() {
    return this.stop !== null || super.isOver();
  }

  /** @override @param {State} state */
  async settle(state) {
    await super.settle(state);
    if (state.status !== "cancelled" || this.stop === null) return;
    state.stopReason = STOP_REASONS[this.stop];
    const last = state.attempts.at(-1);
    // Only an attempt that was cut off has been stopped; one before a retry keeps its own reason.
    if (last?.stages.includes("TASK_CANCELLED")) last.stop_reason = state.stopReason;
  }

  /** @override @type {AttemptingRun["outcomeOf"]} */
  async outcomeOf(state, input) {
    /** @type {Promise<Outcome>} */
    const cut = this.stopped.promise.then(() => ({ kind: "cut" }));
    const outcome = await Promise.race([super.outcomeOf(state, input), cut]);
    return this.stop === null ? outcome : { kind: "cut" };
  }

  /** @override @param {State} state @param {number} delayMs */
  async pause(state, delayMs) {
    await Promise.race([super.pause(state, delayMs), this.stopped.promise]);
    return this.stop === null;
  }

  /** @override @returns {import("./documents.mjs").End} */
  end() {
    switch (this.stop) {
      case "cancelled":
        return { status: "cancelled", stop_reason: "cancelled", final_output: null };
      case "deadline":
        return failedEnd("TIMEOUT", "timed_out", "The deadline passed.", { retryable: true });
      case "duration": {
        const about = /** @type {const} */ ({ dimension: "duration", scope: "graph" });
        return failedEnd("BUDGET_BREACH", "budget_exhausted", "The time of the run is used up.", about);
      }
      case null:
        return super.end();
    }
  }
}
