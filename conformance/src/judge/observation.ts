// What was seen of one execution, from outside, before anything is concluded from it.
import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionEvent,
  ExecutionResult,
  ModelTier,
  TaskGraph,
} from "@krako/contracts";
import type { ModelAnswerScript } from "../cases/case.ts";
import type { JsonObject } from "../oracle/json.ts";

/** How a question about the backend itself ended. */
export type Reply<T> =
  | { readonly kind: "document"; readonly document: T }
  | { readonly kind: "malformed"; readonly value: unknown; readonly faults: readonly string[] }
  | { readonly kind: "threw"; readonly message: string }
  | { readonly kind: "no end"; readonly after_ms: number };

/** How an execution ended, as far as the kit could tell. */
export type RunEnd =
  | { readonly kind: "result"; readonly result: ExecutionResult }
  /** Something was returned that is no ExecutionResult; `faults`: pointer and sentence each. */
  | { readonly kind: "malformed"; readonly value: unknown; readonly faults: readonly string[] }
  /** An error with a problem document. */
  | { readonly kind: "refused"; readonly problem: JsonObject; readonly faults: readonly string[] }
  /** An error that is no refusal. */
  | { readonly kind: "threw"; readonly message: string }
  | { readonly kind: "no end"; readonly after_ms: number };

/** One call the kit's model got: its own log, the ground truth of what was consumed. */
export interface RecordedCall {
  /** Position among all calls and events the kit has seen of this execution. */
  readonly mark: number;
  /** Id of the unit the call was made for; null if it carries no ticket of this execution. */
  readonly unit: string | null;
  /** 1-based, among the calls for that unit. */
  readonly nth: number;
  readonly at_ms: number;
  readonly via: "process" | "http";
  /** As asked for; null where HTTP does not say. */
  readonly operation: string | null;
  readonly unitType: "small_model" | "llm" | null;
  readonly tier: ModelTier | null;
  /** The output limit that was sent; null: none. */
  readonly maxOutputTokens: number | null;
  /** The input in process; null over HTTP. */
  readonly input: JsonObject | null;
  /** What the script had it do; null for calls without a ticket. */
  readonly answer: ModelAnswerScript | null;
  /** `waiting` until it is `answered` or the caller gave up. */
  readonly state: () => "waiting" | "answered" | "abandoned";
}

export interface RecordedEvent {
  readonly mark: number;
  readonly at_ms: number;
  /** As received. What does not satisfy its schema is in `faults`. */
  readonly event: ExecutionEvent;
  readonly faults: readonly string[];
}

export interface Observation {
  /** Exactly as handed over. */
  readonly graph: TaskGraph;
  readonly context: ExecutionContext;
  readonly end: RunEnd;
  readonly events: readonly RecordedEvent[];
  /** More events came than any run has; the rest were not kept. */
  readonly flooded: boolean;
  /** Events that came after the promise had settled. */
  readonly lateEvents: number;
  readonly calls: readonly RecordedCall[];
  /** Calls that came after the promise had settled. */
  readonly lateCalls: number;
  /** Whether the graph object is still what was handed over. */
  readonly graphChanged: boolean;
  /** Calls the caller had not given up although the run was over. */
  readonly stillWaiting: boolean;
  /** The kit cancelled before the execution ended. */
  readonly cancelled: boolean;
  /** What the backend says of itself after the execution. */
  readonly descriptor: Reply<BackendCapabilities>;
  readonly health: Reply<BackendStatus>;
  readonly submitted_at_ms: number;
  readonly ended_at_ms: number;
}
