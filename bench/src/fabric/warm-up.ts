import { layered } from "../workloads.ts";
import { runThrough } from "./fabric-client.ts";
import type { FabricProcesses } from "./fabric-processes.ts";
import { prepare } from "./runs.ts";

/** Graphs after which a fabric hardly becomes faster any more: what its engine compiles while it works it has compiled by then. */
export const WARM_UP_RUNS = 10;
const UNITS = 4_000;
const WIDTH = 400;

/** Lets a fabric work as one that has been up for a few seconds does. @returns units a second of the first graph, for comparison. */
export async function warmUp({ urls, token }: FabricProcesses, progress: (line: string) => void): Promise<number> {
  const graph = layered(UNITS, WIDTH);
  const rates: number[] = [];
  for (let run = 0; run < WARM_UP_RUNS; run += 1) {
    const each = await Promise.all(urls.map((url) => runThrough(url, token, prepare(graph))));
    rates.push(((UNITS * urls.length) / Math.max(...each)) * 1_000);
  }
  progress(`warmed up: ${rates.map((rate) => rate.toFixed(0)).join(", ")} units/s`);
  return rates[0] ?? 0;
}
