import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { KrakoBackend } from "@krako/backend-client";
import type { ExecutionResult } from "@krako/contracts";
import { auditStore } from "../../src/audit/audit-store.ts";
import { DEFAULT_PRICE_LIST, onePrice } from "../../src/billing/price-book.ts";
import { BillingConsumer } from "../../src/consumers/billing.ts";
import { consumeAll } from "../../src/consumers/consumer.ts";
import { hashToken, mintToken, type Role } from "../../src/door/tokens.ts";
import type { Database } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { readSessionResult } from "../../src/store/session-texts.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { insertToken } from "../../src/store/tokens.ts";
import { startPostgres } from "../postgres.ts";
import { randomness } from "../sim/randomness.ts";
import { Callers, TENANT } from "./callers.ts";
import { Berth } from "./crew.ts";
import { failingFsync } from "./failing-fsync.ts";
import { BadProxy, type ProxyCounts } from "./proxy.ts";
import { TakeoverWatch } from "./takeover-watch.ts";

/** What is run, and how badly it is treated. */
export interface ChaosOptions {
  /** `postgres`: several processes over one server; `sqlite`: one process over a file. */
  readonly engine: "postgres" | "sqlite";
  /** Processes and nodes that are killed before it ends. */
  readonly kills: number;
  readonly seed: number;
  readonly tell: (what: string) => void;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

/** What happened and what was found. */
export interface ChaosReport {
  readonly kills: { fabrics: number; nodes: number };
  readonly freezes: { fabrics: number; nodes: number };
  readonly proxy: ProxyCounts;
  /** Calls that bring data to the disk failed now and then. */
  readonly isFsyncFailing: boolean;
  readonly runs: number;
  /** How often a caller's patience ended before the fabric was there when it asked, and it asked anew. */
  readonly returns: number;
  readonly units: number;
  /** Longest time that a session was left after its owner's lease had ended, in milliseconds; null where there is no other process. */
  readonly longestTakeoverMs: number | null;
  /** How much of that this machine may have been late itself, in milliseconds. */
  readonly machineLateMs: number;
  readonly problems: readonly string[];
}

const FABRICS = 3;
const NODES = 3;
/** Between two strokes, in milliseconds. */
const STROKE_MS = [200, 900] as const;
const FREEZE_MS = [200, 7_000] as const;
/** Share of strokes that freeze rather than kill. */
const FREEZES = 0.25;
/** Longest that what is under way may take once nobody is killed any more, in milliseconds. */
const CALM_MS = 90_000;
/** How long after the end of a lease its sessions may be left, in milliseconds. */
export const TAKEOVER_LIMIT_MS = 1_000;
/** What of a takeover a busy machine makes late: the timer, the transaction, and the look at it. */
const LATE_STEPS = 3;
const LOOK_MS = 50;
const OPERATIONS = fileURLToPath(new URL("./operations.ts", import.meta.url));

/** Runs a fabric of real processes, kills and stops them at any moment, and looks what came of what was asked of it. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { engine, seed, tell, signal } = options;
  const folder = await mkdtemp(join(tmpdir(), "krako-chaos-"));
  const endings: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const server = engine === "postgres" ? await startPostgres() : null;
    if (server !== null) endings.push(() => server.stop());
    const file = join(folder, "fabric.sqlite");
    const address = server?.url ?? file;
    const open = (): Database => (server === null ? openSqlite({ file }) : openPostgres({ url: server.url }));
    const tokens = await prepare(open());
    const random = randomness(seed);
    const fabrics: Berth[] = [];
    const ports = (): number[] => fabrics.flatMap(({ port }) => port ?? []);
    const proxy = new BadProxy(random.fork("proxy"), ports);
    const url = await proxy.listen();
    endings.push(() => proxy.close());
    const fsync = engine === "sqlite" ? await failingFsync() : null;
    const serve = ["serve", "--database", address, "--port", "0"];
    for (let number = 1; number <= (engine === "postgres" ? FABRICS : 1); number += 1)
      fabrics.push(new Berth(`fabric ${number}`, serve, { cwd: folder, env: fsync ?? {} }));
    const nodes: Berth[] = [];
    for (let number = 1; number <= NODES; number += 1) nodes.push(await nodeOf(`node-${number}`, url, folder, tokens));
    const crew = [...fabrics, ...nodes];
    endings.push(async () => {
      await Promise.all(crew.map((berth) => berth.end()));
    });
    for (const berth of crew) berth.start();
    const scene: Scene = { ...options, random, fabrics, nodes, url, token: tokens.tenant, problems: [] };
    await untilReady(scene);
    tell(`${fabrics.length} fabric processes over ${engine} and ${nodes.length} nodes work; seed ${seed}`);
    const takeovers = server === null ? null : new TakeoverWatch(open());
    const callers = new Callers(scene);
    const strokes = await strike(scene);
    proxy.behave();
    tell(`nobody is killed any more; ${callers.done} runs have ended`);
    await Promise.race([callers.end(), wait(CALM_MS, undefined, { ref: false })]);
    await takeovers?.end();
    callers.judge();
    await Promise.all(crew.map((berth) => berth.end()));
    if (signal?.aborted) scene.problems.push("It was interrupted.");
    const units = await judge(open(), callers.results, scene.problems);
    const longestTakeoverMs = takeovers?.longestMs ?? null;
    const machineLateMs = takeovers?.lateMs ?? 0;
    if (longestTakeoverMs !== null && longestTakeoverMs > TAKEOVER_LIMIT_MS + LATE_STEPS * machineLateMs)
      scene.problems.push(`A session was left for ${longestTakeoverMs} ms after its owner's lease had ended.`);
    return {
      ...strokes,
      proxy: proxy.counts,
      isFsyncFailing: fsync !== null,
      runs: callers.done,
      returns: callers.returns,
      units,
      longestTakeoverMs,
      machineLateMs,
      problems: scene.problems,
    };
  } finally {
    for (const end of endings.reverse()) await end().catch((error: unknown) => tell(String(error)));
  }
}

interface Scene extends ChaosOptions {
  readonly random: ReturnType<typeof randomness>;
  readonly fabrics: readonly Berth[];
  readonly nodes: readonly Berth[];
  readonly url: string;
  readonly token: string;
  readonly problems: string[];
}

interface Tokens {
  readonly tenant: string;
  readonly node: string;
}

async function prepare(database: Database): Promise<Tokens> {
  await migrate(database);
  const mint = async (role: Role, owner: string): Promise<string> => {
    const token = mintToken(role, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
    const row = { hash: hashToken(token), role, owner, createdAt: 0, expiresAt: null };
    await database.transaction((connection) => insertToken(connection, row));
    return token;
  };
  const tokens = { tenant: await mint("tenant", TENANT), node: await mint("node", "node-*") };
  await database.close();
  return tokens;
}

async function nodeOf(id: string, url: string, folder: string, { node }: Tokens): Promise<Berth> {
  const tokenFile = join(folder, `${id}.token`);
  await writeFile(tokenFile, node, { mode: 0o600 });
  const files = ["--token-file", tokenFile, "--key", join(folder, `${id}.jwk`)];
  const args = ["agent", "--url", url, "--id", id, ...files, "--operations", OPERATIONS, "--concurrency", "8"];
  return new Berth(id, args, { cwd: folder });
}

/** A run through everything succeeds. */
async function untilReady({ url, token }: Scene): Promise<void> {
  const backend = new KrakoBackend({ url, token, patienceMs: CALM_MS });
  for (;;) {
    try {
      const { supported_operations } = await backend.capabilityDescriptor();
      if (supported_operations.length > 0) return;
    } catch {
      // Not yet.
    }
    await wait(LOOK_MS);
  }
}

/** Kills and stops, as often as was asked, those that work; where there are several one is left. */
async function strike(scene: Scene): Promise<Pick<ChaosReport, "kills" | "freezes">> {
  const { random, fabrics, nodes, kills: most, signal } = scene;
  const kills = { fabrics: 0, nodes: 0 };
  const freezes = { fabrics: 0, nodes: 0 };
  while (kills.fabrics + kills.nodes < most && signal?.aborted !== true) {
    await wait(random.between(...STROKE_MS));
    const isFabric = random.chance(0.5);
    const kind = isFabric ? "fabrics" : "nodes";
    const berths = isFabric ? fabrics : nodes;
    const settled = berths.filter(({ isSettled }) => isSettled);
    // Somebody has to be left, or nothing would be under way to be interrupted.
    if (settled.length < Math.min(2, berths.length)) continue;
    const berth = random.pick(settled);
    if (random.chance(FREEZES)) {
      freezes[kind] += 1;
      berth.freeze(random.between(...FREEZE_MS));
    } else {
      kills[kind] += 1;
      berth.kill();
    }
  }
  return { kills, freezes };
}

/** Every run has one session that ended, every unit is in the ledger once, and nothing in the store disagrees. @returns completed units. */
async function judge(
  database: Database,
  results: ReadonlyMap<string, ExecutionResult>,
  problems: string[],
): Promise<number> {
  const prices = onePrice(DEFAULT_PRICE_LIST);
  await consumeAll(database, new BillingConsumer(prices), 256);
  const findings = await auditStore(database, prices);
  for (const { check, message } of findings.list.slice(0, 5)) problems.push(`audit: ${check}: ${message}`);
  const sessions = await database.read((connection) =>
    connection.builder.selectFrom("session").select(["tenant_id", "session_id", "graph_id", "state"]).execute(),
  );
  const open = sessions.filter(({ state }) => state === "pending" || state === "running");
  if (open.length > 0) problems.push(`${open.length} of ${sessions.length} sessions have not ended.`);
  if (new Set(sessions.map(({ graph_id }) => graph_id)).size !== sessions.length)
    problems.push("A graph has more than one session.");
  const rows = await database.read((connection) =>
    connection.builder.selectFrom("ledger_row").select(["text"]).execute(),
  );
  const charged = rows.filter(({ text }) => (JSON.parse(text) as { reason: string }).reason !== "credit_added").length;
  let completed = 0;
  for (const { tenant_id, session_id, graph_id } of sessions) {
    const text = await database.read((connection) => readSessionResult(connection, tenant_id, session_id));
    const stored = JSON.parse(text ?? "null") as ExecutionResult | null;
    if (stored === null) continue;
    completed += stored.telemetry_bundle.tasks.filter(({ status }) => status === "succeeded").length;
    const seen = results.get(graph_id);
    if (seen !== undefined && JSON.stringify(seen) !== JSON.stringify(stored))
      problems.push(`The caller of graph ${graph_id} got another result than the one that is kept.`);
  }
  if (charged < completed) problems.push(`${completed} units completed; the ledger has ${charged} rows.`);
  await database.close();
  return completed;
}
