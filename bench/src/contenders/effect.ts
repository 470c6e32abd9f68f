import * as Deferred from "effect/Deferred";
import * as Effect from "effect/Effect";
import { type BenchGraph, type BenchOutput, type BenchUnit, work } from "../workloads.ts";
import type { Contender } from "./contender.ts";

/** Effect: a fibre for every unit and a Deferred for every result. No validation, budgets, telemetry or events. */
export const effect: Contender = {
  name: "effect",
  async setup() {},
  prepare: (graphs) => graphs,
  run: runAll,
  outputs: runAll,
};

function runAll(graphs: unknown): Promise<readonly (readonly BenchOutput[])[]> {
  return Promise.all((graphs as readonly BenchGraph[]).map((graph) => Effect.runPromise(programOf(graph))));
}

function programOf(graph: BenchGraph): Effect.Effect<readonly BenchOutput[]> {
  return Effect.gen(function* () {
    const results = new Map<string, Deferred.Deferred<BenchOutput>>();
    for (const unit of graph.units) results.set(unit.id, yield* Deferred.make<BenchOutput>());
    const resultOf = (id: string): Deferred.Deferred<BenchOutput> => results.get(id) as Deferred.Deferred<BenchOutput>;
    const one = (unit: BenchUnit) =>
      Effect.gen(function* () {
        const inputs: BenchOutput[] = [];
        for (const dep of unit.deps) inputs.push(yield* Deferred.await(resultOf(dep)));
        yield* Deferred.succeed(resultOf(unit.id), work(unit.id, unit.seed, inputs));
      });
    yield* Effect.forEach(graph.units, one, { concurrency: "unbounded", discard: true });
    const outputs: BenchOutput[] = [];
    for (const unit of graph.units) outputs.push(yield* Deferred.await(resultOf(unit.id)));
    return outputs;
  });
}
