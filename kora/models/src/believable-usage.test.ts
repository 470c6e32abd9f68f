import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { believableUsage, FORMAT_TOKENS, LEAST_ESTIMATE, MOST_PACKING } from "./believable-usage.ts";
import { estimateTokens } from "./estimate-tokens.ts";

/** A text whose estimate is known: words of one token each. */
const words = (count: number): string =>
  Array.from({ length: count }, (_, n) => (n % 2 === 0 ? "word" : "other")).join(" ");
const call = (prompt: string, answer = "") => ({ messages: [{ role: "user" as const, content: prompt }], answer });
const usage = (prompt_tokens: unknown, completion_tokens: unknown) => ({ prompt_tokens, completion_tokens });

describe("usage that a provider reports", () => {
  const prompt = words(400);
  const estimate = estimateTokens(prompt);
  const least = Math.ceil(estimate / MOST_PACKING);
  const most = Buffer.byteLength(prompt) + 64 + FORMAT_TOKENS;

  it.each([
    [least - 1, false],
    [least, true],
    [estimate, true],
    [most, true],
    [most + 1, false],
  ])("of %i tokens of input is believed: %s", (tokensIn, isBelieved) => {
    expect(believableUsage(usage(tokensIn, 1), call(prompt))).toEqual(isBelieved ? { tokensIn, tokensOut: 1 } : null);
  });

  it.each([
    [least - 1, false],
    [least, true],
    [10 * estimate, true],
  ])("of %i tokens of output is believed: %s", (tokensOut, isBelieved) => {
    const told = believableUsage(usage(5, tokensOut), call("hi", prompt));
    expect(told).toEqual(isBelieved ? { tokensIn: 5, tokensOut } : null);
  });

  it.each(["=", "- ", "\u2500", "ab"])("of a text that repeats %j is believed however close it is packed", (part) => {
    expect(believableUsage(usage(60, 1), call(part.repeat(20_000)))).not.toBeNull();
  });

  it("of a short text is believed whatever it is, within its bytes", () => {
    const short = words(LEAST_ESTIMATE - 1);
    expect(estimateTokens(short)).toBeLessThan(LEAST_ESTIMATE);
    expect(believableUsage(usage(0, 0), call(short, short))).toEqual({ tokensIn: 0, tokensOut: 0 });
    expect(believableUsage(usage(0, 0), call(words(LEAST_ESTIMATE + 1)))).toBeNull();
  });

  it.each([undefined, null, {}, usage(1, null), usage(-1, 1), usage(1.5, 1), usage(1e300, 1), usage("1", 1)])(
    "%j is none",
    (reported) => {
      expect(believableUsage(reported, call("hi"))).toBeNull();
    },
  );

  it("is believed of any text where it is what the estimate says", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 5_000, unit: "grapheme" }),
        fc.string({ maxLength: 5_000 }),
        (asked, answer) => {
          const honest = usage(estimateTokens(asked), estimateTokens(answer));
          expect(believableUsage(honest, call(asked, answer))).not.toBeNull();
        },
      ),
    );
  });
});
