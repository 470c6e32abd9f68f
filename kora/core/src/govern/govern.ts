import type { TaskGraph } from "@krako/contracts";
import { CONTRACT_VERSION, checkTaskGraph, freezeDocument, graphDigest, refusal, SCHEMA_VERSION } from "@krako/rules";
import { versionMismatch } from "./version-mismatch.ts";

/** A graph that a backend may see: valid, frozen, and known by its digest. */
export interface GovernedGraph {
  readonly graph: TaskGraph;
  /** SHA-256 of its canonical form; the same before, during and after a run (GRAPH-009). */
  readonly digest: string;
}

/**
 * The gate between planning and running: versions, then every rule of validity, then the graph is frozen and its digest taken.
 * Takes any value; a valid graph is frozen in place.
 * @throws RefusalError `VERSION_MISMATCH` or `VALIDATION_ERROR` with every violation. Nothing was executed.
 */
export function govern(value: unknown): GovernedGraph {
  const { schema_version, contract_version } = (value ?? {}) as Partial<TaskGraph>;
  const mismatch =
    versionMismatch("/schema_version", schema_version, [SCHEMA_VERSION]) ??
    versionMismatch("/contract_version", contract_version, [CONTRACT_VERSION]);
  if (mismatch !== null) throw mismatch;
  const checked = checkTaskGraph(value);
  if (!checked.ok)
    throw refusal({
      error_type: "VALIDATION_ERROR",
      code: "validation_failed",
      title: "The graph is not valid.",
      detail: `${checked.violations.length} ${checked.violations.length === 1 ? "violation" : "violations"}. Nothing was executed.`,
      violations: checked.violations,
    });
  const graph = freezeDocument(checked.graph);
  return { graph, digest: graphDigest(graph) };
}
