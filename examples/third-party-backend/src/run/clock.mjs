// The time of one run: its limits (TIME-002) and the delays of its retries. Measured on a clock that is never set.

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */

const MAX_TIMER_MS = 2 ** 31 - 1;

export class Clock {
  #start = performance.now();
  #limit;
  #wake;
  /** @type {Map<UnitState, number>} When the next attempt is due. */
  #due = new Map();
  /** @type {Set<NodeJS.Timeout>} */
  #timers = new Set();

  /**
   * @param {import("@krako/contracts").TaskGraph} graph
   * @param {import("@krako/contracts").ExecutionContext} context
   * @param {() => void} wake is called when something is due
   */
  constructor({ budget }, { deadline }, wake) {
    this.#wake = wake;
    const duration = budget.max_duration_ms ?? Number.POSITIVE_INFINITY;
    const untilDeadline = deadline === undefined ? Number.POSITIVE_INFINITY : Date.parse(deadline) - Date.now();
    const why = /** @type {"duration" | "deadline"} */ (untilDeadline < duration ? "deadline" : "duration");
    this.#limit = { why, atMs: Math.min(duration, untilDeadline) };
    if (this.#limit.atMs > 0 && Number.isFinite(this.#limit.atMs)) this.#wakeAt(this.#limit.atMs);
  }

  /** Milliseconds since the run started. */
  now() {
    return performance.now() - this.#start;
  }

  /** Whichever limit came first, if it has passed. @param {number} [now] @returns {{ why: "duration" | "deadline" } | null} */
  limitPassed(now = this.now()) {
    return now >= this.#limit.atMs ? { why: this.#limit.why } : null;
  }

  /** @param {UnitState} state @param {number} delayMs */
  wait(state, delayMs) {
    const at = this.now() + delayMs;
    this.#due.set(state, at);
    this.#wakeAt(at);
  }

  /** @param {UnitState} state @returns {boolean} */
  isDue(state) {
    return this.now() >= (this.#due.get(state) ?? 0);
  }

  /** @returns {number} milliseconds the run took */
  end() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    return this.now();
  }

  /** Timers are short of breath and may be early: they are set again until the time has come. @param {number} atMs */
  #wakeAt(atMs) {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        if (this.now() >= atMs) this.#wake();
        else this.#wakeAt(atMs);
      },
      Math.min(Math.max(1, Math.ceil(atMs - this.now())), MAX_TIMER_MS),
    );
    this.#timers.add(timer);
  }
}
