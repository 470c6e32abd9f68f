import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FigureGroup, Measured } from "../figure.ts";
import { median } from "../median.ts";
import { ROOT } from "../run-node.ts";

const execute = promisify(execFile);

/** What somebody at a terminal waits for. */
export const cli: FigureGroup = {
  name: "cli",
  says: "milliseconds until `kora --version` has ended, and seconds from a fresh clone to the end of the main job",
  targets: { "cli.version_ms": 150, "cli.first_run_s": 90 },
  async measure(rounds, progress) {
    await execute("npm", ["run", "-s", "build"], { cwd: ROOT, maxBuffer: 1 << 26 });
    return [await versionTime(rounds * 3), await firstRunTime(rounds, progress)];
  },
};

async function versionTime(rounds: number): Promise<Measured> {
  const main = join(ROOT, "kora/core/dist/cli/main.js");
  const bare: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await wallTime(process.execPath, ["-e", "0"], ROOT));
    times.push(await wallTime(process.execPath, [main, "--version"], ROOT));
  }
  return summary("cli.version_ms", times, "ms", { name: "node -e 0", value: median(bare), unit: "ms" });
}

/** A clone of what is committed, `npm ci` and the main job, each time in an empty folder. */
async function firstRunTime(rounds: number, progress: (line: string) => void): Promise<Measured> {
  const installs: number[] = [];
  const seconds: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), "krako-first-run-"));
    try {
      const clone = await wallTime("git", ["clone", "--quiet", ROOT, folder], ROOT);
      const install = await wallTime("npm", ["ci"], folder);
      const start = await wallTime("npm", ["start"], folder);
      installs.push(install / 1000);
      seconds.push((clone + install + start) / 1000);
      progress(
        `round ${round}/${rounds}: npm ci ${(install / 1000).toFixed(1)} s, npm start ${(start / 1000).toFixed(1)} s`,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return summary("cli.first_run_s", seconds, "s", { name: "npm ci", value: median(installs), unit: "s" });
}

async function wallTime(command: string, args: readonly string[], cwd: string): Promise<number> {
  const began = performance.now();
  await execute(command, [...args], { cwd, maxBuffer: 1 << 26 });
  return performance.now() - began;
}

function summary(id: string, values: readonly number[], unit: string, floor: Measured["floor"]): Measured {
  return {
    id,
    value: median(values),
    unit,
    floor,
    low: Math.min(...values),
    high: Math.max(...values),
    rounds: values.length,
  };
}
