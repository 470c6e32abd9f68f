import type { JsonObject, ModelAdapter } from "@krako/rules/ports";
import type { ModelOperation } from "../model-operation.ts";
import { wordsIn } from "../small-models/count-words.ts";
import { inProcessAdapter, stopIfAborted } from "../small-models/in-process-adapter.ts";
import { readList, readMembers, readText } from "../small-models/read-members.ts";
import { highest, softmax } from "../softmax.ts";
import { ENCODER_FACTS, ENCODER_MODEL } from "./encoder-facts.ts";
import { loadSentenceEncoder, MAX_SENTENCE_CHARS, similarity } from "./sentence-encoder.ts";

const MAX_EXAMPLES = 1_000;
const LABEL_CHARS = 256;

/** Examples of a label that speak for it: the nearest ones, by the mean of their similarities. */
const NEAREST = 3;

/** How much similarity makes one label e times as likely as another. */
const SIMILARITY_STEP = 0.05;

export const classifyByExample: ModelOperation = {
  ...ENCODER_FACTS,
  name: "classify.by_example@1",
  description:
    `Gives an English text of at most ${MAX_SENTENCE_CHARS} characters the label of the given examples (up to ${MAX_EXAMPLES}) that mean most nearly the ` +
    `same; nothing is trained. A label's similarity is the mean over its ${NEAREST} nearest examples. "confidence" compares the labels (softmax, one step per ` +
    `${SIMILARITY_STEP} of cosine) and is not calibrated: choose a threshold on examples of your own.`,
  inputSchema: {
    type: "object",
    properties: {
      text: { type: "string", maxLength: MAX_SENTENCE_CHARS },
      examples: {
        type: "array",
        minItems: 1,
        maxItems: MAX_EXAMPLES,
        items: {
          type: "object",
          properties: {
            text: { type: "string", maxLength: MAX_SENTENCE_CHARS },
            label: { type: "string", maxLength: LABEL_CHARS },
          },
          required: ["text", "label"],
          additionalProperties: false,
        },
      },
    },
    required: ["text", "examples"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      label: { type: "string" },
      confidence: { type: "number", minimum: 0, maximum: 1 },
      similarity: { type: "number", maximum: 1, description: "the cosine that the label won with" },
    },
    required: ["label", "confidence", "similarity"],
    additionalProperties: false,
  },
  example: {
    input: {
      text: "My card was charged two times",
      examples: [
        { text: "There is a wrong amount on my invoice", label: "billing" },
        { text: "I was billed twice", label: "billing" },
        { text: "The app crashes when I open it", label: "technical" },
        { text: "I cannot log in", label: "technical" },
      ],
    },
    output: { label: "billing", confidence: 0.9955, similarity: 0.5884 },
  },
};

interface Question {
  readonly text: string;
  readonly examples: readonly { readonly text: string; readonly label: string }[];
}

function read(input: JsonObject): Question {
  const members = readMembers(input, ["text", "examples"]);
  return {
    text: readText(members, "text", MAX_SENTENCE_CHARS),
    examples: readList(members, "examples", { min: 1, max: MAX_EXAMPLES }).map((value, index) => {
      const at = `/examples/${index}`;
      const example = readMembers(value, ["text", "label"], at);
      return {
        text: readText(example, "text", MAX_SENTENCE_CHARS, at),
        label: readText(example, "label", LABEL_CHARS, at),
      };
    }),
  };
}

/** A label by the examples that mean most nearly the same. */
export function classifyByExampleAdapter(): ModelAdapter {
  return inProcessAdapter({
    name: "sentence-encoder/classify",
    operation: classifyByExample.name,
    model: ENCODER_MODEL,
    countTokens: (input) => {
      const { text, examples } = read(input);
      return wordsIn(text, ...examples.map((example) => example.text));
    },
    answer: async (input, signal) => {
      const { text, examples } = read(input);
      const encoder = await loadSentenceEncoder();
      const asked = await encoder.encode(text);
      const byLabel = new Map<string, number[]>();
      for (const example of examples) {
        stopIfAborted(signal);
        const near = similarity(asked, await encoder.encode(example.text));
        byLabel.set(example.label, [...(byLabel.get(example.label) ?? []), near]);
      }
      const labels = [...byLabel.keys()];
      const means = [...byLabel.values()].map(meanOfNearest);
      const best = highest(means);
      const last = means.at(-1) ?? 0;
      const confidence = softmax(means.slice(0, -1).map((mean) => (mean - last) / SIMILARITY_STEP))[best] ?? 0;
      return {
        label: labels[best] ?? "",
        confidence: Math.min(Math.round(confidence * 1e4) / 1e4, 0.9999),
        similarity: Math.round((means[best] ?? 0) * 1e4) / 1e4,
      };
    },
  });
}

function meanOfNearest(similarities: readonly number[]): number {
  const nearest = [...similarities].sort((a, b) => b - a).slice(0, NEAREST);
  return nearest.reduce((sum, each) => sum + each, 0) / nearest.length;
}
