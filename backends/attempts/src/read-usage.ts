import type { Usage } from "@krako/rules";

/** Reported tokens, or null where the report is missing or no report at all: then the attempt's whole limit is debited (BUDGET-007). */
export function readUsage(usage: unknown): Usage | null {
  if (typeof usage !== "object" || usage === null) return null;
  try {
    const { tokensIn, tokensOut } = usage as { readonly tokensIn?: unknown; readonly tokensOut?: unknown };
    return isCount(tokensIn) && isCount(tokensOut) ? { tokens_in: tokensIn, tokens_out: tokensOut } : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
