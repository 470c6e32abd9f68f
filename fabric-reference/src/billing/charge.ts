import type { LedgerReason, LineItem } from "@krako/contracts";

/** What a ledger row says, before it has its place in the ledger. Quantities and amounts are decimal strings of scale 6. */
export interface Charge {
  readonly sessionId: string | null;
  readonly graphId: string | null;
  readonly workUnitId: string | null;
  readonly attemptIndex: number | null;
  readonly traceId: string | null;
  /** Null for a credit. */
  readonly lineItem: LineItem | null;
  readonly reason: LedgerReason;
  readonly quantity: string;
  readonly unitPrice: string;
  /** US dollars; negative for a credit. */
  readonly amount: string;
  readonly priceListVersion: string;
  /** The events it came from (BILL-004). */
  readonly eventIds: readonly string[];
  /** When the last of them happened: a replay at another time gives the same row. */
  readonly recordedAt: string;
}
