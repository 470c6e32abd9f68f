import { randomBytes } from "node:crypto";
import { countedIds, systemClock } from "@krako/attempts";
import type { PriceList, Substrate } from "@krako/contracts";
import type { Clock, Ids, ModelAdapter, OperationPlugin } from "@krako/rules";
import { httpFetch } from "./agent/http-fetch.ts";
import type { NodeAgent } from "./agent/node-agent.ts";
import { createNodeKey } from "./agent/node-key.ts";
import { createNode } from "./agent/node-setup.ts";
import { inMemoryFetch } from "./door/in-memory-fetch.ts";
import type { DoorLimits } from "./door/limits.ts";
import { listen } from "./door/listen.ts";
import { type Log, NO_LOG } from "./door/log.ts";
import { hashToken, mintToken, type Role } from "./door/tokens.ts";
import { createFabric, type Fabric } from "./fabric.ts";
import type { PolicyChanges } from "./policies/policies.ts";
import { REAL_TIME } from "./real-time.ts";
import type { HostSettings } from "./sessions/host-settings.ts";
import type { Database } from "./store/database.ts";
import { openPostgres } from "./store/postgres.ts";
import { openSqlite } from "./store/sqlite.ts";
import { insertToken } from "./store/tokens.ts";

/** How a fabric inside this process is made; operations and models are all it needs. */
export interface EmbeddedFabricOptions {
  readonly operations: readonly OperationPlugin[];
  readonly models: readonly ModelAdapter[];
  /** A SQLite file, `:memory:`, or a `postgres:` URL; nothing of another fabric is in it. Default: `:memory:`. */
  readonly store?: string;
  /** The PostgreSQL schema it has to itself. Default: `krako`. */
  readonly schema?: string;
  /** True: it listens on a free port of 127.0.0.1, and its nodes reach it there. Default: false, requests do not leave the process. */
  readonly listens?: boolean;
  /** Whose token it hands out. Default: `dev`. */
  readonly tenantId?: string;
  /** Most attempts at once, of the CPU node and of the pod each. Default: 64. */
  readonly concurrency?: number;
  /** Threads for operations that declare no bound. Default: the processors of this machine. */
  readonly workers?: number;
  readonly priceList?: PriceList;
  readonly supportedExtensions?: readonly string[];
  readonly settings?: Partial<HostSettings>;
  readonly policies?: PolicyChanges;
  readonly doorLimits?: Partial<DoorLimits>;
  /** Origins whose pages may ask, where it listens; default: none. */
  readonly allowedOrigins?: readonly string[];
  readonly log?: Log;
  /** For tests: time, ids, and randomness from 0 to below 1. */
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly random?: () => number;
}

/** A fabric inside this process, with one CPU node and, where there are models for `llm` units, one pod. */
export interface EmbeddedFabric {
  readonly url: string;
  /** Reaches {@link url}: the global one where it listens, else one that ends at its door. */
  readonly fetch: typeof fetch;
  /** A tenant's token. */
  readonly token: string;
  readonly fabric: Fabric;
  /** Lets what runs finish for a moment, then stops nodes and fabric and closes the store. */
  close(): Promise<void>;
}

const REGION = "local";
const TRUST_ZONE = "own";
const CONCURRENCY = 64;

/** How long attempts may go on while the fabric closes, in milliseconds. */
const DRAIN_MS = 1_000;

/** Where a fabric that does not listen seems to be. */
const NOWHERE = "http://127.0.0.1";

/** Starts a whole fabric in this process. @throws PluginError, StoreUnusableError */
export async function startEmbeddedFabric(options: EmbeddedFabricOptions): Promise<EmbeddedFabric> {
  const { clock = systemClock, tenantId = "dev", log = NO_LOG, store = ":memory:" } = options;
  const ids = options.ids ?? countedIds(() => clock.now());
  const database = open(store, options.schema);
  const fabric = createFabric({
    ...options,
    database,
    clock,
    ids,
    processId: ids.next(),
    log,
    ...(options.clock === undefined ? REAL_TIME : {}),
    region: REGION,
  });
  await fabric.start();
  const token = await mint(database, "tenant", tenantId, clock);
  const nodeToken = await mint(database, "node", "*", clock);
  const listener = options.listens === true ? await listen(fabric.door, { port: 0, clock }) : null;
  const url = listener?.url ?? NOWHERE;
  const inMemory = inMemoryFetch(fabric.door);
  const http = listener === null ? null : httpFetch();
  const nodeOf = (kind: Substrate): NodeAgent =>
    createNode({
      settings: {
        nodeId: kind,
        kind,
        region: REGION,
        trustZone: TRUST_ZONE,
        concurrency: options.concurrency ?? CONCURRENCY,
        ...(options.workers === undefined ? {} : { workers: options.workers }),
      },
      key: createNodeKey(),
      operations: options.operations,
      models: options.models,
      url,
      token: nodeToken,
      fetch: http?.fetch ?? ((to, request) => inMemory(to, request)),
      log,
      clock,
      random: options.random ?? Math.random,
    });
  const kinds: readonly Substrate[] = options.models.some(({ unitType }) => unitType === "llm")
    ? ["cpu", "llm_pod"]
    : ["cpu"];
  const nodes = kinds.map(nodeOf);
  await Promise.all(nodes.map((node) => node.start()));
  return {
    url,
    fetch: listener === null ? inMemory : fetch,
    token,
    fabric,
    async close() {
      await Promise.all(nodes.map((node) => node.stop(DRAIN_MS)));
      http?.close();
      await listener?.close(DRAIN_MS);
      await fabric.stop();
      await database.close();
    },
  };
}

function open(store: string, schema: string | undefined): Database {
  const inSchema = schema === undefined ? {} : { schema };
  return /^postgres(ql)?:/.test(store) ? openPostgres({ url: store, ...inSchema }) : openSqlite({ file: store });
}

async function mint(database: Database, role: Role, owner: string, clock: Clock): Promise<string> {
  const token = mintToken(role, (bytes) => randomBytes(bytes));
  const createdAt = Math.floor(clock.now());
  await database.transaction((connection) =>
    insertToken(connection, { hash: hashToken(token), role, owner, createdAt, expiresAt: null }),
  );
  return token;
}
