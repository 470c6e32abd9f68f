// The truth table of SPEC.md, row by row: what becomes of an attempt.
import { REFUSAL_TYPES, STOP_REASON_TABLE } from "@krako/contracts/tables";
import { describe, expect, test } from "vitest";
import {
  answers,
  attempts,
  call,
  fails,
  isInvalid,
  neverStarts,
  step,
  stumbles,
  timesOut,
} from "../../laws/small-graphs.ts";
import { graphOf, type WorkUnit } from "../../test/documents.ts";
import { Play } from "../../test/play.ts";
import { type AttemptOutcome, stageTrace, unitView } from "../index.ts";

const lost: AttemptOutcome = { kind: "lost" };
const says = (outcome: unknown): AttemptOutcome => outcome as AttemptOutcome;
/** One unit whose every attempt ends so. */
const played = (unit: WorkUnit, outcome: unknown, budget = {}) =>
  new Play(graphOf([unit], { budget }), { a: Array.from({ length: 10 }, () => says(outcome)) }).toTheEnd();
const debit = (play: Play) => play.payloads("budget.debited")[0];

const model = call("a", 10);
const plain = step("a");
interface Row {
  readonly name: string;
  readonly unit: WorkUnit;
  readonly outcome: unknown;
  readonly error_type: string | null;
  readonly retried: boolean;
  readonly debited: readonly [tokens: number, invocations: number, overrun: number, estimated: boolean] | null;
  readonly stages: readonly string[] | null;
}
const RUN = (unit: WorkUnit) => (unit.model ? "MODEL_INVOCATION" : "DETERMINISTIC_EXECUTION");
const completed = (unit: WorkUnit) => [RUN(unit), "SCHEMA_VALIDATION", "TASK_COMPLETED"];
const rejected = (unit: WorkUnit) => [RUN(unit), "SCHEMA_VALIDATION", "TASK_FAILED"];
const failed = (unit: WorkUnit) => [RUN(unit), "TASK_FAILED"];
const ROWS: readonly Row[] = [
  {
    name: "valid output",
    unit: plain,
    outcome: answers({}),
    error_type: null,
    retried: false,
    debited: null,
    stages: completed(plain),
  },
  {
    name: "valid output of a model",
    unit: model,
    outcome: answers({}, 7),
    error_type: null,
    retried: false,
    debited: [7, 1, 0, false],
    stages: completed(model),
  },
  {
    name: "valid output of a model that does not say what it took",
    unit: model,
    outcome: answers({}),
    error_type: null,
    retried: false,
    debited: [10, 1, 0, true],
    stages: completed(model),
  },
  {
    name: "invalid output",
    unit: plain,
    outcome: isInvalid(),
    error_type: "VALIDATION_ERROR",
    retried: false,
    debited: null,
    stages: rejected(plain),
  },
  {
    name: "invalid output of a model",
    unit: model,
    outcome: isInvalid(3),
    error_type: "VALIDATION_ERROR",
    retried: true,
    debited: [3, 1, 0, false],
    stages: rejected(model),
  },
  {
    name: "more than the limit",
    unit: model,
    outcome: answers({}, 14),
    error_type: "BUDGET_BREACH",
    retried: false,
    debited: [10, 1, 4, false],
    stages: failed(model),
  },
  {
    name: "an error with more than the limit",
    unit: model,
    outcome: stumbles(11),
    error_type: "BUDGET_BREACH",
    retried: false,
    debited: [10, 1, 1, false],
    stages: failed(model),
  },
  {
    name: "an error",
    unit: plain,
    outcome: fails(),
    error_type: "EXECUTION_FAILURE",
    retried: false,
    debited: null,
    stages: failed(plain),
  },
  {
    name: "a retryable error",
    unit: plain,
    outcome: stumbles(),
    error_type: "EXECUTION_FAILURE",
    retried: true,
    debited: null,
    stages: failed(plain),
  },
  {
    name: "an error of a model",
    unit: model,
    outcome: fails(4),
    error_type: "EXECUTION_FAILURE",
    retried: false,
    debited: [4, 1, 0, false],
    stages: failed(model),
  },
  {
    name: "an error of a model that does not say what it took",
    unit: model,
    outcome: stumbles(),
    error_type: "EXECUTION_FAILURE",
    retried: true,
    debited: [10, 1, 0, true],
    stages: failed(model),
  },
  {
    name: "an error before it began",
    unit: model,
    outcome: { ...stumbles(), started: false },
    error_type: "EXECUTION_FAILURE",
    retried: true,
    debited: null,
    stages: failed(model),
  },
  {
    name: "a time-out",
    unit: plain,
    outcome: timesOut,
    error_type: "TIMEOUT",
    retried: true,
    debited: null,
    stages: failed(plain),
  },
  {
    name: "a time-out of a model",
    unit: model,
    outcome: timesOut,
    error_type: "TIMEOUT",
    retried: true,
    debited: [10, 1, 0, true],
    stages: failed(model),
  },
  {
    name: "lost",
    unit: plain,
    outcome: lost,
    error_type: "EXECUTION_FAILURE",
    retried: true,
    debited: null,
    stages: null,
  },
  {
    name: "a model lost",
    unit: model,
    outcome: lost,
    error_type: "EXECUTION_FAILURE",
    retried: true,
    debited: [10, 1, 0, true],
    stages: null,
  },
  {
    name: "lost before it began",
    unit: model,
    outcome: neverStarts,
    error_type: "EXECUTION_FAILURE",
    retried: true,
    debited: null,
    stages: null,
  },
];

describe.each(ROWS)("$name", ({ unit, outcome, error_type, retried, debited, stages }) => {
  const play = played(unit, outcome);
  const view = unitView(play.session, "a");
  test("ends the unit as the table says", () => {
    expect(view.error?.error_type ?? null).toBe(error_type);
    expect(view.state).toBe(error_type === null ? "succeeded" : "failed");
    expect(view.output !== undefined).toBe(error_type === null);
  });
  test("takes from the budget what the table says, in one debit", () => {
    expect(play.payloads("budget.debited")).toHaveLength(debited === null ? 0 : 1);
    const taken = debit(play);
    expect(
      taken === undefined ? null : [taken.tokens, taken.llm_invocations, taken.overrun_tokens, taken.estimated],
    ).toEqual(debited);
    expect(view.taken.tokens).toBe(debited?.[0] ?? 0);
  });
  test("leaves the stages the table says in the trace", () => {
    const trace = stageTrace(play.session).units[0]?.attempts ?? [];
    expect(trace.map((attempt) => attempt.stages)).toEqual(stages === null ? [] : [stages]);
  });
  test(`RETRY-007 is ${retried ? "" : "not "}repeated while attempts are left`, () => {
    const again = played({ ...unit, ...attempts(3), budget: { max_tokens: 1_000, timeout_ms: 1 } }, outcome);
    expect(unitView(again.session, "a").attempts).toHaveLength(retried ? 3 : 1);
    expect(unitView(again.session, "a").error?.stop_reason === "retry_exhausted").toBe(retried);
  });
  test("RETRY-002 is repeated where it is not idempotent only if it never began", () => {
    const once = { ...unit, ...attempts(3), idempotent: false, budget: { max_tokens: 1_000, timeout_ms: 1 } };
    const never = (outcome as { started?: boolean }).started === false;
    expect(unitView(played(once, outcome).session, "a").attempts).toHaveLength(retried && never ? 3 : 1);
  });
  test("ERR-002 has a stop reason that may be reported with its error", () => {
    if (view.error === null) return;
    expect(STOP_REASON_TABLE[view.error.stop_reason].error_types).toContain(view.error.error_type);
    expect(REFUSAL_TYPES as readonly string[]).not.toContain(view.error.stop_reason);
  });
});
