// One measured process: node --expose-gc cell.ts CONTENDER WORKLOAD. Prints one line of JSON.
import { CONTENDERS } from "./contenders/all.ts";
import { expectedOutputs, WORKLOADS } from "./workloads.ts";

const [contenderName = "", workloadName = ""] = process.argv.slice(2);
const contender = await CONTENDERS[contenderName]?.();
const graphs = WORKLOADS[workloadName]?.();
if (contender === undefined || graphs === undefined)
  throw new Error(`usage: cell.ts ${Object.keys(CONTENDERS).join("|")} ${Object.keys(WORKLOADS).join("|")}`);
const units = graphs.reduce((sum, graph) => sum + graph.units.length, 0);

await contender.setup();
// Kept to the end: an engine drops what it learnt about the shape of objects once none of that shape is alive.
const kept = contender.prepare(graphs);
const first = await contender.outputs(kept);
graphs.forEach((graph, g) => {
  expectedOutputs(graph).forEach((expected, u) => {
    const got = first[g]?.[u];
    if (got?.value !== expected.value || got.depth !== expected.depth)
      throw new Error(`wrong result in ${graph.id}, unit ${u}`);
  });
});

const WARM_UP_MS = 700;
const MEASURED_MS = 700;
const LEAST_ROUNDS = 7;
const warmUntil = performance.now() + WARM_UP_MS;
while (performance.now() < warmUntil) await contender.run(contender.prepare(graphs));

// No forced collection between rounds: what a contender allocates it also pays for, and a forced one would throw away compiled code.
const times: number[] = [];
const until = performance.now() + MEASURED_MS;
while (times.length < LEAST_ROUNDS || (performance.now() < until && times.length < 60)) {
  const prepared = contender.prepare(graphs);
  const began = performance.now();
  await contender.run(prepared);
  times.push(performance.now() - began);
}
if (kept === undefined) throw new Error("unreachable: keeps the first graphs alive until here");
times.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    contender: contender.name,
    workload: workloadName,
    units,
    rounds: times.length,
    us_per_unit: ((times[times.length >> 1] as number) * 1000) / units,
  }),
);
