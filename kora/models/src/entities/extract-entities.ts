import type { JsonObject, ModelAdapter } from "@krako/rules/ports";
import type { ModelOperation } from "../model-operation.ts";
import { wordsIn } from "../small-models/count-words.ts";
import { inProcessAdapter } from "../small-models/in-process-adapter.ts";
import { readMembers, readText } from "../small-models/read-members.ts";
import { loadEntityModel, MAX_ENTITY_TEXT_CHARS } from "./entity-model.ts";

export const extractEntities: ModelOperation = {
  name: "extract.entities@1",
  type: "small_model",
  description:
    `Finds what an English text of at most ${MAX_ENTITY_TEXT_CHARS} characters mentions: dates, times, durations, money, percentages, cardinal and ordinal ` +
    `numbers, mail addresses, URLs, hashtags, mentions, emoji and emoticons. No names of people or places: this model knows none. "start" and "end" ` +
    `are places in the text, in UTF-16 code units.`,
  inputSchema: {
    type: "object",
    properties: { text: { type: "string", maxLength: MAX_ENTITY_TEXT_CHARS } },
    required: ["text"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      entities: {
        type: "array",
        items: {
          type: "object",
          properties: {
            type: { type: "string", description: "in capitals: DATE, MONEY, EMAIL, …" },
            text: { type: "string" },
            start: { type: "integer", minimum: 0 },
            end: { type: "integer", minimum: 0 },
          },
          required: ["type", "text", "start", "end"],
          additionalProperties: false,
        },
      },
    },
    required: ["entities"],
    additionalProperties: false,
  },
  example: {
    input: { text: "Pay $3,500.50 to ann@example.com by 12 May 2024." },
    output: {
      entities: [
        { type: "MONEY", text: "$3,500.50", start: 4, end: 13 },
        { type: "EMAIL", text: "ann@example.com", start: 17, end: 32 },
        { type: "DATE", text: "12 May 2024", start: 36, end: 47 },
      ],
    },
  },
  broughtBy: "--plugin @krako/models/entities",
  library: { name: "wink-nlp with wink-eng-lite-web-model", licence: "MIT, the model too" },
};

const read = (input: JsonObject): string => readText(readMembers(input, ["text"]), "text", MAX_ENTITY_TEXT_CHARS);

/** What a text mentions. */
export function extractEntitiesAdapter(): ModelAdapter {
  return inProcessAdapter({
    name: "entities",
    operation: extractEntities.name,
    model: "wink-eng-lite-web-model@1.8.1",
    countTokens: (input) => wordsIn(read(input)),
    answer: async (input) => ({
      entities: (await loadEntityModel())
        .find(read(input))
        .map(({ type, text, start, end }) => ({ type, text, start, end })),
    }),
  });
}
