import { type JsonObject, type ModelAdapter, ModelError } from "@krako/rules/ports";
import { textClassifier } from "./text-classifier.ts";
import type { TextClassifierModel } from "./text-classifier-model.ts";
import { readTextInput } from "./text-features.ts";

/** The operation a text classifier answers. */
export const CLASSIFY_TEXT = "classify.text@1";

export interface TextClassifierAdapterOptions {
  /** Under this name the adapter is known, and the answers' `model`. */
  readonly name: string;
  /** Adds `scores`, the probability of every label, to each answer. Default false. */
  readonly scores?: boolean;
}

/** Any input is taken: what is beyond the model's `max_words` is not read. The largest limit a unit may have. */
const CONTEXT_WINDOW = 10_000_000;

const NOTHING = { tokensIn: 0, tokensOut: 0 } as const;

/**
 * A text classifier as a small model in this process. Input: `text`, or `fields` of texts by name; output: `label`
 * and `confidence`.
 *
 * Tokens are counted here: one in per word that is read (at most the model's `max_words`) and one out per answer.
 * `countTokens` gives exactly what `invoke` will report, so that an input within its limit never exceeds it.
 */
export function textClassifierAdapter(
  model: TextClassifierModel,
  { name, scores = false }: TextClassifierAdapterOptions,
): ModelAdapter {
  const classifier = textClassifier(model);
  return {
    name,
    operations: [CLASSIFY_TEXT],
    unitType: "small_model",
    tiers: ["small"],
    local: true,
    contextWindow: CONTEXT_WINDOW,
    countTokens: (input) => classifier.countWords(readTextInput(input)),
    invoke: async (request, signal) => {
      if (signal.aborted)
        throw new ModelError("aborted", "The classification was cancelled before it began.", { usage: NOTHING });
      if (request.operation !== CLASSIFY_TEXT)
        throw new ModelError("unknown_operation", `${name} answers ${CLASSIFY_TEXT} only.`, { usage: NOTHING });
      const answer = classifier.classify(readTextInput(request.input));
      const { label, confidence } = answer;
      return {
        output: scores ? { label, confidence, scores: answer.scores } : { label, confidence },
        usage: { tokensIn: answer.words, tokensOut: 1 },
        model: `${name}@${model.digest.slice(0, 12)}`,
        provider: "in-process",
      };
    },
  };
}

/** A closed schema of the answers of a model: what a unit states as its `output_schema`. */
export function classificationSchema(model: TextClassifierModel): JsonObject {
  return {
    type: "object",
    properties: {
      label: { enum: [...model.labels] },
      confidence: { type: "number", minimum: 0, maximum: 1 },
    },
    required: ["label", "confidence"],
    additionalProperties: false,
  };
}
