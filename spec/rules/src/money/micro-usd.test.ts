import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { microUsd, priceHalfEven, priceUp, usd } from "../index.ts";

const money = fc
  .tuple(fc.bigInt(0n, 999_999_999_999n), fc.nat(999_999))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, "0")}`);
const tokens = fc.oneof(fc.nat(2_000), fc.integer({ min: 0, max: 100_000_000_000 }));
/** Micro-USD per thousand tokens; odd ones and those that make ties included. */
const price = fc.oneof(fc.bigInt(0n, 3_000n), fc.constantFrom(1n, 500n, 1_500n, 2_500n), fc.bigInt(0n, 10n ** 18n));

describe("money", () => {
  test.each([
    ["0.000000", 0n],
    ["0.000001", 1n],
    ["1.000000", 1_000_000n],
    ["99999.999999", 99_999_999_999n],
    ["999999999999.999999", 999_999_999_999_999_999n],
  ])("%s is %i micro-USD and back", (amount, micro) => {
    expect(microUsd(amount)).toBe(micro);
    expect(usd(micro)).toBe(amount);
  });
  test("no amount of the contract loses anything", () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(usd(microUsd(amount))).toBe(amount);
        expect(microUsd(amount)).toBe(BigInt(amount.replace(".", "")));
      }),
    );
  });
  test("sums are exact where binary numbers are not", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(usd(microUsd("0.100000") + microUsd("0.200000"))).toBe("0.300000");
    expect(usd(Array.from({ length: 10_000 }, () => microUsd("0.000003")).reduce((a, b) => a + b))).toBe("0.030000");
  });
  test("less than nothing is said with a sign", () => {
    expect([usd(-1n), usd(-1_500_000), usd(0)]).toEqual(["-0.000001", "-1.500000", "0.000000"]);
  });
});

describe("prices", () => {
  test.each([
    [1, 500n, 0n],
    [3, 500n, 2n],
    [1, 1_500n, 2n],
    [5, 500n, 2n],
    [1, 501n, 1n],
    [1, 499n, 0n],
    [1_000, 7n, 7n],
    [0, 10n, 0n],
  ])("%i tokens at %i a thousand are %i, ties to even", (count, micro, cost) => {
    expect(priceHalfEven(count, micro)).toBe(cost);
  });
  test.each([
    [1, 1n, 1n],
    [1_001, 1n, 2n],
    [1_000, 1n, 1n],
    [0, 1n, 0n],
  ])("%i tokens at %i a thousand need %i, rounded up", (count, micro, need) => {
    expect(priceUp(count, micro)).toBe(need);
  });
  test("half to even: the nearest whole micro-USD, of two that are as near the even one", () => {
    fc.assert(
      fc.property(tokens, price, (count, micro) => {
        const cost = priceHalfEven(count, micro);
        const thousandths = 2n * (cost * 1_000n - BigInt(count) * micro);
        const distance = thousandths < 0n ? -thousandths : thousandths;
        expect(distance <= 1_000n && (distance < 1_000n || cost % 2n === 0n)).toBe(true);
      }),
    );
  });
  test("what must be covered is rounded up and never less than what is paid (BUDGET-005)", () => {
    fc.assert(
      fc.property(tokens, price, (count, micro) => {
        const [cost, exact] = [priceUp(count, micro), BigInt(count) * micro];
        expect(cost * 1_000n >= exact && (cost - 1n) * 1_000n < exact).toBe(true);
        expect(cost).toBeGreaterThanOrEqual(priceHalfEven(count, micro));
      }),
    );
  });
});
