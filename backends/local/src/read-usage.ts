import type { Usage } from "@krako/rules";

/** More than any attempt may use, and so little that the sums over a whole run stay exact. */
const MOST_REPORTED = 10_000_000_000;

/**
 * Reported tokens, or null where the report is missing or no report at all: then the attempt's whole limit is debited (BUDGET-007).
 * A larger number than {@link MOST_REPORTED} counts as that; it is an over-report in any case (BUDGET-003).
 */
export function readUsage(usage: unknown): Usage | null {
  if (typeof usage !== "object" || usage === null) return null;
  try {
    const { tokensIn, tokensOut } = usage as { readonly tokensIn?: unknown; readonly tokensOut?: unknown };
    return isCount(tokensIn) && isCount(tokensOut)
      ? { tokens_in: Math.min(tokensIn, MOST_REPORTED), tokens_out: Math.min(tokensOut, MOST_REPORTED) }
      : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
