import type { JsonObject, ModelAdapter } from "@krako/rules";
import { estimateTokenCount } from "tokenx";

/**
 * The local count of a model unit's input (BUDGET-006): the adapter's own, or an estimate over all its text, also where the adapter
 * throws or gives no count. Linear in the input.
 */
export function countInputTokens(adapter: ModelAdapter, input: JsonObject): number {
  if (adapter.countTokens !== undefined) {
    try {
      const count: unknown = adapter.countTokens(input);
      if (typeof count === "number" && count >= 0) return Math.ceil(count);
    } catch {
      // Counting is the adapter's convenience; the limit must hold without it.
    }
  }
  return estimateTokenCount(JSON.stringify(input));
}
