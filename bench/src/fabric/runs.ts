import { randomUUID } from "node:crypto";
import { taskGraphOf } from "../task-graphs.ts";
import type { BenchGraph } from "../workloads.ts";
import type { PreparedRun } from "./fabric-client.ts";

/** The same graph under a new key: a fabric knows a graph that it has run. */
export function prepare(graph: BenchGraph): PreparedRun {
  const key = randomUUID();
  const document = { ...taskGraphOf(graph), graph_id: randomUUID(), request_id: key };
  const context = { run_id: randomUUID(), trace_id: randomUUID().replaceAll("-", ""), backend_mode: "krako" };
  const text = JSON.stringify({ task_graph: document, execution_context: context });
  return { key, text, units: graph.units.length };
}
