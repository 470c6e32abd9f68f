import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Child } from "../child.ts";
import { embedded, replay as startReplay, type Took } from "../contenders/all.ts";
import type { FabricGroup } from "../fabric-figure.ts";
import { CLI } from "../fabric-processes.ts";
import { summary } from "../summary.ts";

const RUNS = 5;
const UNITS = 4_000;
const WIDTH = 400;

/** Rebuilding ledger, wallets, trust and sessions from a recorded log. */
export const replay: FabricGroup = {
  name: "replay",
  says: "events a second at which ledger, wallets, trust and sessions are rebuilt from a log",
  aims: { "replay.events_per_s": { atLeast: 50_000 } },
  async measure({ rounds, progress }) {
    const folder = mkdtempSync(join(tmpdir(), "krako-bench-"));
    try {
      const log = await recorded(folder);
      const child = startReplay(log);
      const rates: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const { ms, events } = await child.ask<Took & { readonly events: number }>({});
        const rate = (events / ms) * 1_000;
        progress(`round ${round}/${rounds}: ${events} events, ${rate.toFixed(0)} a second`);
        if (round > 0) rates.push(rate);
      }
      await child.stop();
      return [summary("replay.events_per_s", "events/s", rates)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The exported log of a few runs. */
async function recorded(folder: string): Promise<string> {
  const file = join(folder, "fabric.db");
  const fabric = embedded(file);
  for (let run = 0; run < RUNS; run += 1) await fabric.ask<Took>({ units: UNITS, width: WIDTH });
  await fabric.stop();
  const log = join(folder, "log.jsonl");
  const exporting = Child.node(CLI, ["export", "--database", file, "--out", log], { folder });
  await exporting.end();
  return log;
}
