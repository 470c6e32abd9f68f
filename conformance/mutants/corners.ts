import type { Mutant, SourceFile } from "./mutant.ts";

const CONDITIONS: SourceFile = "rules/src/session/conditions.ts";
const EXAMINE: SourceFile = "rules/src/session/examine.ts";
const INPUT: SourceFile = "rules/src/session/input.ts";
const RETRY_DELAY: SourceFile = "rules/src/session/retry-delay.ts";
const ATTEMPT_FAILURE: SourceFile = "rules/src/session/attempt-failure.ts";

/** Faults that show only where several things meet; cases are drawn with such meetings in mind. */
export const corners: readonly Mutant[] = [
  {
    id: "backoff-does-not-grow",
    sentence: "The delay before a third attempt is that before the second, not twice as long.",
    kills: "RETRY-004",
    profile: "model",
    patches: [{ file: RETRY_DELAY, find: "2 ** (k - 1)", replace: "1" }],
  },
  {
    id: "overrun-does-not-fail-the-run",
    sentence: "A run that used more than it declared, by what providers report, succeeds.",
    kills: "BUDGET-003",
    profile: "model",
    patches: [
      {
        file: "rules/src/session/conclude.ts",
        find: "const dimension = overrunDimension(session);",
        replace: "const dimension = null;",
      },
    ],
  },
  {
    id: "last-edge-first",
    sentence: "Of several edges that hold the last one is taken.",
    kills: "ESC-004",
    profile: "core",
    patches: [
      {
        file: CONDITIONS,
        find: "for (let i = 0; i < planned.edges.length; i += 1) {",
        replace: "for (let i = planned.edges.length - 1; i >= 0; i -= 1) {",
      },
    ],
  },
  {
    id: "stand-in-not-told-why",
    sentence: "A stand-in that asks why its source failed is always told null.",
    kills: "BIND-001",
    profile: "core",
    patches: [{ file: INPUT, find: "error_type: own.error?.error_type ?? null", replace: "error_type: null" }],
  },
  {
    id: "own-result-bound",
    sentence: "A dependant is given the output of its dependency where a stand-in's output should count.",
    kills: "ESC-005",
    profile: "core",
    patches: [
      {
        file: "rules/src/session/input.ts",
        find: "if (!isSource) return session.runs[own.effective]?.output;",
        replace: "if (!isSource) return own.output;",
      },
    ],
  },
  {
    id: "invalid-output-of-an-operation-retried",
    sentence: "An operation whose output does not match its schema is run again, as if it were a model.",
    kills: "RETRY-007",
    profile: "core",
    patches: [{ file: ATTEMPT_FAILURE, find: "retryable: planned.isModel,", replace: "retryable: true," }],
  },
  {
    id: "confidence-at-the-threshold-escalates",
    sentence: "A confidence that is exactly the threshold counts as below it.",
    kills: "ESC-001",
    profile: "core",
    patches: [{ file: CONDITIONS, find: "value < condition.threshold", replace: "value <= condition.threshold" }],
  },
  {
    id: "missing-confidence-is-enough",
    sentence: "An output without the number asked for counts as confident.",
    kills: "ESC-004",
    profile: "core",
    patches: [{ file: CONDITIONS, find: 'typeof value !== "number" ||', replace: 'typeof value === "number" &&' }],
  },
  {
    id: "dependency-blamed",
    sentence: "A unit with dependencies that fails by itself says that a dependency failed.",
    kills: "ERR-004",
    profile: "core",
    patches: [
      {
        file: ATTEMPT_FAILURE,
        find: "code: outcome.code,",
        replace:
          'code: outcome.code, ...(planned.dependencies.length > 0 && !outcome.retryable ? { error_type: "DEPENDENCY_FAILURE" } : {}),',
      },
    ],
  },
  {
    id: "proto-lost",
    sentence: "A value bound to a place named __proto__ is lost.",
    kills: "SAFE-002",
    profile: "hostile",
    patches: [
      {
        file: "rules/src/json/document-writer.ts",
        find: 'else if (token === "__proto__")',
        replace: "else if (false)",
      },
    ],
  },
  {
    id: "dependencies-looked-at-before-activation",
    sentence: "A stand-in that nobody needs fails because one of its dependencies failed, instead of being skipped.",
    kills: "ESC-004",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: 'if (planned.sources.length > 0 && !run.activatedBySource) return [skipped(planned, "not_activated")];',
        replace: `if (run.dependencyFailed) return [failed(planned, run, dependencyFailure(session, planned))];
  if (planned.sources.length > 0 && !run.activatedBySource) return [skipped(planned, "not_activated")];`,
      },
    ],
  },
  {
    id: "error-types-of-a-condition-ignored",
    sentence: "An edge for certain kinds of failure is taken after any failure.",
    kills: "ESC-001",
    profile: "core",
    patches: [
      {
        file: CONDITIONS,
        find: "(condition.error_types?.includes(run.error.error_type) ?? true)",
        replace: "true",
      },
    ],
  },
  {
    id: "cancelled-call-is-free",
    sentence: "A model call that was cut off by the end of the run is debited nothing.",
    kills: "BUDGET-007",
    profile: "model",
    patches: [
      {
        file: "rules/src/session/stop.ts",
        find: "consumptionOf(planned, null)",
        replace: "consumptionOf(planned, { tokens_in: 0, tokens_out: 0 })",
      },
      { file: "rules/src/session/stop.ts", find: "estimated: true,", replace: "estimated: false," },
    ],
  },
  {
    id: "skipped-dependency-counts-as-failed",
    sentence: "A unit of which a dependency was skipped fails with DEPENDENCY_FAILURE, although nothing failed.",
    kills: "ERR-004",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: 'if (run.dependencySkipped) return [skipped(planned, "dependency_skipped")];',
        replace: "if (run.dependencySkipped) return [failed(planned, run, dependencyFailure(session, planned))];",
      },
    ],
  },
  {
    id: "runs-although-a-dependency-was-skipped",
    sentence: "A unit runs although a dependency of it was skipped.",
    kills: "SKIP-001",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: 'if (run.dependencySkipped) return [skipped(planned, "dependency_skipped")];',
        replace: "",
      },
    ],
  },
];
