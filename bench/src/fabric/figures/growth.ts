import { layered, small } from "../../workloads.ts";
import { runThrough } from "../fabric-client.ts";
import type { FabricGroup } from "../fabric-figure.ts";
import { FabricProcesses } from "../fabric-processes.ts";
import { fillWithSessions } from "../fill.ts";
import { prepare } from "../runs.ts";
import type { Servers } from "../servers.ts";
import { beside, ratios, summary } from "../summary.ts";

const UNITS = 2_000;
const WIDTH = 200;
const AGENTS = 2;
const FEW = 1_000;
const MANY = 100_000;

/** What a unit costs in a store that holds many finished sessions, over one that holds few. */
export const growth: FabricGroup = {
  name: "growth",
  says: "time of a unit with 100,000 sessions in the store over that with 1,000",
  aims: { "fabric.growth_100k": { atMost: 1.3 } },
  async measure({ servers, rounds, progress }) {
    const few = await filled(servers, FEW);
    progress(`${FEW} sessions are stored`);
    const many = await filled(servers, MANY);
    progress(`${MANY} sessions are stored`);
    const fews: number[] = [];
    const manies: number[] = [];
    try {
      const graph = layered(UNITS, WIDTH);
      for (let round = 0; round <= rounds; round += 1) {
        const among = await runThrough(many.urls[0] as string, many.token, prepare(graph));
        const alone = await runThrough(few.urls[0] as string, few.token, prepare(graph));
        progress(`round ${round}/${rounds}: ${alone.toFixed(0)} ms among ${FEW}, ${among.toFixed(0)} ms among ${MANY}`);
        if (round === 0) continue;
        fews.push((alone * 1_000) / UNITS);
        manies.push((among * 1_000) / UNITS);
      }
    } finally {
      await Promise.all([few.stop(), many.stop()]);
    }
    return [
      summary("fabric.growth_100k", "ratio", ratios(manies, fews), [
        beside(`among ${FEW}`, "µs a unit", fews),
        beside(`among ${MANY}`, "µs a unit", manies),
      ]),
    ];
  },
};

/** A fabric whose store holds so many finished sessions: one is run, the others are its copies. */
async function filled(servers: Servers, sessions: number): Promise<FabricProcesses> {
  const database = await servers.database();
  const first = await FabricProcesses.start({ database, processes: 1, agents: 1 });
  try {
    await runThrough(first.urls[0] as string, first.token, prepare(small(8, 1)));
  } finally {
    await first.stop();
  }
  await fillWithSessions(database, sessions);
  return await FabricProcesses.start({ database, processes: 1, agents: AGENTS });
}
