import type { AttemptOutcome } from "./commands.ts";
import type { Consumption } from "./consumption.ts";
import type { ErrorFacts } from "./error-report.ts";
import type { PlannedUnit } from "./plan.ts";

/** Why the attempt did not succeed and whether such a failure is ever retried (RETRY-003, RETRY-007); null if it succeeded. */
export function failureOf(planned: PlannedUnit, outcome: AttemptOutcome, consumption: Consumption): ErrorFacts | null {
  const name = `Unit "${planned.unit.id}"`;
  if (consumption.overrunTokens > 0)
    return {
      error_type: "BUDGET_BREACH",
      dimension: "tokens",
      scope: "unit",
      message: `${name}: the provider reported ${consumption.overrunTokens} tokens more than the attempt's limit of ${planned.tokenLimit}; the output was discarded.`,
    };
  switch (outcome.kind) {
    case "output": {
      const violations = outcome.violations;
      if (!violations?.length) return null;
      const first = violations[0];
      return {
        error_type: "VALIDATION_ERROR",
        message: `${name}: the output does not match its schema${first ? ` at "${first.pointer}": ${first.message}` : "."}`,
        violations,
        retryable: planned.isModel,
      };
    }
    case "error":
      return {
        error_type: "EXECUTION_FAILURE",
        message: `${name}: ${outcome.message}`,
        code: outcome.code,
        retryable: outcome.retryable,
      };
    case "timeout":
      return {
        error_type: "TIMEOUT",
        message: `${name}: the attempt took longer than ${planned.unit.budget.timeout_ms} ms.`,
        retryable: true,
      };
    case "lost":
      return {
        error_type: "EXECUTION_FAILURE",
        message: `${name}: the attempt was lost with its executor.`,
        code: "attempt_lost",
        retryable: true,
      };
    default:
      return outcome satisfies never;
  }
}
