import type { JsonObject, ModelAdapter } from "@krako/rules/ports";
import type { ModelOperation } from "../model-operation.ts";
import { wordsIn } from "../small-models/count-words.ts";
import { inProcessAdapter } from "../small-models/in-process-adapter.ts";
import { readMembers, readText } from "../small-models/read-members.ts";
import { ENCODER_FACTS, ENCODER_MODEL } from "./encoder-facts.ts";
import { DIMENSIONS, loadSentenceEncoder, MAX_SENTENCE_CHARS } from "./sentence-encoder.ts";

export const embedText: ModelOperation = {
  ...ENCODER_FACTS,
  name: "embed.text@1",
  description:
    `Turns an English text of at most ${MAX_SENTENCE_CHARS} characters into ${DIMENSIONS} numbers, 6 digits each, whose cosine with those of another ` +
    `text tells how alike the two are in meaning. Zeros for an empty text.`,
  inputSchema: {
    type: "object",
    properties: { text: { type: "string", maxLength: MAX_SENTENCE_CHARS } },
    required: ["text"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      vector: { type: "array", minItems: DIMENSIONS, maxItems: DIMENSIONS, items: { type: "number" } },
    },
    required: ["vector"],
    additionalProperties: false,
  },
  example: { input: { text: "" }, output: { vector: new Array<number>(DIMENSIONS).fill(0) } },
};

const read = (input: JsonObject): string => readText(readMembers(input, ["text"]), "text", MAX_SENTENCE_CHARS);

/** The vector of one text. */
export function embedTextAdapter(): ModelAdapter {
  return inProcessAdapter({
    name: "sentence-encoder/embed",
    operation: embedText.name,
    model: ENCODER_MODEL,
    countTokens: (input) => wordsIn(read(input)),
    answer: async (input) => {
      const vector = await (await loadSentenceEncoder()).encode(read(input));
      return { vector: Array.from(vector, (value) => Math.round(value * 1e6) / 1e6) };
    },
  });
}
