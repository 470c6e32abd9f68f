import type { Problem, Violation } from "@krako/contracts";
import { refusal } from "@krako/rules";

/** Violations of one problem document. */
export const MOST_VIOLATIONS = 1_000;

/** The problem of a document that no backend has seen; its violations are whoever's that tells it. */
export function documentProblem(violations: readonly Violation[]): Problem {
  const isVersion = violations.some(({ rule }) => rule === "VER-001");
  return refusal({
    error_type: isVersion ? "VERSION_MISMATCH" : "VALIDATION_ERROR",
    code: isVersion ? "version_mismatch" : "validation_failed",
    title: isVersion ? "The versions do not match." : "The document is not valid.",
    detail: `${violations.length} ${violations.length === 1 ? "violation" : "violations"}. Nothing was executed.`,
  }).problem;
}
