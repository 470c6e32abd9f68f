import type { BillingCreditsDebited, BillingUsageRecorded, LedgerRow } from "@krako/contracts";
import { CONTRACT_VERSION } from "@krako/rules";
import type { Charge } from "./charge.ts";
import { derivedId } from "./derived-id.ts";
import { NOTHING } from "./price.ts";

/** The stream of a tenant's log that billing writes, and nobody else. */
export const TENANT_STREAM = "tenant";

/**
 * What is told of a row: that it was written, and, if it costs something, that the wallet was debited. Nothing is told of a credit. Ids
 * and times follow from the row, so that a rebuild tells the same. `sequence` is that of the first of them; `balance` is after the row.
 */
export function billingEvents(
  row: LedgerRow,
  charge: Charge,
  balance: string,
  sequence: number,
): readonly (BillingUsageRecorded | BillingCreditsDebited)[] {
  const { line_item } = row;
  if (line_item === null) return [];
  const { amount, reason, quantity, price_list_version, event_ids } = row;
  const recorded: BillingUsageRecorded = {
    ...head(row, charge, "billing.usage.recorded", sequence),
    payload: { row: row.row, line_item, reason, quantity, amount, price_list_version, event_ids },
  };
  if (amount === NOTHING) return [recorded];
  return [
    recorded,
    {
      ...head(row, charge, "billing.credits.debited", sequence + 1),
      payload: { row: row.row, amount, balance },
    },
  ];
}

/** Never the id of a process: a rebuild by another one must write the same. */
const SOURCE = Object.freeze({ component: "billing", id: "ledger" });

function head<T extends string>(row: LedgerRow, charge: Charge, event_type: T, sequence: number) {
  return {
    event_id: derivedId(Date.parse(row.recorded_at), `${event_type}\n${row.tenant_id}\n${row.row}`),
    event_type,
    contract_version: CONTRACT_VERSION,
    timestamp: row.recorded_at,
    sequence,
    tenant_id: row.tenant_id,
    graph_id: charge.graphId,
    execution_session_id: charge.sessionId,
    work_unit_id: charge.workUnitId,
    attempt_index: charge.attemptIndex,
    trace_id: charge.traceId,
    source: SOURCE,
  };
}
