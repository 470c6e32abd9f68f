import { availableParallelism } from "node:os";
import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionResult,
  PriceList,
  TaskGraph,
} from "@krako/contracts";
import {
  admit,
  type Clock,
  compilePlan,
  type ExecuteOptions,
  type ExecutionBackend,
  freezeDocument,
  type GraphFacts,
  type Ids,
  type ModelAdapter,
  type OperationPlugin,
  type Plan,
} from "@krako/rules";
import { BACKEND, describeCapabilities } from "./capabilities.ts";
import { systemClock } from "./clock.ts";
import { countedIds } from "./event-ids.ts";
import { Registry } from "./registry.ts";
import { Run, type Substrate } from "./run.ts";
import { Slots } from "./slots.ts";
import { WorkerPool } from "./worker-pool.ts";

/** How a local backend is made; every member has a sensible default. */
export interface LocalBackendOptions {
  /** Plugins whose operations graphs may name. */
  readonly operations?: readonly OperationPlugin[];
  /** Adapters that serve `small_model` and `llm` units. */
  readonly models?: readonly ModelAdapter[];
  /** Attempts in flight at once over all runs, inline operations apart; 1 or more. Default 64. */
  readonly concurrency?: number;
  /** Worker threads for operations that declare no bound; 1 or more. Default: the processors of this machine. */
  readonly workers?: number;
  /** With a price list the backend enforces `max_cost_usd`; without one it refuses graphs that declare it. */
  readonly priceList?: PriceList;
  /** Extension names that graphs may list under `required_extensions`. */
  readonly supportedExtensions?: readonly string[];
  /** For tests: time and ids. */
  readonly clock?: Clock;
  readonly ids?: Ids;
}

const DEFAULT_CONCURRENCY = 64;

/**
 * Runs graphs in this process: no server, no database. Operations that declare a bound run inline; every other one runs in a worker
 * thread that can be stopped. What a graph means is decided by `@krako/rules`, the same for every backend.
 */
export class LocalBackend implements ExecutionBackend {
  readonly #capabilities: BackendCapabilities;
  readonly #substrate: Substrate;
  readonly #priceList: PriceList | undefined;
  readonly #plans = new WeakMap<TaskGraph, Plan>();

  constructor(options: LocalBackendOptions = {}) {
    const concurrency = atLeastOne("concurrency", options.concurrency ?? DEFAULT_CONCURRENCY);
    const workers = Math.min(concurrency, atLeastOne("workers", options.workers ?? availableParallelism()));
    const registry = new Registry(options.operations ?? [], options.models ?? []);
    const clock = options.clock ?? systemClock;
    this.#priceList = options.priceList;
    this.#capabilities = describeCapabilities(
      registry,
      concurrency,
      options.priceList,
      options.supportedExtensions ?? [],
    );
    this.#substrate = {
      registry,
      capabilities: this.#capabilities,
      slots: new Slots(concurrency),
      workerSlots: new Slots(workers),
      workers: new WorkerPool(workers, clock),
      clock,
      ids: options.ids ?? countedIds(() => clock.now()),
    };
  }

  /**
   * Executes a graph to its end. The graph is frozen, so that neither an operation nor the caller can change it while it runs.
   * @throws RefusalError before anything runs, when the graph is not accepted.
   */
  async executeTaskgraph(
    graph: TaskGraph,
    context: ExecutionContext,
    options: ExecuteOptions = {},
  ): Promise<ExecutionResult> {
    const admitted = admit(graph, context, this.#capabilities);
    const plan = this.#planOf(freezeDocument(admitted.graph), admitted.facts);
    return await new Promise((resolve) => {
      new Run(plan, Object.freeze({ ...admitted.context }), this.#substrate, options.onEvent, resolve).start(
        options.signal,
      );
    });
  }

  async healthCheck(): Promise<BackendStatus> {
    const { slots } = this.#substrate;
    return {
      status: "healthy",
      capacity_summary: { max_concurrency: slots.limit, running: slots.taken, queued: slots.waiting },
      backend_version: BACKEND.version,
    };
  }

  async capabilityDescriptor(): Promise<BackendCapabilities> {
    return this.#capabilities;
  }

  /** Ends the worker threads. Runs in flight end with a failure of whatever was in them. */
  async close(): Promise<void> {
    await this.#substrate.workers.close();
  }

  #planOf(graph: TaskGraph, facts: GraphFacts): Plan {
    let plan = this.#plans.get(graph);
    if (plan === undefined) {
      plan = compilePlan(graph, { priceList: this.#priceList, facts });
      this.#plans.set(graph, plan);
    }
    return plan;
  }
}

function atLeastOne(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} is ${value}; it must be a whole number of at least 1.`);
  return value;
}
