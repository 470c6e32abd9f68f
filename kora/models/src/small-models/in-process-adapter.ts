import { type JsonObject, type JsonValue, type ModelAdapter, ModelError } from "@krako/rules/ports";

/** One small model that answers one operation in this process. */
export interface InProcessModel {
  /** Under this name the adapter is known. */
  readonly name: string;
  readonly operation: string;
  /** What answers, as results report it: package and version. */
  readonly model: string;
  /** What one call reads, in words. Linear in the input. @throws ModelError `invalid_input` */
  countTokens(input: JsonObject): number;
  /** Begun only with an input that {@link InProcessModel.countTokens} took. */
  answer(input: JsonObject, signal: AbortSignal): Promise<JsonValue>;
}

/** The largest limit a unit may have: what an input may hold is bounded by each operation in its own units. */
const CONTEXT_WINDOW = 10_000_000;

const NOTHING = { tokensIn: 0, tokensOut: 0 } as const;

/**
 * A small model in this process as an adapter. Nothing leaves the machine. Tokens in are counted before a call exactly
 * as they are reported after it; every answer counts as one token out.
 */
export function inProcessAdapter(model: InProcessModel): ModelAdapter {
  return {
    name: model.name,
    operations: [model.operation],
    unitType: "small_model",
    tiers: ["small"],
    local: true,
    contextWindow: CONTEXT_WINDOW,
    countTokens: (input) => model.countTokens(input),
    invoke: async ({ operation, input }, signal) => {
      if (operation !== model.operation)
        throw new ModelError("unknown_operation", `${model.name} answers ${model.operation} only.`, { usage: NOTHING });
      const tokensIn = model.countTokens(input);
      stopIfAborted(signal);
      const output = await model.answer(input, signal);
      return { output, usage: { tokensIn, tokensOut: 1 }, model: model.model, provider: "in-process" };
    },
  };
}

/** @throws ModelError `aborted` */
export function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ModelError("aborted", "The call was cancelled before it ended.", { usage: NOTHING });
}
