import type { Violation } from "@krako/contracts";
import { type LimitNotice, limitNotice } from "./limit-notice.ts";

/**
 * What a refusal by the backend in this process shows of the machine's limits: units that ask for more context than its models
 * have. Pointers are those of the graph. Where it has no such model at all, its context is not what is missing.
 */
export function limitsOfRefusal(violations: readonly Violation[]): readonly LimitNotice[] {
  if (violations.some(({ pointer }) => MODEL_MISSING.test(pointer))) return [];
  const context = violations.find(({ rule, pointer }) => rule === "CAP-002" && CONTEXT.test(pointer));
  return context === undefined ? [] : [limitNotice("context_too_long", context.message)];
}

const MODEL_MISSING = /\/(type|model\/tier)$/;
const CONTEXT = /\/model\/max_input_tokens$/;
