import { PGraph } from "p-graph";
import { type BenchGraph, type BenchOutput, work } from "../workloads.ts";
import type { Contender } from "./contender.ts";

/** p-graph: promises in dependency order. No validation, budgets, telemetry or events. */
export const pGraph: Contender = {
  name: "p-graph",
  async setup() {},
  prepare: (graphs) => graphs,
  run: runAll,
  outputs: runAll,
};

function runAll(graphs: unknown): Promise<readonly (readonly BenchOutput[])[]> {
  return Promise.all((graphs as readonly BenchGraph[]).map(runGraph));
}

async function runGraph(graph: BenchGraph): Promise<readonly BenchOutput[]> {
  const outputs = new Map<string, BenchOutput>();
  const nodes = new Map(
    graph.units.map((unit) => [
      unit.id,
      {
        run: async () => {
          outputs.set(
            unit.id,
            work(
              unit.id,
              unit.seed,
              unit.deps.map((id) => outputs.get(id) as BenchOutput),
            ),
          );
        },
      },
    ]),
  );
  const edges = graph.units.flatMap((unit) => unit.deps.map((dep): [string, string] => [dep, unit.id]));
  await new PGraph(nodes, edges).run();
  return graph.units.map((unit) => outputs.get(unit.id) as BenchOutput);
}
