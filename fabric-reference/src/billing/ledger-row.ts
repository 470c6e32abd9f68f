import { hash } from "node:crypto";
import type { LedgerRow } from "@krako/contracts";
import type { Charge } from "./charge.ts";

/** The hash before the first row. */
export const NO_HASH: string = "0".repeat(64);

/** A row and its RFC 8785 form, which is what the ledger keeps. */
export interface WrittenRow {
  readonly row: LedgerRow;
  readonly text: string;
}

/** The row that follows: number and hash chain it to the one before. */
export function writeRow(tenantId: string, number: number, previousHash: string, charge: Charge): WrittenRow {
  const row = inOrder(tenantId, number, previousHash, charge, hashOf(tenantId, number, previousHash, charge));
  return { row, text: JSON.stringify(row) };
}

function hashOf(tenantId: string, number: number, previousHash: string, charge: Charge): string {
  // A member that is undefined is not written: the row without `hash`.
  return hash(
    "sha256",
    JSON.stringify(inOrder(tenantId, number, previousHash, charge, undefined as unknown as string)),
  );
}

/** Members in UTF-16 order, so that plain JSON is already the RFC 8785 form: sorting each row anew would cost more than hashing it. */
function inOrder(tenantId: string, number: number, previousHash: string, charge: Charge, rowHash: string): LedgerRow {
  return {
    amount: charge.amount,
    attempt_index: charge.attemptIndex,
    event_ids: charge.eventIds as string[],
    execution_session_id: charge.sessionId,
    hash: rowHash,
    line_item: charge.lineItem,
    previous_hash: previousHash,
    price_list_version: charge.priceListVersion,
    quantity: charge.quantity,
    reason: charge.reason,
    recorded_at: charge.recordedAt,
    row: number,
    tenant_id: tenantId,
    unit_price: charge.unitPrice,
    work_unit_id: charge.workUnitId,
  };
}
