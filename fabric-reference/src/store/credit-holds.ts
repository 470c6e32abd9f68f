import type { Connection } from "./database.ts";
import { hotStatement } from "./hot-statement.ts";
import type { KeptWallet } from "./ledger.ts";

/** What one process holds of a tenant's credit, for calls that it has under way. */
export interface CreditHold {
  readonly tenantId: string;
  readonly processId: string;
  /** Micro-USD, as text: JSON has no number for all of them. */
  readonly amount: string;
  /** Milliseconds since 1970; afterwards it counts only while the process owns sessions that go on. */
  readonly heldUntil: number;
}

const LOCK_WALLET = hotStatement(
  "wallet_lock",
  ({ locked }) => `select text from wallet where tenant_id = $1 ${locked("wallet")}`,
);

/** The text of a tenant's wallet, of which nobody else holds credit until the transaction ends; undefined: it has none. */
export async function lockWallet(connection: Connection, tenantId: string): Promise<string | undefined> {
  const [wallet] = await connection.run<Pick<KeptWallet, "text">>(LOCK_WALLET, [tenantId]);
  return wallet?.text;
}

/** Also after its time a hold counts while its process owns sessions that go on: whoever takes them over holds for them. */
const COUNTS = `(held_until > $3 or exists (
    select 1 from session where session.owner = credit_hold.process_id and session.state in ('pending', 'running')))`;

const OTHERS = hotStatement(
  "credit_hold_others",
  () => `
  select cast(coalesce(sum(amount), 0) as text) as "amount" from credit_hold
  where tenant_id = $1 and process_id <> $2 and ${COUNTS}`,
);

/** What other processes hold of a tenant's credit at `now`, in micro-USD. */
export async function heldByOthers(
  connection: Connection,
  tenantId: string,
  processId: string,
  now: number,
): Promise<bigint> {
  const [row] = await connection.run<{ readonly amount: string }>(OTHERS, [tenantId, processId, now]);
  return BigInt(row?.amount ?? "0");
}

const FORGET = hotStatement(
  "credit_hold_forget",
  () => `delete from credit_hold where tenant_id = $1 and (process_id = $2 or not ${COUNTS})`,
);

const HOLD = hotStatement(
  "credit_hold_write",
  () => `
  insert into credit_hold (tenant_id, process_id, amount, held_until) values ($1, $2, cast($3 as bigint), $4)
  on conflict (tenant_id, process_id) do update set amount = excluded.amount, held_until = excluded.held_until`,
);

/** Holds this much of a tenant's credit for a process, instead of what it held before; holds that count no more at `now` are removed. */
export async function holdCredit(connection: Connection, hold: CreditHold, now: number): Promise<void> {
  const { tenantId, processId, amount, heldUntil } = hold;
  if (amount === "0") await connection.run(FORGET, [tenantId, processId, now]);
  else await connection.run(HOLD, [tenantId, processId, amount, heldUntil]);
}
