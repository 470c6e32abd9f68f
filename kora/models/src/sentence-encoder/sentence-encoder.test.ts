import { expect, it } from "vitest";
import { DIMENSIONS, loadSentenceEncoder, rememberingEncoder, similarity } from "./sentence-encoder.ts";

/** An embedder that says which texts it was given. */
function scripted(): { readonly asked: string[]; embed(text: string): Promise<number[]> } {
  const asked: string[] = [];
  return {
    asked,
    embed: async (text) => {
      asked.push(text);
      if (text === "broken") throw new Error("no vector");
      return [text.length, 1];
    },
  };
}

// First of all: what is loaded once stays loaded.
it("leaves no listener for faults on the process", async () => {
  const { loadLanguageModel } = await import("../language/language-model.ts");
  const before = process.listeners("unhandledRejection");
  await loadSentenceEncoder();
  await loadLanguageModel();
  expect(process.listeners("unhandledRejection")).toEqual(before);
});

it("makes the vector of a text once, and forgets the one that was used longest ago", async () => {
  const embedder = scripted();
  const encoder = rememberingEncoder(embedder, 2);
  for (const text of ["a", "b", "a", "c", "a", "b"]) await encoder.encode(text);
  expect(embedder.asked).toEqual(["a", "b", "c", "b"]);
});

it("goes on after a text that could not be encoded", async () => {
  const encoder = rememberingEncoder(scripted());
  const both = await Promise.allSettled([encoder.encode("broken"), encoder.encode("ok")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});

it("knows what is alike in meaning without a common word, and an empty text is like nothing", async () => {
  const encoder = await loadSentenceEncoder();
  const [question, near, far, none] = await Promise.all(
    ["How old are you?", "What is your age?", "The train leaves at noon", ""].map((text) => encoder.encode(text)),
  );
  if (!question || !near || !far || !none) throw new Error("four texts");
  expect(question).toHaveLength(DIMENSIONS);
  expect(similarity(question, near)).toBeGreaterThan(0.7);
  expect(similarity(question, far)).toBeLessThan(0.4);
  expect(similarity(question, question)).toBe(1);
  expect(similarity(question, none)).toBe(0);
});
