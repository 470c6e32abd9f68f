import { layered } from "../../workloads.ts";
import { perSecond, pgBoss, storeLoop, type Took } from "../contenders/all.ts";
import { runThrough } from "../fabric-client.ts";
import type { FabricGroup } from "../fabric-figure.ts";
import { FabricProcesses } from "../fabric-processes.ts";
import { prepare } from "../runs.ts";
import { beside, ratios, summary } from "../summary.ts";
import { warmUp } from "../warm-up.ts";

const UNITS = 4_000;
const WIDTH = 400;
const JOBS = 10_000;
const AGENTS = 4;

/** The fabric and its store against plain jobs of pg-boss, on one server and in turn. */
export const postgres: FabricGroup = {
  name: "postgres",
  says: "units a second of the store's own loop, and end to end over HTTP with 4 agents, over the plain jobs a second of pg-boss",
  aims: { "fabric.pg.store_ratio_pgboss": { atLeast: 1 }, "fabric.pg.ratio_pgboss": { atLeast: 0.4 } },
  async measure({ servers, rounds, progress }) {
    const boss = pgBoss(await servers.database());
    const store = storeLoop(await servers.database());
    const fabric = await FabricProcesses.start({ database: await servers.database(), processes: 1, agents: AGENTS });
    const [url = ""] = fabric.urls;
    const rates: Record<"boss" | "store" | "fabric", number[]> = { boss: [], store: [], fabric: [] };
    let first = 0;
    try {
      const graph = layered(UNITS, WIDTH);
      // Not pg-boss nor the store's loop: they are fastest in their first rounds, while their tables are small.
      first = await warmUp(fabric, progress);
      for (let round = 0; round <= rounds; round += 1) {
        const plain = perSecond(JOBS, await boss.ask<Took>({ jobs: JOBS }));
        const loop = perSecond(UNITS * 2, await store.ask<Took>({ units: UNITS * 2 }));
        const whole = perSecond(UNITS, { ms: await runThrough(url, fabric.token, prepare(graph)) });
        progress(
          `round ${round}/${rounds}: pg-boss ${plain.toFixed(0)} jobs/s, store ${loop.toFixed(0)}, end to end ${whole.toFixed(0)} units/s`,
        );
        if (round === 0) continue;
        rates.boss.push(plain);
        rates.store.push(loop);
        rates.fabric.push(whole);
      }
    } finally {
      await fabric.stop();
      await Promise.all([boss.stop(), store.stop()]);
    }
    const plain = beside("pg-boss, plain jobs in batches of 50", "jobs/s", rates.boss);
    return [
      summary("fabric.pg.store_ratio_pgboss", "ratio", ratios(rates.store, rates.boss), [
        plain,
        beside("store loop", "units/s", rates.store),
      ]),
      summary("fabric.pg.ratio_pgboss", "ratio", ratios(rates.fabric, rates.boss), [
        plain,
        beside("end to end", "units/s", rates.fabric),
        beside("its first graph", "units/s", [first]),
      ]),
    ];
  },
};
