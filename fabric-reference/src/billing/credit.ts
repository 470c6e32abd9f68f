import type { EventEnvelope } from "@krako/contracts";
import { CONTRACT_VERSION, microUsd, type RefusalError, refusal, timestamp } from "@krako/rules";
import type { Charge } from "./charge.ts";
import { NOTHING } from "./price.ts";

/**
 * Credit is added by an operator and written into the tenant's log, one stream for each credit. The contract has no event for it, but
 * its list of types is open, and what is in the log is in every replay. The stream's name is the id of the credit, so that the log
 * itself refuses to hold one twice.
 */
export const CREDIT_EVENT = "billing.credit.added";

const STREAM_PREFIX = "credit/";

/** Most US dollars of one credit. */
export const MAX_CREDIT = "1000000000.000000";

/** Credit that an operator adds. */
export interface Credit {
  readonly tenantId: string;
  /** UUID, chosen by whoever adds it; adding it again changes nothing. */
  readonly id: string;
  /** US dollars, more than 0, with six fraction digits. */
  readonly amount: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The stream that holds one credit. */
export function creditStream(id: string): string {
  return `${STREAM_PREFIX}${id}`;
}

export function isCreditStream(stream: string): boolean {
  return stream.startsWith(STREAM_PREFIX);
}

/** The event that records a credit, the first and only one of its stream. @throws RefusalError VALIDATION_ERROR for an id or amount out of bounds. */
export function creditEvent(credit: Credit): EventEnvelope {
  checkCredit(credit);
  return {
    event_id: credit.id,
    event_type: CREDIT_EVENT,
    contract_version: CONTRACT_VERSION,
    timestamp: timestamp(credit.at),
    sequence: 1,
    tenant_id: credit.tenantId,
    graph_id: null,
    execution_session_id: null,
    work_unit_id: null,
    attempt_index: null,
    trace_id: null,
    source: { component: "billing", id: "operator" },
    payload: { amount: credit.amount },
  };
}

/** The amount that a recorded credit names. */
export function creditedAmount(event: EventEnvelope): string {
  return (event.payload as { readonly amount: string }).amount;
}

/** What the ledger says of a credit. */
export function creditCharge(event: EventEnvelope, priceListVersion: string): Charge {
  return {
    sessionId: null,
    graphId: null,
    workUnitId: null,
    attemptIndex: null,
    traceId: null,
    lineItem: null,
    reason: "credit_added",
    quantity: NOTHING,
    unitPrice: NOTHING,
    amount: `-${creditedAmount(event)}`,
    priceListVersion,
    eventIds: [event.event_id],
    recordedAt: event.timestamp,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MONEY = /^(0|[1-9]\d{0,11})\.\d{6}$/;

function checkCredit({ id, amount }: Credit): void {
  if (!UUID.test(id)) throw invalidCredit("The id of a credit must be a UUID in lower case.");
  if (!MONEY.test(amount) || microUsd(amount) === 0n || microUsd(amount) > microUsd(MAX_CREDIT))
    throw invalidCredit(
      `A credit must be more than 0 and at most ${MAX_CREDIT} US dollars, written with six fraction digits like 10.000000.`,
    );
}

function invalidCredit(detail: string): RefusalError {
  return refusal({ error_type: "VALIDATION_ERROR", code: "invalid_credit", title: "The credit is not valid.", detail });
}
