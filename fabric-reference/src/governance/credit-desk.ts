import type { LedgerRow } from "@krako/contracts";
import { microUsd, type PlannedUnit, usd } from "@krako/rules";
import { walletOf } from "../billing/read-billing.ts";
import { checkCredit } from "../policies/credit.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { Connection, Database } from "../store/database.ts";
import { listLedger, readWallets } from "../store/ledger.ts";

/** Most ledger rows of one session that are read at once. */
const ROWS_PER_READ = 500;

/** What is known of the credit of one tenant. */
interface Credit {
  prepaid: boolean;
  /** Micro-USD. */
  balance: bigint;
  /** Worst costs, in micro-USD, of llm attempts that are dispatched and not yet in the balance, by session, unit and attempt. */
  readonly reserved: Map<string, Reservation>;
}

interface Reservation {
  readonly sessionId: string;
  readonly worst: bigint;
}

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
  /** Tenants that were asked for and are not known yet. */
  readonly #wanted = new Set<string>();

  readonly #onWanted: () => void;

  /** `onWanted` is called when a tenant has to be read that is not known yet. */
  constructor(database: Database, onWanted: () => void) {
    this.#database = database;
    this.#onWanted = onWanted;
  }

  /** Asked before an llm attempt is placed. */
  ask(hosted: HostedSession, planned: PlannedUnit): CreditAnswer {
    const { tenantId } = hosted.identity;
    const credit = this.#credits.get(tenantId);
    if (credit === undefined) {
      if (!this.#wanted.has(tenantId)) this.#onWanted();
      this.#wanted.add(tenantId);
      return "unknown";
    }
    let inFlight = 0n;
    if (credit.prepaid) for (const { worst } of credit.reserved.values()) inFlight += worst;
    const { prepaid, balance } = credit;
    const verdict = checkCredit({ prepaid, balance, inFlight, need: worstOf(planned) });
    if (verdict.type === "covered") return "covered";
    const missing = usd(Number(verdict.missing));
    return { denial: `The tenant pays beforehand and lacks ${missing} USD for the worst of this attempt. Add credit.` };
  }

  /** An llm attempt was placed. */
  reserve(hosted: HostedSession, planned: PlannedUnit, attemptIndex: number): void {
    const { tenantId, sessionId } = hosted.identity;
    const credit = this.#credits.get(tenantId);
    if (!credit?.prepaid) return;
    credit.reserved.set(keyOf(sessionId, planned.unit.id, attemptIndex), { sessionId, worst: worstOf(planned) });
  }

  /** An attempt never began, or consumed nothing. */
  release(hosted: HostedSession, unitId: string, attemptIndex: number): void {
    const { tenantId, sessionId } = hosted.identity;
    this.#credits.get(tenantId)?.reserved.delete(keyOf(sessionId, unitId, attemptIndex));
  }

  /** Reads the wallets of the tenants that matter again; true if one is known now that was not. */
  async refresh(): Promise<boolean> {
    const known = [...this.#credits].filter(([, { prepaid }]) => prepaid).map(([tenantId]) => tenantId);
    const wanted = [...this.#wanted];
    if (known.length + wanted.length === 0) return false;
    await this.#database.read(async (connection) => {
      for (const tenantId of new Set([...known, ...wanted])) await this.#read(connection, tenantId);
    });
    for (const tenantId of wanted) this.#wanted.delete(tenantId);
    return true;
  }

  /** Rows first, then the balance: a row that is written in between is then reserved a little too long, never too short. */
  async #read(connection: Connection, tenantId: string): Promise<void> {
    const credit = this.#credits.get(tenantId);
    const billed = credit === undefined ? [] : await this.#billed(connection, tenantId, credit);
    const [kept] = await readWallets(connection, [tenantId]);
    const balance = microUsd(walletOf(tenantId, kept?.text).balance);
    const prepaid = kept?.prepaid === 1;
    if (credit === undefined) {
      this.#credits.set(tenantId, { prepaid, balance, reserved: new Map() });
      return;
    }
    credit.prepaid = prepaid;
    credit.balance = balance;
    for (const key of billed) credit.reserved.delete(key);
  }

  async #billed(connection: Connection, tenantId: string, { reserved }: Credit): Promise<readonly string[]> {
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
