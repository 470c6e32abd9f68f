import type { LedgerRow } from "@krako/contracts";
import { microUsd, type PlannedUnit, usd } from "@krako/rules";
import { walletOf } from "../billing/read-billing.ts";
import { checkCredit } from "../policies/credit.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { Connection, Database } from "../store/database.ts";
import { listLedger, readWallets } from "../store/ledger.ts";

/** Most ledger rows of one session that are read at once. */
const ROWS_PER_READ = 500;

/** Most wallets that are read at once. */
const WALLETS_PER_READ = 500;

/** Tenants whose credit is kept; past it the one that was asked for longest ago is read again when it is asked for. */
const MAX_TENANTS = 10_000;

/** What is known of the credit of one tenant. */
interface Credit {
  readonly prepaid: boolean;
  /** Micro-USD. */
  readonly balance: bigint;
}

interface Reservation {
  readonly sessionId: string;
  /** Micro-USD. */
  readonly worst: bigint;
}

/** By session, unit and attempt. */
type Reservations = Map<string, Reservation>;

/** Whether an llm attempt may begin: it may, it may not (with a sentence), or nobody knows yet. */
export type CreditAnswer = "covered" | "unknown" | { readonly denial: string };

/**
 * Sees to it that no model is called for a tenant that pays beforehand and has no credit left for it. What was dispatched stays reserved
 * at its worst cost until billing has written its row, so that concurrent attempts cannot all pass the same balance (BILL-005: the wallet
 * itself is only read).
 */
export class CreditDesk {
  readonly #database: Database;
  readonly #credits = new Map<string, Credit>();
  /** By tenant: the llm attempts that are dispatched and not yet in the balance. Of tenants that pay afterwards there are none. */
  readonly #reserved = new Map<string, Reservations>();
  /** Tenants that were asked for and are not known yet. */
  readonly #wanted = new Set<string>();

  readonly #onWanted: () => void;

  /** `onWanted` is called when a tenant has to be read that is not known yet. */
  constructor(database: Database, onWanted: () => void) {
    this.#database = database;
    this.#onWanted = onWanted;
  }

  /** Asked before an llm attempt is placed. */
  ask(hosted: HostedSession, planned: PlannedUnit, attemptIndex: number): CreditAnswer {
    const { tenantId, sessionId } = hosted.identity;
    const credit = this.#credits.get(tenantId);
    if (credit === undefined) {
      if (!this.#wanted.has(tenantId)) this.#onWanted();
      this.#wanted.add(tenantId);
      return "unknown";
    }
    this.#keep(tenantId, credit);
    const own = keyOf(sessionId, planned.unit.id, attemptIndex);
    let inFlight = 0n;
    for (const [key, { worst }] of this.#reserved.get(tenantId) ?? []) if (key !== own) inFlight += worst;
    const verdict = checkCredit({ ...credit, inFlight, need: worstOf(planned) });
    if (verdict.type === "covered") return "covered";
    const missing = usd(Number(verdict.missing));
    return { denial: `The tenant pays beforehand and lacks ${missing} USD for the worst of this attempt. Add credit.` };
  }

  /** An llm attempt was placed, or goes on that was placed by another owner of its session. */
  reserve(hosted: HostedSession, planned: PlannedUnit, attemptIndex: number): void {
    const { tenantId, sessionId } = hosted.identity;
    if (this.#credits.get(tenantId)?.prepaid === false) return;
    const reserved = this.#reserved.get(tenantId) ?? new Map<string, Reservation>();
    this.#reserved.set(tenantId, reserved);
    reserved.set(keyOf(sessionId, planned.unit.id, attemptIndex), { sessionId, worst: worstOf(planned) });
  }

  /** An attempt that was placed will not begin: billing writes no row for it. */
  release(hosted: HostedSession, unitId: string, attemptIndex: number): void {
    const { tenantId, sessionId } = hosted.identity;
    this.#free(tenantId, [keyOf(sessionId, unitId, attemptIndex)]);
  }

  /** Reads the wallets of the tenants that matter again; true if one is known now that was not. */
  async refresh(): Promise<boolean> {
    const wanted = [...this.#wanted];
    const tenants = [...new Set([...wanted, ...this.#reserved.keys(), ...this.#credits.keys()])];
    for (let at = 0; at < tenants.length; at += WALLETS_PER_READ) {
      const some = tenants.slice(at, at + WALLETS_PER_READ);
      await this.#database.read((connection) => this.#read(connection, some));
    }
    for (const tenantId of wanted) this.#wanted.delete(tenantId);
    return wanted.length > 0;
  }

  /** Rows first, then the balances: a row that is written in between is then reserved a little too long, never too short. */
  async #read(connection: Connection, tenants: readonly string[]): Promise<void> {
    const billed = new Map<string, readonly string[]>();
    for (const tenantId of tenants) {
      const reserved = this.#reserved.get(tenantId);
      if (reserved !== undefined) billed.set(tenantId, await this.#billed(connection, tenantId, reserved));
    }
    const kept = new Map((await readWallets(connection, tenants)).map((wallet) => [wallet.tenantId, wallet]));
    for (const tenantId of tenants) {
      const wallet = kept.get(tenantId);
      const prepaid = wallet?.prepaid === 1;
      this.#keep(tenantId, { prepaid, balance: microUsd(walletOf(tenantId, wallet?.text).balance) });
      if (prepaid) this.#free(tenantId, billed.get(tenantId) ?? []);
      else this.#reserved.delete(tenantId);
    }
  }

  #free(tenantId: string, keys: readonly string[]): void {
    const reserved = this.#reserved.get(tenantId);
    if (reserved === undefined) return;
    for (const key of keys) reserved.delete(key);
    if (reserved.size === 0) this.#reserved.delete(tenantId);
  }

  #keep(tenantId: string, credit: Credit): void {
    this.#credits.delete(tenantId);
    this.#credits.set(tenantId, credit);
    const idle = this.#credits.size > MAX_TENANTS ? this.#credits.keys().next().value : undefined;
    if (idle !== undefined) this.#credits.delete(idle);
  }

  async #billed(connection: Connection, tenantId: string, reserved: Reservations): Promise<readonly string[]> {
    const keys: string[] = [];
    for (const sessionId of new Set([...reserved.values()].map((each) => each.sessionId)))
      for (let after = 0; ; ) {
        const rows = await listLedger(connection, tenantId, after, ROWS_PER_READ, sessionId);
        for (const { text } of rows) {
          const row = JSON.parse(text) as LedgerRow;
          if (row.work_unit_id !== null && row.attempt_index !== null && row.line_item === "llm_tokens")
            keys.push(keyOf(sessionId, row.work_unit_id, row.attempt_index));
        }
        after = rows.at(-1)?.row ?? after;
        if (rows.length < ROWS_PER_READ) break;
      }
    return keys;
  }
}

function worstOf({ need }: PlannedUnit): bigint {
  return BigInt(need.cost_usd);
}

function keyOf(sessionId: string, unitId: string, attemptIndex: number): string {
  return `${sessionId} ${attemptIndex} ${unitId}`;
}
