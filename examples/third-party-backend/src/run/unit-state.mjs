// Where each unit of a run is.
import { formatMoney } from "../money.mjs";
import { nothing, Plan, priceOf } from "./spending.mjs";

/** @typedef {import("@krako/contracts").WorkUnit} WorkUnit */
/** @typedef {import("@krako/contracts").AttemptTelemetry} AttemptTelemetry */
/** @typedef {import("@krako/contracts").ErrorReport} ErrorReport */
/** @typedef {{ index: number, to: UnitState, when: readonly import("@krako/contracts").Condition[] }} Edge */
/** @typedef {{ telemetry: AttemptTelemetry, startedAt: number, isOver: boolean }} Attempt `startedAt` on the monotonic clock */

/** `pending → queued → running (→ retry_wait → queued → running)* → settled` */
export class UnitState {
  /** @type {"pending" | "queued" | "running" | "retry_wait" | "settled"} */
  phase = "pending";
  /** @type {import("@krako/contracts").UnitStatus | null} */
  status = null;
  /** @type {import("@krako/contracts").StopReason} */
  stopReason = "success";
  /** @type {ErrorReport | undefined} */
  error = undefined;
  /** Own output, once it is valid. @type {import("../json.mjs").Json | undefined} */
  output = undefined;
  /** The edge that activated; null: none; undefined: not decided. @type {Edge | null | undefined} */
  edge = undefined;
  /** @type {Edge[]} */
  edges = [];
  /** @type {UnitState[]} */
  sources = [];
  /** @type {UnitState[]} */
  dependencies = [];
  /** @type {Attempt[]} */
  attempts = [];
  taken = nothing();
  overrunTokens = 0;
  overrunCost = 0;
  /** @type {import("@krako/contracts").ValidationStatus} */
  validation = "not_run";
  /** Whether the last attempt that ran gave an output that did not satisfy the schema. */
  lastWasInvalid = false;
  /** @type {import("../json.mjs").JsonObject | undefined} */
  input = undefined;

  /** @param {WorkUnit} unit @param {number} rank @param {Plan} plan @param {boolean} isLocalOnly */
  constructor(unit, rank, plan, isLocalOnly) {
    this.unit = unit;
    this.rank = rank;
    this.plan = plan;
    this.isLocalOnly = isLocalOnly;
  }

  get id() {
    return this.unit.id;
  }
  /** What it has cost, overrun included: what was consumed was not free. */
  get charged() {
    return formatMoney(this.taken[3] + this.overrunCost);
  }
  get isModelUnit() {
    return this.unit.model !== undefined;
  }
  /** @param {import("@krako/contracts").UnitStatus} status @param {import("@krako/contracts").StopReason} stopReason */
  settle(status, stopReason) {
    this.phase = "settled";
    this.status = status;
    this.stopReason = stopReason;
    // Edges are tried after success and failure only.
    if (status === "skipped" || status === "cancelled") this.edge = null;
  }
  /** Settled, and it is known whether something stands in for it. */
  get isDecided() {
    return this.status !== null && this.edge !== undefined;
  }
}

/**
 * Every unit in canonical order, linked.
 *
 * @param {import("@krako/contracts").TaskGraph} graph
 * @param {readonly number[]} order
 * @param {import("@krako/contracts").PriceList | undefined} priceList
 * @returns {UnitState[]}
 */
export function unitStates(graph, order, priceList) {
  /** @type {Map<string, UnitState>} */
  const byId = new Map();
  const states = order.map((at, rank) => {
    const unit = /** @type {WorkUnit} */ (graph.work_units[at]);
    const privacy = unit.constraints?.privacy ?? graph.policy.privacy_default;
    const state = new UnitState(unit, rank, new Plan(unit, priceOf(priceList, unit)), privacy === "local_only");
    byId.set(unit.id, state);
    return state;
  });
  /** @param {string} id @returns {UnitState} */
  const named = (id) => /** @type {UnitState} */ (byId.get(id));
  for (const state of states) state.dependencies = state.unit.dependencies.map(named);
  for (const [index, { from, to, when }] of graph.escalations.entries()) {
    named(from).edges.push({ index, to: named(to), when });
    named(to).sources.push(named(from));
  }
  return states;
}
