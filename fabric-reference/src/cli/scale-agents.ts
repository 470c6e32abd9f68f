import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { systemClock } from "@krako/attempts";
import { faultFacts, type Log } from "../door/log.ts";
import { hashToken, mintToken } from "../door/tokens.ts";
import type { ScaleExecutor } from "../governance/capacity-leader.ts";
import { type AgentProcess, LocalAgents } from "../governance/local-agents.ts";
import type { Database } from "../store/database.ts";
import { insertToken, revokeToken } from "../store/tokens.ts";
import { DATABASE_VARIABLE } from "./open-database.ts";
import { TOKEN_VARIABLE } from "./read-token.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says of agents that this process starts by itself. */
export interface ScaleOptions {
  /** Most of them; absent: none are started. */
  readonly scaleAgents?: number;
  readonly scaleAgentsMin?: number;
  readonly scalePrefix?: string;
  /** Where they reach the fabric; absent: at the address of this process. */
  readonly scaleUrl?: string;
  /** The configuration that their own options stand in. */
  readonly config?: string;
  readonly region: string;
  /** Seconds. */
  readonly drain: number;
}

/** Agents that this process starts and ends. */
export interface ScaledAgents {
  readonly executor: ScaleExecutor;
  /** The fabric can be reached now: agents may start. */
  start(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** How much longer than their own drain time agents may take to end, in milliseconds. */
const GRACE_MS = 5_000;

/** Null where no agents are to be started. `more` are options of the agents besides. @throws UsageError */
export function scaledAgents(
  options: ScaleOptions,
  {
    database,
    log,
    min,
    keyFolder = ".krako-fabric",
    more = [],
  }: {
    readonly database: Database;
    readonly log: Log;
    /** Agents at least, where the options do not say. */
    readonly min: number;
    readonly more?: readonly string[];
    readonly keyFolder?: string;
  },
): ScaledAgents | null {
  const { scaleAgents: max, scaleAgentsMin = Math.min(min, max ?? 0), scalePrefix: prefix = "auto" } = options;
  if (max === undefined) return null;
  if (scaleAgentsMin > max)
    throw new UsageError(`--scale-agents-min is ${scaleAgentsMin}; it must not be above --scale-agents, ${max}.`);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(prefix))
    throw new UsageError(
      `--scale-prefix is "${prefix}"; node ids begin with it: 1 to 64 letters, digits, ".", "_" or "-".`,
    );
  const token = mintToken("node", randomBytes);
  let args: readonly string[] = [];
  const agents = new LocalAgents({
    start: (nodeId) => startAgent(nodeId, [...args, "--key", join(keyFolder, `${nodeId}.jwk`)], token, log),
    clock: systemClock,
    prefix,
    min: scaleAgentsMin,
    max,
    onCrash: (nodeId, again) => log.error("agent.crashed", { node_id: nodeId, again }),
  });
  return {
    executor: agents,
    async start(url) {
      args = argumentsOf(options, reachable(options.scaleUrl ?? url), more);
      const createdAt = Math.floor(systemClock.now());
      const row = { hash: hashToken(token), role: "node", owner: `${prefix}-*`, createdAt, expiresAt: null } as const;
      await database.transaction((connection) => insertToken(connection, row));
      agents.start();
    },
    async stop() {
      await agents.stop(options.drain * 1_000 + GRACE_MS);
      const now = Math.floor(systemClock.now());
      try {
        await database.transaction((connection) => revokeToken(connection, hashToken(token), now));
      } catch (error) {
        log.warn("agent.token.not_revoked", { prefix, ...faultFacts(error) });
      }
    },
  };
}

function argumentsOf({ config, region, drain }: ScaleOptions, url: string, more: readonly string[]): readonly string[] {
  const named = config === undefined ? [] : ["--config", config];
  return ["agent", "--url", url, "--region", region, "--drain", String(drain), ...named, ...more];
}

/** A process that listens everywhere is reached on this machine. */
function reachable(url: string): string {
  return url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
}

/**
 * In a group of its own, so that Ctrl-C reaches this process alone, which then asks its agents to end; and on a channel whose end is that
 * question, so that agents end also when this process dies.
 */
function startAgent(nodeId: string, args: readonly string[], token: string, log: Log): AgentProcess {
  const { [DATABASE_VARIABLE]: _, ...environment } = process.env;
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? "", ...args, "--id", nodeId], {
    detached: process.platform !== "win32",
    env: { ...environment, [TOKEN_VARIABLE]: token },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    windowsHide: true,
  });
  log.info("agent.starting", { node_id: nodeId, agent_pid: child.pid ?? null });
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", (code, signal) => {
      log.info("agent.ended", { node_id: nodeId, agent_pid: child.pid ?? null, code, signal });
      resolve();
    });
  });
  return {
    ended,
    stop: () => {
      if (child.connected) child.disconnect();
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
