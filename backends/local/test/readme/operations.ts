import { type Operation, OperationError, type OperationPlugin } from "@krako/rules";

/** Looks at each character once and declares so: it runs inline, where nothing can stop it. */
const split: Operation = {
  name: "words.split@1",
  type: "deterministic",
  bound: "linear",
  description: "The words of a text, in lower case.",
  example: { input: { text: "To be" }, output: { words: ["to", "be"] } },
  run({ text }) {
    if (typeof text !== "string") throw new OperationError("invalid_input", "text must be a string.");
    return { words: text.toLowerCase().match(/\p{L}+/gu) ?? [] };
  },
};

/** Declares no bound: it runs in a thread, which is ended when its time is up or the run is cancelled. */
const count: Operation = {
  name: "words.count@1",
  type: "aggregation",
  description: "The most frequent word and how often it stands there.",
  example: { input: { words: ["to", "be", "to"] }, output: { word: "to", times: 2 } },
  run({ words }) {
    if (!Array.isArray(words)) throw new OperationError("invalid_input", "words must be an array.");
    const times = new Map<string, number>();
    for (const word of words) times.set(String(word), (times.get(String(word)) ?? 0) + 1);
    const [first] = [...times].sort(([, one], [, other]) => other - one);
    if (first === undefined) throw new OperationError("no_words", "There are no words to count.");
    return { word: first[0], times: first[1] };
  },
};

/** What a backend is given, and what its threads load from this file. */
export const plugin: OperationPlugin = { module: import.meta.url, operations: [split, count] };
