import type { TaskIrBudget, TaskIrRouting } from "@krako/contracts";

/** The limits of a model unit, in tokens: over all attempts, and of input and output in one. */
export interface TokenLimits {
  readonly maxTokens: number;
  readonly maxInputTokens: number;
  readonly maxOutputTokens: number;
}

/** The most that one side of one attempt may have. */
const MOST = 10_000_000;

/**
 * The one split of a budget into limits. Each attempt gets an equal share of `max_tokens`. A side that is not given gets what
 * the other leaves of the share; if neither is given, the output gets a quarter of it and the input the rest. Without
 * `max_tokens` both sides have to be given, and the budget is their sum for every attempt. Null if that cannot be done.
 */
export function splitTokens(budget: TaskIrBudget, routing: TaskIrRouting, attempts: number): TokenLimits | null {
  const { max_input_tokens: input, max_output_tokens: output } = routing;
  if (budget.max_tokens === undefined) {
    if (input === undefined || output === undefined) return null;
    return { maxTokens: attempts * (input + output), maxInputTokens: input, maxOutputTokens: output };
  }
  const share = Math.floor(budget.max_tokens / attempts);
  const maxOutputTokens = output ?? (input === undefined ? Math.floor(share / 4) : share - input);
  const maxInputTokens = input ?? share - maxOutputTokens;
  if (maxOutputTokens < 1 || maxInputTokens < 1) return null;
  return {
    maxTokens: budget.max_tokens,
    maxInputTokens: Math.min(maxInputTokens, MOST),
    maxOutputTokens: Math.min(maxOutputTokens, MOST),
  };
}
