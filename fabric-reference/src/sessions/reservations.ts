import type { Clock } from "@krako/rules";
import type { Dispatcher } from "../dispatch/dispatcher.ts";
import type { Database } from "../store/database.ts";
import { claimOwn } from "../store/dispatches.ts";
import type { Turn } from "./turn.ts";

/** What reserving assignments needs. */
export interface ReservationsOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
  readonly leaseMs: number;
}

/**
 * Assignments in the store may be granted by any process at which their node waits: their owner reserves those that it will grant or
 * take back itself, before the turn that does so.
 */
export class Reservations {
  readonly #options: ReservationsOptions;

  constructor(options: ReservationsOptions) {
    this.#options = options;
  }

  /** Reserves assignments; what it resolves with leaves out those that another process has granted. */
  async take(claimIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (claimIds.length === 0) return new Set();
    const { clock, database, leaseMs } = this.#options;
    const leaseUntil = Math.floor(clock.now()) + leaseMs;
    const claims = claimIds.map((claimId) => ({ claimId, leaseUntil }));
    const gone = await database.transaction((connection) => claimOwn(connection, claims));
    return new Set(claimIds.filter((claimId) => !gone.includes(claimId)));
  }

  /** If the turn fails, nobody knows whether they are reserved: their sessions have to be loaded again. */
  touch(turn: Turn, claimIds: readonly string[]): void {
    for (const claimId of claimIds) {
      const holder = this.#options.dispatcher.claims.holder(claimId);
      if (holder !== undefined) turn.touched.add(holder.hosted);
    }
  }

  /**
   * Takes back what was reserved and not granted: its nodes have left meanwhile. No process could grant it later, so it waits for a node
   * again. True if there is any.
   */
  withdrawUngranted(turn: Turn, reserved: ReadonlySet<string>): boolean {
    const { dispatcher } = this.#options;
    let hasWithdrawn = false;
    for (const claimId of reserved) {
      const holder = dispatcher.claims.holder(claimId);
      if (holder === undefined || holder.attempt.claim?.claimedAt !== null) continue;
      dispatcher.withdraw(turn, holder);
      hasWithdrawn = true;
    }
    return hasWithdrawn;
  }
}
