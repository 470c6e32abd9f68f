import type { LedgerRow, PriceList, Wallet } from "@krako/contracts";
import { isLedgerRow } from "@krako/contracts/validators";
import { digestOf, microUsd, usd } from "@krako/rules";
import type { Findings, Place } from "./finding.ts";
import { recomputeCpu, recomputeTokens } from "./recompute.ts";
import type { Expected } from "./session-audit.ts";

/** What the ledger of one tenant is held against. */
export interface LedgerBasis {
  /** By {@link expectedKey}: what the events say must be there. */
  readonly expected: Map<string, Expected>;
  /** Amounts of the credits in the log, by event id. */
  readonly credits: Map<string, string>;
  /** The price list that held at a moment, in milliseconds since 1970. */
  readonly listAt: (at: number) => PriceList;
}

export const NO_HASH: string = "0".repeat(64);

/** Which row of the ledger is meant. */
export function expectedKey(
  place: Pick<Expected, "sessionId" | "workUnitId" | "attemptIndex" | "lineItem"> | Record<string, unknown>,
): string {
  const { sessionId, workUnitId, attemptIndex, lineItem } = place;
  return `${sessionId}/${workUnitId}/${attemptIndex}/${lineItem}`;
}

/** Follows the rows of one tenant's ledger: chain, sums, and each row against the events it came from. */
export class LedgerAudit {
  readonly #tenantId: string;
  readonly #basis: LedgerBasis;
  readonly #findings: Findings;
  readonly #paid = new Set<string>();
  readonly #billed = new Set<string>();
  readonly #usedEvents = new Set<string>();
  #row = 0;
  #hash = NO_HASH;
  #credited = 0n;
  #debited = 0n;

  constructor(tenantId: string, basis: LedgerBasis, findings: Findings) {
    this.#tenantId = tenantId;
    this.#basis = basis;
    this.#findings = findings;
  }

  /** Takes the next row, by number. */
  take(row: LedgerRow): void {
    const place: Place = {
      tenantId: this.#tenantId,
      sessionId: row.execution_session_id,
      workUnitId: row.work_unit_id,
      attemptIndex: row.attempt_index,
      row: row.row,
      eventIds: row.event_ids,
    };
    this.#chained(row, place);
    if (!isLedgerRow(row)) {
      this.#findings.add("amount_differs", place, `Row ${place.row} is not a ledger row of the contract.`);
      return;
    }
    if (row.amount.startsWith("-")) this.#credited += microUsd(row.amount.slice(1));
    else this.#debited += microUsd(row.amount);
    if (row.reason === "credit_added") this.#credit(row, place);
    else this.#charge(row, place);
  }

  /** After the last row: what is missing, and whether the wallet adds up. */
  end(wallet: Wallet | null): void {
    for (const [key, expected] of this.#basis.expected)
      if (!this.#paid.has(key))
        this.#findings.add(
          "completion_without_row",
          expected,
          `Unit ${expected.workUnitId}, attempt ${expected.attemptIndex} ended, but the ledger has no ${expected.lineItem} row for it.`,
        );
    for (const [id, amount] of this.#basis.credits)
      if (!this.#paid.has(id))
        this.#findings.add(
          "completion_without_row",
          { tenantId: this.#tenantId, eventIds: [id] },
          `Credit ${id} of ${amount} was recorded, but the ledger has no row for it.`,
        );
    this.#compareWallet(wallet);
  }

  #chained(row: LedgerRow, place: Place): void {
    if (row.row !== this.#row + 1)
      this.#findings.add(
        "chain_broken",
        place,
        `Row ${row.row} follows row ${this.#row}; rows are numbered without gaps.`,
      );
    if (row.previous_hash !== this.#hash)
      this.#findings.add(
        "chain_broken",
        place,
        `Row ${row.row}: previous_hash is ${row.previous_hash}, the hash of the row before is ${this.#hash}.`,
      );
    const { hash, ...rest } = row;
    const computed = digestOf(rest);
    if (hash !== computed)
      this.#findings.add("chain_broken", place, `Row ${row.row}: its hash is ${hash}, its content has ${computed}.`);
    if (row.tenant_id !== this.#tenantId)
      this.#findings.add(
        "row_without_event",
        place,
        `Row ${row.row} in the ledger of ${this.#tenantId} is of tenant ${row.tenant_id}.`,
      );
    this.#row = row.row;
    this.#hash = hash;
  }

  #credit(row: LedgerRow, place: Place): void {
    const [id = ""] = row.event_ids;
    const amount = this.#basis.credits.get(id);
    if (amount === undefined) {
      this.#findings.add("row_without_event", place, `Row ${row.row}: no credit ${id} is recorded in the log.`);
      return;
    }
    if (this.#paid.has(id))
      this.#findings.add("duplicate", place, `Row ${row.row}: credit ${id} was counted by an earlier row.`);
    this.#paid.add(id);
    this.#same(place, "amount", row.amount, `-${amount}`);
  }

  #charge(row: LedgerRow, place: Place): void {
    this.#onlyOnce(row, place);
    const key = expectedKey({ ...place, lineItem: row.line_item });
    const expected = this.#basis.expected.get(key);
    if (expected === undefined || expected.eventIds.join() !== row.event_ids.join()) {
      this.#findings.add(
        "row_without_event",
        place,
        `Row ${row.row}: the log has no ended attempt with the events ${row.event_ids.join(", ")}.`,
      );
      return;
    }
    this.#paid.add(key);
    const list = this.#basis.listAt(expected.pricedAt);
    const { quantity, amount } = expectedValue(expected, list);
    this.#same(place, "reason", row.reason, expected.accepted ? "accepted" : "attempt_not_accepted");
    this.#same(place, "quantity", row.quantity, quantity);
    this.#same(place, "amount", row.amount, amount);
    this.#same(place, "price_list_version", row.price_list_version, list.version);
    if (Date.parse(row.recorded_at) !== expected.at)
      this.#same(place, "recorded_at", row.recorded_at, new Date(expected.at).toISOString());
  }

  /** BILL-001, BILL-002. */
  #onlyOnce(row: LedgerRow, place: Place): void {
    const unit = `${row.execution_session_id}/${row.work_unit_id}/${row.line_item}`;
    if (row.reason === "accepted") {
      if (this.#billed.has(unit))
        this.#findings.add("duplicate", place, `Row ${row.row}: ${unit} was billed by an earlier row.`);
      this.#billed.add(unit);
    }
    const used = row.event_ids.find((id) => this.#usedEvents.has(id));
    if (used !== undefined)
      this.#findings.add("duplicate", place, `Row ${row.row}: event ${used} was charged by an earlier row.`);
    for (const id of row.event_ids) this.#usedEvents.add(id);
  }

  #same(place: Place, field: string, found: string, expected: string): void {
    if (found === expected) return;
    this.#findings.add(
      "amount_differs",
      place,
      `Row ${place.row}: ${field} is ${found}; from its events it is ${expected}.`,
    );
  }

  #compareWallet(wallet: Wallet | null): void {
    const place = { tenantId: this.#tenantId };
    if (wallet === null) {
      if (this.#row > 0)
        this.#findings.add("wallet_differs", place, `Tenant ${this.#tenantId} has ${this.#row} rows and no wallet.`);
      return;
    }
    const pairs: readonly [keyof Wallet, string | number][] = [
      ["credited", usd(this.#credited)],
      ["debited", usd(this.#debited)],
      ["balance", usd(this.#credited - this.#debited)],
      ["last_row", this.#row],
      ["ledger_hash", this.#hash],
    ];
    for (const [field, computed] of pairs)
      if (wallet[field] !== computed)
        this.#findings.add(
          "wallet_differs",
          place,
          `The wallet of ${this.#tenantId} says ${field} ${wallet[field]}; its rows give ${computed}.`,
        );
  }
}

/** What the row of an attempt must say. */
export function expectedValue(
  expected: Expected,
  list: PriceList,
): { readonly quantity: string; readonly amount: string } {
  const { accepted, cpuSeconds, tokensIn, tokensOut, tier, limit } = expected;
  const quantity = cpuSeconds ?? usd((BigInt(tokensIn) + BigInt(tokensOut)) * 1_000_000n);
  if (!accepted) return { quantity, amount: usd(0) };
  const amount =
    cpuSeconds === null ? recomputeTokens(tokensIn, tokensOut, tier, limit, list) : recomputeCpu(cpuSeconds, list);
  return { quantity, amount };
}
