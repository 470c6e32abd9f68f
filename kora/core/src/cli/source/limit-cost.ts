import { microUsd } from "@krako/rules";
import { UsageError } from "../usage-error.ts";
import type { ReadSource } from "./read-source.ts";

/** US dollars as the contract writes them in budgets, from what people write: `0.5`, `12`. @throws UsageError */
export function budgetMoney(text: string): string {
  const [, whole = "", fraction = ""] = /^\$?(\d{1,5})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === "") throw new UsageError(`--max-cost is ${text}; write US dollars such as 0.05, at most 99999.999999.`);
  return `${Number(whole)}.${fraction.padEnd(6, "0")}`;
}

/** The same work with a budget of at most so much money. A lower limit of its own stays; what is no budget is left for the check. */
export function limitCost(source: ReadSource, most: string | undefined): ReadSource {
  const { value } = source;
  if (most === undefined || typeof value !== "object" || value === null) return source;
  const budget: unknown = (value as { budget?: unknown }).budget ?? {};
  if (typeof budget !== "object" || budget === null) return source;
  const own: unknown = (budget as { max_cost_usd?: unknown }).max_cost_usd;
  if (typeof own === "string" && MONEY.test(own) && microUsd(own) <= microUsd(most)) return source;
  if (own !== undefined && !(typeof own === "string" && MONEY.test(own))) return source;
  return { ...source, value: { ...value, budget: { ...budget, max_cost_usd: most } } };
}

const MONEY = /^\d{1,5}\.\d{6}$/;
