import type { Violation, WorkUnit } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import {
  type AttemptOutcome,
  type Clock,
  checkOutput,
  freezeJson,
  type JsonObject,
  type JsonValue,
  type ModelAdapter,
  type OutputSchema,
} from "@krako/rules";
import { compileOutputSchema, isBoundedSchema } from "@krako/rules/output-schema";
import { toldFailure } from "./operation-failure.ts";
import type { RegisteredOperation } from "./registry.ts";
import type { JobEnd, WorkerPool } from "./worker-pool.ts";

/** One attempt: what it runs, on what, for how long. `end` is called exactly once, unless the attempt is stopped first. */
export interface Attempt {
  readonly unit: WorkUnit;
  readonly outputSchema: OutputSchema;
  readonly input: JsonObject;
  readonly index: number;
  readonly runId: string;
  readonly traceId: string;
  readonly clock: Clock;
  readonly workers: WorkerPool;
  readonly end: (outcome: AttemptOutcome) => void;
}

/** Stops an attempt whose outcome is not wanted any more. */
export type Stop = () => void;

const NOT_STOPPABLE: Stop = () => {};

/** Where an operation runs: inline when it declares a bound, else in a worker that can be stopped. */
export function runsInWorker({ operation }: RegisteredOperation): boolean {
  return operation.bound !== "linear";
}

/** Begins an attempt of a unit without a model. An inline operation that answers at once has ended when this returns. */
export function attemptOperation(registered: RegisteredOperation, attempt: Attempt): Stop {
  if (runsInWorker(registered)) return attemptInWorker(registered, attempt);
  let answer: JsonValue | Promise<JsonValue>;
  try {
    answer = registered.operation.run(attempt.input);
  } catch (error) {
    attempt.end(failure(error, attempt));
    return NOT_STOPPABLE;
  }
  if (isPromise(answer)) return awaitAnswer(answer, attempt);
  return acceptOutput(answer, attempt, {});
}

function awaitAnswer(answer: Promise<JsonValue>, attempt: Attempt): Stop {
  let stopped = false;
  let stopCheck = NOT_STOPPABLE;
  const once = (then: () => void): void => {
    if (stopped) return;
    stopped = true;
    cancelTimer();
    then();
  };
  const cancelTimer = attempt.clock.after(attempt.unit.budget.timeout_ms, () =>
    once(() => attempt.end({ kind: "timeout" })),
  );
  answer.then(
    (output) =>
      once(() => {
        stopCheck = acceptOutput(output, attempt, {});
      }),
    (error: unknown) => once(() => attempt.end(failure(error, attempt))),
  );
  return () => {
    stopped = true;
    cancelTimer();
    stopCheck();
  };
}

function attemptInWorker({ module, operation }: RegisteredOperation, attempt: Attempt): Stop {
  let stop: Stop = attempt.workers.run(
    { type: "operation", module, operation: operation.name, input: attempt.input },
    attempt.unit.budget.timeout_ms,
    (how: JobEnd) => {
      switch (how.type) {
        case "output":
          stop = acceptOutput(how.output, attempt, {});
          return;
        case "violations":
          return attempt.end({ kind: "output", output: null, violations: how.violations });
        case "error":
          return attempt.end({ kind: "error", message: how.message, code: how.code, retryable: how.retryable });
        case "timeout":
          return attempt.end({ kind: "timeout" });
        case "died":
          return attempt.end({ kind: "error", message: how.message, code: "worker_died", retryable: false });
        default:
          return how satisfies never;
      }
    },
  );
  return () => stop();
}

/** Begins an attempt of a model unit: one call to its adapter, with the unit's own output limit (BUDGET-006). */
export function attemptModel(adapter: ModelAdapter, attempt: Attempt): Stop {
  const { unit, index } = attempt;
  const { model } = unit;
  if (model === undefined) throw new TypeError(`Unit "${unit.id}" has no model.`);
  const controller = new AbortController();
  let ended = false;
  let stopCheck = NOT_STOPPABLE;
  const once = (then: () => void): void => {
    if (ended) return;
    ended = true;
    cancelTimer();
    then();
  };
  const cancelTimer = attempt.clock.after(unit.budget.timeout_ms, () =>
    once(() => {
      controller.abort(new DOMException("The attempt's time is up.", "TimeoutError"));
      attempt.end({ kind: "timeout" });
    }),
  );
  const request = {
    operation: unit.operation,
    unitType: adapter.unitType,
    tier: model.tier,
    ...(model.model === undefined ? {} : { model: model.model }),
    input: attempt.input,
    outputSchema: unit.output_schema as JsonObject,
    maxInputTokens: model.max_input_tokens,
    maxOutputTokens: model.max_output_tokens,
    ...(model.temperature === undefined ? {} : { temperature: model.temperature }),
    workUnitId: unit.id,
    attemptIndex: index,
    runId: attempt.runId,
    traceparent: `00-${attempt.traceId}-${attempt.runId.replaceAll("-", "").slice(-16)}-01`,
  };
  void Promise.resolve()
    .then(() => adapter.invoke(request, controller.signal))
    .then(
      (response) =>
        once(() => {
          const usage = readUsage(response.usage);
          stopCheck = acceptOutput(response.output, attempt, {
            usage,
            model: response.model,
            provider: response.provider,
          });
        }),
      (error: unknown) =>
        once(() => {
          const told = toldFailure(error, `Model adapter "${adapter.name}"`, "ModelError");
          attempt.end({ kind: "error", ...told, usage: readUsage((error as { usage?: unknown } | null)?.usage) });
        }),
    );
  return () => {
    ended = true;
    cancelTimer();
    controller.abort(new DOMException("The run has ended.", "AbortError"));
    stopCheck();
  };
}

/** Reported tokens, or null where the report is missing or no report at all: then the whole limit is debited (BUDGET-007). */
function readUsage(usage: unknown): { tokens_in: number; tokens_out: number } | null {
  const { tokensIn, tokensOut } = (usage ?? {}) as { tokensIn?: unknown; tokensOut?: unknown };
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  return isCount(tokensIn) && isCount(tokensOut) ? { tokens_in: tokensIn, tokens_out: tokensOut } : null;
}

type OutputFacts = Omit<Extract<AttemptOutcome, { kind: "output" }>, "kind" | "output" | "violations">;

/** Nothing reaches a dependant unchecked (SCHEMA-001): first that it is plain JSON of bounded size, then its schema. */
function acceptOutput(output: JsonValue, attempt: Attempt, facts: OutputFacts): Stop {
  const end = (violations: readonly Violation[]): void =>
    attempt.end({ kind: "output", output: violations.length > 0 ? null : freezeJson(output), violations, ...facts });
  const faults = checkOutput(output, DEFAULT_LIMITS);
  if (faults.length > 0) {
    end(faults);
    return NOT_STOPPABLE;
  }
  const { outputSchema } = attempt;
  if (isBoundedSchema(outputSchema)) {
    end(compileOutputSchema(outputSchema).validate(output));
    return NOT_STOPPABLE;
  }
  return attempt.workers.run(
    { type: "validation", schema: attempt.unit.output_schema as JsonObject, output },
    DEFAULT_LIMITS.schema_wall_ms,
    (how) => end(how.type === "violations" ? how.violations : [tooSlow()]),
  );
}

function tooSlow(): Violation {
  return {
    rule: "SAFE-001",
    pointer: "",
    message: `Checking the output against its schema took longer than ${DEFAULT_LIMITS.schema_wall_ms} ms.`,
    mend: "Simplify the schema: no recursion through anyOf, fewer branches.",
  };
}

function failure(error: unknown, { unit }: Attempt): AttemptOutcome {
  return { kind: "error", ...toldFailure(error, `Operation "${unit.operation}"`, "OperationError") };
}

function isPromise(value: unknown): value is Promise<JsonValue> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}
