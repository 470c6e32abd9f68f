/** What an audit looks for. */
export const AUDIT_CHECKS = [
  "completion_without_row",
  "row_without_event",
  "amount_differs",
  "duplicate",
  "wallet_differs",
  "usage_differs",
  "tokens_differ",
  "chain_broken",
  "debits_differ",
  "sequence_gap",
  "told_differs",
] as const;

export type AuditCheck = (typeof AUDIT_CHECKS)[number];

/** Where a disagreement is. */
export interface Place {
  readonly tenantId: string;
  readonly sessionId?: string | null;
  readonly workUnitId?: string | null;
  readonly attemptIndex?: number | null;
  /** Number of the ledger row. */
  readonly row?: number;
  readonly eventIds?: readonly string[];
}

/** One disagreement between what is recorded in two places. */
export interface Finding extends Place {
  readonly check: AuditCheck;
  /** What disagrees, with both values. */
  readonly message: string;
  /** How to look at it. */
  readonly look: string;
}

/** Findings that one audit lists; what goes beyond is counted only. */
export const MAX_FINDINGS = 1_000;

/** Collects findings, a bounded number of them. */
export class Findings {
  readonly list: Finding[] = [];
  /** All that were found, listed or not. */
  count = 0;

  add(check: AuditCheck, place: Place, message: string): void {
    this.count += 1;
    if (this.list.length < MAX_FINDINGS) this.list.push({ check, ...place, message, look: lookAt(place) });
  }
}

function lookAt({ tenantId, sessionId, row, workUnitId }: Place): string {
  const places: string[] = [];
  if (sessionId != null)
    places.push(
      `export session ${sessionId} of tenant ${tenantId} and read its events${workUnitId == null ? "" : ` about unit ${workUnitId}`}`,
    );
  if (row !== undefined) places.push(`read row ${row} of the ledger of tenant ${tenantId}`);
  if (places.length === 0) places.push(`read wallet and ledger of tenant ${tenantId}`);
  const [first = "", ...rest] = places;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join("; ")}.`;
}
