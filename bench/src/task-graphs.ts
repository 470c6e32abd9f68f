import type { TaskGraph, WorkUnit } from "@krako/contracts";
import { type BenchGraph, schemaOf } from "./workloads.ts";

/** A workload's graph as a TaskGraph: same units, same edges, every output bound and validated, budgets declared in every dimension. */
export function taskGraphOf(
  graph: BenchGraph,
  options: { readonly operation?: string; readonly serial?: number } = {},
): TaskGraph {
  const { operation = "bench.work@1", serial = 0 } = options;
  const last = graph.units.at(-1);
  if (last === undefined) throw new TypeError("A workload has at least one unit.");
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: uuid(serial * 2),
    request_id: uuid(serial * 2 + 1),
    tenant_id: "bench",
    created_at: "2026-01-01T00:00:00.000Z",
    budget: { max_tokens: 1_000_000, max_llm_invocations: 0, max_retries: 100_000, max_duration_ms: 600_000 },
    policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "off" },
    work_units: graph.units.map(
      (unit): WorkUnit => ({
        id: unit.id,
        type: "deterministic",
        operation,
        dependencies: [...unit.deps],
        input: { id: unit.id, seed: unit.seed, inputs: [] },
        bindings: unit.deps.map((from) => ({ from, pointer: "", to: "/inputs/-" })),
        output_schema: schemaOf(unit.kind) as WorkUnit["output_schema"],
        budget: { timeout_ms: 60_000 },
        retries: { max_attempts: 3, backoff_ms: 10 },
        idempotent: true,
        critical: true,
        verification_mode: "schema",
      }),
    ),
    escalations: [],
    output: [{ work_unit_id: last.id, pointer: "" }],
  };
}

/** A UUID (version 7 in form) from a number: benchmarks need different ones, not random ones. */
export function uuid(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}
