import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { perSecond, embedded as startEmbedded, type Took } from "../contenders/all.ts";
import type { FabricGroup } from "../fabric-figure.ts";
import { summary } from "../summary.ts";

const UNITS = 4_000;
const WIDTH = 400;

/** A fabric and its node in one process, over a SQLite file. */
export const embedded: FabricGroup = {
  name: "embedded",
  says: "units a second of a fabric in one process with its node, SQLite with synchronous = FULL",
  aims: { "fabric.embedded.units_per_s": { atLeast: 2_000 } },
  async measure({ rounds, progress }) {
    const folder = mkdtempSync(join(tmpdir(), "krako-bench-"));
    const child = startEmbedded(join(folder, "fabric.db"));
    const rates: number[] = [];
    try {
      for (let round = 0; round <= rounds; round += 1) {
        const rate = perSecond(UNITS, await child.ask<Took>({ units: UNITS, width: WIDTH }));
        progress(`round ${round}/${rounds}: ${rate.toFixed(0)} units/s`);
        if (round > 0) rates.push(rate);
      }
    } finally {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    return [summary("fabric.embedded.units_per_s", "units/s", rates)];
  },
};
