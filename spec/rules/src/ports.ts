/**
 * The ports: what KORA asks of a backend, and what a backend asks of operations and models.
 *
 * Declared once, here, as types. Whoever executes loads operations and models as plugins; whoever
 * plans sees a backend only through `ExecutionBackend`. The two error classes are the only values.
 */
import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionEvent,
  ExecutionResult,
  ModelTier,
  TaskGraph,
} from "@krako/contracts";

/** Any JSON value, read only: inputs arrive frozen and outputs are never changed after they are handed over. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A JSON object, read only. `__proto__` and its friends are plain data keys (SAFE-002). */
export type JsonObject = { readonly [key: string]: JsonValue };

/** How a caller follows or stops one run. */
export interface ExecuteOptions {
  /** Aborting cancels the run: unfinished units end `cancelled`, the promise still resolves with a result. */
  readonly signal?: AbortSignal;
  /** Called with every event of the run, in order, exactly once each. It must not throw. */
  readonly onEvent?: (event: ExecutionEvent) => void;
}

/** Runs whole graphs. It decides where units run, never what runs. */
export interface ExecutionBackend {
  /**
   * Executes one graph to its end. A failure is a result.
   * @throws RefusalError before anything runs, when the graph is not accepted.
   */
  executeTaskgraph(graph: TaskGraph, context: ExecutionContext, options?: ExecuteOptions): Promise<ExecutionResult>;
  healthCheck(): Promise<BackendStatus>;
  /** What this backend can do. Nobody infers a capability that is not in it (CAP-001). */
  capabilityDescriptor(): Promise<BackendCapabilities>;
}

/**
 * A named, versioned, pure function over JSON. It gets no network, clock, randomness or filesystem
 * (SAFE-005), and never changes its input.
 */
export interface Operation {
  /** Name with its major version: `text.normalize@1`. */
  readonly name: string;
  /** The type of the units that may name this operation. */
  readonly type: "deterministic" | "aggregation" | "retrieval";
  readonly description: string;
  /**
   * `linear`: time is linear in the size of the input, so it may run inline.
   * Absent: it runs in a worker that can be stopped.
   */
  readonly bound?: "linear";
  /** JSON Schema 2020-12 of the input: documentation. No backend checks inputs against it before a run; the operation itself refuses. */
  readonly inputSchema?: JsonObject;
  /** JSON Schema 2020-12 of the output: a good starting point for a unit's `output_schema`. */
  readonly outputSchema?: JsonObject;
  /** One call and its exact answer. A test runs it. */
  readonly example: { readonly input: JsonObject; readonly output: JsonValue };
  /**
   * @throws OperationError (or a rejected promise with it) when the input cannot be worked on.
   * Anything else that is thrown counts as a failure that is not retryable.
   */
  run(input: JsonObject): JsonValue | Promise<JsonValue>;
}

/** What an operation module exports as `plugin`. */
export interface OperationPlugin {
  /** `import.meta.url` of the module, so that a worker can load it again. */
  readonly module: string;
  readonly operations: readonly Operation[];
}

/** One attempt of one model unit. */
export interface ModelRequest {
  readonly operation: string;
  readonly unitType: "small_model" | "llm";
  readonly tier: ModelTier;
  /** A certain model of that tier; absent: the adapter's own for the tier. */
  readonly model?: string;
  readonly input: JsonObject;
  /** The unit's output schema. The backend validates the output again, whatever the adapter did with it. */
  readonly outputSchema: JsonObject;
  /** Tokens. The backend has already refused inputs whose local count is above it (BUDGET-006). */
  readonly maxInputTokens: number;
  /** Tokens. Sent to the provider as it is, never what is left of a budget (BUDGET-006). */
  readonly maxOutputTokens: number;
  /** 0 … 2; absent: the provider's default. */
  readonly temperature?: number;
  readonly workUnitId: string;
  /** 1-based. */
  readonly attemptIndex: number;
  readonly runId: string;
  /** W3C trace context, to be passed on over the wire. */
  readonly traceparent?: string;
}

/** Tokens one attempt consumed, as the provider reports them. */
export interface ModelUsage {
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export interface ModelResponse {
  /** Not yet validated. */
  readonly output: JsonValue;
  /** As the provider counts; null where it does not say, so that the attempt's whole limit is debited (BUDGET-007). */
  readonly usage: ModelUsage | null;
  /** The model that answered, as the provider names it. */
  readonly model?: string;
  readonly provider?: string;
}

/**
 * Pure I/O to a model: no retries, no budgets, no validation, no knowledge of graphs.
 */
export interface ModelAdapter {
  readonly name: string;
  /** Names of the operations this adapter answers, with their major versions. */
  readonly operations: readonly string[];
  readonly unitType: "small_model" | "llm";
  readonly tiers: readonly ModelTier[];
  /** True when data stays on this machine (PRIV-001). */
  readonly local: boolean;
  /** Tokens of input and output together; 0 when there is no such limit. */
  readonly contextWindow: number;
  /** The local count of an input in tokens, linear in its size; absent: the backend's estimate is used. */
  countTokens?(input: JsonObject): number;
  /**
   * One attempt: one call to the model. Ends soon after `signal` aborts.
   * @throws ModelError
   */
  invoke(request: ModelRequest, signal: AbortSignal): Promise<ModelResponse>;
}

/** Thrown by operations. The message says what, which and how to mend it; never the payload. */
export class OperationError extends Error {
  /** A short stable word, `lower_snake_case`. */
  readonly code: string;
  /** True when the same input may succeed another time (RETRY-007); pure operations leave it false. */
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { readonly retryable?: boolean; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "OperationError";
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** Thrown by model adapters. The message never holds a prompt, an answer or a key. */
export class ModelError extends Error {
  /** A short stable word, `lower_snake_case`. */
  readonly code: string;
  /** True when the same request may succeed another time (RETRY-007). */
  readonly retryable: boolean;
  /** What the attempt consumed; `null`: not known, so its whole limit is debited (BUDGET-007). */
  readonly usage: ModelUsage | null;

  constructor(
    code: string,
    message: string,
    options: {
      readonly retryable?: boolean;
      readonly usage?: ModelUsage | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ModelError";
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.usage = options.usage ?? null;
  }
}

/** Time, as an argument: real in production, virtual in tests. */
export interface Clock {
  /** Milliseconds since 1970, fractions allowed; never goes back while the process lives. */
  now(): number;
  /** Calls back once after at least `ms` milliseconds; the returned function cancels that. */
  after(ms: number, callback: () => void): () => void;
}

/** Makes identifiers, as an argument. */
export interface Ids {
  /** A new UUID, version 7. */
  next(): string;
}
