import type { Mutant, Patch, SourceFile } from "./mutant.ts";

const ATTEMPT_ENDED: SourceFile = "rules/src/session/attempt-ended.ts";
const ATTEMPT_FAILURE: SourceFile = "rules/src/session/attempt-failure.ts";
const RETRY_DELAY: SourceFile = "rules/src/session/retry-delay.ts";

/** For mutants that drop a retry: `isCovered` says that the budget covers it, since what it does not cover ends otherwise. */
const WHERE_COVERED: readonly Patch[] = [
  {
    file: ATTEMPT_ENDED,
    find: "const VALID = Object.freeze({ valid: true });",
    replace: "const VALID = Object.freeze({ valid: true });\nlet isCovered = false;",
  },
  {
    file: ATTEMPT_ENDED,
    find: "const events: SessionEvent[] = [];",
    replace: `const events = [];
  const taken = {
    tokens: run.taken.tokens + consumption.debitedTokens,
    llm_invocations: run.taken.llm_invocations + (planned.isLlm && consumption.invoked ? 1 : 0),
    retries: run.taken.retries + (run.attempt > 1 ? 1 : 0),
    cost_usd: run.taken.cost_usd + consumption.debitedCost,
  };
  const own = planned.unit.budget.max_tokens ?? Number.POSITIVE_INFINITY;
  isCovered = taken.tokens + planned.tokenLimit <= own && session.book.shortage(planned, taken, true) === null;`,
  },
];

/** Who is tried again, how often, and when. */
export const retries: readonly Mutant[] = [
  {
    id: "one-retry-too-many",
    sentence: "A unit that keeps failing gets one attempt more than max_attempts.",
    kills: "RETRY-001",
    profile: "model",
    patches: [
      {
        file: ATTEMPT_ENDED,
        find: "const VALID = Object.freeze({ valid: true });",
        replace: "const VALID = Object.freeze({ valid: true });\nlet mostMore = 0;",
      },
      {
        file: ATTEMPT_ENDED,
        find: "const events: SessionEvent[] = [];",
        replace: `const events = [];
  // Only where no budget is short of it: what is spent beyond a budget is another fault.
  mostMore = Object.values(session.plan.declared).every((limit) => limit === Number.POSITIVE_INFINITY) ? 1 : 0;`,
      },
      {
        file: ATTEMPT_ENDED,
        find: "run.attempt < retries.max_attempts",
        replace: "run.attempt < retries.max_attempts + mostMore",
      },
    ],
  },
  {
    id: "non-idempotent-unit-retried",
    sentence: "A unit that is not idempotent is tried again although its attempt had started.",
    kills: "RETRY-002",
    profile: "model",
    patches: [{ file: ATTEMPT_ENDED, find: "(idempotent || !started)", replace: "true" }],
  },
  {
    id: "over-report-retried",
    sentence: "An attempt that breached its token limit is tried again.",
    kills: "RETRY-003",
    profile: "model",
    patches: [{ file: ATTEMPT_FAILURE, find: 'scope: "unit",', replace: 'scope: "unit", retryable: true,' }],
  },
  {
    id: "backoff-ignored",
    sentence: "Every retry follows at once, whatever backoff_ms says.",
    kills: "RETRY-004",
    profile: "model",
    patches: [{ file: RETRY_DELAY, find: "if (backoffMs === 0) return 0;", replace: "return 0;" }],
  },
  {
    id: "backoff-halved",
    sentence: "A retry follows after half the least delay.",
    kills: "RETRY-004",
    profile: "model",
    patches: [
      {
        file: RETRY_DELAY,
        find: "Math.ceil(backoffMs * 2 ** (k - 1)",
        replace: "Math.ceil((backoffMs / 2) * 2 ** (k - 1)",
      },
    ],
  },
  {
    id: "backoff-announced-but-not-waited",
    sentence: "The delay stands in the event, and the retry follows at once.",
    kills: "RETRY-004",
    profile: "model",
    patches: [
      {
        file: "backend-local/src/run.ts",
        find: "this.#after(event.payload.delay_ms, () => {",
        replace: "this.#after(0, () => {",
      },
    ],
  },
  {
    id: "uncovered-retry-keeps-the-last-error",
    sentence:
      "A unit whose due retry the budget does not cover fails with its last attempt's error, not with BUDGET_BREACH.",
    kills: "RETRY-005",
    profile: "model",
    patches: [
      {
        file: "rules/src/session/evolve.ts",
        find: 'run.state = "retry_wait";',
        replace: 'run.state = "retry_wait"; run.lastError = event.payload.error;',
      },
      {
        file: "rules/src/session/examine.ts",
        find: 'failed(planned, run, { error_type: "BUDGET_BREACH", dimension, scope, message }),',
        replace:
          'failed(planned, run, run.lastError === undefined ? { error_type: "BUDGET_BREACH", dimension, scope, message } : { ...run.lastError, retryable: false }),',
      },
    ],
  },
  {
    id: "exhausted-without-saying-so",
    sentence: "A unit whose attempts are used up never says retry_exhausted.",
    kills: "RETRY-005",
    profile: "model",
    patches: [
      {
        file: ATTEMPT_ENDED,
        find: 'report(mayRetry && retries.max_attempts > 1 ? { stop_reason: "retry_exhausted" } : {})',
        replace: "report()",
      },
    ],
  },
  {
    id: "third-attempt-never-made",
    sentence: "A unit that may have three attempts is given up after two.",
    kills: "RETRY-006",
    profile: "model",
    patches: [
      ...WHERE_COVERED,
      {
        file: ATTEMPT_ENDED,
        find: "run.attempt < retries.max_attempts",
        replace: "run.attempt < (isCovered ? Math.min(retries.max_attempts, 2) : retries.max_attempts)",
      },
      {
        file: ATTEMPT_ENDED,
        find: "mayRetry && retries.max_attempts > 1 ?",
        replace: "mayRetry && retries.max_attempts > 1 && run.attempt >= retries.max_attempts ?",
      },
    ],
  },
  {
    id: "rate-limited-call-not-retried",
    sentence: "A call that the model turned away for a while fails its unit at once.",
    kills: "RETRY-006",
    profile: "model",
    patches: [
      ...WHERE_COVERED,
      {
        file: ATTEMPT_ENDED,
        find: "if (mayRetry && run.attempt < retries.max_attempts) {",
        replace:
          'if (mayRetry && run.attempt < retries.max_attempts && !(isCovered && failure.code === "rate_limited")) {',
      },
      {
        file: ATTEMPT_ENDED,
        find: "mayRetry && retries.max_attempts > 1 ?",
        replace: "mayRetry && retries.max_attempts > 1 && run.attempt >= retries.max_attempts ?",
      },
    ],
  },
  {
    id: "permanent-error-retried",
    sentence: "An error that the operation or model marked as not retryable is tried again.",
    kills: "RETRY-007",
    profile: "model",
    patches: [{ file: ATTEMPT_FAILURE, find: "retryable: outcome.retryable,", replace: "retryable: true," }],
  },
];
