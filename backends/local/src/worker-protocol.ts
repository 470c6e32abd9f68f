import type { Violation } from "@krako/contracts";
import type { JsonObject, JsonValue } from "@krako/rules";

/** What a worker is asked to do; one job at a time. */
export type Job =
  | { readonly type: "operation"; readonly module: string; readonly operation: string; readonly input: JsonObject }
  | { readonly type: "validation"; readonly schema: JsonObject; readonly output: JsonValue };

/** How a job ended. */
export type JobAnswer =
  | { readonly type: "output"; readonly output: JsonValue }
  | { readonly type: "violations"; readonly violations: readonly Violation[] }
  | { readonly type: "error"; readonly message: string; readonly code: string; readonly retryable: boolean };
