import { microUsd } from "@krako/rules";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_CPU_SECONDS, priceCpu, priceTokens } from "./price.ts";
import { DEFAULT_PRICE_LIST, MAX_CPU_PRICE, MAX_PRICE_PERIODS, onePrice, PriceBook } from "./price-book.ts";

const prices = (input: string, output: string = input, cpu = "0.000500") =>
  onePrice({
    version: "test",
    currency: "USD",
    cpu_per_second: cpu,
    tiers: [{ tier: "small", input_per_1k: input, output_per_1k: output }],
  }).at(0);
const small = (tokensIn: number, tokensOut = 0, limit: number | null = null) => ({
  tokensIn,
  tokensOut,
  tier: "small" as const,
  limit,
});

test("CPU seconds and tokens cost what the default list says", () => {
  const rates = onePrice().at(0);
  expect(priceCpu("2.500000", rates)).toEqual({ quantity: "2.500000", unitPrice: "0.000500", amount: "0.001250" });
  expect(priceTokens(small(500, 112), rates)).toEqual({
    quantity: "612.000000",
    unitPrice: "0.002000",
    amount: "0.001224",
  });
});

test.each([
  ["0.001000", "0.000000"],
  ["0.003000", "0.000002"],
  ["0.005000", "0.000002"],
  ["0.001001", "0.000001"],
  ["0.002999", "0.000001"],
])("BILL-003: at a price of 0.000500 %s CPU seconds cost %s: a tie goes to the even neighbour", (seconds, amount) => {
  expect(priceCpu(seconds, prices("0.000000")).amount).toBe(amount);
});

test("BILL-003: one token at 0.000500 is a tie and costs nothing; three cost two millionths", () => {
  const rates = prices("0.000500");
  expect(priceTokens(small(1), rates).amount).toBe("0.000000");
  expect(priceTokens(small(3), rates).amount).toBe("0.000002");
});

test("input and output are rounded one by one, as every cost of the contract is", () => {
  expect(priceTokens(small(3, 3), prices("0.000500")).amount).toBe("0.000004");
});

test("an attempt never costs more than its whole limit at the higher price, rounded up", () => {
  expect(priceTokens(small(3, 3, 6), prices("0.000500")).amount).toBe("0.000003");
  expect(priceTokens(small(3, 4, 7), prices("0.000500")).amount).toBe("0.000004");
});

test("the unit price of tokens is the mean of what they cost", () => {
  expect(priceTokens(small(1, 2), prices("0.001000", "0.002000")).unitPrice).toBe("0.001667");
  expect(priceTokens(small(0, 0), prices("0.001000", "0.002000")).unitPrice).toBe("0.001000");
});

test("a million million tokens are billed to the last millionth", () => {
  expect(priceTokens(small(10 ** 12 - 1, 1), prices("0.002000", "0.002001"))).toMatchObject({
    quantity: "1000000000000.000000",
    amount: "2000000.000000",
  });
  expect(priceTokens(small(10 ** 12 - 1), prices("0.002500")).amount).toBe("2499999.999998");
});

test("where prices are zero, or a tier has none, amounts are zero and quantities are not", () => {
  expect(priceTokens(small(7), prices("0.000000"))).toEqual({
    quantity: "7.000000",
    unitPrice: "0.000000",
    amount: "0.000000",
  });
  expect(priceTokens({ ...small(7), tier: "large" }, prices("1.000000"))).toMatchObject({
    quantity: "7.000000",
    amount: "0.000000",
  });
  expect(priceCpu("3.000000", prices("0.000000", "0.000000", "0.000000")).amount).toBe("0.000000");
});

test("no attempt is believed to have taken more CPU than its longest time limit on 1,024 cores", () => {
  expect(priceCpu(MAX_CPU_SECONDS, prices("0.000000")).quantity).toBe(MAX_CPU_SECONDS);
  expect(priceCpu("88473600.000001", prices("0.000000")).quantity).toBe(MAX_CPU_SECONDS);
  expect(priceCpu("88473599.999999", prices("0.000000")).quantity).toBe("88473599.999999");
  expect(priceCpu("999999999999.999999", prices("0.000000", "0.000000", MAX_CPU_PRICE)).amount).toBe(
    "88473600000.000000",
  );
});

test("a price of CPU above the bound is refused with the bound", () => {
  expect(() => prices("0.000000", "0.000000", "1000.000001")).toThrow(/at most 1000\.000000/);
});

test("what happened is billed at the prices of that moment", () => {
  const book = new PriceBook([
    { from: 0, list: DEFAULT_PRICE_LIST },
    { from: 1_000, list: { ...DEFAULT_PRICE_LIST, version: "dearer", cpu_per_second: "1.000000" } },
  ]);
  expect([-1, 0, 999, 1_000, 1_001].map((at) => book.at(at).version)).toEqual([
    "2026-01",
    "2026-01",
    "2026-01",
    "dearer",
    "dearer",
  ]);
});

test("a price book must be in order and every version must mean one list", () => {
  const list = DEFAULT_PRICE_LIST;
  expect(() => new PriceBook([])).toThrow(/1 to 1000 periods/);
  expect(
    () =>
      new PriceBook([
        { from: 5, list },
        { from: 5, list: { ...list, version: "b" } },
      ]),
  ).toThrow(/order of time/);
  expect(
    () =>
      new PriceBook([
        { from: 5, list },
        { from: 6, list },
      ]),
  ).toThrow(/appears twice/);
});

test("BILL-003: for any quantity and price the amount is the exact product, rounded half to even in whole numbers", () => {
  const micro = (digits: number) => fc.bigInt({ min: 0n, max: 10n ** BigInt(digits) });
  const text = (value: bigint) => `${value / 1_000_000n}.${String(value % 1_000_000n).padStart(6, "0")}`;
  fc.assert(
    fc.property(micro(13), micro(8), fc.boolean(), (seconds, price, tie) => {
      const quantity = tie ? (seconds / 1_000n) * 1_000n + 500n : seconds;
      const exact = quantity * price;
      const [whole, rest] = [exact / 1_000_000n, exact % 1_000_000n];
      const up = rest > 500_000n || (rest === 500_000n && whole % 2n === 1n);
      const { amount } = priceCpu(text(quantity), prices("0.000000", "0.000000", text(price)));
      expect(microUsd(amount)).toBe(whole + (up ? 1n : 0n));
    }),
  );
});

test.each([
  ["0.001000", "0.003000"],
  ["0.003000", "0.001000"],
])("what is within the limit costs what it is, also at the higher of %s and %s", (input, output) => {
  const rates = prices(input, output);
  expect(priceTokens(small(10, 0, 10), rates).amount).toBe(input === "0.003000" ? "0.000030" : "0.000010");
  expect(priceTokens(small(0, 10, 10), rates).amount).toBe(output === "0.003000" ? "0.000030" : "0.000010");
  expect(priceTokens(small(1_000, 1_000, 10), rates).amount).toBe("0.000030");
});

test("a price book has 1,000 periods at most", () => {
  const periods = (count: number) =>
    Array.from({ length: count }, (_, from) => ({ from, list: { ...DEFAULT_PRICE_LIST, version: String(from) } }));
  expect(new PriceBook(periods(MAX_PRICE_PERIODS)).at(MAX_PRICE_PERIODS).version).toBe("999");
  expect(() => new PriceBook(periods(MAX_PRICE_PERIODS + 1))).toThrow(/1 to 1000 periods; this one has 1001/);
});
