// The kit's model without HTTP: adapters that a backend calls in this process.
import type {
  ModelAnswer,
  ModelCall,
  ModelFault,
  ReportedUsage,
  ScriptedModelAdapter,
} from "../backend/backend-under-test.ts";
import type { JsonObject } from "../oracle/json.ts";
import { type IncomingCall, type Reply, textsOf } from "./incoming-call.ts";
import { LLM_OPERATION, MODEL_NAMES, MODEL_TIERS, type ModelUnitType, SMALL_MODEL_OPERATION } from "./model-names.ts";
import type { ScriptedModel } from "./scripted-model.ts";

/** More than any case needs: no unit may fail for the model's sake. */
const CONTEXT_WINDOW = 20_000_000;
const PROVIDER = "conformance";
const CHARACTERS_PER_TOKEN = 4;

/** One adapter for `llm` units, one for `small_model` units. */
export function scriptedAdapters(model: ScriptedModel): readonly ScriptedModelAdapter[] {
  return [
    adapter(model, "conformance-llm", "llm", LLM_OPERATION),
    adapter(model, "conformance-small", "small_model", SMALL_MODEL_OPERATION),
  ];
}

function adapter(model: ScriptedModel, name: string, unitType: ModelUnitType, operation: string): ScriptedModelAdapter {
  return {
    name,
    operations: [operation],
    unitType,
    tiers: MODEL_TIERS,
    local: false,
    contextWindow: CONTEXT_WINDOW,
    countTokens: countInputTokens,
    invoke: (call, signal) => invoke(model, unitType, call, signal),
  };
}

/** The kit's local count of an input (BUDGET-006); the judge counts the same way. */
export function countInputTokens(input: JsonObject): number {
  return Math.ceil(JSON.stringify(input).length / CHARACTERS_PER_TOKEN);
}

async function invoke(
  model: ScriptedModel,
  unitType: ModelUnitType,
  call: ModelCall,
  signal: AbortSignal,
): Promise<ModelAnswer> {
  const gone = (signal as unknown) instanceof AbortSignal ? signal : new AbortController().signal;
  // No provider ever hears of a call that was cancelled before it began.
  if (gone.aborted) throw new Fault("aborted", "The call was cancelled before it began.", { usage: NOTHING });
  const incoming = incomingCall(call);
  const answered = MODEL_NAMES[unitType][incoming.tier ?? "small"];
  return answerOf(await model.receive(incoming, gone), answered);
}

/** Takes nothing for granted: the caller is what is judged. */
function incomingCall(call: unknown): IncomingCall {
  const { operation, unitType, tier, input, maxOutputTokens } = (call ?? {}) as Record<string, unknown>;
  const copy = copyOf(input);
  return {
    via: "process",
    operation: typeof operation === "string" ? operation : null,
    unitType: unitType === "llm" || unitType === "small_model" ? unitType : null,
    tier: MODEL_TIERS.find((known) => known === tier) ?? null,
    maxOutputTokens: typeof maxOutputTokens === "number" ? maxOutputTokens : null,
    input: copy,
    texts: textsOf(copy?.["prompt"], copy),
  };
}

/** As it was when the call was made, whatever the caller does with it later; null for what is no JSON object. */
function copyOf(input: unknown): JsonObject | null {
  try {
    const copy: unknown = JSON.parse(JSON.stringify(input));
    return typeof copy === "object" && copy !== null && !Array.isArray(copy) ? (copy as JsonObject) : null;
  } catch {
    return null;
  }
}

function answerOf(reply: Reply, model: string): ModelAnswer {
  switch (reply.kind) {
    case "answer": {
      const usage = reply.usage && { tokensIn: reply.usage.tokens_in, tokensOut: reply.usage.tokens_out };
      return { output: reply.output, usage, model, provider: PROVIDER };
    }
    case "rate_limited":
      throw new Fault("rate_limited", "Too many requests; try again later.", { retryable: true, usage: NOTHING });
    case "unavailable":
      throw new Fault("unavailable", "The model failed; try again later.", { retryable: true });
    case "cut":
      throw new Fault("cut", "The answer broke off; try again later.", { retryable: true });
    case "garbage":
      throw unlookable();
    case "refused":
      throw new Fault("refused", "The model refuses this request; change it.", { usage: NOTHING });
    case "turned away":
      throw new Fault("turned_away", "No unit of a run under way asks for this call.", { usage: NOTHING });
    case "abandoned":
      throw new Fault("aborted", "The caller cancelled the call.");
    case "let go":
      throw new Fault("let_go", "The kit is done with this run and answers no more.");
  }
}

/** Throws at whoever looks at it, whichever way. */
function unlookable(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const NOTHING: ReportedUsage = { tokensIn: 0, tokensOut: 0 };

class Fault extends Error implements ModelFault {
  override readonly name = "ModelError";
  readonly code: string;
  readonly retryable: boolean;
  readonly usage: ReportedUsage | null;

  constructor(
    code: string,
    message: string,
    { retryable = false, usage = null }: { readonly retryable?: boolean; readonly usage?: ReportedUsage | null } = {},
  ) {
    super(message);
    this.code = code;
    this.retryable = retryable;
    this.usage = usage;
  }
}
