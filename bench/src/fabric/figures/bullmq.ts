import { columns } from "../columns.ts";
import { bullMq, perSecond, type Took } from "../contenders/all.ts";
import { runThrough } from "../fabric-client.ts";
import type { FabricGroup } from "../fabric-figure.ts";
import { FabricProcesses } from "../fabric-processes.ts";
import { REDIS_MEND } from "../redis-server.ts";
import { prepare } from "../runs.ts";
import { beside, notMeasured, ratios, summary } from "../summary.ts";
import { WARM_UP_RUNS, warmUp } from "../warm-up.ts";

const WIDTH = 200;
const ROWS = 20;
const PROCESSES = 4;
const ID = "fabric.ratio_bullmq";

/** The fabric on PostgreSQL against BullMQ's flows on a Redis that keeps nothing, both with 4 processes that do the work. */
export const bullmq: FabricGroup = {
  name: "bullmq",
  says: "units a second end to end over those of BullMQ's FlowProducer on the same graph, Redis without persistence",
  aims: { [ID]: { atLeast: 2 } },
  async measure({ servers, rounds, progress }) {
    const port = await servers.redisPort();
    if (port === null) return [notMeasured(ID, "ratio", REDIS_MEND)];
    const children = await bullMq(port, PROCESSES);
    const [flows] = children;
    const fabric = await FabricProcesses.start({ database: await servers.database(), processes: 1, agents: PROCESSES });
    const [url = ""] = fabric.urls;
    const theirs: number[] = [];
    const own: number[] = [];
    let first = 0;
    try {
      const graph = columns(WIDTH, ROWS);
      const units = graph.units.length;
      first = await warmUp(fabric, progress);
      for (let run = 0; run < WARM_UP_RUNS; run += 1) await flows?.ask<Took>({ width: WIDTH, rows: ROWS });
      for (let round = 0; round <= rounds && flows !== undefined; round += 1) {
        const their = perSecond(units, await flows.ask<Took>({ width: WIDTH, rows: ROWS }));
        const our = perSecond(units, { ms: await runThrough(url, fabric.token, prepare(graph)) });
        progress(`round ${round}/${rounds}: BullMQ ${their.toFixed(0)}, fabric ${our.toFixed(0)} units/s`);
        if (round === 0) continue;
        theirs.push(their);
        own.push(our);
      }
    } finally {
      await fabric.stop();
      await Promise.all(children.map((child) => child.stop()));
    }
    return [
      summary(ID, "ratio", ratios(own, theirs), [
        beside("BullMQ FlowProducer", "units/s", theirs),
        beside("end to end", "units/s", own),
        beside("its first graph", "units/s", [first]),
      ]),
    ];
  },
};
