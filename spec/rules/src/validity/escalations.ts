import type { Condition, Escalation, Violation, WorkUnit } from "@krako/contracts";
import { equalJson } from "../json/canonical-json.ts";
import { violation } from "../violation.ts";
import type { GraphIndex } from "./graph-index.ts";

/** GRAPH-011, and the parts of a condition that its schema cannot say (GRAPH-001). */
export function checkEscalations({ graph, positionOf }: GraphIndex): Violation[] {
  return graph.escalations.flatMap((escalation, i) => [
    ...checkConditions(escalation, i),
    ...checkSubstitution(
      graph.work_units[positionOf.get(escalation.from) ?? -1],
      graph.work_units[positionOf.get(escalation.to) ?? -1],
      `/escalations/${i}`,
    ),
  ]);
}

function checkConditions({ when }: Escalation, i: number): Violation[] {
  const violations = when.flatMap((condition: Condition, c) => {
    if (condition.type !== "budget_remaining_at_least") return [];
    const isMoney = typeof condition.amount === "string";
    if (isMoney === (condition.dimension === "cost_usd")) return [];
    const expected = isMoney ? "a whole number" : 'an amount such as "1.500000"';
    return [
      violation(
        "GRAPH-001",
        `/escalations/${i}/when/${c}/amount`,
        `An amount of ${condition.dimension} is ${expected}.`,
        `Write it as ${expected}.`,
      ),
    ];
  });
  if (when.length > 0 && when.every((condition) => condition.type === "budget_remaining_at_least"))
    violations.push(
      violation(
        "GRAPH-001",
        `/escalations/${i}/when`,
        "A remaining budget alone is no reason to escalate.",
        "Add the condition that makes the result unsatisfactory, such as failure or confidence_below.",
      ),
    );
  return violations;
}

function checkSubstitution(from: WorkUnit | undefined, to: WorkUnit | undefined, at: string): Violation[] {
  if (from === undefined || to === undefined || from === to) return [];
  const violations: Violation[] = [];
  if (from.critical !== to.critical)
    violations.push(
      violation(
        "GRAPH-011",
        at,
        `"${to.id}" can stand in for "${from.id}", but only one of them is critical.`,
        "Set the same critical on both.",
      ),
    );
  if (!equalJson(from.output_schema, to.output_schema))
    violations.push(
      violation(
        "GRAPH-011",
        at,
        `"${to.id}" can stand in for "${from.id}", but their output schemas differ.`,
        "Give both the same output_schema.",
      ),
    );
  return violations;
}
