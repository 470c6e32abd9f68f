import type { ModelOperation } from "./model-operation.ts";

/** What the trained classifier answers (`textClassifierAdapter`). */
export const classifyText: ModelOperation = {
  name: "classify.text@1",
  type: "small_model",
  description:
    `Gives a text, or several texts by name, one of the labels that a classifier was trained with, and a calibrated confidence: of the answers with ` +
    `confidence 0.9 about 90 % are right on mail like that it was trained on. Reads at most the model's max_words.`,
  inputSchema: {
    type: "object",
    properties: {
      text: { type: "string" },
      fields: {
        type: "object",
        description: "texts by name, told apart from each other",
        additionalProperties: { type: "string" },
      },
    },
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      label: { type: "string" },
      confidence: { type: "number", minimum: 0, maximum: 1 },
      scores: {
        type: "object",
        description: "of every label, if the adapter is told so",
        additionalProperties: { type: "number" },
      },
    },
    required: ["label", "confidence"],
    additionalProperties: false,
  },
  example: {
    input: { text: "Here is the agenda of the meeting on Monday." },
    output: { label: "ham", confidence: 0.98 },
  },
  broughtBy: "--plugin with a module of yours that exports models: [textClassifierAdapter(model, { name })]",
  library: { name: "@krako/models", licence: "Apache-2.0" },
};

/** What endpoints answer (`openAiCompatibleAdapter`). */
export const generateText: ModelOperation = {
  name: "llm.generate@1",
  type: "llm",
  description:
    `Asks a language model behind an OpenAI-compatible endpoint. What strangers or other units wrote belongs in "data": it is sent as JSON between marks that ` +
    `it cannot contain, and is called data. The output is the JSON of the answer, or its text where it is not JSON; the unit's schema decides.`,
  inputSchema: {
    type: "object",
    properties: {
      prompt: { type: "string", description: "or messages" },
      messages: {
        type: "array",
        items: {
          type: "object",
          properties: { role: { enum: ["system", "user", "assistant"] }, content: { type: "string" } },
          required: ["role", "content"],
          additionalProperties: false,
        },
      },
      system: { type: "string", description: "what the model is told about its task" },
      data: { description: "any JSON value" },
    },
    additionalProperties: false,
  },
  outputSchema: {},
  example: {
    input: {
      system: "You sort mail.",
      prompt: 'Answer with {"label": "spam" or "ham"}.',
      data: "The agenda for Monday",
    },
    output: { label: "ham" },
  },
  broughtBy: "--model-url with --model, or openAiCompatibleAdapter",
  library: { name: "ai with @ai-sdk/openai-compatible", licence: "Apache-2.0" },
};
