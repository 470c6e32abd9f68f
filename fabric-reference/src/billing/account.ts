import type { Wallet } from "@krako/contracts";
import { canonicalJson, microUsd, usd } from "@krako/rules";
import type { Charge } from "./charge.ts";
import { NO_HASH, type WrittenRow, writeRow } from "./ledger-row.ts";

/** The ledger of one tenant as far as it was written: where the next row goes, and the fold over the rows before it (BILL-005). */
export class Account {
  readonly tenantId: string;
  #row: number;
  #hash: string;
  #credited: bigint;
  #debited: bigint;

  private constructor(tenantId: string, row: number, rowHash: string, credited: bigint, debited: bigint) {
    this.tenantId = tenantId;
    this.#row = row;
    this.#hash = rowHash;
    this.#credited = credited;
    this.#debited = debited;
  }

  /** The account of a tenant without rows. */
  static empty(tenantId: string): Account {
    return new Account(tenantId, 0, NO_HASH, 0n, 0n);
  }

  /** The account that a wallet is the fold of. */
  static of({ tenant_id, last_row, ledger_hash, credited, debited }: Wallet): Account {
    return new Account(tenant_id, last_row, ledger_hash, microUsd(credited), microUsd(debited));
  }

  /** Writes the next row and counts it (BILL-006). */
  add(charge: Charge): WrittenRow {
    const written = writeRow(this.tenantId, this.#row + 1, this.#hash, charge);
    this.#row += 1;
    this.#hash = written.row.hash;
    if (charge.amount.startsWith("-")) this.#credited += microUsd(charge.amount.slice(1));
    else this.#debited += microUsd(charge.amount);
    return written;
  }

  /** US dollars left, negative where more was billed than credited. */
  balance(): string {
    return usd(this.#credited - this.#debited);
  }

  wallet(): Wallet {
    return {
      tenant_id: this.tenantId,
      currency: "USD",
      balance: this.balance(),
      credited: usd(this.#credited),
      debited: usd(this.#debited),
      last_row: this.#row,
      ledger_hash: this.#hash,
    };
  }

  /** The wallet in its RFC 8785 form: what the store keeps. */
  text(): string {
    return canonicalJson(this.wallet());
  }
}
