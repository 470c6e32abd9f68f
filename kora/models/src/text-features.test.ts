import { describe, expect, it } from "vitest";
import { modelErrorOf } from "../test/model-request.ts";
import { countWords, readTextInput, textFeatures } from "./text-features.ts";

const options = { hashBits: 18, maxWords: 100 };
const features = (text: string) => new Set(textFeatures({ text }, options).buckets);

describe("features", () => {
  it("are words and pairs of neighbours, whatever their case and number", () => {
    expect(features("free money").size).toBe(3);
    expect(features("Free, MONEY!")).toEqual(features("free money"));
    expect(features("free free free").size).toBe(2);
    expect(features("money free")).not.toEqual(features("free money"));
  });

  it("tell fields apart, and read them in the order of their names", () => {
    const one = textFeatures({ fields: { a: "x y", b: "z" } }, options);
    const two = textFeatures({ fields: { b: "z", a: "x y" } }, options);
    expect(one).toEqual(two);
    const told = (fields: Record<string, string>) => new Set(textFeatures({ fields }, options).buckets);
    expect(told({ a: "x", b: "y" })).not.toEqual(told({ a: "y", b: "x" }));
    expect(textFeatures({ fields: { a: "x", b: "y" } }, options).buckets).toHaveLength(2);
  });

  it("stay within the buckets", () => {
    const { buckets } = textFeatures(
      { text: Array.from({ length: 90 }, (_, i) => `w${i}`).join(" ") },
      { hashBits: 8, maxWords: 100 },
    );
    expect(Math.max(...buckets)).toBeLessThan(256);
    expect(Math.min(...buckets)).toBeGreaterThanOrEqual(0);
  });
});

describe("words", () => {
  it.each([
    ["", 0],
    ["  ,.! ", 0],
    ["one", 1],
    ["it's $9.99", 3],
    ["naïve Straße", 2],
    ["漢字", 2],
    ["a漢b", 3],
  ])("%j has %d", (text, count) => {
    expect(countWords({ text }, 100)).toBe(count);
  });

  it("are read up to the limit, at it and beyond it, over all fields", () => {
    const words = (count: number) => "w ".repeat(count);
    expect(countWords({ text: words(99) }, 100)).toBe(99);
    expect(countWords({ text: words(100) }, 100)).toBe(100);
    expect(countWords({ text: words(101) }, 100)).toBe(100);
    expect(countWords({ text: words(60), fields: { a: words(60) } }, 100)).toBe(100);
    expect(textFeatures({ text: `${words(100)} beyond` }, options)).toEqual(
      textFeatures({ text: words(100) }, options),
    );
  });
});

it.each([{}, { text: 1 }, { fields: [] }, { fields: { a: 1 } }, { fields: null }, { text: "a", fields: "b" }])(
  "refuses the input %j",
  async (input) => {
    expect(await modelErrorOf(() => readTextInput(input as never))).toMatchObject({ code: "invalid_input" });
  },
);
