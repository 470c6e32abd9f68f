import { availableParallelism } from "node:os";
import { countedIds, type DefectListener, Registry, systemClock, WorkerPool } from "@krako/attempts";
import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionResult,
  PriceList,
  TaskGraph,
  Violation,
} from "@krako/contracts";
import {
  admit,
  admitContext,
  type Clock,
  compilePlan,
  type ExecuteOptions,
  type ExecutionBackend,
  freezeDocument,
  type Ids,
  type ModelAdapter,
  type OperationPlugin,
  type Plan,
  type RefusalError,
  refusal,
} from "@krako/rules";
import { BACKEND, describeCapabilities } from "./capabilities.ts";
import { Run } from "./run.ts";
import { Slots } from "./slots.ts";
import type { Substrate } from "./substrate.ts";
import { unservedUnits } from "./unserved-units.ts";

/** How a local backend is made; every member has a sensible default. */
export interface LocalBackendOptions {
  /** Plugins whose operations graphs may name. */
  readonly operations?: readonly OperationPlugin[];
  /** Adapters that serve `small_model` and `llm` units. */
  readonly models?: readonly ModelAdapter[];
  /** Attempts in flight at once over all runs, 1 or more; operations that end as soon as they are called are never in flight. Default 64. */
  readonly concurrency?: number;
  /** Worker threads for operations that declare no bound; 1 or more. Default: the processors of this machine. */
  readonly workers?: number;
  /** With a price list the backend enforces `max_cost_usd`; without one it refuses graphs that declare it. */
  readonly priceList?: PriceList;
  /** Extension names that graphs may list under `required_extensions`. */
  readonly supportedExtensions?: readonly string[];
  /** Told what an operation or adapter threw without meaning to, with its stack: results hold only that something was thrown. */
  readonly onDefect?: DefectListener;
  /** For tests: time and ids. */
  readonly clock?: Clock;
  readonly ids?: Ids;
}

const DEFAULT_CONCURRENCY = 64;

/** Threads for checking outputs whose schemas are not bounded; each check ends after `schema_wall_ms`. */
const VALIDATORS = 1;

/**
 * Runs graphs in this process: no server, no database. Operations that declare a bound run inline; every other one runs in a worker
 * thread that can be stopped. What a graph means is decided by `@krako/rules`, the same for every backend.
 */
export class LocalBackend implements ExecutionBackend {
  readonly #capabilities: BackendCapabilities;
  readonly #substrate: Substrate;
  readonly #priceList: PriceList | undefined;
  readonly #plans = new WeakMap<TaskGraph, Plan>();
  readonly #runs = new Set<Run>();
  #isClosed = false;

  constructor(options: LocalBackendOptions = {}) {
    const concurrency = atLeastOne("concurrency", options.concurrency ?? DEFAULT_CONCURRENCY);
    const workers = Math.min(concurrency, atLeastOne("workers", options.workers ?? availableParallelism()));
    const registry = new Registry(options.operations ?? [], options.models ?? []);
    const clock = options.clock ?? systemClock;
    this.#capabilities = describeCapabilities(
      registry,
      concurrency,
      options.priceList,
      options.supportedExtensions ?? [],
    );
    this.#priceList = this.#capabilities.price_list;
    this.#substrate = {
      registry,
      capabilities: this.#capabilities,
      slots: new Slots(concurrency, workers),
      workers: new WorkerPool(workers, clock),
      validators: new WorkerPool(VALIDATORS, clock),
      clock,
      ids: options.ids ?? countedIds(() => clock.now()),
      onDefect: options.onDefect,
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
    if (this.#isClosed) throw closed();
    const known = this.#plans.get(graph);
    const ownContext = Object.freeze({ ...(known ? admitContext(context) : context) });
    const plan = known ?? this.#admit(graph, ownContext);
    return await new Promise((resolve, reject) => {
      const run = new Run(plan, ownContext, this.#substrate, {
        onEvent: options.onEvent,
        done: (result) => {
          this.#runs.delete(run);
          resolve(result);
        },
        broken: (error) => {
          this.#runs.delete(run);
          reject(error);
        },
      });
      this.#runs.add(run);
      run.start(options.signal);
    });
  }

  async healthCheck(): Promise<BackendStatus> {
    const { slots } = this.#substrate;
    let queued = 0;
    for (const run of this.#runs) queued += run.queued;
    return {
      status: this.#isClosed ? "unavailable" : "healthy",
      capacity_summary: { max_concurrency: slots.limit, running: slots.taken, queued },
      backend_version: BACKEND.version,
      ...(this.#isClosed ? { message: "The backend was closed." } : {}),
    };
  }

  async capabilityDescriptor(): Promise<BackendCapabilities> {
    return this.#capabilities;
  }

  /** Cancels the runs in flight, ends the worker threads and refuses whatever comes later. Not needed for the process to exit. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const run of [...this.#runs]) run.cancel();
    await Promise.all([this.#substrate.workers.close(), this.#substrate.validators.close()]);
  }

  /**
   * The plan of a graph that may run here; the graph is frozen from then on, so what was found out about it stays true.
   * @throws RefusalError if it may not.
   */
  #admit(graph: TaskGraph, context: ExecutionContext): Plan {
    const admitted = admit(graph, context, this.#capabilities);
    const violations = unservedUnits(admitted.graph, this.#substrate.registry);
    if (violations.length > 0) throw unserved(violations);
    const plan = compilePlan(freezeDocument(admitted.graph), { priceList: this.#priceList, facts: admitted.facts });
    this.#plans.set(admitted.graph, plan);
    return plan;
  }
}

function unserved(violations: readonly Violation[]): RefusalError {
  return refusal({
    error_type: "UNSUPPORTED_CAPABILITY",
    code: "unsupported_capability",
    title: "The backend cannot do what the graph needs.",
    detail: `Backend "${BACKEND.name}" has nothing that runs some of the units. Nothing was executed.`,
    violations,
  });
}

function closed(): RefusalError {
  return refusal({
    error_type: "ADMISSION_REJECTED",
    code: "backend_closed",
    title: "The backend was closed.",
    detail: "The backend was closed. Nothing was executed.",
    retryable: false,
  });
}

function atLeastOne(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} is ${value}; it must be a whole number of at least 1.`);
  return value;
}
