import type { Mutant, SourceFile } from "./mutant.ts";

const INPUT: SourceFile = "rules/src/session/input.ts";
const EXAMINE: SourceFile = "rules/src/session/examine.ts";
const SETTLE: SourceFile = "rules/src/session/settle.ts";
const OUTPUT: SourceFile = "rules/src/session/output.ts";
const ERROR_REPORT: SourceFile = "rules/src/session/error-report.ts";
const ATTEMPT_FAILURE: SourceFile = "rules/src/session/attempt-failure.ts";

const CRITICAL_FAILURE =
  'else if (run.state === "failed" && planned.unit.critical && (session.failure < 0 || rank < session.failure))';

/** What follows from a failure: for dependants, for the run, and in what is said of it. */
export const failures: readonly Mutant[] = [
  {
    id: "unresolved-binding-becomes-null",
    sentence: "A binding whose pointer names nothing passes null on.",
    kills: "BIND-001",
    profile: "core",
    patches: [
      {
        file: INPUT,
        find: "import { joinPointer, readPointer, UNRESOLVED }",
        replace: "import { joinPointer, readPointer as read, UNRESOLVED }",
      },
      {
        file: INPUT,
        find: "function unresolved(",
        replace: `function readPointer(document, pointer) {
  const value = read(document, pointer);
  return value === UNRESOLVED ? null : value;
}

function unresolved(`,
      },
    ],
  },
  {
    id: "unresolved-binding-fails-while-running",
    sentence: "A binding whose pointer names nothing fails its unit with EXECUTION_FAILURE.",
    kills: "BIND-001",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: '{ error_type: "VALIDATION_ERROR", message, violations }',
        replace: '{ error_type: "EXECUTION_FAILURE", message, violations }',
      },
    ],
  },
  {
    id: "error-type-invented",
    sentence:
      "What an operation or model failed with for good is told as OPERATION_FAILED, an error type nobody knows.",
    kills: "ERR-001",
    profile: "core",
    patches: [
      {
        file: ATTEMPT_FAILURE,
        find: "code: outcome.code,",
        replace: 'code: outcome.code, ...(outcome.retryable ? {} : { error_type: "OPERATION_FAILED" }),',
      },
      {
        file: ERROR_REPORT,
        find: "ERROR_TYPE_TABLE[facts.error_type].stop_reason",
        replace: '(ERROR_TYPE_TABLE[facts.error_type]?.stop_reason ?? "substrate_failure")',
      },
    ],
  },
  {
    id: "stop-reason-of-another-error",
    sentence: "A unit that fails with VALIDATION_ERROR says it stopped for substrate_failure.",
    kills: "ERR-002",
    profile: "core",
    patches: [
      {
        file: ERROR_REPORT,
        find: "ERROR_TYPE_TABLE[facts.error_type].stop_reason",
        replace:
          '(facts.error_type === "VALIDATION_ERROR" ? "substrate_failure" : ERROR_TYPE_TABLE[facts.error_type].stop_reason)',
      },
    ],
  },
  {
    id: "run-stops-for-another-reason-than-its-error",
    sentence: "The result of every failed run says substrate_failure, whatever its error.",
    kills: "ERR-002",
    profile: "core",
    patches: [
      {
        file: "rules/src/session/views.ts",
        find: '(session.error?.stop_reason ?? "cancelled")',
        replace: '(session.error === null ? "cancelled" : "substrate_failure")',
      },
    ],
  },
  {
    id: "charged-always-zero",
    sentence: "Errors say that nothing was charged, whatever was spent.",
    kills: "ERR-003",
    profile: "model",
    patches: [
      { file: ERROR_REPORT, find: "charged: usd(spentMicroUsd),", replace: "charged: usd(0)," },
      { file: "rules/src/session/stop.ts", find: "charged: usd(spent(session))", replace: "charged: usd(0)" },
    ],
  },
  {
    id: "refusals-charge",
    sentence: "A refusal says that it has cost something.",
    kills: "ERR-003",
    profile: "core",
    patches: [
      { file: "rules/src/admission/refusal.ts", find: 'charged: "0.000000",', replace: 'charged: "0.000100",' },
    ],
  },
  {
    id: "retryable-missing",
    sentence: "The error of a failed run does not say whether it is retryable.",
    kills: "ERR-003",
    profile: "model",
    patches: [
      {
        file: "rules/src/session/execution-result.ts",
        find: "...(view.error === null ? {} : { error: view.error }),",
        replace: "...(view.error === null ? {} : { error: (({ retryable, ...rest }) => rest)(view.error) }),",
      },
    ],
  },
  {
    id: "failure-elsewhere-blamed",
    sentence:
      "A unit whose dependencies have no stand-ins fails with DEPENDENCY_FAILURE once any unit of the run has failed.",
    kills: "ERR-004",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: "if (run.dependencySkipped)",
        replace: `const standsAlone = planned.dependencies.every((rank) => session.plan.units[rank].edges.length === 0);
  if (planned.dependencies.length > 0 && standsAlone && session.runs.some(({ state }) => state === "failed"))
    return [failed(planned, run, dependencyFailure(session, planned))];
  if (run.dependencySkipped)`,
      },
    ],
  },
  {
    id: "fail-fast-goes-on",
    sentence: "Under fail_fast everything else goes on after a critical failure.",
    kills: "FAIL-001",
    profile: "core",
    patches: [
      {
        file: "rules/src/session/advance.ts",
        find: 'return failure >= 0 && plan.graph.policy.failure_policy === "fail_fast";',
        replace: "return false;",
      },
    ],
  },
  {
    id: "critical-failure-forgiven",
    sentence: "The failure of a critical unit does not fail the run.",
    kills: "FAIL-001",
    profile: "core",
    patches: [{ file: SETTLE, find: CRITICAL_FAILURE, replace: "else if (false)" }],
  },
  {
    id: "non-critical-failure-fails-the-run",
    sentence: "The failure of a unit that is not critical fails the run.",
    kills: "FAIL-001",
    profile: "core",
    patches: [
      { file: SETTLE, find: CRITICAL_FAILURE, replace: CRITICAL_FAILURE.replace(" && planned.unit.critical", "") },
    ],
  },
  {
    id: "error-of-the-latest-failure",
    sentence: "A run fails with the error of its latest-ranked failure.",
    kills: "FAIL-002",
    profile: "core",
    patches: [
      {
        file: SETTLE,
        find: CRITICAL_FAILURE,
        replace: CRITICAL_FAILURE.replace("rank < session.failure", "rank > session.failure"),
      },
    ],
  },
  {
    id: "error-of-the-first-failure-seen",
    sentence: "A run fails with the error of the failure that happened first, not of the earliest-ranked one.",
    kills: "FAIL-002",
    profile: "core",
    patches: [
      { file: SETTLE, find: CRITICAL_FAILURE, replace: CRITICAL_FAILURE.replace(" || rank < session.failure", "") },
    ],
  },
  {
    id: "orphans-run",
    sentence: "A unit runs although a dependency of it failed.",
    kills: "SKIP-001",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: "if (run.dependencyFailed) return [failed(planned, run, dependencyFailure(session, planned))];",
        replace: "",
      },
    ],
  },
  {
    id: "skipped-where-a-dependency-failed",
    sentence: "A unit of which a dependency failed is skipped instead of failing.",
    kills: "SKIP-001",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: "if (run.dependencyFailed) return [failed(planned, run, dependencyFailure(session, planned))];",
        replace: 'if (run.dependencyFailed) return [skipped(planned, "dependency_skipped")];',
      },
    ],
  },
  {
    id: "skipped-for-no-reason",
    sentence: "A unit that is not critical and has dependencies is skipped although all of them succeeded.",
    kills: "SKIP-001",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: "if (run.dependencySkipped)",
        replace:
          "if (run.dependencySkipped || (!planned.unit.critical && planned.sources.length === 0 && planned.dependencies.length > 0))",
      },
    ],
  },
  {
    id: "skipped-unit-escalates",
    sentence: "A unit that was skipped escalates over its first edge.",
    kills: "SKIP-001",
    profile: "core",
    patches: [
      {
        file: "rules/src/session/conditions.ts",
        find: 'if (run.state !== "succeeded" && run.state !== "failed") return NO_EDGE;',
        replace: `if (run.state === "skipped" && planned.edges.length > 0) return 0;
  if (run.state !== "succeeded" && run.state !== "failed") return NO_EDGE;`,
      },
    ],
  },
  {
    id: "last-listed-output-wins",
    sentence: "The final output is that of the last listed unit with a result, not of the first.",
    kills: "OUT-001",
    profile: "core",
    patches: [
      {
        file: OUTPUT,
        find: "for (const selector of session.plan.graph.output) {",
        replace: "for (const selector of [...session.plan.graph.output].reverse()) {",
      },
    ],
  },
  {
    id: "unresolved-output-tries-the-next",
    sentence: "Where the pointer of the final output names nothing, the next listed output is taken.",
    kills: "OUT-001",
    profile: "core",
    patches: [
      {
        file: OUTPUT,
        find: "value: value as JsonValue };",
        replace: "value: value as JsonValue };\n    if (value === UNRESOLVED) continue;",
      },
    ],
  },
  {
    id: "unresolved-output-becomes-null",
    sentence: "Where the pointer of the final output names nothing, the run succeeds with null.",
    kills: "OUT-001",
    profile: "core",
    patches: [
      {
        file: OUTPUT,
        find: "value: value as JsonValue };",
        replace:
          "value: value as JsonValue };\n    if (value === UNRESOLVED) return { ok: true, work_unit_id: selector.work_unit_id, value: null };",
      },
    ],
  },
];
