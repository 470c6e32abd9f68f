// The adapter contract: what the kit gives to a backend, and what it asks of it. Types only.
import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionEvent,
  ExecutionResult,
  JsonObject as InputObject,
  ModelTier,
  PriceList,
  TaskGraph,
} from "@krako/contracts";
import type { Json, JsonObject } from "../oracle/json.ts";

/** How the kit follows or stops one run. */
export interface ExecuteOptions {
  /** Aborting cancels the run; the promise still resolves with a result. */
  readonly signal?: AbortSignal;
  /** To be called with every event of the run, in order, exactly once each. A backend without an event stream ignores it. */
  readonly onEvent?: (event: ExecutionEvent) => void;
}

/**
 * What is judged: the port every execution backend has. `createBackend(environment)` of an adapter module returns one, or a promise of
 * one. A refusal is an error that has the problem document as `problem`; a failure is a result.
 */
export interface BackendUnderTest {
  executeTaskgraph(graph: TaskGraph, context: ExecutionContext, options?: ExecuteOptions): Promise<ExecutionResult>;
  healthCheck(): Promise<BackendStatus>;
  capabilityDescriptor(): Promise<BackendCapabilities>;
  /** Ends whatever it holds; called once, after the last case. */
  close?(): Promise<void> | void;
}

/** What the kit brings along. A backend takes what it needs; what it cannot take is declared missing by its capabilities. */
export interface BackendEnvironment {
  /** The kit's model behind an OpenAI-compatible endpoint on loopback. */
  readonly modelEndpoint: ModelEndpoint;
  /** The same model without HTTP: adapters to be called in this process. */
  readonly models: readonly ScriptedModelAdapter[];
  /** The operations cases use: pure functions. */
  readonly operations: readonly KitOperation[];
  /** File URL of the module that exports them as `plugin`, for backends that load operations by module. */
  readonly operationsModule: string;
  /** Prices the backend is to state and enforce if it enforces cost. */
  readonly priceList: PriceList;
}

export interface ModelEndpoint {
  /** Ends in `/v1`; `POST {baseUrl}/chat/completions`. */
  readonly baseUrl: string;
  /** To be sent as a bearer token. */
  readonly apiKey: string;
  /** Name of the model of each tier for `llm` units, answering `llm.generate@1`. */
  readonly models: Readonly<Record<ModelTier, string>>;
  /** The same for `small_model` units, answering `conformance.classify@1`. */
  readonly smallModels: Readonly<Record<ModelTier, string>>;
}

/** A deterministic, aggregation or retrieval operation: pure, linear in its input. Throws an `OperationError` by name. */
export interface KitOperation {
  /** With its major version: `conformance.echo@1`. */
  readonly name: string;
  readonly type: "deterministic" | "aggregation" | "retrieval";
  readonly description: string;
  readonly bound: "linear";
  readonly example: { readonly input: JsonObject; readonly output: Json };
  run(input: InputObject): Json | Promise<Json>;
}

/** One attempt of one model unit, as a backend asks for it in this process. */
export interface ModelCall {
  readonly operation: string;
  readonly unitType: "small_model" | "llm";
  readonly tier: ModelTier;
  readonly input: InputObject;
  readonly maxOutputTokens: number;
}

/** Tokens an attempt consumed. Providers may lie: any number, or none. */
export interface ReportedUsage {
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** The kit's model in process. One call is one attempt. Throws a {@link ModelFault}, an error named `ModelError`. */
export interface ScriptedModelAdapter {
  readonly name: string;
  readonly operations: readonly string[];
  readonly unitType: "small_model" | "llm";
  readonly tiers: readonly ModelTier[];
  /** False: what is sent leaves the machine, as far as a backend may know (PRIV-001). */
  readonly local: boolean;
  /** Tokens of input and output together. */
  readonly contextWindow: number;
  /** The local count of an input in tokens (BUDGET-006). */
  countTokens(input: InputObject): number;
  invoke(call: ModelCall, signal: AbortSignal): Promise<ModelAnswer>;
}

export interface ModelAnswer {
  /** Not validated. */
  readonly output: Json;
  /** null: the provider does not say, so the whole limit is debited (BUDGET-007). */
  readonly usage: ReportedUsage | null;
  readonly model: string;
  readonly provider: string;
}

/** What a failed call throws. */
export interface ModelFault extends Error {
  readonly name: "ModelError";
  readonly code: string;
  readonly retryable: boolean;
  /** What the call consumed; null: not known. */
  readonly usage: ReportedUsage | null;
}

/** What an adapter module exports. */
export interface BackendModule {
  createBackend(environment: BackendEnvironment): BackendUnderTest | Promise<BackendUnderTest>;
}
