// What a case's script means to the oracle.
import type { ModelAnswerScript, Script } from "../cases/case.ts";
import { PROBE } from "../cases/ground.ts";
import { operate } from "../model/operate.ts";
import type { Outcome } from "../oracle/attempt.ts";
import type { Environment } from "../oracle/environment.ts";
import type { JsonObject } from "../oracle/json.ts";
import { isModel, type WorkUnit } from "../oracle/spending.ts";

const MISFIT = { rule: "SCHEMA-001", pointer: "", message: "does not satisfy its schema", mend: "answer as declared" };
const NOTHING = { tokens_in: 0, tokens_out: 0 };

/** The outcome of one call of the model. */
export const outcomeOfAnswer = (answer: ModelAnswerScript): Outcome => {
  switch (answer.kind) {
    case "answer":
      return {
        kind: "output",
        output: answer.output,
        usage: answer.usage,
        ...(answer.valid ? {} : { violations: [MISFIT] }),
      };
    case "rate_limited":
      return { kind: "error", message: "rate limited", retryable: true, usage: NOTHING };
    case "unavailable":
    case "cut":
      return { kind: "error", message: answer.kind, retryable: true, usage: null };
    case "garbage":
      return { kind: "error", message: "garbage", retryable: false, usage: null };
    case "refused":
      return { kind: "error", message: "refused", retryable: false, usage: NOTHING };
    case "silent":
      return { kind: "timeout" };
  }
};

/** The outcome of running an operation of the kit. */
export const outcomeOfOperation = (input: JsonObject, valid: boolean): Outcome => {
  const done = operate(input);
  switch (done.kind) {
    case "output":
      return { kind: "output", output: done.output, ...(valid ? {} : { violations: [MISFIT] }) };
    case "error":
      return { kind: "error", message: done.code, retryable: done.retryable };
    case "hang":
      return { kind: "timeout" };
  }
};

export const answerAt = (script: Script, id: string, nth: number): ModelAnswerScript | null => {
  const unit = script[id];
  if (unit?.kind !== "model") return null;
  return unit.answers[Math.min(nth, unit.answers.length) - 1] ?? null;
};

/** Characters of JSON that are surely more than one token, whoever counts: inputs of cases are far on either side of their limit. */
const CHARACTERS_PER_TOKEN = 8;

export const isOversize = (unit: WorkUnit, input: JsonObject): boolean =>
  isModel(unit) &&
  unit.model !== undefined &&
  JSON.stringify(input).length / CHARACTERS_PER_TOKEN > unit.model.max_input_tokens;

export const environmentOf = (script: Script): Environment => ({
  outcomeOf: (unit, attempt, input) => {
    const answer = answerAt(script, unit.id, attempt);
    if (answer !== null) return outcomeOfAnswer(answer);
    if (unit.operation === PROBE) return { kind: "output", output: { label: "probe", arguments: 1 } };
    const operation = script[unit.id];
    return outcomeOfOperation(input, operation?.kind !== "operation" || operation.valid);
  },
  rejectsInput: isOversize,
});
