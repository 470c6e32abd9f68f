// One measured process: parsing a 1,000-unit graph and checking all of its validity, in turn. Prints one line of JSON.
import { checkTaskGraph } from "@krako/rules";
import { median } from "./median.ts";
import { taskGraphOf } from "./task-graphs.ts";
import { layered } from "./workloads.ts";

const WARM_UP = 60;
const ROUNDS = 60;
const text = JSON.stringify(taskGraphOf(layered(1000, 50)));
const parses: number[] = [];
const checks: number[] = [];
// The engine forgets the shape of objects that nobody holds; a server that handles graphs always holds some.
const held: unknown[] = [];
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const began = performance.now();
  const graph: unknown = JSON.parse(text);
  const parsed = performance.now();
  const checked = checkTaskGraph(graph);
  const done = performance.now();
  if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
  held[round % 4] = graph;
  if (round < WARM_UP) continue;
  parses.push(parsed - began);
  checks.push(done - parsed);
}
console.log(JSON.stringify({ check_ms: median(checks), parse_ms: median(parses) }));
