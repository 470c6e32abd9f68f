// How a unit ended, as dependants, targets and conditions get to know it.
import type { Attempt, ErrorType } from "./attempt.ts";
import type { Json } from "./json.ts";
import type { Dimension } from "./spending.ts";

export interface Ending {
  readonly status: "succeeded" | "failed" | "skipped" | "cancelled";
  readonly error_type: ErrorType | null;
  readonly dimension: Dimension | null;
  readonly scope: "unit" | "graph" | null;
  /** Only of a success. */
  readonly output: Json | undefined;
  /** The last attempt's output failed its schema. */
  readonly schemaMismatch: boolean;
}

export const ended = (status: Ending["status"], more: Partial<Ending> = {}): Ending => ({
  status,
  error_type: null,
  dimension: null,
  scope: null,
  output: undefined,
  schemaMismatch: false,
  ...more,
});
export const succeeded = (output: Json | undefined): Ending => ended("succeeded", { output });
/** The unit ends as its last attempt did. */
export const failedAs = (attempt: Attempt): Ending =>
  ended("failed", {
    error_type: attempt.error_type,
    schemaMismatch: attempt.schemaMismatch,
    ...(attempt.error_type === "BUDGET_BREACH" ? { dimension: "tokens", scope: "unit" } : {}),
  });
/** The next attempt is not covered; the last attempt, if there was one, keeps its own error. */
export const breached = (scope: "unit" | "graph", dimension: Dimension, last: Attempt | undefined): Ending =>
  ended("failed", { error_type: "BUDGET_BREACH", scope, dimension, schemaMismatch: last?.schemaMismatch ?? false });
