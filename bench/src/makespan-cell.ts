// One measured process: units that wait, 64 at once, and bare waits beside them, in turn. Prints one line of JSON.
import { LocalBackend } from "@krako/backend-local";
import type { TaskGraph } from "@krako/contracts";
import type { ModelAdapter } from "@krako/rules";
import { median } from "./median.ts";
import { taskGraphOf, uuid } from "./task-graphs.ts";
import { type BenchGraph, layered, work } from "./workloads.ts";

const LIMIT = 64;
const WAIT_MS = 1;
const WARM_UP = 15;
const ROUNDS = 15;
const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, WAIT_MS));

/** Waits where a model would think. Units of this type take a slot, so the limit is the backend's own. */
const waiting: ModelAdapter = {
  name: "waiting",
  operations: ["bench.wait@1"],
  unitType: "small_model",
  tiers: ["small"],
  local: true,
  contextWindow: 0,
  countTokens: () => 1,
  async invoke({ input }) {
    await wait();
    const output = work(input.id as string, input.seed as number, input.inputs as never);
    return { output: { ...output }, usage: { tokensIn: 1, tokensOut: 0 } };
  },
};

/** The least number of waits one after another: greedy by rank, which for equal waits is as good as any schedule can be. */
function leastWaves(graph: BenchGraph): number {
  const left = new Map(graph.units.map((unit) => [unit.id, unit.deps.length]));
  const dependants = new Map<string, string[]>();
  for (const unit of graph.units)
    for (const dep of unit.deps) dependants.set(dep, [...(dependants.get(dep) ?? []), unit.id]);
  let ready = graph.units.filter((unit) => unit.deps.length === 0).map((unit) => unit.id);
  let waves = 0;
  while (ready.length > 0) {
    waves += 1;
    const batch = ready.splice(0, LIMIT);
    for (const id of batch)
      for (const dependant of dependants.get(id) ?? []) {
        const open = (left.get(dependant) as number) - 1;
        left.set(dependant, open);
        if (open === 0) ready = [...ready, dependant];
      }
  }
  return waves;
}

// Layers wider than the limit, so that it is the limit that decides.
const graph = layered(2000, 200);
const document: TaskGraph = taskGraphOf(graph, { operation: "bench.wait@1" });
for (const unit of document.work_units)
  Object.assign(unit, {
    type: "small_model",
    model: { tier: "small", max_input_tokens: 100, max_output_tokens: 10 },
    budget: { max_tokens: 330, timeout_ms: 60_000 },
  });
const backend = new LocalBackend({ models: [waiting], concurrency: LIMIT });
const waves = leastWaves(graph);
const spans: number[] = [];
const ideals: number[] = [];
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const began = performance.now();
  const result = await backend.executeTaskgraph(document, {
    run_id: uuid(round),
    trace_id: "0af7651916cd43dd8448eb211c80319c",
    backend_mode: "local",
  });
  const span = performance.now() - began;
  if (result.status !== "succeeded") throw new Error(`The run ended ${result.status}: ${result.error?.message}`);
  const bare = performance.now();
  for (let wave = 0; wave < waves; wave += 1) await wait();
  if (round < WARM_UP) continue;
  spans.push(span);
  ideals.push(performance.now() - bare);
}
console.log(JSON.stringify({ makespan_ms: median(spans), ideal_ms: median(ideals), waves }));
