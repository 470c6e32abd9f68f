// Units from raw numbers: without edges, which come later.

import type { Json } from "../oracle/json.ts";
import type { WorkUnit } from "../oracle/spending.ts";
import { invalidOutput, outputSchema, validOutput } from "./answers.ts";
import type { ModelAnswerScript, ModelScript, OperationScript } from "./case.ts";
import type { Ground } from "./ground.ts";
import { OPERATION_OF, PROBE } from "./ground.ts";
import type { RawCase, RawUnit } from "./raw-case.ts";

export const at = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error("nothing to choose from");
  return value;
};

/** Their code-point order is neither numeric nor that of any locale. */
const NAMES = ["a", "B", "b", "10", "9", "A-", "a.1", "Z9"] as const;
const ODD_NAMES = ["constructor", "a", "0", "toString", "A", "valueOf", "x-", "a_1"] as const;

/** The names of the units: the permutation with that number. */
export const idsOf = ({ units, names, odd }: RawCase): readonly string[] => {
  const left: string[] = [...(odd ? ODD_NAMES : NAMES)];
  let rest = names;
  return units.map(() => {
    const [name] = left.splice(rest % left.length, 1);
    rest = Math.floor(rest / (left.length + 1));
    return name ?? "";
  });
};

/** A time limit that only silence reaches, and one that silence reaches soon. */
const AMPLE_MS = 60_000;
const SOON_MS = 20;
/** Far more than `max_input_tokens` allows, however tokens are counted. */
const OVERSIZE = "far too many words ".repeat(400);
const FEW_TOKENS = 10;

const typeOf = (raw: RawUnit, ground: Ground): WorkUnit["type"] =>
  ground.types.includes(raw.type) ? raw.type : at(ground.types, 0);

export const isSilent = (raw: RawUnit): boolean => raw.deeds.some(({ kind }) => kind === "silent");

/** Now and then an operation that tells what it was called with. */
const isProbe = (raw: RawUnit, type: WorkUnit["type"], ground: Ground): boolean =>
  type === "deterministic" && ground.probes && raw.deeds[0]?.kind === "answer" && raw.deeds[0].output > 6;

export const unitFrom = (raw: RawUnit, id: string, index: number, ground: Ground): WorkUnit => {
  const type = typeOf(raw, ground);
  const isModel = type === "small_model" || type === "llm";
  const input = raw.oversize ? FEW_TOKENS : raw.limit.input;
  const limit = input + raw.limit.output;
  return {
    id,
    type,
    operation: isProbe(raw, type, ground) ? PROBE : OPERATION_OF[type],
    dependencies: [],
    input: isModel ? { prompt: promptOf(index, raw.oversize) } : operationInput(raw, id),
    bindings: [],
    output_schema: outputSchema(`family ${index}`),
    budget: {
      ...(isModel ? { max_tokens: limit * raw.maxTokens.times + raw.maxTokens.delta } : {}),
      timeout_ms: isSilent(raw) ? SOON_MS : AMPLE_MS,
    },
    retries: { max_attempts: raw.maxAttempts, backoff_ms: raw.backoff },
    ...(isModel
      ? {
          model: {
            tier: at(ground.tiers[type], raw.tier),
            max_input_tokens: input,
            max_output_tokens: raw.limit.output,
          },
        }
      : {}),
    idempotent: raw.idempotent,
    critical: raw.critical,
    verification_mode: at(ground.modes, raw.validates ? 1 : 0),
  };
};

/** The ticket in it is a placeholder: every execution stamps its own. */
const promptOf = (index: number, oversize: boolean): string =>
  `Ticket t-${index.toString(16).padStart(16, "0")}. Answer as told.${oversize ? ` ${OVERSIZE}` : ""}`;

/** Operations are pure: every attempt does the same. */
const operationInput = (raw: RawUnit, id: string): WorkUnit["input"] => {
  const deed = at(raw.deeds, 0);
  switch (deed.kind) {
    case "answer":
      return { answer: validOutput(id, 1, deed.output) };
    case "invalid":
      return { answer: invalidOutput(id, 1, deed.output) };
    case "silent":
      return { hang: true, answer: null };
    case "permanent":
    case "garbage":
      return { fault: { code: "told_to_fail", retryable: false }, answer: null };
    case "transient":
    case "unknown":
    case "cut":
      return { fault: { code: "told_to_stumble", retryable: true }, answer: null };
  }
};

export const scriptOf = (raw: RawUnit, unit: WorkUnit): OperationScript | ModelScript => {
  if (unit.type !== "small_model" && unit.type !== "llm")
    return { kind: "operation", valid: at(raw.deeds, 0).kind === "answer" };
  return { kind: "model", answers: raw.deeds.map((deed, index) => answerFrom(unit, deed, index + 1)) };
};

type Usage = { readonly tokens_in: number; readonly tokens_out: number } | null;
/** Too much to be true, and no counts at all: what a provider that lies may say. */
const ABSURD = [100_000_000_001, 1e15, Number.MAX_SAFE_INTEGER, 99_999_999_999, 1e12, 7, 2e11] as const;
const NONSENSE = [-1, 0.5, -5, 1.5, -0.5, 2.25, -1e9] as const;

const usageFrom = ({ model }: WorkUnit, { kind, tokensIn, tokensOut }: RawUnit["deeds"][number]["usage"]): Usage => {
  const most = { tokens_in: model?.max_input_tokens ?? 0, tokens_out: model?.max_output_tokens ?? 0 };
  switch (kind) {
    case "some":
      return { tokens_in: Math.min(tokensIn * 3, most.tokens_in), tokens_out: Math.min(tokensOut, most.tokens_out) };
    case "limit":
      return most;
    case "over":
      return { ...most, tokens_out: most.tokens_out + 1 };
    case "far over":
      return { tokens_in: most.tokens_in + 100 * tokensIn, tokens_out: most.tokens_out + 100 * tokensOut + 1 };
    case "absurd":
      return { tokens_in: at(ABSURD, tokensIn), tokens_out: at(ABSURD, tokensOut) };
    case "nonsense":
      return { tokens_in: at(NONSENSE, tokensIn), tokens_out: tokensOut };
    case "none":
      return null;
  }
};

const answerFrom = (unit: WorkUnit, deed: RawUnit["deeds"][number], attempt: number): ModelAnswerScript => {
  const usage = usageFrom(unit, deed.usage);
  const answer = (output: Json, valid: boolean): ModelAnswerScript => ({ kind: "answer", output, valid, usage });
  switch (deed.kind) {
    case "answer":
      return answer(validOutput(unit.id, attempt, deed.output), true);
    case "invalid":
      return answer(invalidOutput(unit.id, attempt, deed.output), false);
    case "transient":
      return { kind: "rate_limited" };
    case "unknown":
      return { kind: "unavailable" };
    case "cut":
      return { kind: "cut" };
    case "permanent":
      return { kind: "refused" };
    case "garbage":
      return { kind: "garbage" };
    case "silent":
      return { kind: "silent" };
  }
};
