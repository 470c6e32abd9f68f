// The port: looks at what comes in, refuses or runs it.
import { ABOUT } from "./about.mjs";
import { orderOf } from "./canonical-order.mjs";
import { describe } from "./capabilities.mjs";
import { Executor } from "./executor.mjs";
import { digestOf, freezeDeep } from "./json.mjs";
import { checkNeeds } from "./needs.mjs";
import { readContext, readGraph } from "./reading-in.mjs";
import { fault, invalidDocument, Refusal } from "./refusal.mjs";
import { EventLog } from "./run/event-log.mjs";
import { Run } from "./run/run.mjs";
import { unitStates } from "./run/unit-state.mjs";
import { validateGraph } from "./validity/validate-graph.mjs";
import { checkVersions } from "./versions.mjs";

/** @typedef {import("@krako/contracts").TaskGraph} TaskGraph */
/** @typedef {import("@krako/contracts").ExecutionContext} ExecutionContext */
/** @typedef {import("@krako/contracts").ExecutionEvent} ExecutionEvent */
/** @typedef {{ signal?: AbortSignal, onEvent?: (event: ExecutionEvent) => void }} ExecuteOptions */
/**
 * @typedef {object} BackendParts
 * @property {readonly import("./executor.mjs").Operation[]} operations
 * @property {readonly import("./executor.mjs").ModelAdapter[]} models
 * @property {import("@krako/contracts").PriceList} [priceList] cost is enforced by it; without one it is not
 * @property {number} [concurrency]
 * @property {boolean} [countsOnlyDebits] a bug to show what the conformance kit says of it: budgets forget what earlier units may still take
 */

export class SweepBackend {
  #executor;
  #capabilities;
  #capabilitiesDigest;
  #countsOnlyDebits;

  /** @param {BackendParts} parts */
  constructor({ operations, models, priceList, concurrency = 16, countsOnlyDebits = false }) {
    this.#executor = new Executor({ operations, models, concurrency });
    this.#capabilities = freezeDeep(structuredClone(describe({ operations, models, priceList, concurrency })));
    this.#capabilitiesDigest = digestOf(this.#capabilities);
    this.#countsOnlyDebits = countsOnlyDebits;
  }

  /** @param {TaskGraph} graph @param {ExecutionContext} context @param {ExecuteOptions} [options] */
  async executeTaskgraph(graph, context, { signal, onEvent } = {}) {
    try {
      const run = this.#admit(graph, context, onEvent);
      return await run.execute(signal);
    } catch (error) {
      throw error instanceof Refusal ? error : fault();
    }
  }

  /** @returns {Promise<import("@krako/contracts").BackendStatus>} */
  async healthCheck() {
    const { max_concurrency } = this.#capabilities;
    return {
      status: "healthy",
      capacity_summary: { max_concurrency, ...this.#executor.load },
      backend_version: ABOUT.backend_version,
    };
  }

  async capabilityDescriptor() {
    return structuredClone(this.#capabilities);
  }

  /** @param {unknown} document @param {unknown} about @param {ExecuteOptions["onEvent"]} onEvent @returns {Run} */
  #admit(document, about, onEvent) {
    const capabilities = this.#capabilities;
    const { graph, faults } = readGraph(document, capabilities.limits);
    const mismatch = checkVersions(graph, capabilities);
    if (mismatch !== null) throw mismatch;
    const violations = [...faults, ...validateGraph(graph, capabilities)];
    if (violations.length > 0) throw invalidDocument(violations);
    const context = readContext(about, capabilities.limits);

    const valid = /** @type {TaskGraph} */ (/** @type {unknown} */ (freezeDeep(graph)));
    const refusal = checkNeeds(valid, capabilities, this.#executor);
    if (refusal !== null) throw refusal;
    const states = unitStates(valid, orderOf(valid), capabilities.price_list);
    return new Run({
      graph: valid,
      context,
      states,
      log: new EventLog(valid, context.trace_id, onEvent),
      executor: this.#executor,
      capabilities,
      digests: { graph: digestOf(valid), capabilities: this.#capabilitiesDigest },
      countsOnlyDebits: this.#countsOnlyDebits,
    });
  }
}
