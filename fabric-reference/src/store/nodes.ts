import type { Updateable } from "kysely";
import type { Connection } from "./database.ts";
import { fieldsOf, hotStatement } from "./hot-statement.ts";
import type { Tables } from "./tables.ts";

export interface NodeRow {
  readonly nodeId: string;
  /** JSON of the contract's `NodeRegistration`. */
  readonly registrationText: string;
  readonly keyThumbprint: string;
  readonly registeredAt: number;
  readonly health: string;
  readonly lastHeartbeatAt: number | null;
  readonly running: number;
  readonly queued: number;
  /** 0 … 1. */
  readonly errorRate: number | null;
  readonly quarantined: boolean;
  readonly quarantineReason: string | null;
  /** When any of this changed last. */
  readonly changedAt: number;
}

const COLUMNS = {
  nodeId: "text",
  registrationText: "text",
  keyThumbprint: "text",
  registeredAt: "bigint",
  health: "text",
  lastHeartbeatAt: "bigint",
  running: "bigint",
  queued: "bigint",
  errorRate: "double precision",
  quarantined: "bigint",
  quarantineReason: "text",
  changedAt: "bigint",
} as const;
const FIELDS = fieldsOf("node", Object.keys(COLUMNS));

type StoredNode = Omit<NodeRow, "quarantined"> & { readonly quarantined: number };

const INSERT = hotStatement(
  "node_insert",
  ({ given }) => `
  insert into node (node_id, registration_text, key_thumbprint, registered_at, health, last_heartbeat_at, running, queued,
    error_rate, quarantined, quarantine_reason, changed_at)
  select "nodeId", "registrationText", "keyThumbprint", "registeredAt", "health", "lastHeartbeatAt", "running", "queued",
    "errorRate", "quarantined", "quarantineReason", "changedAt"
  from ${given("$1", COLUMNS)} where true
  on conflict (node_id) do nothing returning node_id as "nodeId"`,
);

/** @returns false when the node id is known; the row is then as it was. */
export async function insertNode(connection: Connection, node: NodeRow): Promise<boolean> {
  const row: StoredNode = { ...node, quarantined: node.quarantined ? 1 : 0 };
  return (await connection.run(INSERT, [JSON.stringify([row])])).length > 0;
}

/** Changes what is given and leaves the rest. @returns false when there is no such node. */
export async function updateNode(
  connection: Connection,
  nodeId: string,
  change: Partial<Omit<NodeRow, "nodeId">> & Pick<NodeRow, "changedAt">,
): Promise<boolean> {
  const { numUpdatedRows } = await connection.builder
    .updateTable("node")
    .set(columnsOf(change))
    .where("node_id", "=", nodeId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Kysely leaves out what is undefined. */
function columnsOf(change: Partial<NodeRow>): Updateable<Tables["node"]> {
  return {
    registration_text: change.registrationText,
    key_thumbprint: change.keyThumbprint,
    registered_at: change.registeredAt,
    health: change.health,
    last_heartbeat_at: change.lastHeartbeatAt,
    running: change.running,
    queued: change.queued,
    error_rate: change.errorRate,
    quarantined: change.quarantined === undefined ? undefined : Number(change.quarantined),
    quarantine_reason: change.quarantineReason,
    changed_at: change.changedAt,
  };
}

const READ = hotStatement("node_read", () => `select ${FIELDS} from node where node_id = $1`);

export async function readNode(connection: Connection, nodeId: string): Promise<NodeRow | null> {
  const [row] = await connection.run<StoredNode>(READ, [nodeId]);
  return row === undefined ? null : nodeOf(row);
}

const LIST = hotStatement("node_list", () => `select ${FIELDS} from node where node_id > $1 order by node_id limit $2`);

export interface NodeRows {
  readonly rows: readonly NodeRow[];
  readonly nextCursor: string | undefined;
}

/** A page of nodes by id. The cursor is the id of the last node of the page before. */
export async function listNodes(
  connection: Connection,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<NodeRows> {
  const found = await connection.run<StoredNode>(LIST, [cursor ?? "", limit + 1]);
  const rows = found.slice(0, limit).map(nodeOf);
  return { rows, nextCursor: found.length > limit ? rows.at(-1)?.nodeId : undefined };
}

const CHANGED_SINCE = hotStatement(
  "node_changed_since",
  () => `select ${FIELDS} from node where changed_at >= $1 order by changed_at, node_id`,
);

/** Nodes that changed at or after a time; transactions overlap, so ask again from somewhat earlier than the last answer. */
export async function nodesChangedSince(connection: Connection, changedAt: number): Promise<readonly NodeRow[]> {
  return (await connection.run<StoredNode>(CHANGED_SINCE, [changedAt])).map(nodeOf);
}

function nodeOf(row: StoredNode): NodeRow {
  return { ...row, quarantined: row.quarantined === 1 };
}
