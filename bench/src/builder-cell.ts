// One measured process: a 1,000-unit graph built in code and lowered to a task graph, governed, and parsed from text, in turn. Prints one line of JSON.
import type { TaskGraph } from "@krako/contracts";
import { govern, lower } from "@krako/kora";
import { GraphBuilder, type Task, type TypedSchema, typed } from "@krako/kora/builder";
import { median } from "./median.ts";
import { type BenchOutput, layered, schemaOf } from "./workloads.ts";

const WARM_UP = 40;
const ROUNDS = 40;
const FACTS = {
  graph_id: "00000000-0000-7000-8000-000000000001",
  request_id: "00000000-0000-7000-8000-000000000002",
  tenant_id: "bench",
  created_at: "2026-01-01T00:00:00.000Z",
};
const shape = layered(1000, 50);
/** Each schema is one object that many units name, as authors write it. */
const schemas = Array.from({ length: 8 }, (_, kind) => typed<BenchOutput>(schemaOf(kind)));

function build(): TaskGraph {
  const graph = new GraphBuilder(shape.id);
  const tasks = new Map<string, Task<BenchOutput>>();
  for (const { id, kind, seed, deps } of shape.units) {
    const inputs = deps.map((dep) => (tasks.get(dep) as Task<BenchOutput>).output);
    const schema = schemas[kind] as TypedSchema<BenchOutput>;
    const input = { id, seed, inputs };
    tasks.set(id, graph.task(id, { type: "deterministic", operation: "bench.work@1", input, schema }));
  }
  return lower(graph.taskIr(), FACTS);
}

const builds: number[] = [];
const governs: number[] = [];
const parses: number[] = [];
const text = JSON.stringify(build());
// The engine forgets the shape of objects that nobody holds.
const held: unknown[] = [];
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const began = performance.now();
  const graph = build();
  const built = performance.now();
  held[round % 4] = govern(graph);
  const governed = performance.now();
  JSON.parse(text);
  const parsed = performance.now();
  if (graph.work_units.length !== 1000) throw new Error("a unit is missing");
  if (round < WARM_UP) continue;
  builds.push(built - began);
  governs.push(governed - built);
  parses.push(parsed - governed);
}
console.log(JSON.stringify({ build_ms: median(builds), govern_ms: median(governs), parse_ms: median(parses) }));
