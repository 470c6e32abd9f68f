import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The program `krako-fabric`: built, or its source where this repository is run from. */
const PROGRAM = ["./cli/main.js", "./cli/main.ts"]
  .map((path) => fileURLToPath(new URL(path, import.meta.resolve("@krako/fabric-reference"))))
  .find(existsSync) as string;
const run = [...process.execArgv.filter((flag) => flag.startsWith("--conditions")), PROGRAM];

/** A fabric of processes of its own. */
export interface FabricProcesses {
  readonly url: string;
  readonly token: string;
  readonly processIds: readonly number[];
  stop(): Promise<void>;
}

/** One process that serves, and so many that execute, over a database in a temporary folder; all on this machine. */
export async function startFabric(agents: number): Promise<FabricProcesses> {
  const folder = await mkdtemp(join(tmpdir(), "krako-example-"));
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    // Those that execute go first: they hand in what they hold.
    for (const child of children.toReversed()) await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const database = ["--database", join(folder, "fabric.db")];
    const token = async (role: string, owner: string): Promise<string> => {
      const made = await promisify(execFile)(process.execPath, [
        ...run,
        ...["token", "create", "--role", role, "--owner", owner, ...database],
      ]);
      return made.stdout.trim();
    };
    await promisify(execFile)(process.execPath, [...run, "migrate", ...database]);
    const tenantToken = await token("tenant", "demo");
    const nodeToken = join(folder, "node.token");
    await writeFile(nodeToken, await token("node", "cpu-*"), { mode: 0o600 });
    const serving = start(["serve", ...database, "--port", "0"]);
    children.push(serving);
    const url = await firstLine(serving);
    for (let n = 1; n <= agents; n += 1) {
      const id = `cpu-${n}`;
      const keys = ["--token-file", nodeToken, "--key", join(folder, `${id}.jwk`)];
      children.push(start(["agent", "--url", url, "--id", id, "--trust-zone", "own", ...keys]));
    }
    return { url, token: tenantToken, processIds: children.flatMap(({ pid }) => pid ?? []), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function start(parameters: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...run, ...parameters], { stdio: ["ignore", "pipe", "ignore"] });
}

/** Where it serves: the first thing that a serving process says. */
function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout !== null) createInterface(child.stdout).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`krako-fabric serve ended with exit code ${code}.`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
