import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { ROOT } from "../../run-node.ts";
import { Child } from "../child.ts";
import { ask } from "../fabric-client.ts";
import type { FabricGroup } from "../fabric-figure.ts";
import { CLI } from "../fabric-processes.ts";
import { beside, summary } from "../summary.ts";

const execute = promisify(execFile);

/** What is installed runs, not its source. */
const BUILT: string = join(dirname(CLI), "../../dist/cli/main.js");
const SETTLE_MS = 3_000;

/** What a fabric for development costs before it does anything. */
export const processes: FabricGroup = {
  name: "process",
  says: "milliseconds until `krako-fabric dev` has answered its first request, and what it holds when it is idle",
  aims: { "fabric.dev_start_ms": { atMost: 1_000 }, "fabric.idle_rss_mb": { atMost: 150 } },
  async measure({ rounds, progress }) {
    await execute("npm", ["run", "-s", "build", "--", "fabric-reference", "kora/operations", "kora/models"], {
      cwd: ROOT,
      maxBuffer: 1 << 26,
    });
    const starts: number[] = [];
    const sizes: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const bareBegan = performance.now();
      await execute(process.execPath, ["-e", "0"]);
      const began = performance.now();
      const { ms, megabytes } = await startOnce(began);
      progress(`round ${round}/${rounds}: first answer after ${ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
      if (round === 0) continue;
      bare.push(began - bareBegan);
      starts.push(ms);
      sizes.push(megabytes);
    }
    return [
      summary("fabric.dev_start_ms", "ms", starts, [beside("node -e 0", "ms", bare)]),
      summary("fabric.idle_rss_mb", "MB", sizes),
    ];
  },
};

async function startOnce(began: number): Promise<{ readonly ms: number; readonly megabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), "krako-bench-"));
  const args = ["dev", "--json", "--port", "0", "--data", join(folder, "data"), "--drain", "0"];
  const child = Child.command(process.execPath, [BUILT, ...args], { folder: ROOT });
  try {
    const { url, tokens } = JSON.parse(await child.line()) as { url: string; tokens: { tenant: string } };
    const { status } = await ask(url, tokens.tenant, "GET", "/v1/capabilities");
    if (status !== 200) throw new Error(`The first request was answered with ${status}.`);
    const ms = performance.now() - began;
    await pause(SETTLE_MS);
    const { stdout } = await execute("ps", ["-o", "rss=", "-p", String(child.pid)]);
    return { ms, megabytes: (Number(stdout) * 1_024) / 1_000_000 };
  } finally {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
