// How a unit settles without success, and what is said of it.
import { formatMoney } from "../money.mjs";
import { errorReport } from "./judgement.mjs";

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */

export class Settlement {
  #log;

  /** @param {import("./event-log.mjs").EventLog} log */
  constructor(log) {
    this.#log = log;
  }

  /** @param {UnitState} state @param {import("./judgement.mjs").Failure} failure */
  fail(state, failure) {
    const error = errorReport(failure, state.charged, state.id);
    state.settle("failed", error.stop_reason);
    state.error = error;
    const attempt = state.attempts.length === 0 ? null : state.attempts.length;
    this.#log.write("workunit.failed", { unitId: state.id, attempt }, { error, lost: false });
  }

  /** A budget does not cover attempt k. @param {UnitState} state @param {number} k @param {import("./cover.mjs").Shortfall} short */
  breach(state, k, { dimension, scope, needed, available }) {
    /** @param {number} amount */
    const show = (amount) => (dimension === "cost_usd" ? formatMoney(Math.max(0, amount)) : Math.max(0, amount));
    const payload = { dimension, scope, needed: show(needed), available: show(available) };
    this.#log.write("budget.breached", { unitId: state.id, attempt: k }, payload);
    const message = `Attempt ${k} needs ${payload.needed} of ${dimension}; the ${scope} has ${payload.available} left.`;
    this.fail(state, { type: "BUDGET_BREACH", message, dimension, scope, retryable: false });
  }

  /** @param {UnitState} state @param {"not_activated" | "dependency_skipped"} reason */
  skip(state, reason) {
    state.settle("skipped", "skipped");
    this.#log.write("workunit.skipped", { unitId: state.id }, { reason });
  }
}
