// A report as a run makes it, with every verdict in it; for tests of what is made from reports.
import { REQUIREMENTS } from "@krako/contracts/requirements";
import type { Case } from "../src/cases/case.ts";
import { requirementSet } from "../src/report/requirement-set.ts";
import type { CheckReport, ConformanceReport, Witness } from "../src/report/run-report.ts";
import { countsOf, verdictOf } from "../src/report/verdict-of-checks.ts";

const SCHEMA = { type: "object", additionalProperties: false } as const;

/** One model unit that may try twice; its first answer is cut. */
export const exampleCase: Case = {
  kind: "run",
  graph: {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: "01890a5d-ac96-774b-bcce-b302099a8057",
    request_id: "01890a5d-ac96-774b-bcce-b302099a8058",
    tenant_id: "tenant-a",
    created_at: "2026-11-22T06:00:00.000Z",
    budget: { max_tokens: 240, max_retries: 1 },
    policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "minimal" },
    work_units: [
      {
        id: "u1",
        type: "llm",
        operation: "llm.generate@1",
        dependencies: [],
        input: { prompt: "Ticket t-0000000000000000. Name a colour." },
        bindings: [],
        output_schema: SCHEMA,
        budget: { max_tokens: 240, timeout_ms: 5000 },
        retries: { max_attempts: 2, backoff_ms: 0 },
        model: { tier: "small", max_input_tokens: 80, max_output_tokens: 40 },
        constraints: {},
        idempotent: true,
        critical: true,
        verification_mode: "schema",
      },
    ],
    escalations: [],
    output: [{ work_unit_id: "u1", pointer: "" }],
  },
  script: { u1: { kind: "model", answers: [{ kind: "cut" }] } },
  release: { order: "at once" },
  stop: null,
  deadline_ms: null,
  twin: "none",
};

export const exampleWitness: Witness = {
  case: exampleCase,
  file: "conformance-cases/attempts-within-bound-8f2c.case.json",
  message: "Unit u1 may be attempted 2 times; the kit's model was called 3 times for it.",
  unit: "u1",
  evidence: [
    "#4  workunit.started       u1  attempt 1",
    "#5  llm.invocation.failed  u1  attempt 1  EXECUTION_FAILURE, retryable",
    "#8  workunit.started       u1  attempt 2",
    "#9  llm.invocation.failed  u1  attempt 2  EXECUTION_FAILURE, retryable",
    "call 3 for u1 at 41 ms; no event says so",
  ],
  ledger: [
    { unit: "u1", attempt: 1, consumed: null, debited: 120, overrun: 0, estimated: true, agrees: true },
    { unit: "u1", attempt: 2, consumed: null, debited: 120, overrun: 0, estimated: true, agrees: true },
    { unit: "u1", attempt: 3, consumed: 64, debited: null, overrun: null, estimated: false, agrees: false },
  ],
  picture: [
    "budget  240 tokens · 1 retry          fail_fast",
    "",
    "  u1  llm small  critical             80 in + 40 out, 2 attempts",
    "      ├─ call 1  cut",
    "      ├─ call 2  cut",
    "      └─ call 3  cut        ← one too many",
    "",
    "output  u1",
  ].join("\n"),
  replay: "krako-conformance replay conformance-cases/attempts-within-bound-8f2c.case.json --backend ./backend.js",
  shrinks: 14,
};

const check = (
  id: string,
  requirements: CheckReport["requirements"],
  profile: CheckReport["profile"],
  sentence: string,
  rest: Partial<CheckReport> = {},
): CheckReport => ({
  id,
  requirements,
  profile,
  sentence,
  verdict: "passed",
  reason: null,
  cases: 200,
  exercised: 118,
  floor: 20,
  failures: 0,
  milliseconds: 31,
  witness: null,
  ...rest,
});

const PASSING: readonly CheckReport[] = [
  check("order-is-canonical", ["DET-001"], "core", "Records of units come in canonical order.", { exercised: 200 }),
  check("graph-is-left-alone", ["GRAPH-009"], "core", "The graph is after the run what it was before.", {
    exercised: 200,
    floor: 200,
    milliseconds: 4,
  }),
  check("skips-without-failed-dependency", ["SKIP-001", "ERR-004"], "core", "A unit is skipped exactly when it must."),
  check("versions-are-refused", ["VER-001"], "core", "A foreign major is refused before anything runs.", {
    cases: 80,
    exercised: 80,
    floor: 8,
  }),
  check("debits-equal-calls", ["BUDGET-001"], "model", "What is debited is what the model's own log says.", {
    milliseconds: 212,
  }),
  check("checked-before-the-call", ["BUDGET-002"], "model", "Nothing is called that the budget does not cover.", {
    exercised: 61,
  }),
];

const ATTEMPTS = check(
  "attempts-within-bound",
  ["RETRY-001", "RETRY-008"],
  "model",
  "A unit is attempted at most max_attempts times, whatever the reason.",
);

const OVERRUN = check(
  "overrun-is-recorded",
  ["BUDGET-003"],
  "model",
  "What a provider reports above the limit is recorded as overrun and not debited.",
  { exercised: 44 },
);

const TWINS = check(
  "outcome-does-not-depend-on-order",
  ["BUDGET-005", "DET-002"],
  "concurrency",
  "Whatever order the model answers in, every unit ends as in canonical order.",
  { exercised: 57, milliseconds: 2410 },
);

const COST = check(
  "cost-is-refused-where-not-enforced",
  ["CAP-002"],
  "core",
  "A graph with a cost limit is refused by a backend that enforces none.",
);

/** A report of these checks; counts, verdict and the requirements nothing looks at are worked out. */
export const reportOf = (checks: readonly CheckReport[]): ConformanceReport => {
  const looked = new Set(checks.flatMap(({ requirements }) => requirements));
  const unchecked = REQUIREMENTS.filter(({ id }) => !looked.has(id)).map(({ id, not_observable }) => ({
    requirement: id,
    reason: not_observable ?? "No check of the profiles core, model and concurrency looks at it.",
  }));
  return {
    format: "krako.conformance.report/1",
    kit: { name: "@krako/conformance", version: "0.1.0" },
    requirement_set: requirementSet(),
    backend: {
      name: "queue-backend",
      version: "2.3.1",
      interface_version: "1.0",
      capabilities_digest: "3e1f0c6f4a1f7c2bb1f4fbd0b6a1c7e59a0d3d7f4a8e2f7a61a9f4d5c6b7e8f9",
      plugged_in: "module",
      source: "./backend.js",
    },
    environment: { node: "24.21.0", platform: "linux x64" },
    started_at: "2026-11-22T06:00:00.000Z",
    milliseconds: 17_420,
    seed: 4711,
    profiles: ["core", "model", "concurrency"],
    cases_per_profile: 200,
    ...verdictOf(checks),
    checks,
    unchecked,
    totals: {
      ...countsOf(checks),
      cases: 680,
      model_calls: 1893,
      requirements_checked: looked.size,
      requirements_unchecked: unchecked.length,
    },
  };
};

/** Everything passed or does not apply: the only kind that is certified. */
export const passingReport: ConformanceReport = reportOf([
  ...PASSING,
  ATTEMPTS,
  OVERRUN,
  TWINS,
  { ...COST, verdict: "not applicable", reason: "The descriptor says that cost is enforced.", cases: 0, exercised: 0 },
]);

/** One of each verdict. */
export const failingReport: ConformanceReport = reportOf([
  ...PASSING,
  { ...ATTEMPTS, verdict: "failed", failures: 23, exercised: 96, milliseconds: 188, witness: exampleWitness },
  {
    ...OVERRUN,
    verdict: "known failure",
    reason: "The provider's count is cut at the limit (https://example.com/queue-backend/17), until 2027-01-31.",
    failures: 9,
    witness: {
      ...exampleWitness,
      message: "The model reported 164 tokens against a limit of 120; overrun must be 44 and is 0.",
      file: null,
      evidence: exampleWitness.evidence.slice(0, 3),
      ledger: [{ unit: "u1", attempt: 1, consumed: 164, debited: 120, overrun: 0, estimated: false, agrees: false }],
      shrinks: 3,
    },
  },
  {
    ...TWINS,
    verdict: "inconclusive",
    reason:
      "12 of 200 cases met its condition; at least 20 must. More cases (--cases 400) or another seed may decide it.",
    exercised: 12,
  },
  { ...COST, verdict: "not applicable", reason: "The descriptor says that cost is enforced.", cases: 0, exercised: 0 },
]);

/** Undecided, but nothing broken. */
export const inconclusiveReport: ConformanceReport = reportOf(
  failingReport.checks.filter(({ verdict }) => verdict !== "failed" && verdict !== "known failure"),
);

/** Everything an attacker would like a report to swallow. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  '</style><img src=x onerror="alert(1)">',
  "</textarea></title></pre><!-- ]]> --> &amp; &#60;b>",
  "\u001B[2J\u001B]0;owned\u0007\u009B31m",
  "\u202Egnp.exe\u2066 \u200F\u200B\uFEFF",
  "\uD800 alone \uDC00",
  "\0\u000B\u2028\uFFFE\uFFFF",
  "``` ~~~ | [x](javascript:alert(1)) ![x](http://example.com/x.png) @everyone\n# heading\n| a | b |",
].join("\n");

/** The failing report with hostile text wherever the backend or a case has a say. */
export const hostileReport: ConformanceReport = {
  ...failingReport,
  because: HOSTILE,
  backend: { ...failingReport.backend, name: HOSTILE, version: HOSTILE, interface_version: HOSTILE, source: HOSTILE },
  environment: { node: HOSTILE, platform: HOSTILE },
  checks: failingReport.checks.map((found) => ({
    ...found,
    sentence: HOSTILE,
    reason: found.reason === null ? null : HOSTILE,
    witness:
      found.witness === null
        ? null
        : {
            ...found.witness,
            case: {
              kind: "refusal",
              graph: { [HOSTILE]: HOSTILE },
              expects: { error_type: "VALIDATION_ERROR", rule: HOSTILE, named: true, because: HOSTILE },
            },
            file: HOSTILE,
            message: `${HOSTILE}${"A".repeat(100_000)}`,
            unit: HOSTILE,
            evidence: [HOSTILE, "B".repeat(100_000), ...Array.from({ length: 500 }, () => HOSTILE)],
            ledger: found.witness.ledger.map((row) => ({ ...row, unit: HOSTILE })),
            picture: `${HOSTILE}${"C".repeat(100_000)}`,
            replay: HOSTILE,
          },
  })),
  unchecked: [{ requirement: HOSTILE, reason: HOSTILE }],
};
