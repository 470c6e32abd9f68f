import { describe, expect, it } from "vitest";
import { labelledMail } from "../test/labelled-mail.ts";
import { modelErrorOf } from "../test/model-request.ts";
import { splitBySeed } from "./split-by-seed.ts";
import { textClassifier } from "./text-classifier.ts";
import { readTextClassifierModel, withDigest } from "./text-classifier-model.ts";
import { trainTextClassifier } from "./train-text-classifier.ts";

const SMALL = { seed: 1, hashBits: 10 };
const fruit = [
  { text: "red apple sweet", label: "fruit" },
  { text: "yellow banana sweet", label: "fruit" },
  { text: "green carrot root", label: "vegetable" },
  { text: "white turnip root", label: "vegetable" },
  { text: "fresh bread oven", label: "bakery" },
  { text: "warm rolls oven", label: "bakery" },
];

describe("training", () => {
  it("learns several labels from few examples", () => {
    const classifier = textClassifier(trainTextClassifier(fruit, { ...SMALL, epochs: 50 }));
    expect(classifier.classify({ text: "sweet apple" }).label).toBe("fruit");
    expect(classifier.classify({ text: "a root" }).label).toBe("vegetable");
    const answer = classifier.classify({ text: "rolls from the oven" });
    expect(answer.label).toBe("bakery");
    expect(answer.words).toBe(4);
    expect(Object.keys(answer.scores)).toEqual(["bakery", "fruit", "vegetable"]);
    expect(Object.values(answer.scores).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 5);
    expect(answer.scores["bakery"]).toBe(answer.confidence);
  });

  it("gives the same model for the same seed, another for another", () => {
    const one = trainTextClassifier(fruit, SMALL);
    expect(trainTextClassifier(fruit, SMALL)).toEqual(one);
    expect(trainTextClassifier(fruit, { ...SMALL, seed: 2 }).digest).not.toBe(one.digest);
  });

  it("pins the model of a seed, so that a change of training is seen", () => {
    expect(trainTextClassifier(fruit, SMALL).digest).toMatchInlineSnapshot(
      `"59d96b42bd8f52f94db47814ce22504223eb6ed59fa791dfe9b03eaf00cd1bd3"`,
    );
  });

  it.each([
    ["no examples", [], {}],
    ["one label", fruit.slice(0, 2), {}],
    ["too many labels", Array.from({ length: 65 }, (_, i) => ({ text: "a", label: `${i}` })), {}],
    ["too few bits", fruit, { hashBits: 7 }],
    ["no words", fruit, { maxWords: 0 }],
    ["no epochs", fruit, { epochs: 0.5 }],
  ])("refuses %s", async (_, examples, options) => {
    expect(await modelErrorOf(() => trainTextClassifier(examples, { seed: 1, ...options }))).toMatchObject({
      code: "invalid_training",
    });
  });
});

describe("a model as a file", () => {
  const model = trainTextClassifier(fruit, SMALL);

  it("is read back as it was", () => {
    expect(readTextClassifierModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it.each([
    ["is not a text classifier", { format: "other" }],
    ["is not a text classifier", null],
    ["has another version", withDigest({ ...model, version: "2.0", digest: undefined } as never)],
    ["was changed or cut", { ...model, labels: ["a", "b", "c"] }],
    ["has a digest that fits", withDigest({ ...model, bias: [0], digest: undefined } as never)],
  ])("is refused when it %s", async (what, document) => {
    const error = await modelErrorOf(() => readTextClassifierModel(document));
    expect(error).toMatchObject({ code: "invalid_model", retryable: false });
    expect(error.message).toContain(`The model ${what}`);
  });
});

describe("on real mail it has not seen", { timeout: 60_000 }, () => {
  const { training, heldOut } = splitBySeed(labelledMail(), { seed: 1, heldOut: 0.3, key: (mail) => mail.id });
  const classifier = textClassifier(trainTextClassifier(training, { seed: 1 }));
  const answers = heldOut.map((mail) => ({ ...classifier.classify(mail), truth: mail.label }));
  const accuracy = (part: typeof answers) =>
    part.filter((answer) => answer.label === answer.truth).length / part.length;

  it("is right at least 97 times in 100", () => {
    expect(answers).toHaveLength(1_814);
    expect(accuracy(answers)).toBeGreaterThanOrEqual(0.97);
  });

  it("gives the labels probabilities that add up to 1", () => {
    for (const { scores } of answers) expect((scores["ham"] ?? 0) + (scores["spam"] ?? 0)).toBeCloseTo(1, 5);
  });

  it("means its confidence: whatever the threshold, it is right about as often as it says", () => {
    for (const [from, to] of [
      [0.5, 0.9],
      [0.9, 0.98],
      [0.98, 1],
    ] as const) {
      const part = answers.filter(({ confidence }) => confidence >= from && confidence < to);
      const said = part.reduce((sum, { confidence }) => sum + confidence, 0) / part.length;
      const chance = 3 * Math.sqrt((said * (1 - said)) / part.length);
      expect(Math.abs(accuracy(part) - said)).toBeLessThan(Math.max(chance, 0.01));
    }
  });

  it("decides most of it with hardly an error", () => {
    const decided = answers.filter(({ confidence }) => confidence >= 0.95);
    expect(decided.length / answers.length).toBeGreaterThan(0.8);
    expect(accuracy(decided)).toBeGreaterThan(0.99);
  });
});
