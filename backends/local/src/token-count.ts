import type { JsonObject, ModelAdapter } from "@krako/rules";
import { estimateTokenCount } from "tokenx";

/** The local count of a model unit's input (BUDGET-006): the adapter's own, or an estimate over all its text. Linear in the input. */
export function countInputTokens(adapter: ModelAdapter, input: JsonObject): number {
  return adapter.countTokens ? adapter.countTokens(input) : estimateTokenCount(JSON.stringify(input));
}
