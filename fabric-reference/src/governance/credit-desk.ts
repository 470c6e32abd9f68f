import type { LedgerRow } from "@krako/contracts";
import { type Clock, microUsd, type PlannedUnit, usd } from "@krako/rules";
import { walletOf } from "../billing/read-billing.ts";
import { type CreditShare, shareOf } from "../policies/credit.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import { Batched } from "../store/batched.ts";
import { heldByOthers, holdCredit, lockWallet } from "../store/credit-holds.ts";
import type { Connection, Database } from "../store/database.ts";
import { listLedger, readWallets } from "../store/ledger.ts";

/** Most ledger rows of one session that are read at once. */
const ROWS_PER_READ = 500;

/** Most wallets that are read at once. */
const WALLETS_PER_READ = 500;

/** Tenants whose credit is kept; past it the one that was asked for longest ago is read again when it is asked for. */
const MAX_TENANTS = 10_000;

/**
 * How long a hold counts that is not renewed, in milliseconds: until whoever takes the sessions of a process over that is gone has held
 * credit for them, and hardly longer.
 */
const HOLD_MS = 15_000;

/** A hold of this age is renewed, in milliseconds. */
const RENEW_MS = 2_000;

/** A hold is relied on so long only, in milliseconds: the clocks of other processes differ. */
const RELY_MS = 10_000;

/** What is known of the credit of one tenant, in micro-USD. */
interface Credit {
  prepaid: boolean;
  /** Held in the store for the calls that this process has under way, and for those that it may begin. */
  held: bigint;
  /** When it was held; milliseconds since 1970. */
  heldAt: number;
  /** What attempts need that wait for a hold, by attempt. */
  readonly asked: Map<string, bigint>;
  /** What is missing for attempts that the store has no credit for, by attempt. */
  denied: ReadonlyMap<string, bigint>;
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

/** What a credit desk is made with. */
export interface CreditDeskOptions {
  readonly database: Database;
  readonly clock: Pick<Clock, "now">;
  readonly processId: string;
  /** Something was asked for that only the store can answer. */
  readonly onWanted: () => void;
}

/**
 * Sees to it that no model is called for a tenant that pays beforehand and has no credit left for it. Before an attempt is placed its
 * worst cost is held in the store, where all processes hold, under the lock of the wallet; what was placed stays held until billing has
 * written its row. So concurrent attempts never pass the balance together, wherever they run; ADR 0020
 * names the one gap (BILL-005: the wallet itself is only read).
 */
export class CreditDesk {
  readonly #options: CreditDeskOptions;
  readonly #credits = new Map<string, Credit>();
  /** By tenant: the llm attempts that are dispatched and not yet in the balance. Of tenants that pay afterwards there are none. */
  readonly #reserved = new Map<string, Reservations>();
  /** Tenants that were asked for since they were read. */
  readonly #wanted = new Set<string>();
  /** One at a time: two that overlapped could each believe in a hold that the other had lowered. */
  readonly #refreshes: Batched<undefined, boolean>;

  constructor(options: CreditDeskOptions) {
    this.#options = options;
    this.#refreshes = new Batched(Number.POSITIVE_INFINITY, async (callers) => {
      const isNews = await this.#refresh();
      return callers.map(() => isNews);
    });
  }

  /** Asked before an llm attempt is placed. */
  ask(hosted: HostedSession, planned: PlannedUnit, attemptIndex: number): CreditAnswer {
    const { tenantId, sessionId } = hosted.identity;
    const credit = this.#credits.get(tenantId);
    if (credit === undefined) return this.#want(tenantId);
    this.#keep(tenantId, credit);
    if (!credit.prepaid) return "covered";
    const own = keyOf(sessionId, planned.unit.id, attemptIndex);
    const need = worstOf(planned);
    const age = this.#options.clock.now() - credit.heldAt;
    if (age < RELY_MS && this.#inFlight(tenantId, own) + need <= credit.held) return "covered";
    // One that could not be told at once is asked for anew: there may be credit by now.
    const missing = age < RENEW_MS ? credit.denied.get(own) : undefined;
    if (missing === undefined) {
      credit.asked.set(own, need);
      return this.#want(tenantId);
    }
    const lacking = usd(Number(missing));
    return { denial: `The tenant pays beforehand and lacks ${lacking} USD for the worst of this attempt. Add credit.` };
  }

  #want(tenantId: string): "unknown" {
    if (!this.#wanted.has(tenantId)) this.#options.onWanted();
    this.#wanted.add(tenantId);
    return "unknown";
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

  /** Reads the wallets of the tenants that matter again, and holds what was asked for; true if there is news for who asked. */
  refresh(): Promise<boolean> {
    return this.#refreshes.add(undefined);
  }

  async #refresh(): Promise<boolean> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    try {
      const tenants = [...new Set([...wanted, ...this.#reserved.keys(), ...this.#credits.keys()])];
      for (let at = 0; at < tenants.length; at += WALLETS_PER_READ) {
        const some = tenants.slice(at, at + WALLETS_PER_READ);
        const prepaid = await this.#options.database.read((connection) => this.#read(connection, some));
        for (const tenantId of prepaid) await this.#hold(tenantId);
      }
    } catch (error) {
      for (const tenantId of wanted) this.#wanted.add(tenantId);
      throw error;
    }
    return wanted.length > 0;
  }

  /** Sets free what billing has written. @returns which of these tenants pay beforehand. */
  async #read(connection: Connection, tenants: readonly string[]): Promise<readonly string[]> {
    const billed = new Map<string, readonly string[]>();
    for (const tenantId of tenants) {
      const reserved = this.#reserved.get(tenantId);
      if (reserved !== undefined) billed.set(tenantId, await this.#billed(connection, tenantId, reserved));
    }
    const wallets = await readWallets(connection, tenants);
    const prepaid = new Set(wallets.filter((wallet) => wallet.prepaid === 1).map(({ tenantId }) => tenantId));
    for (const tenantId of tenants) {
      const credit = this.#credits.get(tenantId) ?? newCredit();
      credit.prepaid = prepaid.has(tenantId);
      if (credit.prepaid) this.#free(tenantId, billed.get(tenantId) ?? []);
      else this.#reserved.delete(tenantId);
      this.#keep(tenantId, credit);
    }
    return [...prepaid];
  }

  /**
   * Holds what is under way and what was asked for, as far as the balance goes. The rows of what is set free were read before: one that is
   * written in between is held a little too long, never too short.
   */
  async #hold(tenantId: string): Promise<void> {
    const { database, clock, processId } = this.#options;
    const credit = this.#credits.get(tenantId);
    if (credit === undefined) return;
    const now = Math.floor(clock.now());
    const isDue = this.#inFlight(tenantId) > 0n && credit.heldAt + RENEW_MS <= now;
    if (credit.asked.size === 0 && this.#inFlight(tenantId) === credit.held && !isDue) return;
    const asked = new Map(credit.asked);
    const { held, denied } = await database.transaction(async (connection): Promise<CreditShare> => {
      const balance = microUsd(walletOf(tenantId, await lockWallet(connection, tenantId)).balance);
      const others = await heldByOthers(connection, tenantId, processId, now);
      const facts = { balance, heldByOthers: others, inFlight: this.#inFlight(tenantId) };
      const share = shareOf(facts, this.#notReserved(tenantId, asked));
      // What is lowered is not relied on from now on; what is raised only when it is committed.
      if (share.held < credit.held) credit.held = share.held;
      const amount = String(share.held);
      await holdCredit(connection, { tenantId, processId, amount, heldUntil: now + HOLD_MS }, now);
      return share;
    });
    for (const key of asked.keys()) credit.asked.delete(key);
    Object.assign(credit, { held, heldAt: now, denied });
  }

  #notReserved(tenantId: string, asked: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> {
    const reserved = this.#reserved.get(tenantId);
    return new Map([...asked].filter(([key]) => reserved?.has(key) !== true));
  }

  /** What the attempts that are under way cost at their worst; without one of them. */
  #inFlight(tenantId: string, but?: string): bigint {
    let sum = 0n;
    for (const [key, { worst }] of this.#reserved.get(tenantId) ?? []) if (key !== but) sum += worst;
    return sum;
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

function newCredit(): Credit {
  return { prepaid: false, held: 0n, heldAt: 0, asked: new Map(), denied: new Map() };
}

function worstOf({ need }: PlannedUnit): bigint {
  return BigInt(need.cost_usd);
}

function keyOf(sessionId: string, unitId: string, attemptIndex: number): string {
  return `${sessionId} ${attemptIndex} ${unitId}`;
}
