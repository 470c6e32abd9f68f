import { type Operation, OperationError, type OperationPlugin } from "@krako/rules";

/** Declares no bound: it runs in a thread, which is ended when its time is up. */
const count: Operation = {
  name: "words.count@1",
  type: "deterministic",
  description: "How many words a text has.",
  example: { input: { text: "to be" }, output: { words: 2 } },
  run({ text }) {
    if (typeof text !== "string") throw new OperationError("invalid_input", "text must be a string.");
    return { words: text.match(/\p{L}+/gu)?.length ?? 0 };
  },
};

/** What a registry is given, and what its threads load from this file. */
export const plugin: OperationPlugin = { module: import.meta.url, operations: [count] };
