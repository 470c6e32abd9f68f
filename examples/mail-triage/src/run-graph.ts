import type { ExecutionResult, TaskGraph } from "@krako/contracts";
import type { ExecutionBackend } from "@krako/rules";
import { newId } from "./new-id.ts";

/** Runs one graph on a backend. */
export function runGraph(backend: ExecutionBackend, graph: TaskGraph, signal?: AbortSignal): Promise<ExecutionResult> {
  const run_id = newId(Date.now());
  const context = { run_id, trace_id: run_id.replaceAll("-", ""), backend_mode: "local" } as const;
  return backend.executeTaskgraph(graph, context, signal === undefined ? {} : { signal });
}
