import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelErrorOf, modelRequest } from "../test/model-request.ts";
import { CLASSIFY_TEXT, classificationSchema, textClassifierAdapter } from "./text-classifier-adapter.ts";
import { trainTextClassifier } from "./train-text-classifier.ts";

const model = trainTextClassifier(
  [
    { text: "cheap pills offer", label: "spam" },
    { text: "meeting notes attached", label: "ham" },
  ],
  { seed: 1, hashBits: 8, maxWords: 20, epochs: 20 },
);
const adapter = textClassifierAdapter(model, { name: "mail" });
const invoke = (input: object, signal = new AbortController().signal) =>
  adapter.invoke(
    modelRequest({ operation: CLASSIFY_TEXT, unitType: "small_model", input: input as never, maxOutputTokens: 1 }),
    signal,
  );

describe("the classifier as a model adapter", () => {
  it("says what it is", () => {
    expect(adapter).toMatchObject({
      name: "mail",
      operations: ["classify.text@1"],
      unitType: "small_model",
      tiers: ["small"],
      local: true,
    });
  });

  it("answers with label and confidence, and nothing else unless it is asked", async () => {
    const answer = await invoke({ text: "an offer of pills" });
    expect(answer).toEqual({
      output: { label: "spam", confidence: expect.any(Number) },
      usage: { tokensIn: 4, tokensOut: 1 },
      model: `mail@${model.digest.slice(0, 12)}`,
      provider: "in-process",
    });
    const talkative = textClassifierAdapter(model, { name: "mail", scores: true });
    const request = modelRequest({ operation: CLASSIFY_TEXT, input: { text: "pills" } });
    expect(await talkative.invoke(request, new AbortController().signal)).toMatchObject({
      output: { scores: { ham: expect.any(Number), spam: expect.any(Number) } },
    });
  });

  it("BUDGET-006: reports exactly the tokens it counted before, never more than it reads", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), async (text, subject) => {
        const input = { text, fields: { subject } };
        const { usage } = await invoke(input);
        expect(usage?.tokensIn).toBe(adapter.countTokens?.(input));
        expect(usage?.tokensIn).toBeLessThanOrEqual(20);
        expect(usage?.tokensOut).toBe(1);
      }),
    );
  });

  it("refuses other operations, other inputs and cancelled calls, at no cost", async () => {
    const usage = { tokensIn: 0, tokensOut: 0 };
    const other = adapter.invoke(modelRequest({ input: { text: "a" } }), new AbortController().signal);
    expect(await modelErrorOf(other)).toMatchObject({ code: "unknown_operation", usage });
    expect(await modelErrorOf(invoke({}))).toMatchObject({ code: "invalid_input", usage });
    expect(await modelErrorOf(invoke({ text: "a" }, AbortSignal.abort()))).toMatchObject({ code: "aborted", usage });
  });

  it("states the schema of its answers", () => {
    expect(classificationSchema(model)).toEqual({
      type: "object",
      properties: { label: { enum: ["ham", "spam"] }, confidence: { type: "number", minimum: 0, maximum: 1 } },
      required: ["label", "confidence"],
      additionalProperties: false,
    });
  });
});
