import { LocalBackend } from "@krako/backend-local";
import type { ExecutionEvent, TaskGraph } from "@krako/contracts";
import { plugin } from "../operations.ts";
import { taskGraphOf, uuid } from "../task-graphs.ts";
import type { BenchGraph, BenchOutput } from "../workloads.ts";
import type { Contender } from "./contender.ts";

/**
 * The local backend with everything the contract asks for: budgets in every dimension, telemetry, every event in its envelope handed
 * to a listener. The graphs are the same objects in every round, as they are for the floor; their validity is found in the first.
 */
export const localBackend: Contender = {
  name: "backend-local",
  setup,
  prepare(graphs) {
    kept ??= documentsOf(graphs);
    return kept;
  },
  // The listener counts, as the floor's does.
  run: (graphs) =>
    Promise.all((graphs as readonly TaskGraph[]).map((graph, serial) => runGraph(graph, serial, NO_LISTENER))),
  outputs: (graphs) => Promise.all((graphs as readonly TaskGraph[]).map(outputsOf)),
};

/** The same with graphs it has never seen: their whole validity is checked and their plan made in every round. */
export const localBackendFresh: Contender = {
  ...localBackend,
  name: "backend-local-fresh",
  prepare: documentsOf,
};

let backend: LocalBackend;
let kept: readonly TaskGraph[] | undefined;

async function setup(): Promise<void> {
  backend = new LocalBackend({ operations: [plugin] });
}

function documentsOf(graphs: readonly BenchGraph[]): readonly TaskGraph[] {
  return graphs.map((graph, serial) => JSON.parse(JSON.stringify(taskGraphOf(graph, { serial }))) as TaskGraph);
}

type Listener = (event: ExecutionEvent) => void;

const NO_LISTENER: Listener = () => {};

async function outputsOf(graph: TaskGraph, serial: number): Promise<readonly BenchOutput[]> {
  const outputs = new Map<string, BenchOutput>();
  await runGraph(graph, serial, (event) => {
    if (event.event_type === "workunit.completed")
      outputs.set(event.work_unit_id as string, event.payload.output as unknown as BenchOutput);
  });
  return graph.work_units.map(({ id }) => outputs.get(id) as BenchOutput);
}

async function runGraph(graph: TaskGraph, serial: number, listener: Listener): Promise<void> {
  let events = 0;
  const result = await backend.executeTaskgraph(
    graph,
    { run_id: uuid(serial), trace_id: TRACE_ID, backend_mode: "local" },
    {
      onEvent(event) {
        events += 1;
        listener(event);
      },
    },
  );
  if (result.status !== "succeeded" || events < 3 * graph.work_units.length)
    throw new Error(`The run ended ${result.status} after ${events} events.`);
  if (result.telemetry_bundle.tasks.length !== graph.work_units.length) throw new Error("Telemetry is missing.");
}

const TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
