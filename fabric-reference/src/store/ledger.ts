import type { Connection } from "./database.ts";
import { hotStatement } from "./hot-statement.ts";
import type { Position } from "./log.ts";

/** A row of the contract's ledger as it is kept: its RFC 8785 text, and what it is found by. */
export interface KeptRow {
  readonly tenantId: string;
  readonly row: number;
  readonly sessionId: string | null;
  readonly recordedAt: number;
  readonly text: string;
}

const APPEND = hotStatement(
  "ledger_append",
  ({ given }) => `
  insert into ledger_row (tenant_id, row, session_id, recorded_at, text)
  select "tenantId", "row", "sessionId", "recordedAt", "text" from ${given("$1", {
    tenantId: "text",
    row: "bigint",
    sessionId: "text",
    recordedAt: "bigint",
    text: "text",
  })}`,
);

/**
 * Appends rows; only billing does, which numbers them.
 * @throws StoreConflictError when a tenant has a row of that number.
 */
export async function appendLedger(connection: Connection, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length > 0) await connection.run(APPEND, [JSON.stringify(rows)]);
}

const LIST = hotStatement(
  "ledger_list",
  () => `select row, text from ledger_row where tenant_id = $1 and row > $2 order by row limit $3`,
);
const LIST_OF_SESSION = hotStatement(
  "ledger_list_session",
  () => `select row, text from ledger_row where tenant_id = $1 and session_id = $4 and row > $2 order by row limit $3`,
);

/** At most `max` rows of a tenant with numbers after `after`, oldest first; those of one session if it is named. */
export function listLedger(
  connection: Connection,
  tenantId: string,
  after: number,
  max: number,
  sessionId?: string,
): Promise<readonly { readonly row: number; readonly text: string }[]> {
  return sessionId === undefined
    ? connection.run(LIST, [tenantId, after, max])
    : connection.run(LIST_OF_SESSION, [tenantId, after, max, sessionId]);
}

/** What is kept of a tenant's wallet. */
export interface KeptWallet {
  readonly tenantId: string;
  /** The contract's wallet in its RFC 8785 form; empty while no row has been written. */
  readonly text: string;
  /** Last sequence of the tenant's own stream. */
  readonly sequence: number;
}

const READ_WALLETS = hotStatement(
  "wallet_read",
  ({ given }) => `
  select wallet.tenant_id as "tenantId", wallet.text, wallet.sequence, wallet.prepaid
  from ${given("$1", { tenantId: "text" })} join wallet on wallet.tenant_id = given."tenantId"`,
);

/** The wallets of these tenants; tenants without one are left out. `prepaid` is 0 or 1. */
export async function readWallets(
  connection: Connection,
  tenantIds: readonly string[],
): Promise<readonly (KeptWallet & { readonly prepaid: number })[]> {
  if (tenantIds.length === 0) return [];
  return connection.run(READ_WALLETS, [JSON.stringify(tenantIds.map((tenantId) => ({ tenantId })))]);
}

const WRITE_WALLETS = hotStatement(
  "wallet_write",
  ({ given }) => `
  insert into wallet (tenant_id, text, sequence)
  select "tenantId", "text", "sequence" from ${given("$1", { tenantId: "text", text: "text", sequence: "bigint" })} where true
  on conflict (tenant_id) do update set text = excluded.text, sequence = excluded.sequence`,
);

/** Writes wallets; only billing does (BILL-005). */
export async function writeWallets(connection: Connection, wallets: readonly KeptWallet[]): Promise<void> {
  if (wallets.length > 0) await connection.run(WRITE_WALLETS, [JSON.stringify(wallets)]);
}

const SET_PREPAID = hotStatement(
  "wallet_set_prepaid",
  () => `
  insert into wallet (tenant_id, text, prepaid) values ($1, '', $2)
  on conflict (tenant_id) do update set prepaid = excluded.prepaid`,
);

/** Whether a tenant must have credit before a model of an `llm` unit is called for it. */
export async function setPrepaid(connection: Connection, tenantId: string, prepaid: boolean): Promise<void> {
  await connection.run(SET_PREPAID, [tenantId, prepaid ? 1 : 0]);
}

const LIST_WALLETS = hotStatement(
  "wallet_list",
  () => `
  select wallet.tenant_id as "tenantId", wallet.text, wallet.sequence
  from wallet where wallet.tenant_id > $1 order by wallet.tenant_id limit $2`,
);

/** At most `max` wallets, of tenants after `after`, by tenant. */
export function listWallets(connection: Connection, after: string, max: number): Promise<readonly KeptWallet[]> {
  return connection.run(LIST_WALLETS, [after, max]);
}

/** What a tenant used in one millisecond, in millionths; whole numbers as text, since they may be beyond what a JSON number holds. */
export interface UsageRow {
  readonly tenantId: string;
  readonly at: number;
  readonly sessions: string;
  readonly debitedTokens: string;
  readonly estimatedTokens: string;
  readonly cpuConsumed: string;
  readonly cpuBilled: string;
  readonly cpuAmount: string;
  readonly llmConsumed: string;
  readonly llmBilled: string;
  readonly llmAmount: string;
}

const SUMS = {
  sessions: "sessions",
  debitedTokens: "debited_tokens",
  estimatedTokens: "estimated_tokens",
  cpuConsumed: "cpu_consumed",
  cpuBilled: "cpu_billed",
  cpuAmount: "cpu_amount",
  llmConsumed: "llm_consumed",
  llmBilled: "llm_billed",
  llmAmount: "llm_amount",
} as const;

const ADD_USAGE = hotStatement("usage_add", ({ given }) => {
  const fields = Object.entries(SUMS);
  const types = Object.fromEntries(fields.map(([field]) => [field, "bigint" as const]));
  const values = fields.map(([field]) => `cast("${field}" as bigint)`).join(", ");
  return `
  insert into usage_moment (tenant_id, at, ${Object.values(SUMS).join(", ")})
  select "tenantId", "at", ${values} from ${given("$1", { tenantId: "text", at: "bigint", ...types })} where true
  on conflict (tenant_id, at) do update set
    ${Object.values(SUMS)
      .map((column) => `${column} = usage_moment.${column} + excluded.${column}`)
      .join(", ")}`;
});

/** Adds to what was used in these milliseconds. */
export async function addUsageRows(connection: Connection, rows: readonly UsageRow[]): Promise<void> {
  if (rows.length > 0) await connection.run(ADD_USAGE, [JSON.stringify(rows)]);
}

const SUM_USAGE = hotStatement(
  "usage_sum",
  () => `
  select ${Object.entries(SUMS)
    .map(([field, column]) => `cast(coalesce(sum(${column}), 0) as text) as "${field}"`)
    .join(", ")}
  from usage_moment where tenant_id = $1 and at >= $2 and at < $3`,
);

/** What a tenant used from `from` (included) to `to` (not included), in milliseconds since 1970. */
export async function sumUsage(
  connection: Connection,
  tenantId: string,
  from: number,
  to: number,
): Promise<Omit<UsageRow, "tenantId" | "at">> {
  const [row] = await connection.run<Omit<UsageRow, "tenantId" | "at">>(SUM_USAGE, [tenantId, from, to]);
  if (row === undefined) throw new TypeError("A sum without groups has one row.");
  return row;
}

const DROP = [
  hotStatement("ledger_drop", () => "delete from ledger_row"),
  hotStatement("usage_drop", () => "delete from usage_moment"),
  hotStatement("wallet_drop", () => "update wallet set text = '', sequence = 0"),
];

/** Empties ledger, usage and wallets, so that they can be built again from the log. Who is prepaid stays. */
export async function dropLedger(connection: Connection): Promise<void> {
  for (const statement of DROP) await connection.run(statement, []);
}

const HOLD = hotStatement(
  "consumer_hold_position",
  ({ locked }) => `select position from consumer_position where consumer = $1 ${locked("consumer_position")}`,
);

/** Where a consumer stands; it cannot go on until the transaction ends, so that what it writes can be read as of there. */
export async function holdPosition(connection: Connection, consumer: string): Promise<Position | null> {
  const [row] = await connection.run<{ readonly position: Position }>(HOLD, [consumer]);
  return row?.position ?? null;
}
