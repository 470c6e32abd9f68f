// VER-001 and VER-003: versions nobody speaks, and contexts that are none.
import type { Breaker } from "./breaker.ts";

const mismatch = (member: "schema_version" | "contract_version", units: "operations" | "models"): Breaker => ({
  units,
  error_type: "VERSION_MISMATCH",
  rule: "VER-001",
  named: false,
  because: `a ${member} that is foreign, later or missing`,
  break: (graph, pick) => {
    const { [member]: _, ...without } = graph;
    const versions = ["2.0", "1.999", "0.9", "1.1"];
    return { graph: pick < versions.length ? { ...graph, [member]: versions[pick] } : without };
  },
});

export const VERSION_BREAKERS: readonly Breaker[] = [
  mismatch("schema_version", "operations"),
  mismatch("contract_version", "operations"),
  mismatch("schema_version", "models"),
  mismatch("contract_version", "models"),
  {
    error_type: "VALIDATION_ERROR",
    rule: "VER-003",
    named: false,
    because: "a context with a member nobody declared, or without one it needs",
    break: (graph, pick) => {
      if (pick === 0) return { graph, context: { surprise: true } };
      if (pick === 1) return { graph, context: { trace_id: "not a trace" } };
      if (pick === 2) return { graph, context: { deadline: "tomorrow" } };
      return null;
    },
  },
];
