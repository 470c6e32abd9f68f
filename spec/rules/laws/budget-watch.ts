// BUDGET-001, BUDGET-002 and the sums of §10, watched from outside on every dispatch and every `budget.debited`.

import {
  consumption,
  DIMENSIONS,
  type Dimension,
  declaredOf,
  microOf,
  NOTHING,
  needOf,
  type Outcome,
  plus,
  plusOverrun,
  type Spending,
  type WorkUnit,
} from "@krako/conformance/oracle";
import type { PriceList, TaskGraph } from "@krako/contracts";
import type { EventSeen } from "./rules-under-test.ts";

const amount = (value: unknown): number => {
  const number = typeof value === "string" ? microOf(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 0)
    throw new Error(`not an amount: ${JSON.stringify(value)}`);
  return number;
};

export class BudgetWatch {
  readonly #declared: Spending;
  readonly #inFlight: Map<string, Spending> = new Map();
  readonly #prices: PriceList | null;
  /** Per unit, by its events. */
  readonly taken: Map<string, Spending> = new Map();
  #debited: Spending = NOTHING;
  #overrun: Spending = NOTHING;
  /** Tokens of reports that are known, and what was debited or recorded as overrun for the same attempts. */
  #reported = 0;
  #accounted = 0;

  constructor(graph: TaskGraph, prices: PriceList | null) {
    this.#declared = declaredOf(graph);
    this.#prices = prices;
  }

  get debited(): Spending {
    return this.#debited;
  }
  get overrun(): Spending {
    return this.#overrun;
  }

  dispatched(unit: WorkUnit, k: number): void {
    const need = needOf(unit, k, this.#prices);
    for (const d of DIMENSIONS) {
      const reserved = [...this.#inFlight.values()].reduce((sum, other) => sum + other[d], 0);
      const left = this.#declared[d] - this.#debited[d] - reserved;
      if (need[d] > 0 && left < need[d])
        throw new Error(`BUDGET-002: attempt ${k} of ${unit.id} needs ${need[d]} ${d}, not in flight are ${left}`);
    }
    this.#inFlight.set(unit.id, need);
  }

  attemptEnded(unit: WorkUnit, outcome: Outcome, events: readonly EventSeen[]): void {
    this.#inFlight.delete(unit.id);
    const used = consumption(unit, outcome);
    if (typeof used === "string") return;
    this.#reported += used.tokens_in + used.tokens_out;
    for (const { event_type, work_unit_id, payload } of events)
      if (event_type === "budget.debited" && work_unit_id === unit.id)
        this.#accounted += amount(payload["tokens"]) + amount(payload["overrun_tokens"]);
    if (this.#reported !== this.#accounted)
      throw new Error(`§10: ${this.#reported} tokens were reported, ${this.#accounted} debited or overrun`);
  }

  saw(event: EventSeen): void {
    if (event.event_type !== "budget.debited") return;
    const { payload, work_unit_id } = event;
    const debit: Spending = {
      tokens: amount(payload["tokens"]),
      llm_invocations: amount(payload["llm_invocations"]),
      retries: amount(payload["retries"]),
      cost_usd: amount(payload["cost_usd"]),
    };
    this.#debited = plus(this.#debited, debit);
    this.#overrun = plusOverrun(this.#overrun, {
      ...NOTHING,
      tokens: amount(payload["overrun_tokens"]),
      cost_usd: amount(payload["overrun_cost_usd"]),
    });
    if (work_unit_id !== null) this.taken.set(work_unit_id, plus(this.taken.get(work_unit_id) ?? NOTHING, debit));
    const remaining = payload["remaining"] as Readonly<Record<Dimension, unknown>>;
    for (const d of DIMENSIONS) {
      const expected = this.#declared[d] - this.#debited[d];
      if (expected < 0) throw new Error(`BUDGET-001: ${d} goes to ${expected}`);
      const said = remaining[d] === null ? Number.POSITIVE_INFINITY : amount(remaining[d]);
      if (said !== expected) throw new Error(`BUDGET-001: remaining ${d} is said to be ${said} and is ${expected}`);
    }
  }
}
