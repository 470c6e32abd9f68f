import type { JsonObject, JsonValue, ModelAdapter } from "@krako/rules/ports";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelErrorOf, modelRequest } from "../test/model-request.ts";
import { startScriptedModelServer } from "../test/scripted-model-server.ts";
import { MAX_ENTITY_TEXT_CHARS } from "./entities/entity-model.ts";
import { models as entities } from "./entities/plugin.ts";
import { MAX_LANGUAGE_CHARS } from "./language/language-model.ts";
import { models as language } from "./language/plugin.ts";
import type { ModelOperation } from "./model-operation.ts";
import { modelOperations } from "./model-operations.ts";
import { openAiCompatibleAdapter } from "./openai-compatible-adapter.ts";
import { models as encoder } from "./sentence-encoder/plugin.ts";
import { MAX_SENTENCE_CHARS } from "./sentence-encoder/sentence-encoder.ts";
import { textClassifierAdapter } from "./text-classifier-adapter.ts";
import { trainTextClassifier } from "./train-text-classifier.ts";

const smallModels = [...encoder, ...language, ...entities];
const SIGNAL = new AbortController().signal;

const ask = async (adapter: ModelAdapter, input: JsonObject, signal = SIGNAL) =>
  adapter.invoke(modelRequest({ operation: adapter.operations[0] ?? "", unitType: "small_model", input }), signal);

const outputOf = async (operation: string, input: JsonObject): Promise<JsonValue> => {
  const adapter = smallModels.find(({ operations }) => operations.includes(operation));
  if (adapter === undefined) throw new Error(`Nobody answers ${operation}.`);
  return (await ask(adapter, input)).output;
};

it("describes every operation that an adapter of this package answers, sorted by name", () => {
  expect(modelOperations.map(({ name, type }) => `${name} ${type}`)).toEqual([
    "classify.by_example@1 small_model",
    "classify.text@1 small_model",
    "embed.text@1 small_model",
    "extract.entities@1 small_model",
    "identify.language@1 small_model",
    "llm.generate@1 llm",
    "retrieval.semantic@1 small_model",
  ]);
  const described = new Set(modelOperations.map(({ name }) => name));
  for (const { operations } of smallModels) for (const name of operations) expect(described).toContain(name);
});

describe.each(modelOperations.map((operation): [string, ModelOperation] => [operation.name, operation]))(
  "%s",
  (_, { inputSchema, outputSchema, example }) => {
    it("states schemas that its example fits", () => {
      const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
      expect(ajv.validate(inputSchema, example.input) || ajv.errorsText()).toBe(true);
      expect(ajv.validate(outputSchema, example.output) || ajv.errorsText()).toBe(true);
    });
  },
);

describe.each(smallModels.map((adapter): [string, ModelAdapter] => [adapter.operations.join(), adapter]))(
  "%s",
  (name, adapter) => {
    const operation = modelOperations.find((each) => each.name === name);
    const { input, output } = operation?.example ?? { input: {}, output: null };

    it("answers its example, as a small model that keeps everything on this machine", async () => {
      expect(adapter).toMatchObject({ unitType: "small_model", tiers: ["small"], local: true });
      const answer = await ask(adapter, input);
      expect(answer.output).toEqual(near(output));
      expect(answer).toMatchObject({ provider: "in-process", usage: { tokensOut: 1 } });
    });

    it("BUDGET-006: reports exactly the tokens it counted before", async () => {
      expect((await ask(adapter, input)).usage?.tokensIn).toBe(adapter.countTokens?.(input));
    });

    it("refuses other operations, unknown members and cancelled calls, at no cost", async () => {
      const usage = { tokensIn: 0, tokensOut: 0 };
      const other = adapter.invoke(modelRequest({ operation: "other.thing@1", input }), SIGNAL);
      expect(await modelErrorOf(other)).toMatchObject({ code: "unknown_operation", usage });
      expect(await modelErrorOf(ask(adapter, { ...input, option: 1 }))).toMatchObject({ code: "invalid_input", usage });
      expect(await modelErrorOf(ask(adapter, {}))).toMatchObject({ code: "invalid_input", usage });
      expect(await modelErrorOf(ask(adapter, input, AbortSignal.abort()))).toMatchObject({ code: "aborted", usage });
    });

    it("never shows in an error what it was given", async () => {
      const error = await modelErrorOf(ask(adapter, { ...input, text: 7, query: ["canary-5319"], canary: true }));
      expect(error.message).not.toMatch(/canary-5319|7/);
    });
  },
);

/** Similarities and confidences may differ in their last digits where the processor adds in another order. */
function near(value: JsonValue): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? value : expect.closeTo(value, 3);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, near(inner)]));
}

it.each([
  ["embed.text@1", MAX_SENTENCE_CHARS],
  ["identify.language@1", MAX_LANGUAGE_CHARS],
  ["extract.entities@1", MAX_ENTITY_TEXT_CHARS],
] as const)("%s takes a text of exactly its limit, and none that is longer", async (name, most) => {
  expect(await outputOf(name, { text: "a".repeat(most) })).toBeTypeOf("object");
  expect(await modelErrorOf(outputOf(name, { text: "a".repeat(most + 1) }))).toMatchObject({
    code: "invalid_input",
    message: `The input at "/text" must be a string of at most ${most} characters.`,
  });
});

it("retrieval.semantic@1 ranks by meaning, within its limit, ties by code points, and says how sure the first is", async () => {
  const documents = ["x", "\u{1F600}", "\uFF5E"].map((id) => ({ id, text: "the same" }));
  expect(await outputOf("retrieval.semantic@1", { query: "same", documents, limit: 2 })).toMatchObject({
    hits: [{ id: "x" }, { id: "\uFF5E" }],
    margin: 0,
  });
  expect(await outputOf("retrieval.semantic@1", { query: "same", documents: [] })).toEqual({ hits: [], margin: 0 });
  expect(await outputOf("retrieval.semantic@1", { query: "same", documents: documents.slice(0, 1) })).toMatchObject({
    margin: 1,
  });
  const twice = [...documents, ...documents];
  expect(await modelErrorOf(outputOf("retrieval.semantic@1", { query: "x", documents: twice }))).toMatchObject({
    message: 'The input at "/documents/3/id" must be an id that no other document has.',
  });
});

it("retrieval.semantic@1 takes a corpus of exactly its limits, and nothing beyond", async () => {
  const search = (documents: JsonValue, limit = 1) =>
    outputOf("retrieval.semantic@1", { query: "x", documents, limit });
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}`, text: "the same" }));
  expect(await search(many(1_000), 100)).toMatchObject({ hits: { length: 100 } });
  expect(await search([{ id: "i".repeat(256), text: "x".repeat(MAX_SENTENCE_CHARS) }])).toMatchObject({ margin: 1 });
  for (const documents of [
    many(1_001),
    [{ id: "i".repeat(257), text: "x" }],
    [{ id: "", text: "x" }],
    [{ id: "i", text: "x".repeat(MAX_SENTENCE_CHARS + 1) }],
    [{ id: "i" }],
    ["x"],
    { 0: "x" },
  ])
    expect(await modelErrorOf(search(documents))).toMatchObject({ code: "invalid_input" });
  for (const limit of [0, 101, 1.5])
    expect(await modelErrorOf(search([], limit))).toMatchObject({ code: "invalid_input" });
});

it("classify.by_example@1 takes as many examples and as long labels as it says", async () => {
  const classify = (examples: JsonValue) => outputOf("classify.by_example@1", { text: "x", examples });
  const many = (count: number) => Array.from({ length: count }, () => ({ text: "the same", label: "l".repeat(256) }));
  expect(await classify(many(1_000))).toMatchObject({ label: "l".repeat(256) });
  for (const examples of [many(1_001), [], [{ text: "x", label: "l".repeat(257) }], [{ text: "x" }]])
    expect(await modelErrorOf(classify(examples))).toMatchObject({ code: "invalid_input" });
});

it("classify.by_example@1 is never certain, and knows one label only where it is given one", async () => {
  const examples = [{ text: "anything", label: "only" }];
  expect(await outputOf("classify.by_example@1", { text: "something", examples })).toMatchObject({
    label: "only",
    confidence: 0.9999,
  });
});

it("identify.language@1 reads every line, and calls nothing a language that has no letters", async () => {
  expect(await outputOf("identify.language@1", { text: "\n\n¿Dónde está\nla estación?" })).toMatchObject({
    language: "es",
  });
  for (const text of ["", " \n", "12345 !?", "😀"])
    expect(await outputOf("identify.language@1", { text })).toEqual({
      language: "und",
      name: "undetermined",
      confidence: 0,
    });
});

it("extract.entities@1 gives places at which the text says what it gives", async () => {
  const pieces = [
    "$5",
    "tomorrow at 5pm",
    "a@b.org",
    "20%",
    "😀",
    "\n",
    "Ann said",
    "éa",
    "https://x.org/y?z=1",
    "  ",
    "3 hours",
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (parts) => {
      const text = parts.join(" ");
      const { entities: found } = (await outputOf("extract.entities@1", { text })) as {
        entities: { text: string; start: number; end: number }[];
      };
      let last = 0;
      for (const entity of found) {
        expect(entity.text).toBe(text.slice(entity.start, entity.end));
        expect(entity.text).not.toBe("");
        expect(entity.start).toBeGreaterThanOrEqual(last);
        last = entity.end;
      }
    }),
  );
});

it("classify.text@1 and llm.generate@1 take the inputs of their examples", async () => {
  const classify = modelOperations.find(({ name }) => name === "classify.text@1");
  const model = trainTextClassifier(
    [
      { text: "cheap pills offer", label: "spam" },
      { text: "meeting agenda", label: "ham" },
    ],
    { seed: 1, hashBits: 8, maxWords: 20, epochs: 20 },
  );
  const classifier = textClassifierAdapter(model, { name: "mail" });
  expect((await ask(classifier, classify?.example.input ?? {})).output).toMatchObject({ label: "ham" });

  const generate = modelOperations.find(({ name }) => name === "llm.generate@1");
  const server = await startScriptedModelServer([{ content: generate?.example.output ?? null }]);
  const endpoint = openAiCompatibleAdapter({ baseUrl: server.baseUrl, models: { small: "x" } });
  const request = modelRequest({ input: generate?.example.input ?? {} });
  expect((await endpoint.invoke(request, SIGNAL)).output).toEqual(generate?.example.output);
  await server.close();
});
