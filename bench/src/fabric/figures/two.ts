import { layered } from "../../workloads.ts";
import { runThrough } from "../fabric-client.ts";
import type { FabricGroup } from "../fabric-figure.ts";
import { FabricProcesses } from "../fabric-processes.ts";
import { prepare } from "../runs.ts";
import { beside, ratios, summary } from "../summary.ts";
import { warmUp } from "../warm-up.ts";

const UNITS = 2_000;
const WIDTH = 200;
const AGENTS = 4;
/** Graphs at once: one for each of two processes. */
const GRAPHS = 2;

/** Two processes over one PostgreSQL against one, each with four nodes and the same two graphs. */
export const two: FabricGroup = {
  name: "two",
  says: "units a second of two fabric processes over one PostgreSQL over those of one, with as many nodes",
  aims: { "fabric.two_vs_one": { atLeast: 1 } },
  async measure({ servers, rounds, progress }) {
    const one = await FabricProcesses.start({ database: await servers.database(), processes: 1, agents: AGENTS });
    const both = await FabricProcesses.start({ database: await servers.database(), processes: 2, agents: AGENTS });
    const ones: number[] = [];
    const twos: number[] = [];
    try {
      for (const fabric of [one, both]) await warmUp(fabric, progress);
      for (let round = 0; round <= rounds; round += 1) {
        const alone = await rate(one);
        const shared = await rate(both);
        progress(`round ${round}/${rounds}: one process ${alone.toFixed(0)}, two ${shared.toFixed(0)} units/s`);
        if (round === 0) continue;
        ones.push(alone);
        twos.push(shared);
      }
    } finally {
      await Promise.all([one.stop(), both.stop()]);
    }
    return [
      summary("fabric.two_vs_one", "ratio", ratios(twos, ones), [
        beside("one process", "units/s", ones),
        beside("two processes", "units/s", twos),
      ]),
    ];
  },
};

async function rate({ urls, token }: FabricProcesses): Promise<number> {
  const runs = Array.from({ length: GRAPHS }, () => prepare(layered(UNITS, WIDTH)));
  const began = performance.now();
  await Promise.all(runs.map((run, i) => runThrough(urls[i % urls.length] as string, token, run)));
  return ((UNITS * GRAPHS) / (performance.now() - began)) * 1_000;
}
