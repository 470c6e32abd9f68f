import { WorkerPool } from "@krako/attempts";
import type { PriceList } from "@krako/contracts";
import type { Clock, Ids } from "@krako/rules";
import { type VerifyResult, verifyResult } from "./agent/signing.ts";
import { KeptPrices } from "./billing/kept-prices.ts";
import type { NamedPrices } from "./billing/settle-prices.ts";
import type { RunnerSettings } from "./consumers/consumer-runner.ts";
import { consumersHere, type RunLogConsumers } from "./consumers/log-consumers.ts";
import { Door } from "./door/door.ts";
import type { DoorLimits } from "./door/limits.ts";
import { faultFacts, type Log, NO_LOG } from "./door/log.ts";
import { MetricRegistry } from "./door/metrics.ts";
import { FABRIC_METRICS, measure } from "./fabric-metrics.ts";
import type { ScaleExecutor } from "./governance/capacity-leader.ts";
import { Governance } from "./governance/governance.ts";
import { keptCapabilities } from "./kept-capabilities.ts";
import { AssignmentWatch } from "./nodes/assignment-watch.ts";
import { LossWatch } from "./nodes/loss-watch.ts";
import { NodeBoard } from "./nodes/node-board.ts";
import { NodeDirectory } from "./nodes/node-directory.ts";
import { NODE_SETTINGS, type NodeSettings } from "./nodes/node-settings.ts";
import { unservedUnits } from "./nodes/unserved-units.ts";
import { type PolicyChanges, policiesWith } from "./policies/policies.ts";
import { repeatedly } from "./repeatedly.ts";
import { billingReader } from "./services/billing-reader.ts";
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
import { storedTokens } from "./stored-tokens.ts";

/** How one process of a fabric is made; what is absent has a sensible default. */
export interface FabricOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Unlike that of any other process over the same database, also of one that ran before. */
  readonly processId: string;
  /** With a price list the fabric enforces `max_cost_usd`. Where the store knows other prices already, it holds from now on. */
  readonly priceList?: PriceList;
  /** In place of one price list: several, with the times from which they hold. */
  readonly prices?: readonly NamedPrices[];
  readonly supportedExtensions?: readonly string[];
  /** Where this fabric is, for the record. */
  readonly region?: string;
  readonly settings?: Partial<HostSettings>;
  readonly nodes?: Partial<NodeSettings>;
  /** Constants of policies that are not to be the default ones. */
  readonly policies?: PolicyChanges;
  readonly consumers?: Partial<RunnerSettings>;
  /** Where billing and trust read the log; default: in this thread. */
  readonly runConsumers?: RunLogConsumers;
  /** Which nodes may be in a trust zone, by zone: ids, or beginnings of ids and `*`. Default: zones are open to every node with a token. */
  readonly zones?: Readonly<Record<string, readonly string[]>>;
  /** Starts and stops replicas where the fabric asks for it; absent: nobody does. */
  readonly executor?: ScaleExecutor;
  readonly doorLimits?: Partial<DoorLimits>;
  /** Origins whose pages may ask, such as `https://app.example`; default: none. */
  readonly allowedOrigins?: readonly string[];
  readonly metrics?: MetricRegistry;
  readonly log?: Log;
  /** How signatures of results are verified; default: at once, in this thread. */
  readonly verify?: VerifyResult;
  /** Waits until what has arrived by now can be handled together; default: a microtask. */
  readonly gather?: () => Promise<void>;
}

/** Threads for checking outputs whose schemas are not bounded. */
const CHECK_THREADS = 1;

/** One process of a fabric: its door, the sessions it owns, and what looks after them. */
export interface Fabric {
  readonly door: Door;
  readonly services: FabricServices;
  readonly host: SessionHost;
  /**
   * Migrates the store, reads the nodes, takes what is left behind over; the door may be opened after it.
   * @throws PriceConflictError when the price lists contradict those that the store knows.
   */
  start(): Promise<void>;
  /** Commits what is under way and gives everything back, so that others can go on at once. */
  stop(): Promise<void>;
  /** As if the process had died: nothing more is written, nothing is given back. */
  abandon(): void;
}

/**
 * Composes one process of a fabric. Nothing happens before {@link Fabric.start}.
 * @throws RangeError where the policies cannot be used.
 */
export function createFabric(options: FabricOptions): Fabric {
  const { database, clock, ids, processId, region, log = NO_LOG } = options;
  const settings: HostSettings = { ...HOST_SETTINGS, ...options.settings };
  const nodeSettings: NodeSettings = { ...NODE_SETTINGS, ...options.nodes };
  const policies = policiesWith(options.policies ?? {});
  const checks = new WorkerPool(CHECK_THREADS, clock);
  const board = new NodeBoard();
  const prices = new KeptPrices(database, clock, namedPrices(options));
  const capabilities = keptCapabilities(board, prices, options.supportedExtensions ?? []);
  const metrics = (options.metrics ?? new MetricRegistry()).define(...FABRIC_METRICS);
  const watch = new SessionWatch(database, clock);
  const governance: Governance = new Governance({
    database,
    clock,
    ids,
    processId,
    board,
    policies,
    limitsCost: prices.inForce() !== undefined,
    executor: options.executor ?? null,
    host: () => host,
    onRetriesAmplified: (tenantId, amplification) => log.warn("retries.amplified", { tenant: tenantId, amplification }),
  });
  const host: SessionHost = new SessionHost({
    database,
    clock,
    ids,
    processId,
    board,
    placement: policies.placement,
    breaker: policies.circuitBreaker,
    settings,
    checks,
    gather: options.gather ?? (() => Promise.resolve()),
    region,
    governance,
    onOutvoted: (nodeId) => misconduct(nodeId, "outvoted"),
    onEvicted: (sessions, error) => {
      metrics.count("krako_turns_failed_total");
      log.error("turn.failed", { sessions: sessions.length, ...faultFacts(error) });
      upkeep.reload(sessions);
      // Whoever waits for them here looks for himself from now on.
      watch.committed(sessions);
    },
    onCommitted: (sessions) => {
      metrics.count("krako_turns_total");
      for (const hosted of sessions)
        if (hosted.isOver) metrics.count("krako_sessions_ended_total", { status: hosted.state });
      watch.committed(sessions);
      consumers.wake();
    },
  });
  const begin = (hosted: Parameters<Governance["admission"]["begin"]>[0]): void => governance.admission.begin(hosted);
  const upkeep = new Upkeep({
    database,
    clock,
    ids,
    processId,
    host,
    settings,
    begin,
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
    zones: options.zones ?? {},
    onChange: () => host.post({ type: "look" }),
  });
  const misconduct = (nodeId: string, reason: Parameters<NodeDirectory["misconduct"]>[1]): void => {
    log.warn("node.misconduct", { node_id: nodeId, reason });
    directory
      .misconduct(nodeId, reason)
      .catch((error: unknown) => log.warn("misconduct.unrecorded", faultFacts(error)));
  };
  const assigned = new AssignmentWatch(database);
  const losses = new LossWatch(database);
  const consumers = (options.runConsumers ?? consumersHere)({
    database,
    clock,
    processId,
    prices: prices.book,
    trust: policies.trust,
    settings: options.consumers ?? {},
    onError: (consumer, facts) => log.warn("consumer.failed", { consumer, ...facts }),
  });
  const reader = new SessionReader(database, host, ids);
  const submissions = new Submissions({
    database,
    clock,
    ids,
    processId,
    host,
    capabilities,
    unserved: (graph) => {
      const nodes = [...board.all()].map(({ record }) => record.registration.capabilities);
      return unservedUnits(graph, nodes);
    },
    hearOfNodes: async () => {
      const before = board.registrations;
      await directory.refresh();
      return board.registrations !== before;
    },
    begin,
    onUnsure: (hosted) => upkeep.reload([hosted]),
    admitTenant: (tenantId, graph) => governance.admission.ask(tenantId, graph, clock.now()),
    readSession: async (tenantId, sessionId) => (await tenant.readSession(tenantId, sessionId))?.session ?? null,
  });
  const billing = billingReader(database);
  const tenant = tenantServices({ database, clock, host, reader, watch, submissions, billing, capabilities });
  const services: FabricServices = {
    ...tenant,
    ...nodeServices({
      database,
      clock,
      processId,
      host,
      directory,
      assigned,
      losses,
      leaseMs: settings.leaseMs,
      verify: options.verify ?? verifyResult,
      onMisconduct: misconduct,
    }),
    ...operatorServices({
      database,
      clock,
      host,
      board,
      directory,
      modes: () => ({
        admission_mode: governance.capacity.admissionMode,
        congestion_mode: governance.capacity.congestionMode,
      }),
      p95WaitMs: (substrate) => governance.p95WaitMs(substrate),
      trouble: () => upkeep.trouble,
    }),
  };
  const door = new Door({
    services,
    tokens: storedTokens(database),
    clock,
    ids,
    log,
    isReady: async () => upkeep.trouble === null,
    ...(options.doorLimits === undefined ? {} : { limits: options.doorLimits }),
    ...(options.allowedOrigins === undefined ? {} : { allowedOrigins: options.allowedOrigins }),
    metrics,
  });
  const refresh = repeatedly(clock, nodeSettings.refreshMs, async () => {
    try {
      await prices.refresh();
      await directory.refresh();
      await directory.findSilent();
      await governance.look();
      measure(metrics, host, board);
    } catch (error) {
      log.warn("refresh.failed", faultFacts(error));
    }
  });

  return {
    door,
    services,
    host,
    async start() {
      await migrate(database);
      await prices.start(processId);
      await directory.load();
      await upkeep.start();
      await governance.look();
      consumers.start();
      refresh.start();
    },
    async stop() {
      await refresh.stop();
      await host.close();
      await consumers.stop();
      await upkeep.stop();
      watch.close();
      assigned.close();
      losses.close();
      await checks.close();
    },
    abandon() {
      void refresh.stop();
      upkeep.abandon();
      host.abandon();
      consumers.abandon();
      void checks.close();
    },
  };
}

function namedPrices({ prices = [], priceList }: FabricOptions): readonly NamedPrices[] {
  return priceList === undefined ? prices : [{ from: null, list: priceList }, ...prices];
}
