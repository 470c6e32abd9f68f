// One measured process: what the result of a 10,000-unit run holds on the heap. Prints one line of JSON.
import { LocalBackend } from "@krako/backend-local";
import type { ExecutionResult, TaskGraph } from "@krako/contracts";
import { plugin } from "./operations.ts";
import { taskGraphOf, uuid } from "./task-graphs.ts";
import { layered } from "./workloads.ts";

const UNITS = 10_000;
const backend = new LocalBackend({ operations: [plugin] });
const text = JSON.stringify(taskGraphOf(layered(UNITS, 200)));
const run = (graph: TaskGraph): Promise<ExecutionResult> =>
  backend.executeTaskgraph(graph, {
    run_id: uuid(1),
    trace_id: "0af7651916cd43dd8448eb211c80319c",
    backend_mode: "local",
  });
const heapAfterCollection = async (): Promise<number> => {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) throw new Error("run with --expose-gc");
  // What the last turn still holds is let go of in the next one.
  for (let i = 0; i < 4; i += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
};

// A first run compiles what is compiled once.
await run(JSON.parse(text) as TaskGraph);
const empty = await heapAfterCollection();
const graph = JSON.parse(text) as TaskGraph;
const withGraph = await heapAfterCollection();
const result = await run(graph);
const withResult = await heapAfterCollection();
if (result.status !== "succeeded" || result.telemetry_bundle.tasks.length !== UNITS)
  throw new Error("The run did not succeed.");
console.log(
  JSON.stringify({
    bytes_per_unit: (withResult - withGraph) / UNITS,
    graph_bytes_per_unit: (withGraph - empty) / UNITS,
  }),
);
