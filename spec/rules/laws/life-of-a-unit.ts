// §3: the states of a unit from one command to the next. What is ready stays ready until it is dispatched, what has ended stays so.
import type { SessionUnderTest, UnitState } from "./rules-under-test.ts";

const FROM: Readonly<Record<UnitState, readonly UnitState[]>> = {
  pending: ["ready", "failed", "skipped", "cancelled"],
  ready: ["running", "failed", "cancelled"],
  running: ["retry_wait", "succeeded", "failed", "cancelled"],
  retry_wait: ["ready", "running", "failed", "cancelled"],
  succeeded: [],
  failed: [],
  skipped: [],
  cancelled: [],
};

export class LifeOfUnits {
  readonly #states: Map<string, UnitState> = new Map();

  /** What changed state as no unit may since the last look, or null. */
  saw(session: SessionUnderTest): string | null {
    for (const id of session.order) {
      const before = this.#states.get(id) ?? "pending";
      const { state } = session.unit(id);
      if (state !== before && !FROM[before].includes(state)) return `${id} goes from ${before} to ${state}`;
      this.#states.set(id, state);
    }
    return null;
  }
}
