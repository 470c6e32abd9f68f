import { LocalBackend } from "@krako/backend-local";
import type { ExecutionResult, TaskGraph } from "@krako/contracts";
import { plugin } from "../operations.ts";
import { taskGraphOf, uuid } from "../task-graphs.ts";
import type { BenchOutput } from "../workloads.ts";
import type { Contender } from "./contender.ts";

let backend: LocalBackend;

/**
 * The local backend with everything the contract asks for: the whole validity of each graph is checked in every run (a fresh document
 * each time, so nothing is remembered), budgets in every dimension, telemetry, and every event handed to a listener.
 */
export const localBackend: Contender = {
  name: "backend-local",
  async setup() {
    backend = new LocalBackend({ operations: [plugin] });
  },
  prepare: (graphs) =>
    graphs.map((graph, serial) => JSON.parse(JSON.stringify(taskGraphOf(graph, { serial }))) as TaskGraph),
  run: (graphs) => Promise.all((graphs as readonly TaskGraph[]).map(runGraph)),
};

async function runGraph(graph: TaskGraph, serial: number): Promise<readonly BenchOutput[]> {
  const outputs = new Map<string, BenchOutput>();
  let events = 0;
  const result: ExecutionResult = await backend.executeTaskgraph(
    graph,
    { run_id: uuid(serial), trace_id: TRACE_ID, backend_mode: "local" },
    {
      onEvent(event) {
        events += 1;
        if (event.event_type === "workunit.completed")
          outputs.set(event.work_unit_id as string, event.payload.output as BenchOutput);
      },
    },
  );
  if (result.status !== "succeeded" || events < 3 * graph.work_units.length)
    throw new Error(`The run ended ${result.status}.`);
  if (result.telemetry_bundle.tasks.length !== graph.work_units.length) throw new Error("Telemetry is missing.");
  return graph.work_units.map(({ id }) => outputs.get(id) as BenchOutput);
}

const TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
