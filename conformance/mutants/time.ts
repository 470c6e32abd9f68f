import type { Mutant, SourceFile } from "./mutant.ts";

const TIME_LIMIT: SourceFile = "rules/src/session/time-limit.ts";
const ATTEMPT_FAILURE: SourceFile = "rules/src/session/attempt-failure.ts";

const TIMER = "const cancelTimer = clock.after(attempt.unit.budget.timeout_ms, () =>";
const NO_TIMER = "const cancelTimer = ((_ms, _then) => () => {})(0, () =>";

/** Limits in time: of an attempt, of a run, and the caller's deadline. */
export const time: readonly Mutant[] = [
  {
    id: "time-limit-ignored",
    sentence: "An attempt may take as long as it likes, whatever timeout_ms says.",
    kills: "TIME-001",
    profile: "model",
    patches: [
      { file: "attempts/src/model-attempt.ts", find: TIMER, replace: NO_TIMER },
      { file: "attempts/src/operation-attempt.ts", find: TIMER, replace: NO_TIMER },
    ],
  },
  {
    id: "timeout-told-as-failure",
    sentence: "An attempt whose time is up ends with EXECUTION_FAILURE.",
    kills: "TIME-001",
    profile: "model",
    patches: [
      {
        file: ATTEMPT_FAILURE,
        find: 'error_type: "TIMEOUT",',
        replace: 'error_type: "EXECUTION_FAILURE", code: "timed_out",',
      },
    ],
  },
  {
    id: "duration-ignored",
    sentence: "A run goes on after its max_duration_ms has passed.",
    kills: "TIME-002",
    profile: "concurrency",
    patches: [
      {
        file: TIME_LIMIT,
        find: "duration === undefined ? Number.POSITIVE_INFINITY : startedAt + duration;",
        replace: "Number.POSITIVE_INFINITY;",
      },
    ],
  },
  {
    id: "deadline-ignored",
    sentence: "A run goes on after the deadline of its context has passed.",
    kills: "TIME-002",
    profile: "concurrency",
    patches: [
      {
        file: TIME_LIMIT,
        find: "deadline === undefined ? Number.POSITIVE_INFINITY : Date.parse(deadline);",
        replace: "Number.POSITIVE_INFINITY;",
      },
    ],
  },
  {
    id: "duration-counted-as-timeout",
    sentence: "A run whose max_duration_ms has passed fails with TIMEOUT.",
    kills: "TIME-002",
    profile: "concurrency",
    patches: [{ file: TIME_LIMIT, find: 'type: "duration_passed"', replace: 'type: "deadline_passed"' }],
  },
  {
    id: "deadline-counted-as-breach",
    sentence: "A run whose deadline has passed fails with BUDGET_BREACH.",
    kills: "TIME-002",
    profile: "concurrency",
    patches: [{ file: TIME_LIMIT, find: 'type: "deadline_passed"', replace: 'type: "duration_passed"' }],
  },
];
