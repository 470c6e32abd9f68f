import type { Violation } from "@krako/contracts";
import type { JsonObject, JsonValue } from "@krako/rules";

/** What a thread is asked to do; one job at a time. */
export type Job =
  | { readonly type: "operation"; readonly module: string; readonly operation: string; readonly input: JsonObject }
  | { readonly type: "validation"; readonly schema: JsonObject; readonly output: JsonValue };

/** How a job ended. */
export type JobAnswer =
  | { readonly type: "output"; readonly output: JsonValue }
  | { readonly type: "violations"; readonly violations: readonly Violation[] }
  | {
      readonly type: "error";
      readonly message: string;
      readonly code: string;
      readonly retryable: boolean;
      /** Text and stack of what was thrown, if that was a defect. */
      readonly stack?: string;
    };

/**
 * What a thread says: that it is up; that a job's own code begins (its module is loaded: neither is the job's time); how the job ended
 * and whether it left something running, so that the thread must not be used again.
 */
export type WorkerMessage =
  | { readonly type: "up" }
  | { readonly type: "began" }
  | { readonly type: "answer"; readonly answer: JobAnswer; readonly isSpent: boolean };
