import type { JsonObject, ModelAdapter } from "@krako/rules/ports";
import type { ModelOperation } from "../model-operation.ts";
import { wordsIn } from "../small-models/count-words.ts";
import { inProcessAdapter } from "../small-models/in-process-adapter.ts";
import { readMembers, readText } from "../small-models/read-members.ts";
import { loadLanguageModel, MAX_LANGUAGE_CHARS } from "./language-model.ts";

export const identifyLanguage: ModelOperation = {
  name: "identify.language@1",
  type: "small_model",
  description:
    `Says in which of 176 languages a text of at most ${MAX_LANGUAGE_CHARS} characters is written: its ISO 639 code (two letters where there are two, else ` +
    `three), its English name and how sure the model is. "und" with confidence 0 for a text without letters. Single words and mixed texts are often wrong.`,
  inputSchema: {
    type: "object",
    properties: { text: { type: "string", maxLength: MAX_LANGUAGE_CHARS } },
    required: ["text"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      language: { type: "string", description: "ISO 639; und: undetermined" },
      name: { type: "string" },
      confidence: { type: "number", minimum: 0, maximum: 1 },
    },
    required: ["language", "name", "confidence"],
    additionalProperties: false,
  },
  example: {
    input: { text: "Wo ist der nächste Bahnhof?" },
    output: { language: "de", name: "German", confidence: 0.9995 },
  },
  broughtBy: "--plugin @krako/models/language",
  library: {
    name: "fasttext.wasm.js with the model lid.176.ftz",
    licence: "MIT; the model, by fastText's authors: CC BY-SA 3.0",
  },
};

const LETTER = /\p{L}/u;

const read = (input: JsonObject): string => readText(readMembers(input, ["text"]), "text", MAX_LANGUAGE_CHARS);

/** The language of one text. */
export function identifyLanguageAdapter(): ModelAdapter {
  return inProcessAdapter({
    name: "language",
    operation: identifyLanguage.name,
    model: "lid.176.ftz@fasttext.wasm.js-1.0.0",
    countTokens: (input) => wordsIn(read(input)),
    answer: async (input) => {
      const text = read(input);
      if (!LETTER.test(text)) return { language: "und", name: "undetermined", confidence: 0 };
      const { language, name, confidence } = await (await loadLanguageModel()).identify(text);
      return { language, name, confidence };
    },
  });
}
