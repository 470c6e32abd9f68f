// Derived from spec/ by `npm run generate`. Never edited.
import type { AttemptIndex, AttemptTokenLimit, BackendCapabilities, BackendStatus, ExecutionContext, ExecutionResult, JsonObject, LargeCount, ModelTier, OperationName, TaskGraph, UnitId, Uuid } from "./models.js";
/** Runs graphs. A refusal is thrown before anything runs; a failure is a result. The two never mix. */
export interface ExecutionBackendPort {
    /** Runs one graph to its end. The same graph is never changed and never run in part. */
    executeTaskgraph(graph: TaskGraph, context: ExecutionContext): Promise<ExecutionResult>;
    /** Says how the backend is. */
    healthCheck(): Promise<BackendStatus>;
    /** Says what the backend can do. Nothing else may be assumed of it (CAP-001). */
    capabilityDescriptor(): Promise<BackendCapabilities>;
}
/** A named and versioned function from input to output: pure, without network, clock, randomness or filesystem (SAFE-005). */
export interface OperationPort {
    /** Computes the output. */
    run(input: JsonObject): unknown;
}
/** Pure I/O to a model: no retries, no budgets, no validation, no knowledge of graphs. */
export interface ModelAdapterPort {
    /** Calls the model once. */
    invoke(request: {
        /** The operation of the unit. */
        readonly operation: OperationName;
        /** Whether it is a small or a large model. */
        readonly unitType: "small_model" | "llm";
        /** Size class of the model. */
        readonly tier: ModelTier;
        /** A model by name. Open. */
        readonly model?: string;
        /** The resolved input. */
        readonly input: JsonObject;
        /** The schema the output has to satisfy. */
        readonly outputSchema: JsonObject;
        /** Most tokens of input. */
        readonly maxInputTokens: AttemptTokenLimit;
        /** Most tokens of output; passed on as it stands (BUDGET-006). */
        readonly maxOutputTokens: AttemptTokenLimit;
        /** Sampling temperature. */
        readonly temperature?: number;
        /** The unit. */
        readonly workUnitId: UnitId;
        /** Number of the attempt. */
        readonly attemptIndex: AttemptIndex;
        /** The run. */
        readonly runId: Uuid;
        /** W3C trace context to pass on. */
        readonly traceparent?: string;
    }): Promise<{
        /** The output, not yet validated. */
        readonly output: unknown;
        /** What it consumed, as the provider counted it; null if the provider did not say (BUDGET-007). */
        readonly usage: {
            /** Tokens of input. */
            readonly tokensIn: LargeCount;
            /** Tokens of output. */
            readonly tokensOut: LargeCount;
        } | null;
        /** The model that answered. Open. */
        readonly model?: string;
        /** Who provides it. Open. */
        readonly provider?: string;
    }>;
}
