import { WorkerPool } from "@krako/attempts";
import type { BackendCapabilities, PriceList } from "@krako/contracts";
import type { Clock, Ids } from "@krako/rules";
import { readLedger, readUsage, readWallet } from "./billing/read-billing.ts";
import { describeFabric } from "./capabilities.ts";
import { Door } from "./door/door.ts";
import type { DoorLimits } from "./door/limits.ts";
import { faultFacts, type Log, NO_LOG } from "./door/log.ts";
import { NodeBoard } from "./nodes/node-board.ts";
import { NodeDirectory } from "./nodes/node-directory.ts";
import { NODE_SETTINGS, type NodeSettings } from "./nodes/node-settings.ts";
import { PLACEMENT, type PlacementConstants } from "./policies/placement-constants.ts";
import type { BillingReader } from "./services/billing-reader.ts";
import { nodeServices } from "./services/node-services.ts";
import { operatorServices } from "./services/operator-services.ts";
import { SessionReader } from "./services/session-reader.ts";
import { SessionWatch } from "./services/session-watch.ts";
import { Submissions } from "./services/submissions.ts";
import { tenantServices } from "./services/tenant-services.ts";
import type { FabricServices } from "./services.ts";
import { HOST_SETTINGS, type HostSettings } from "./sessions/host-settings.ts";
import { SessionHost } from "./sessions/session-host.ts";
import { Upkeep } from "./sessions/upkeep.ts";
import type { Database } from "./store/database.ts";
import { migrate } from "./store/migrate.ts";
import { findToken } from "./store/tokens.ts";

/** How one process of a fabric is made; what is absent has a sensible default. */
export interface FabricOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Unlike that of any other process over the same database, also of one that ran before. */
  readonly processId: string;
  /** With a price list the fabric enforces `max_cost_usd`. */
  readonly priceList?: PriceList;
  readonly supportedExtensions?: readonly string[];
  /** Where this fabric is, for the record. */
  readonly region?: string;
  readonly settings?: Partial<HostSettings>;
  readonly nodes?: Partial<NodeSettings>;
  readonly placement?: PlacementConstants;
  readonly doorLimits?: Partial<DoorLimits>;
  readonly log?: Log;
}

/** Threads for checking outputs whose schemas are not bounded. */
const CHECK_THREADS = 1;

/** One process of a fabric: its door, the sessions it owns, and what looks after them. */
export interface Fabric {
  readonly door: Door;
  readonly services: FabricServices;
  readonly host: SessionHost;
  /** Migrates the store, reads the nodes, takes what is left behind over; the door may be opened after it. */
  start(): Promise<void>;
  /** Commits what is under way and gives everything back, so that others can go on at once. */
  stop(): Promise<void>;
  /** As if the process had died: nothing more is written, nothing is given back. */
  abandon(): void;
}

/** Composes one process of a fabric. Nothing happens before {@link Fabric.start}. */
export function createFabric(options: FabricOptions): Fabric {
  const { database, clock, ids, processId, priceList, region, log = NO_LOG } = options;
  const settings: HostSettings = { ...HOST_SETTINGS, ...options.settings };
  const nodeSettings: NodeSettings = { ...NODE_SETTINGS, ...options.nodes };
  const placement = options.placement ?? PLACEMENT;
  const checks = new WorkerPool(CHECK_THREADS, clock);
  const board = new NodeBoard();
  const abilities = { priceList, supportedExtensions: options.supportedExtensions ?? [] };

  let described: { readonly version: number; readonly capabilities: BackendCapabilities } | null = null;
  const capabilities = (): BackendCapabilities => {
    if (described?.version !== board.registrations)
      described = {
        version: board.registrations,
        capabilities: describeFabric(
          [...board.all()].map(({ record }) => record.registration),
          abilities,
        ),
      };
    return described.capabilities;
  };

  const watch = new SessionWatch(database, clock);
  const host = new SessionHost({
    database,
    clock,
    ids,
    processId,
    board,
    placement,
    settings,
    checks,
    region,
    denial: () => null,
    retryDelayMs: (_hosted, _unit, contractDelayMs) => contractDelayMs,
    onAttemptEnd: () => {},
    onEvicted: (sessions, error) => {
      log.error("turn.failed", { sessions: sessions.length, ...faultFacts(error) });
      upkeep.reload(sessions);
    },
    onCommitted: (sessions) => watch.committed(sessions),
  });
  const upkeep = new Upkeep({
    database,
    clock,
    ids,
    processId,
    host,
    settings,
    onTrouble: (doing, error) => log.warn("upkeep.failed", { doing, ...faultFacts(error) }),
  });
  const directory = new NodeDirectory({
    database,
    clock,
    ids,
    processId,
    board,
    settings: nodeSettings,
    leaseMs: settings.leaseMs,
    trustOf: () => null,
    onChange: () => host.post({ type: "look" }),
  });
  const reader = new SessionReader(database, host, ids);
  const billing: BillingReader = {
    usage: (tenantId, from, to) => database.read((connection) => readUsage(connection, tenantId, from, to)),
    ledger: (tenantId, page) => database.read((connection) => readLedger(connection, tenantId, page)),
    wallet: (tenantId) => database.read((connection) => readWallet(connection, tenantId)),
  };
  const submissions = new Submissions({
    database,
    clock,
    ids,
    processId,
    host,
    capabilities,
    admitTenant: () => {},
    readSession: async (tenantId, sessionId) => (await tenant.readSession(tenantId, sessionId))?.session ?? null,
  });
  const tenant = tenantServices({ database, clock, host, reader, watch, submissions, billing, capabilities });
  const services: FabricServices = {
    ...tenant,
    ...nodeServices({
      database,
      clock,
      processId,
      host,
      board,
      directory,
      leaseMs: settings.leaseMs,
      onEvidence: (nodeId, what) => log.warn("node.evidence", { node_id: nodeId, what }),
    }),
    ...operatorServices({
      database,
      clock,
      host,
      board,
      directory,
      modes: () => ({ admission_mode: "OPEN", congestion_mode: "NORMAL" }),
      p95WaitMs: () => 0,
      trouble: () => null,
    }),
  };
  const door = new Door({
    services,
    tokens: { find: (hash) => database.read((connection) => findToken(connection, hash)) as never },
    clock,
    ids,
    log,
    ...(options.doorLimits === undefined ? {} : { limits: options.doorLimits }),
  });

  let stopRefreshing = (): void => {};
  const refreshLater = (): void => {
    stopRefreshing = clock.after(nodeSettings.refreshMs, () => {
      Promise.all([directory.refresh(), directory.findSilent()])
        .catch((error: unknown) => log.warn("nodes.unread", faultFacts(error)))
        .finally(refreshLater);
    });
  };

  return {
    door,
    services,
    host,
    async start() {
      await migrate(database);
      await directory.load();
      await upkeep.start();
      refreshLater();
    },
    async stop() {
      stopRefreshing();
      await host.close();
      await upkeep.stop();
      watch.close();
      await checks.close();
    },
    abandon() {
      stopRefreshing();
      upkeep.abandon();
      void host.close();
    },
  };
}
