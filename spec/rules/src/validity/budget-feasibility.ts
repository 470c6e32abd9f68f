import type { Violation, WorkUnit } from "@krako/contracts";
import { violation } from "../violation.ts";
import type { GraphIndex } from "./graph-index.ts";
import { isModelType } from "./model-type.ts";

/**
 * GRAPH-007: a graph that cannot possibly succeed is refused before it costs anything. Only critical units outside every escalation
 * edge count, since for any other something may stand in; an `llm` unit with a deterministic fallback and no invocations is legal.
 */
export function checkBudgetFeasibility({ graph, sourcesOf, targetsOf }: GraphIndex): Violation[] {
  const violations: Violation[] = [];
  const { max_tokens, max_llm_invocations } = graph.budget;
  let llmUnits = 0;
  for (let u = 0; u < graph.work_units.length; u += 1) {
    const unit = graph.work_units[u] as WorkUnit;
    if (!unit.critical || sourcesOf.has(unit.id) || targetsOf.has(unit.id)) continue;
    if (unit.type === "llm") llmUnits += 1;
    if (unit.model === undefined || !isModelType(unit.type)) continue;
    const needed = unit.model.max_input_tokens + unit.model.max_output_tokens;
    const own = unit.budget.max_tokens;
    if (own !== undefined && needed > own)
      violations.push(
        violation(
          "GRAPH-007",
          `/work_units/${u}/budget/max_tokens`,
          `"${unit.id}" may consume ${needed} tokens in its first attempt but has a budget of ${own}.`,
          `Raise max_tokens to at least ${needed}, or lower the unit's input and output limits.`,
        ),
      );
    if (max_tokens !== undefined && needed > max_tokens)
      violations.push(
        violation(
          "GRAPH-007",
          "/budget/max_tokens",
          `Critical unit "${unit.id}" needs ${needed} tokens for its first attempt; the graph declares ${max_tokens}.`,
          `Declare at least ${needed} tokens, or give the unit an escalation that needs none.`,
        ),
      );
  }
  if (max_llm_invocations !== undefined && llmUnits > max_llm_invocations)
    violations.push(
      violation(
        "GRAPH-007",
        "/budget/max_llm_invocations",
        `${llmUnits} critical llm units have no escalation, but the graph allows ${max_llm_invocations} invocations.`,
        "Allow as many invocations, make units not critical, or give them escalations.",
      ),
    );
  return violations;
}
