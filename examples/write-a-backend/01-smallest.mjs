// Step 1: the smallest backend that answers. It runs one deterministic graph rightly, and most others wrongly.
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { newAttempt, resultOf } from "./documents.mjs";
import { resolvePointer } from "./pointers.mjs";

/** @typedef {import("@krako/contracts").TaskGraph} TaskGraph */
/** @typedef {import("@krako/contracts").WorkUnit} WorkUnit */
/** @typedef {import("@krako/contracts").ExecutionContext} ExecutionContext */
/** @typedef {import("@krako/contracts").BackendCapabilities} BackendCapabilities */
/** @typedef {import("@krako/conformance").ExecuteOptions} ExecuteOptions */
/** @typedef {import("@krako/conformance").KitOperation} Operation */
/** @typedef {import("./documents.mjs").State} State */
/** @typedef {{ graph: TaskGraph, context: ExecutionContext, options: ExecuteOptions, capabilities: BackendCapabilities, operations: ReadonlyMap<string, Operation> }} Given */

/** @param {import("@krako/conformance").BackendEnvironment} environment @returns {import("@krako/conformance").BackendUnderTest} */
export function createBackend(environment) {
  return new Backend(environment);
}

/** The port. Everything that belongs to one run lives in a run. */
export class Backend {
  /** @param {import("@krako/conformance").BackendEnvironment} environment */
  constructor({ operations }) {
    this.operations = new Map(operations.map((operation) => [operation.name, operation]));
    this.capabilities = capabilitiesOf(operations);
  }

  async capabilityDescriptor() {
    return structuredClone(this.capabilities);
  }

  /** @returns {Promise<import("@krako/contracts").BackendStatus>} */
  async healthCheck() {
    return {
      status: "healthy",
      backend_version: "0.1.0",
      capacity_summary: { max_concurrency: 1, running: 0, queued: 0 },
    };
  }

  /** @param {TaskGraph} graph @param {ExecutionContext} context @param {ExecuteOptions} [options] */
  async executeTaskgraph(graph, context, options = {}) {
    const { capabilities, operations } = this;
    return await this.newRun({ graph, context, options, capabilities, operations }).execute();
  }

  /** @param {Given} given */
  newRun(given) {
    return new Run(given);
  }
}

/** Says what there is and nothing else: the kit asks for nothing that is not stated here. @param {readonly Operation[]} operations @returns {BackendCapabilities} */
const capabilitiesOf = (operations) => ({
  backend: "first-steps",
  backend_version: "0.1.0",
  interface_version: "1.0",
  contract_versions: ["1.0"],
  schema_versions: ["1.0"],
  max_model_size: null,
  max_concurrency: 1,
  supported_task_types: ["deterministic", "aggregation", "retrieval"],
  supported_context_window: 0,
  distributed: false,
  supported_operations: operations.map(({ name }) => name),
  model_tiers: [],
  small_model_tiers: [],
  local_model_tiers: [],
  verification_modes: ["none", "schema"],
  supported_extensions: [],
  limits: { ...DEFAULT_LIMITS },
  enforces_cost: false,
});

/** One run: its units one after the other. Later steps replace its methods. */
export class Run {
  /** @type {Map<string, State>} In the order in which units ran. */
  states = new Map();

  /** @param {Given} given */
  constructor(given) {
    this.given = given;
    this.graph = given.graph;
  }

  async execute() {
    const [startedAt, start] = [new Date().toISOString(), performance.now()];
    for (const unit of this.order()) {
      /** @type {State} */
      const state = {
        unit,
        status: "cancelled",
        stopReason: "cancelled",
        edge: null,
        validation: "not_run",
        attempts: [],
      };
      this.states.set(unit.id, state);
      await this.settle(state);
    }
    const time = { startedAt, elapsedMs: performance.now() - start };
    return resultOf(this.given, [...this.states.values()], this.end(), time);
  }

  /** @returns {readonly WorkUnit[]} */
  order() {
    return this.graph.work_units;
  }

  /** @param {State} state @returns {Promise<void>} */
  async settle(state) {
    await this.work(state, state.unit.input);
  }

  /** @param {State} state @param {Record<string, any>} input @returns {Promise<void>} */
  async work(state, input) {
    const attempt = newAttempt(state);
    state.attempts.push(attempt);
    state.output = await this.given.operations.get(state.unit.operation)?.run(input);
    attempt.stages.push("TASK_COMPLETED");
    attempt.stop_reason = "success";
    state.status = "succeeded";
    state.stopReason = "success";
  }

  /** @returns {import("./documents.mjs").End} */
  end() {
    const [{ work_unit_id, pointer } = { work_unit_id: "", pointer: "" }] = this.graph.output;
    const answer = resolvePointer(this.states.get(work_unit_id)?.output, pointer);
    return {
      status: "succeeded",
      stop_reason: "success",
      final_output: answer ?? null,
      output_work_unit_id: work_unit_id,
    };
  }
}
