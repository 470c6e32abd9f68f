import type { AttemptOutcome, Clock, JsonValue } from "@krako/rules";
import { acceptOutput } from "./accept-output.ts";
import { type Attempt, NOT_STOPPABLE, type Stop } from "./attempt.ts";
import { type Defect, type DefectListener, errorFromStack, tellDefect } from "./defect.ts";
import type { RegisteredOperation } from "./registry.ts";
import { isDefect, toldFailure } from "./told-failure.ts";
import type { JobEnd, WorkerPool } from "./worker-pool.ts";

/** Where attempts without a model run. */
export interface OperationSubstrate {
  readonly clock: Clock;
  readonly workers: WorkerPool;
  readonly validators: WorkerPool;
  readonly onDefect: DefectListener | undefined;
}

/** Where an operation runs: inline when it declares a bound, else in a worker that can be stopped. */
export function runsInWorker({ operation }: RegisteredOperation): boolean {
  return operation.bound !== "linear";
}

/** Begins an attempt of a unit without a model. An inline operation that answers at once has usually ended when this returns. */
export function attemptOperation(
  registered: RegisteredOperation,
  attempt: Attempt,
  substrate: OperationSubstrate,
): Stop {
  if (runsInWorker(registered)) return attemptInWorker(registered, attempt, substrate);
  let answer: JsonValue | Promise<JsonValue>;
  try {
    answer = registered.operation.run(attempt.input);
  } catch (error) {
    attempt.end(failure(error, attempt, substrate.onDefect));
    return NOT_STOPPABLE;
  }
  if (isPromise(answer)) return awaitAnswer(answer, attempt, substrate);
  return acceptOutput(answer, attempt, {}, substrate.validators);
}

function awaitAnswer(answer: Promise<JsonValue>, attempt: Attempt, substrate: OperationSubstrate): Stop {
  const { clock, validators, onDefect } = substrate;
  let isOver = false;
  let stopCheck = NOT_STOPPABLE;
  const once = (then: () => void): void => {
    if (isOver) return;
    isOver = true;
    cancelTimer();
    then();
  };
  const cancelTimer = clock.after(attempt.unit.budget.timeout_ms, () => once(() => attempt.end({ kind: "timeout" })));
  Promise.resolve(answer).then(
    (output) =>
      once(() => {
        stopCheck = acceptOutput(output, attempt, {}, validators);
      }),
    (error: unknown) => once(() => attempt.end(failure(error, attempt, onDefect))),
  );
  return () => {
    isOver = true;
    cancelTimer();
    stopCheck();
  };
}

function attemptInWorker(registered: RegisteredOperation, attempt: Attempt, substrate: OperationSubstrate): Stop {
  const { module, operation } = registered;
  let stopCheck = NOT_STOPPABLE;
  const stopJob = substrate.workers.run(
    { type: "operation", module, operation: operation.name, input: attempt.input },
    attempt.unit.budget.timeout_ms,
    (how: JobEnd) => {
      if (how.type === "output") stopCheck = acceptOutput(how.output, attempt, {}, substrate.validators);
      else {
        if (how.type === "error" && how.stack !== undefined)
          tellDefect(substrate.onDefect, { ...defectOf(attempt), error: errorFromStack(how.stack) });
        attempt.end(outcomeOf(how));
      }
    },
  );
  return () => {
    stopJob();
    stopCheck();
  };
}

function outcomeOf(how: Exclude<JobEnd, { type: "output" }>): AttemptOutcome {
  switch (how.type) {
    case "violations":
      return { kind: "output", output: null, violations: how.violations };
    case "error":
      return { kind: "error", message: how.message, code: how.code, retryable: how.retryable };
    case "timeout":
      return { kind: "timeout" };
    case "died":
      return { kind: "error", message: how.message, code: "worker_died", retryable: false };
    default:
      return how satisfies never;
  }
}

function failure(error: unknown, attempt: Attempt, onDefect: DefectListener | undefined): AttemptOutcome {
  const told = toldFailure(error, `Operation "${attempt.unit.operation}"`, "OperationError");
  if (isDefect(told)) tellDefect(onDefect, { ...defectOf(attempt), error });
  return { kind: "error", ...told };
}

function defectOf({ unit }: Attempt): Omit<Defect, "error"> {
  return { workUnitId: unit.id, operation: unit.operation };
}

function isPromise(value: unknown): value is Promise<JsonValue> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}
