import type { ValidationIssue, Violation } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { violation } from "../violation.ts";

/**
 * What a validator found, as violations: one for each thing that is wrong, in readable sentences. `rule` is the rule the schema
 * belongs to, GRAPH-001 for a TaskGraph.
 */
export function schemaViolations(
  issues: readonly ValidationIssue[] | null | undefined,
  data: unknown,
  rule = "GRAPH-001",
): Violation[] {
  return explain(issues, data).map(({ pointer, message, mend }) =>
    violation(rule, pointer, message, mend ?? "See the schema of the contract."),
  );
}
