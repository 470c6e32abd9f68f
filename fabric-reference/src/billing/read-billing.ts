import type { LedgerPage, LedgerRow, Usage, Wallet } from "@krako/contracts";
import { type RefusalError, refusal } from "@krako/rules";
import type { PageRequest } from "../services.ts";
import type { Connection } from "../store/database.ts";
import { listLedger, readWallets, sumUsage, type UsageRow } from "../store/ledger.ts";
import { Account } from "./account.ts";
import { type UsageSums, usageOf } from "./usage-moment.ts";

/** Rows of one page, at most. */
const MAX_PAGE = 500;

/** What a tenant used from `from` to `to`, both times of the contract; exact to the millisecond. @throws RefusalError when `to` is before `from`. */
export async function readUsage(connection: Connection, tenantId: string, from: string, to: string): Promise<Usage> {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(start) || Number.isNaN(end) || end < start)
    throw badRequest("invalid_period", "The period must begin before it ends; from is included, to is not.");
  return usageOf(tenantId, from, to, sumsOf(await sumUsage(connection, tenantId, start, end)));
}

/** A page of the ledger, oldest first. @throws RefusalError for a cursor that no page gave. */
export async function readLedger(
  connection: Connection,
  tenantId: string,
  { cursor, limit, sessionId }: PageRequest & { readonly sessionId: string | undefined },
): Promise<LedgerPage> {
  const size = Math.min(Math.max(1, limit), MAX_PAGE);
  const found = await listLedger(connection, tenantId, rowOf(cursor), size + 1, sessionId);
  const items = found.slice(0, size);
  const last = items.at(-1);
  const more = found.length > size && last !== undefined;
  return {
    items: items.map(({ text }) => JSON.parse(text) as LedgerRow),
    ...(more ? { next_cursor: String(last.row) } : {}),
  };
}

/** The balance of a tenant. */
export async function readWallet(connection: Connection, tenantId: string): Promise<Wallet> {
  const [kept] = await readWallets(connection, [tenantId]);
  return walletOf(tenantId, kept?.text);
}

/** The wallet that is kept, or that of a tenant without rows. */
export function walletOf(tenantId: string, text: string | undefined): Wallet {
  return text === undefined || text === "" ? Account.empty(tenantId).wallet() : (JSON.parse(text) as Wallet);
}

/** Sums as the store writes them, to compute with. */
export function sumsOf(row: Omit<UsageRow, "tenantId" | "at">): UsageSums {
  return {
    sessions: BigInt(row.sessions),
    debitedTokens: BigInt(row.debitedTokens),
    estimatedTokens: BigInt(row.estimatedTokens),
    cpu: { consumed: BigInt(row.cpuConsumed), billed: BigInt(row.cpuBilled), amount: BigInt(row.cpuAmount) },
    llm: { consumed: BigInt(row.llmConsumed), billed: BigInt(row.llmBilled), amount: BigInt(row.llmAmount) },
  };
}

/** A cursor is the number of the last row of the page before. */
function rowOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^[1-9]\d{0,15}$/.test(cursor))
    throw badRequest("invalid_cursor", "The cursor is not one of this list; begin again without a cursor.");
  return Number(cursor);
}

function badRequest(code: string, detail: string): RefusalError {
  return refusal({ error_type: "VALIDATION_ERROR", code, title: "The request is not valid.", detail });
}
