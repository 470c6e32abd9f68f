import type { ModelRequirements } from "@krako/contracts";
import type { AttemptOutcome, Clock, JsonObject, JsonValue, ModelAdapter, ModelRequest } from "@krako/rules";
import { type AnswerFacts, acceptOutput } from "./accept-output.ts";
import { type Attempt, NOT_STOPPABLE, type Stop } from "./attempt.ts";
import { type DefectListener, tellDefect } from "./defect.ts";
import { readUsage } from "./read-usage.ts";
import { isDefect, toldFailure } from "./told-failure.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** What an attempt of a model unit needs besides its adapter. */
export interface ModelSubstrate {
  readonly clock: Clock;
  readonly validators: WorkerPool;
  readonly onDefect: DefectListener | undefined;
}

/** Begins an attempt of a model unit: one call to its adapter, which may answer late, wrongly or never. */
export function attemptModel(
  adapter: ModelAdapter,
  model: ModelRequirements,
  attempt: Attempt,
  { clock, validators, onDefect }: ModelSubstrate,
): Stop {
  const controller = new AbortController();
  let isOver = false;
  let stopCheck = NOT_STOPPABLE;
  const once = (then: () => void): void => {
    if (isOver) return;
    isOver = true;
    cancelTimer();
    then();
  };
  const cancelTimer = clock.after(attempt.unit.budget.timeout_ms, () =>
    once(() => {
      controller.abort(new DOMException("The attempt's time is up.", "TimeoutError"));
      attempt.end({ kind: "timeout" });
    }),
  );
  const fail = (error: unknown): void => once(() => attempt.end(failure(error, adapter, attempt, onDefect)));
  const answered = (response: unknown): void =>
    once(() => {
      const answer = readAnswer(response, adapter);
      if (answer.kind === "error") attempt.end(answer);
      else stopCheck = acceptOutput(answer.output, attempt, answer.facts, validators);
    });
  try {
    Promise.resolve(adapter.invoke(requestOf(adapter, model, attempt), controller.signal)).then(answered, fail);
  } catch (error) {
    fail(error);
  }
  return () => {
    isOver = true;
    cancelTimer();
    controller.abort(new DOMException("The run has ended.", "AbortError"));
    stopCheck();
  };
}

/** The output limit is always the unit's own, never what is left of a budget (BUDGET-006). */
function requestOf(adapter: ModelAdapter, model: ModelRequirements, attempt: Attempt): ModelRequest {
  const { unit, runId, traceId } = attempt;
  return {
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
    attemptIndex: attempt.index,
    runId,
    traceparent: `00-${traceId}-${runId.replaceAll("-", "").slice(-16)}-01`,
  };
}

type Answer =
  | { readonly kind: "answer"; readonly output: JsonValue; readonly facts: AnswerFacts }
  | Extract<AttemptOutcome, { kind: "error" }>;

/** An adapter is somebody else's code: its answer is looked at once, and whatever is not an answer fails the attempt. */
function readAnswer(response: unknown, adapter: ModelAdapter): Answer {
  try {
    if (typeof response === "object" && response !== null) {
      const { output, usage, model, provider } = response as Record<string, unknown>;
      return {
        kind: "answer",
        output: output as JsonValue,
        facts: { usage: readUsage(usage), model: shortText(model), provider: shortText(provider) },
      };
    }
  } catch {
    // An accessor threw: no answer either.
  }
  const message = `Model adapter "${adapter.name}" answered with something that is not a ModelResponse.`;
  return { kind: "error", message, code: "invalid_response", retryable: false, usage: null };
}

function failure(
  error: unknown,
  adapter: ModelAdapter,
  { unit }: Attempt,
  onDefect: DefectListener | undefined,
): AttemptOutcome {
  const told = toldFailure(error, `Model adapter "${adapter.name}"`, "ModelError");
  if (isDefect(told)) tellDefect(onDefect, { workUnitId: unit.id, operation: unit.operation, error });
  let usage: unknown = null;
  try {
    usage = (error as { readonly usage?: unknown } | null | undefined)?.usage;
  } catch {
    // Not known, then.
  }
  return { kind: "error", ...told, usage: readUsage(usage) };
}

/** Longest name of a model or provider that events carry. */
const LONGEST_NAME = 256;

function shortText(value: unknown): string | undefined {
  return typeof value === "string" && value.length > 0 ? value.slice(0, LONGEST_NAME) : undefined;
}
