// What units need, may take and have taken, in the four spendable dimensions. Money in whole micro-USD.
import type { PriceList, TaskGraph } from "@krako/contracts";

export type WorkUnit = TaskGraph["work_units"][number];
export const DIMENSIONS = ["tokens", "llm_invocations", "retries", "cost_usd"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type Spending = Readonly<Record<Dimension, number>>;

export const NOTHING: Spending = { tokens: 0, llm_invocations: 0, retries: 0, cost_usd: 0 };
export const map = (each: (dimension: Dimension) => number): Spending => ({
  tokens: each("tokens"),
  llm_invocations: each("llm_invocations"),
  retries: each("retries"),
  cost_usd: each("cost_usd"),
});
export const plus = (a: Spending, b: Spending): Spending => map((d) => a[d] + b[d]);
/** Money that providers make up adds up to what a number holds exactly, and not beyond. */
export const plusOverrun = (a: Spending, b: Spending): Spending => ({
  ...plus(a, b),
  cost_usd: Math.min(Number.MAX_SAFE_INTEGER, a.cost_usd + b.cost_usd),
});
export const minus = (a: Spending, b: Spending): Spending => map((d) => a[d] - b[d]);

export const microOf = (money: string): number => Number(money.replace(".", ""));
export const moneyOf = (micro: number): string => {
  const digits = String(micro).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
};

/** An absent dimension is not limited. */
export const declaredOf = (graph: TaskGraph): Spending => ({
  tokens: graph.budget.max_tokens ?? Number.POSITIVE_INFINITY,
  llm_invocations: graph.budget.max_llm_invocations ?? Number.POSITIVE_INFINITY,
  retries: graph.budget.max_retries ?? Number.POSITIVE_INFINITY,
  cost_usd: graph.budget.max_cost_usd === undefined ? Number.POSITIVE_INFINITY : microOf(graph.budget.max_cost_usd),
});

export const isModel = (unit: WorkUnit): boolean => unit.type === "small_model" || unit.type === "llm";
/** BUDGET-006: one fixed limit for every attempt. */
export const attemptLimit = (unit: WorkUnit): number =>
  isModel(unit) && unit.model !== undefined ? unit.model.max_input_tokens + unit.model.max_output_tokens : 0;

/** Prices of a unit's tier in micro-USD per 1,000 tokens; nothing costs anything without a price list. */
export const pricesOf = (
  unit: WorkUnit,
  prices: PriceList | null,
): { readonly input: number; readonly output: number } => {
  const tier = isModel(unit) ? prices?.tiers.find((entry) => entry.tier === unit.model?.tier) : undefined;
  return tier === undefined
    ? { input: 0, output: 0 }
    : { input: microOf(tier.input_per_1k), output: microOf(tier.output_per_1k) };
};

/** Products of tokens and prices leave the exact range of a number. */
const perThousandUp = (tokens: number, price: number): number =>
  Number((BigInt(tokens) * BigInt(price) + 999n) / 1000n);
const perThousandHalfEven = (tokens: number, price: number): number => {
  const exact = BigInt(tokens) * BigInt(price);
  const [whole, rest] = [exact / 1000n, exact % 1000n];
  return Number(rest > 500n || (rest === 500n && whole % 2n === 1n) ? whole + 1n : whole);
};

/** What the reported tokens cost; before the attempt's need bounds it. */
export const costOf = (unit: WorkUnit, tokensIn: number, tokensOut: number, prices: PriceList | null): number => {
  const { input, output } = pricesOf(unit, prices);
  return perThousandHalfEven(tokensIn, input) + perThousandHalfEven(tokensOut, output);
};

/** What attempt `k` must be able to take before it is made. */
export const needOf = (unit: WorkUnit, k: number, prices: PriceList | null): Spending => {
  const { input, output } = pricesOf(unit, prices);
  const limit = attemptLimit(unit);
  return {
    tokens: limit,
    llm_invocations: unit.type === "llm" ? 1 : 0,
    retries: k > 1 ? 1 : 0,
    cost_usd: perThousandUp(limit, Math.max(input, output)),
  };
};

/** The most a unit can take whatever happens, given what its ended attempts took. Never below what it will take. */
export const mostOf = (
  unit: WorkUnit,
  taken: Spending,
  ended: number,
  prices: PriceList | null,
  roundings = 1,
): Spending => {
  const limit = attemptLimit(unit);
  const left = unit.retries.max_attempts - ended;
  const tokens = Math.min((unit.budget.max_tokens ?? 0) - taken.tokens, left * limit);
  const { input, output } = pricesOf(unit, prices);
  const price = Math.max(input, output);
  // Each attempt's two roundings can add one micro-USD to the exact price of its tokens.
  const cost =
    price === 0
      ? 0
      : Math.min(left * needOf(unit, 1, prices).cost_usd, perThousandUp(tokens, price) + left * roundings);
  return {
    tokens: taken.tokens + tokens,
    llm_invocations: taken.llm_invocations + (unit.type === "llm" ? left : 0),
    retries: unit.retries.max_attempts - 1,
    cost_usd: taken.cost_usd + cost,
  };
};
export const capOf = (unit: WorkUnit, prices: PriceList | null, roundings = 1): Spending =>
  mostOf(unit, NOTHING, 0, prices, roundings);
