import type { BackendCapabilities, ExecutionContext, TaskGraph, Violation } from "@krako/contracts";
import { isExecutionContext } from "@krako/contracts/validators";
import { checkTaskGraph } from "../validity/check-task-graph.ts";
import type { GraphFacts } from "../validity/graph-facts.ts";
import { schemaViolations } from "../validity/schema-violations.ts";
import { missingCapabilities } from "./capabilities.ts";
import { type RefusalError, refusal } from "./refusal.ts";
import { versionRefusal } from "./versions.ts";

/**
 * What every backend asks before it runs anything, in this order: can it read the graph's versions, is the graph valid, can it do what
 * the graph needs.
 * @throws RefusalError `VERSION_MISMATCH`, `VALIDATION_ERROR` or `UNSUPPORTED_CAPABILITY`, with every violation found.
 */
export function admit(
  graph: unknown,
  context: unknown,
  capabilities: BackendCapabilities,
): { graph: TaskGraph; context: ExecutionContext; facts: GraphFacts } {
  const { schema_version, contract_version } = (graph ?? {}) as Partial<TaskGraph>;
  const mismatch =
    versionRefusal("/schema_version", schema_version, capabilities.schema_versions) ??
    versionRefusal("/contract_version", contract_version, capabilities.contract_versions);
  if (mismatch !== null) throw mismatch;
  const admitted = admitContext(context);
  const checked = checkTaskGraph(graph);
  if (!checked.ok) throw invalid("The graph is not valid.", checked.violations);
  const missing = missingCapabilities(checked.graph, capabilities);
  if (missing.length > 0)
    throw refusal({
      error_type: "UNSUPPORTED_CAPABILITY",
      code: "unsupported_capability",
      title: "The backend cannot do what the graph needs.",
      detail: `The graph needs more than backend "${capabilities.backend}" has. Nothing was executed.`,
      violations: missing,
    });
  return { graph: checked.graph, context: admitted, facts: checked.facts };
}

/**
 * The context of a run, if it is one; asked by itself where a graph was admitted before and cannot have changed.
 * @throws RefusalError `VALIDATION_ERROR`.
 */
export function admitContext(context: unknown): ExecutionContext {
  if (isExecutionContext(context)) return context;
  throw invalid("The execution context is not valid.", schemaViolations(isExecutionContext.errors, context));
}

function invalid(title: string, violations: readonly Violation[]): RefusalError {
  const count = violations.length === 1 ? "1 violation" : `${violations.length} violations`;
  return refusal({
    error_type: "VALIDATION_ERROR",
    code: "validation_failed",
    title,
    detail: `${title} ${count}. Nothing was executed.`,
    violations,
  });
}
