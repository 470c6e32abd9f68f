// One run. Attempts run concurrently; what they mean is decided by *sweeps*: whenever something has happened, one pass over the units in
// canonical order makes every decision that can be made. One pass is enough, because a unit only ever depends on units before it:
//
//   1. Dependencies, sources and their effects rank before a unit (DET-001).
//   2. What earlier units have taken or may still take is summed up on the way (BUDGET-005).
//   3. Nothing is decided outside a sweep but what an attempt took and gave.

import { Attempts } from "./attempts.mjs";
import { Clock } from "./clock.mjs";
import { conclude } from "./conclusion.mjs";
import { shortfall } from "./cover.mjs";
import { oversize, readinessOf } from "./readiness.mjs";
import { Settlement } from "./settlement.mjs";
import { add, declaredOf, nothing } from "./spending.mjs";
import { firstEdge } from "./substitution.mjs";

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */
/** @typedef {import("./spending.mjs").Amounts} Amounts */
/** @typedef {import("@krako/contracts").ExecutionResult} ExecutionResult */
/** @typedef {{ why: "failure" | "cancelled" | "duration" | "deadline", error?: import("@krako/contracts").ErrorReport }} Stop */
/**
 * @typedef {object} RunParts
 * @property {import("@krako/contracts").TaskGraph} graph a private copy
 * @property {import("@krako/contracts").ExecutionContext} context
 * @property {UnitState[]} states in canonical order
 * @property {import("./event-log.mjs").EventLog} log
 * @property {import("../executor.mjs").Executor} executor
 * @property {import("@krako/contracts").BackendCapabilities} capabilities
 * @property {{ graph: string, capabilities: string }} digests
 * @property {boolean} countsOnlyDebits the bug of the adapter that has one
 */

export class Run {
  #parts;
  #clock;
  #attempts;
  #declared;
  #settlement;
  /** Units before this one are decided for good; what they took is in `#before`. */
  #watermark = 0;
  #before = nothing();
  /** @type {Stop | null} */
  #stop = null;
  /** Units whose next attempt the pass has found covered. @type {UnitState[]} */
  #covered = [];
  #isOver = false;
  #isSweepDue = false;
  #isSweeping = false;
  #startedAt = "";
  /** @type {PromiseWithResolvers<ExecutionResult>} */
  #end = Promise.withResolvers();

  /** @param {RunParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#declared = declaredOf(parts.graph.budget);
    this.#settlement = new Settlement(parts.log);
    this.#clock = new Clock(parts.graph, parts.context, () => this.#sweep());
    this.#attempts = new Attempts(parts, this.#clock, this.#settlement, {
      mayStart: () => {
        // What has happened is looked at before anything else starts: it may have ended the run.
        if (this.#isSweepDue && !this.#isSweeping) this.#sweep();
        return !this.#isOver && this.#stop === null;
      },
      mayEnd: () => !this.#isOver && this.#stop === null,
      onSettled: () => this.#sweepSoon(),
      onTrouble: (error) => this.#crash(error),
    });
  }

  /** @param {AbortSignal | undefined} signal @returns {Promise<ExecutionResult>} */
  execute(signal) {
    const { graph, log, digests } = this.#parts;
    const { budget, work_units } = graph;
    this.#startedAt = log.write(
      "execution.session.started",
      {},
      { graph_digest: digests.graph, unit_count: work_units.length, budget },
    );
    const cancel = () => this.#requestStop({ why: "cancelled" });
    if (signal?.aborted) this.#stop = { why: "cancelled" };
    signal?.addEventListener("abort", cancel, { once: true });
    this.#sweep();
    return this.#end.promise.finally(() => signal?.removeEventListener("abort", cancel));
  }

  /** Whoever asks may be in the middle of a sweep: the stop takes effect after it. @param {Stop} stop */
  #requestStop(stop) {
    if (this.#isOver || this.#stop !== null) return;
    this.#stop = stop;
    this.#sweepSoon();
  }

  /** What happens at the same time is looked at together. */
  #sweepSoon() {
    if (this.#isSweepDue) return;
    this.#isSweepDue = true;
    queueMicrotask(() => this.#sweep());
  }

  #sweep() {
    this.#isSweepDue = false;
    if (this.#isOver) return;
    this.#isSweeping = true;
    try {
      this.#stop ??= this.#clock.limitPassed();
      if (this.#stop === null) this.#pass();
      // Only now is it known that nothing of what happened ends the run.
      if (this.#stop === null)
        for (const state of this.#covered) this.#attempts.start(state, state.attempts.length + 1);
      this.#covered = [];
      const { states } = this.#parts;
      if (this.#stop !== null || this.#watermark === states.length) this.#finish();
    } catch (error) {
      this.#crash(error);
    } finally {
      this.#isSweeping = false;
    }
  }

  #pass() {
    const { states, countsOnlyDebits } = this.#parts;
    const before = [...this.#before];
    let isEarlierSettled = true;
    for (let rank = this.#watermark; rank < states.length; rank++) {
      const state = /** @type {UnitState} */ (states[rank]);
      const amounts = /** @type {Amounts} */ (before);
      this.#advance(state, amounts, isEarlierSettled);
      if (this.#stop !== null) return;
      if (rank === this.#watermark && state.isDecided) {
        this.#watermark += 1;
        add(this.#before, state.taken);
      }
      const isSettled = state.status !== null;
      isEarlierSettled &&= isSettled;
      add(amounts, isSettled || countsOnlyDebits ? state.taken : state.plan.cap);
    }
  }

  /** Everything that can be decided about one unit now. @param {UnitState} state @param {Amounts} before @param {boolean} isEarlierSettled */
  #advance(state, before, isEarlierSettled) {
    if (state.phase === "pending" && this.#isReady(state)) this.#spend(state, before, isEarlierSettled);
    else if (state.phase === "retry_wait" && this.#clock.isDue(state)) this.#spend(state, before, isEarlierSettled);
    if (state.status === null || state.edge !== undefined) return;

    state.edge = firstEdge(state, isEarlierSettled ? this.#remaining(before, state.taken) : null);
    if (state.edge) {
      const payload = { escalation_index: state.edge.index, to: state.edge.to.id };
      this.#parts.log.write("workunit.escalated", { unitId: state.id }, payload);
    }
    if (state.edge !== null || state.status !== "failed" || !state.unit.critical) return;
    if (this.#parts.graph.policy.failure_policy === "fail_fast" && state.error !== undefined) {
      this.#stop ??= { why: "failure", error: state.error };
    }
  }

  /** What is left once these have been taken, null where not limited. @param {Amounts} before @param {Amounts} taken @returns {(number | null)[]} */
  #remaining(before, taken) {
    return this.#declared.map((amount, at) => (amount === null ? null : amount - (before[at] ?? 0) - (taken[at] ?? 0)));
  }

  /** @param {UnitState} state @returns {boolean} whether only the budget is left to be asked */
  #isReady(state) {
    if (state.input !== undefined) return true;
    const readiness = readinessOf(state);
    if (readiness.kind === "ready") state.input = readiness.input;
    if (readiness.kind === "skip") this.#settlement.skip(state, readiness.reason);
    if (readiness.kind === "fail") this.#settlement.fail(state, readiness.failure);
    return readiness.kind === "ready";
  }

  /** Starts the next attempt if the budgets cover it. @param {UnitState} state @param {Amounts} before @param {boolean} isEarlierSettled */
  #spend(state, before, isEarlierSettled) {
    const k = state.attempts.length + 1;
    const short = shortfall(state, k, this.#declared, before);
    if (short === null) {
      const tooLarge = k === 1 ? oversize(state, this.#parts.executor) : null;
      if (tooLarge === null) this.#covered.push(state);
      else this.#settlement.fail(state, tooLarge);
    }
    // The graph's budget may still cover it: earlier units seldom take all that they might.
    else if (short.scope === "unit" || isEarlierSettled) this.#settlement.breach(state, k, short);
  }

  #finish() {
    this.#isOver = true;
    const elapsedMs = this.#clock.end();
    this.#stop ??= this.#clock.limitPassed(elapsedMs);
    if (this.#stop !== null) this.#attempts.cancelAll(this.#stop.why);
    const result = conclude(this.#parts, this.#stop, this.#startedAt, elapsedMs);
    this.#end.resolve(result);
  }

  /** A fault of this backend must not leave anybody waiting. @param {unknown} error */
  #crash(error) {
    this.#isOver = true;
    this.#clock.end();
    this.#attempts.abort();
    this.#end.reject(error);
  }
}
