import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Child } from "./child.ts";
import { untilNodesServe } from "./fabric-client.ts";

/** The command line of the fabric, and the operations that its nodes run. */
export const CLI: string = join(dirname(fileURLToPath(import.meta.resolve("@krako/fabric-reference"))), "cli/main.ts");
const OPERATIONS = fileURLToPath(new URL("../operations.ts", import.meta.url));

/** Attempts at once of one node: 64 and 100 are slower here, 256 no faster that could be told. */
const SLOTS = 128;
const DRAIN = ["--drain", "1"];

export interface FabricShape {
  /** `postgres://…`, or a SQLite file. */
  readonly database: string;
  readonly processes: number;
  readonly agents: number;
}

/** A fabric as its users run it: `krako-fabric serve` and `krako-fabric agent` in processes of their own, over loopback. */
export class FabricProcesses {
  readonly urls: readonly string[];
  readonly token: string;
  readonly pids: readonly number[];
  readonly #children: readonly Child[];
  readonly #folder: string;

  private constructor(urls: readonly string[], token: string, children: readonly Child[], folder: string) {
    this.urls = urls;
    this.token = token;
    this.#children = children;
    this.#folder = folder;
    this.pids = children.map(({ pid }) => pid);
  }

  static async start({ database, processes, agents }: FabricShape): Promise<FabricProcesses> {
    const folder = mkdtempSync(join(tmpdir(), "krako-bench-"));
    const children: Child[] = [];
    const environment = { KRAKO_FABRIC_DATABASE: database };
    const start = (args: readonly string[], more: NodeJS.ProcessEnv = {}): Child => {
      const child = Child.node(CLI, args, {
        folder,
        environment: { ...environment, ...more },
        nodeArguments: profile(),
      });
      children.push(child);
      return child;
    };
    const once = async (args: readonly string[]): Promise<string> => {
      const child = Child.node(CLI, args, { folder, environment });
      const line = await child.line();
      await child.stop();
      return line;
    };
    try {
      const urls: string[] = [];
      for (let i = 0; i < processes; i += 1) urls.push(await start(["serve", "--port", "0", ...DRAIN]).line());
      const token = await once(["token", "create", "--role", "tenant", "--owner", "bench"]);
      const nodeToken = await once(["token", "create", "--role", "node", "--owner", "*"]);
      for (let i = 0; i < agents; i += 1) {
        const at = urls[i % urls.length] as string;
        const own = ["--url", at, "--id", `node-${i}`, "--operations", OPERATIONS, "--concurrency", String(SLOTS)];
        start(["agent", ...own, "--trust-zone", "own", ...DRAIN], { KRAKO_FABRIC_TOKEN: nodeToken });
      }
      const fabric = new FabricProcesses(urls, token, children, folder);
      await fabric.#untilItCan();
      return fabric;
    } catch (error) {
      await Promise.all(children.map((child) => child.stop()));
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Nodes first, so that nothing of theirs is lost. */
  async stop(): Promise<void> {
    const servers = this.#children.slice(0, this.urls.length);
    await Promise.all(this.#children.slice(this.urls.length).map((child) => child.stop()));
    await Promise.all(servers.map((child) => child.stop()));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #untilItCan(): Promise<void> {
    for (const url of this.urls) await untilNodesServe(url, this.token);
  }
}

/** `BENCH_PROFILE=folder` writes a CPU profile of every process of the fabric into that folder. */
function profile(): readonly string[] {
  const folder = process.env["BENCH_PROFILE"];
  return folder === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${folder}`];
}
