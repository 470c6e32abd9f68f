import type {
  Heartbeat,
  NodeAdmission,
  NodeMisconductSeenPayload,
  NodeRegistration,
  NodeView,
  QuarantineRequest,
} from "@krako/contracts";
import { type Clock, digestOf, type Ids, refusal, timestamp } from "@krako/rules";
import { keyThumbprint } from "../agent/node-key.ts";
import { readTrust } from "../consumers/trust.ts";
import { actsForNode } from "../node-owner.ts";
import { Batched } from "../store/batched.ts";
import type { Connection, Database } from "../store/database.ts";
import { insertNode, listNodes, type NodeRow, nodesChangedSince, readNode, updateNode } from "../store/nodes.ts";
import { appendFabricEvents, type FabricEvent } from "./fabric-log.ts";
import type { BoardNode, NodeBoard, NodeRecord } from "./node-board.ts";
import { recordOf, viewOf } from "./node-records.ts";
import type { NodeSettings } from "./node-settings.ts";

/** What the directory of nodes is made with. */
export interface NodeDirectoryOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly processId: string;
  readonly board: NodeBoard;
  readonly settings: NodeSettings;
  readonly leaseMs: number;
  /** Which nodes may say that they are in a zone, by zone: ids, or beginnings of ids and `*`. Zones that are not named are open to all. */
  readonly zones: Readonly<Record<string, readonly string[]>>;
  /** What is recorded of a node has changed: work may be placed now that could not be before. */
  readonly onChange: () => void;
}

/** How much is read again of what was recorded while transactions overlapped, in milliseconds. */
const OVERLAP_MS = 10_000;

/** Most nodes that are read at once. */
const NODES_PER_READ = 500;

/** Who the nodes are and how they are: written for all processes, and kept on this process's board. */
export class NodeDirectory {
  readonly #options: NodeDirectoryOptions;
  #readUpTo = 0;
  /** Nodes of which something was recorded here since the last refresh began. */
  readonly #putMeanwhile = new Set<string>();
  /** The scores that trust has told, by node. */
  #trust: ReadonlyMap<string, NonNullable<NodeRecord["trust"]>> = new Map();

  /** One at a time; who asks while one is under way shares the next with all others who do. */
  readonly #refreshes: Batched<undefined, undefined>;

  constructor(options: NodeDirectoryOptions) {
    this.#options = options;
    this.#refreshes = new Batched(Number.POSITIVE_INFINITY, async (asked) => {
      await this.#refresh();
      return asked;
    });
  }

  /** Reads every node there is. */
  async load(): Promise<void> {
    const { database } = this.#options;
    let cursor: string | undefined;
    do {
      const page = await database.read((connection) => listNodes(connection, { cursor, limit: NODES_PER_READ }));
      for (const row of page.rows) this.#put(row);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  /** A node that this process may not have heard of yet. */
  async find(nodeId: string): Promise<BoardNode | null> {
    const { database, board } = this.#options;
    const known = board.get(nodeId);
    if (known !== undefined) return known;
    const row = await database.read((connection) => readNode(connection, nodeId));
    if (row !== null) this.#put(row);
    return board.get(nodeId) ?? null;
  }

  /** Reads what other processes recorded since the last time; all of it that was recorded before this call. */
  async refresh(): Promise<void> {
    await this.#refreshes.add(undefined);
  }

  async #refresh(): Promise<void> {
    const { database, board } = this.#options;
    this.#putMeanwhile.clear();
    const { rows, trust } = await database.read(async (connection) => ({
      rows: await nodesChangedSince(connection, this.#readUpTo - OVERLAP_MS),
      trust: await readTrust(connection),
    }));
    this.#trust = new Map(trust.map(({ nodeId, score, at }) => [nodeId, { score, at }]));
    // What was recorded here while that was read is newer.
    for (const row of rows) if (!this.#putMeanwhile.has(row.nodeId)) this.#put(row);
    for (const node of board.all()) node.record = { ...node.record, trust: this.#trust.get(node.id) ?? null };
  }

  #put(row: NodeRow): void {
    const { board, onChange } = this.#options;
    this.#putMeanwhile.add(row.nodeId);
    this.#readUpTo = Math.max(this.#readUpTo, row.changedAt);
    const before = board.get(row.nodeId)?.record;
    board.put(recordOf(row, this.#trust.get(row.nodeId) ?? null));
    if (before === undefined || before.health !== row.health || before.quarantined !== row.quarantined) onChange();
  }

  /**
   * Joins a node, or lets it join again.
   * @throws RefusalError CONFLICT when the id is registered with another key; PERMISSION_DENIED when it may not be in its zone.
   */
  async register(registration: NodeRegistration): Promise<NodeAdmission> {
    const { database, settings, leaseMs, zones } = this.#options;
    mayBeIn(zones, registration);
    const row = await database.transaction((connection) => this.#record(connection, registration));
    this.#put(row);
    return {
      node_id: row.nodeId,
      heartbeat_interval_ms: settings.heartbeatIntervalMs,
      lease_ms: leaseMs,
      registered_at: timestamp(row.registeredAt),
    };
  }

  async #record(connection: Connection, registration: NodeRegistration): Promise<NodeRow> {
    const { clock } = this.#options;
    const now = Math.floor(clock.now());
    const text = JSON.stringify(registration);
    const known = await readNode(connection, registration.node_id);
    const fresh: NodeRow = {
      nodeId: registration.node_id,
      registrationText: text,
      keyThumbprint: keyThumbprint(registration.public_key),
      registeredAt: known?.registeredAt ?? now,
      health: "healthy",
      lastHeartbeatAt: now,
      running: 0,
      queued: 0,
      errorRate: null,
      quarantined: known?.quarantined ?? false,
      quarantineReason: known?.quarantineReason ?? null,
      changedAt: now,
    };
    if (known === null) {
      if (!(await insertNode(connection, fresh))) throw keyConflict(registration.node_id);
    } else {
      if (known.keyThumbprint !== fresh.keyThumbprint) throw keyConflict(registration.node_id);
      await updateNode(connection, fresh.nodeId, fresh);
    }
    const isNews = known === null || digestOf(JSON.parse(known.registrationText)) !== digestOf(registration);
    const events = isNews ? [registered(registration, fresh.keyThumbprint)] : [];
    if (known !== null && known.health !== "healthy") events.push(healthChanged(known, fresh, "It has joined again."));
    await this.#append(connection, now, events);
    return fresh;
  }

  /** Takes a sign of life; false when there is no such node. */
  async heartbeat(nodeId: string, { health, running, queued, error_rate }: Heartbeat): Promise<boolean> {
    const { database, clock } = this.#options;
    const now = Math.floor(clock.now());
    const row = await database.transaction(async (connection) => {
      const known = await readNode(connection, nodeId);
      if (known === null) return null;
      const change = { health, running, queued, errorRate: error_rate ?? null, lastHeartbeatAt: now, changedAt: now };
      await updateNode(connection, nodeId, change);
      if (known.health !== health)
        await this.#append(connection, now, [healthChanged(known, change, `Its heartbeat says ${health}.`)]);
      return { ...known, ...change };
    });
    if (row !== null) this.#put(row);
    return row !== null;
  }

  async quarantine(nodeId: string, { quarantined, reason }: QuarantineRequest): Promise<NodeView | null> {
    const { database, clock } = this.#options;
    const now = Math.floor(clock.now());
    const row = await database.transaction(async (connection) => {
      const known = await readNode(connection, nodeId);
      if (known === null) return null;
      const change = { quarantined, quarantineReason: quarantined ? reason : null, changedAt: now };
      await updateNode(connection, nodeId, change);
      if (quarantined && !known.quarantined) await this.#append(connection, now, [unavailable(known, "quarantined")]);
      return { ...known, ...change };
    });
    if (row === null) return null;
    this.#put(row);
    return this.view(row);
  }

  /** Records that a node did what no honest node does. */
  async misconduct(nodeId: string, reason: NodeMisconductSeenPayload["reason"]): Promise<void> {
    const { database, clock } = this.#options;
    const now = Math.floor(clock.now());
    const event = { event_type: "node.misconduct.seen", payload: { node_id: nodeId, reason } } as const;
    await database.transaction((connection) => this.#append(connection, now, [event]));
  }

  /** Nodes that were not heard from for too long are down; their claims end with their leases. */
  async findSilent(): Promise<void> {
    const { database, clock, board, settings } = this.#options;
    const now = Math.floor(clock.now());
    const before = now - settings.silentAfterMs;
    for (const node of board.all()) {
      const { health, lastHeartbeatAt } = node.record;
      if (health === "down" || lastHeartbeatAt >= before) continue;
      const row = await database.transaction(async (connection) => {
        const known = await readNode(connection, node.id);
        if (known === null || known.health === "down" || (known.lastHeartbeatAt ?? known.registeredAt) >= before)
          return known;
        await updateNode(connection, node.id, { health: "down", changedAt: now });
        await this.#append(connection, now, [unavailable(known, "heartbeat_missed")]);
        return { ...known, health: "down", changedAt: now };
      });
      if (row !== null) this.#put(row);
    }
  }

  view(row: NodeRow): NodeView {
    return viewOf(row, this.#trust.get(row.nodeId)?.score ?? null);
  }

  async #append(connection: Connection, at: number, events: readonly FabricEvent[]): Promise<void> {
    const { ids, processId } = this.#options;
    await appendFabricEvents(connection, events, { component: "node", processId, at, ids });
  }
}

function keyConflict(nodeId: string): Error {
  return refusal({
    error_type: "CONFLICT",
    code: "node_key_conflict",
    title: "The node is registered with another key.",
    detail: `Node "${nodeId}" is registered with another key. Use its key file, or another node id.`,
  });
}

/** A node cannot make itself trusted: who may be in a zone is configured. */
function mayBeIn(zones: NodeDirectoryOptions["zones"], { node_id, trust_zone }: NodeRegistration): void {
  const members = trust_zone !== undefined && Object.hasOwn(zones, trust_zone) ? zones[trust_zone] : undefined;
  if (members === undefined || members.some((member) => actsForNode(member, node_id))) return;
  throw refusal({
    error_type: "PERMISSION_DENIED",
    code: "zone_forbidden",
    title: "The node may not be in this trust zone.",
    detail: `Node "${node_id}" is not among the nodes of trust zone "${trust_zone}". Add it to the zone, or leave the zone out.`,
  });
}

function registered(registration: NodeRegistration, thumbprint: string): FabricEvent {
  const { node_id, kind, region, capabilities, operator_fingerprint } = registration;
  const operator = operator_fingerprint === undefined ? {} : { operator_fingerprint };
  return {
    event_type: "node.registered",
    payload: { node_id, kind, region, key_thumbprint: thumbprint, ...operator, capabilities },
  };
}

function healthChanged(
  known: NodeRow,
  now: Pick<NodeRow, "health" | "running" | "errorRate">,
  reason: string,
): FabricEvent {
  return {
    event_type: "node.health.updated",
    payload: {
      node_id: known.nodeId,
      previous: known.health as NodeRecord["health"],
      health: now.health as NodeRecord["health"],
      running: now.running,
      ...(now.errorRate === null ? {} : { error_rate: now.errorRate }),
      reason,
    },
  };
}

function unavailable(known: NodeRow, reason: "heartbeat_missed" | "quarantined"): FabricEvent {
  return {
    event_type: "node.unavailable",
    payload: {
      node_id: known.nodeId,
      reason,
      ...(known.lastHeartbeatAt === null ? {} : { last_heartbeat_at: timestamp(known.lastHeartbeatAt) }),
      lost_claims: [],
    },
  };
}
