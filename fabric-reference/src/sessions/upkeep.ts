import type { Clock, Ids } from "@krako/rules";
import type { Database } from "../store/database.ts";
import { expireLeases, forgetDispatches, loseClaims } from "../store/dispatches.ts";
import { forgetInbox, readInbox } from "../store/inbox.ts";
import { endProcess, forgetProcesses, renewProcess } from "../store/processes.ts";
import { readSession, type SessionRow, takeOver, unfinishedOf } from "../store/sessions.ts";
import type { HostSettings } from "./host-settings.ts";
import type { HostedSession } from "./hosted-session.ts";
import { readMessage } from "./inbox-message.ts";
import type { SessionHost } from "./session-host.ts";
import { hostAgain } from "./takeover.ts";

const STORE_TROUBLE = "The store is not available.";

/** What looks after the sessions of a process besides their turns. */
export interface UpkeepOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly processId: string;
  readonly host: SessionHost;
  readonly settings: HostSettings;
  /** Lets a session begin that was accepted and had not. */
  readonly begin: (hosted: HostedSession) => void;
  /** Told of what went wrong; the work is tried again with the next tick. */
  readonly onTrouble: (doing: string, error: unknown) => void;
}

/**
 * What has to be looked at from time to time: this process's lease, expired leases of claims, assignments nobody asked for, messages
 * from other processes, and sessions whose owner is gone. Notifications only make it sooner.
 */
export class Upkeep {
  readonly #options: UpkeepOptions;
  readonly #reading = new Set<number>();
  /** Sessions to be loaded again, since memory was ahead of the store. */
  readonly #toReload = new Map<string, { readonly tenantId: string; readonly sessionId: string }>();
  /** Sessions that were this process's and not hosted at the last look; null while every takeover was answered. */
  #strays: ReadonlySet<string> | null = null;
  #stopTimer: () => void = () => {};
  #stopListening: () => void = () => {};
  #ticking: Promise<void> = Promise.resolve();
  #inboxRead: Promise<void> | null = null;
  #isInboxToBeReadAgain = false;
  #isStopped = false;
  #trouble: string | null = null;
  #forgotAt = 0;
  #leaseUntil = 0;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  /** Why this process can take nothing now, as a sentence; null if it can. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** The first look is taken before this resolves: the process has its lease then. */
  async start(): Promise<void> {
    const { database, processId } = this.#options;
    this.#stopListening = database.listen("inbox", (payload) => {
      if (payload === processId || payload === "") this.#readInboxSoon();
    });
    await this.#renew();
    this.#schedule();
  }

  /** No tick begins after this; the lease is given back, so that others need not wait for its end. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stopTimer();
    this.#stopListening();
    await this.#ticking;
    await this.#inboxRead;
    const { database, processId } = this.#options;
    await this.#try("giving back the lease of this process", () =>
      database.transaction((connection) => endProcess(connection, processId)),
    );
  }

  /** As if the process had died: nothing is written any more. */
  abandon(): void {
    this.#isStopped = true;
    this.#stopTimer();
    this.#stopListening();
  }

  /** Sessions that are not hosted any more although they may still be this process's. */
  reload(sessions: Iterable<HostedSession>): void {
    for (const { identity } of sessions) this.#toReload.set(identity.sessionId, identity);
  }

  #schedule(): void {
    if (this.#isStopped) return;
    this.#stopTimer = this.#options.clock.after(this.#options.settings.tickMs, () => {
      this.#ticking = this.#tick().finally(() => this.#schedule());
    });
  }

  async #tick(): Promise<void> {
    const { host, clock, settings } = this.#options;
    await this.#try("renewing the lease of this process", () => this.#renew());
    await this.#try("taking sessions over", () => this.#takeOver());
    await this.#try("looking for sessions that nobody hosts", () => this.#adopt());
    await this.#try("loading sessions", () => this.#reloadAll());
    await this.#try("looking for expired leases", () => this.#expire());
    const before = Math.floor(clock.now()) - settings.dispatchTimeoutMs;
    await this.#try("withdrawing assignments", () => host.withdrawOverdue(before));
    await this.#try("ending claims whose time is over", () => this.#endOverrun());
    await this.#try("forgetting what nobody needs", () => this.#forget());
    this.#readInboxSoon();
    host.post({ type: "look" });
  }

  /** Rows of claims, processes and messages whose time is over; a bounded number at once, now and then. */
  async #forget(): Promise<void> {
    const { database, clock, settings } = this.#options;
    const now = Math.floor(clock.now());
    if (now - this.#forgotAt < settings.forgetEveryMs) return;
    this.#forgotAt = now;
    const before = now - settings.keepMs;
    await database.transaction(async (connection) => {
      await forgetDispatches(connection, { endedBefore: before, max: settings.sweepBatch });
      await forgetInbox(connection, { before, max: settings.sweepBatch });
      await forgetProcesses(connection, before);
    });
  }

  async #try(doing: string, work: () => Promise<unknown>): Promise<void> {
    if (this.#isStopped && doing !== "giving back the lease of this process") return;
    try {
      await work();
    } catch (error) {
      this.#options.onTrouble(doing, error);
    }
  }

  async #renew(): Promise<void> {
    const { database, clock, processId, settings, host } = this.#options;
    const now = Math.floor(clock.now());
    try {
      await database.transaction((connection) =>
        renewProcess(connection, { processId, now, leaseUntil: now + settings.processLeaseMs }),
      );
      this.#trouble = null;
      // Others may have taken sessions over meanwhile.
      if (this.#leaseUntil <= now) this.reload(host.sessions());
      this.#leaseUntil = now + settings.processLeaseMs;
    } catch (error) {
      this.#trouble = STORE_TROUBLE;
      throw error;
    }
  }

  async #expire(): Promise<void> {
    const { database, clock, processId, settings, host } = this.#options;
    const now = Math.floor(clock.now());
    const expired = await database.transaction((connection) =>
      expireLeases(connection, { owner: processId, now, max: settings.sweepBatch }),
    );
    for (const { claimId } of expired) host.post({ type: "lost", claimId });
  }

  /** A result that was taken, here or by another process, is on its way and counts: the store knows. */
  async #endOverrun(): Promise<void> {
    const { database, clock, settings, host } = this.#options;
    const overrun = host.dispatcher.claims
      .overrun(Math.floor(clock.now()), settings.overrunGraceMs)
      .slice(0, settings.sweepBatch);
    if (overrun.length === 0) return;
    const lost = await database.transaction((connection) => loseClaims(connection, overrun));
    for (const claimId of lost) host.post({ type: "lost", claimId });
  }

  async #takeOver(): Promise<void> {
    const { database, clock, processId, settings } = this.#options;
    const now = Math.floor(clock.now());
    try {
      const rows = await database.transaction((connection) =>
        takeOver(connection, { processId, now, max: settings.takeOverBatch }),
      );
      for (const row of rows) this.#toReload.set(row.sessionId, row);
    } catch (error) {
      this.#strays ??= new Set();
      throw error;
    }
  }

  /** A takeover may have come about although it failed: its sessions are this process's, and nobody hosts them. */
  async #adopt(): Promise<void> {
    if (this.#strays === null) return;
    const { database, processId, host } = this.#options;
    const owned = await database.read((connection) => unfinishedOf(connection, processId));
    const strays = owned.filter(({ sessionId }) => host.get(sessionId) === undefined);
    // One that is just being submitted is hosted by the next look.
    for (const stray of strays) if (this.#strays.has(stray.sessionId)) this.#toReload.set(stray.sessionId, stray);
    this.#strays = strays.length === 0 ? null : new Set(strays.map(({ sessionId }) => sessionId));
  }

  async #reloadAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const [id, session] of [...this.#toReload]) {
      if (this.#isStopped) return;
      // One that cannot be loaded waits behind the others, and keeps none of them from it.
      this.#toReload.delete(id);
      try {
        await this.#reload(session);
      } catch (error) {
        this.#toReload.set(id, session);
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Hosts the session if it is this process's and nobody here hosts it as it is now; lets go of it if it is not. */
  async #reload({ tenantId, sessionId }: { readonly tenantId: string; readonly sessionId: string }): Promise<void> {
    const { database, processId, host } = this.#options;
    const row = await database.read((connection) => readSession(connection, tenantId, sessionId));
    const here = host.get(sessionId);
    const isOurs = row !== null && row.owner === processId;
    if (here !== undefined && isOurs && here.identity.epoch === row.epoch) return;
    if (here !== undefined) host.drop(here);
    if (isOurs && isUnfinished(row)) await hostAgain(row, this.#options);
  }

  #readInboxSoon(): void {
    if (this.#isStopped) return;
    if (this.#inboxRead !== null) {
      this.#isInboxToBeReadAgain = true;
      return;
    }
    this.#inboxRead = this.#try("reading messages of other processes", () => this.#readInbox()).then(() => {
      this.#inboxRead = null;
      if (!this.#isInboxToBeReadAgain) return;
      this.#isInboxToBeReadAgain = false;
      this.#readInboxSoon();
    });
  }

  /** Messages wait until their session is hosted: right after a takeover, say, it is still being loaded. */
  async #readInbox(): Promise<void> {
    const { database, processId, settings, host } = this.#options;
    const messages = await database.read((connection) => readInbox(connection, processId, settings.sweepBatch));
    for (const stored of messages) {
      if (this.#reading.has(stored.id)) continue;
      const message = await readMessage(stored, host);
      if (message === null) continue;
      this.#reading.add(stored.id);
      const forget = (): void => {
        this.#reading.delete(stored.id);
      };
      host.post({ ...message, waiter: { done: forget, failed: forget } });
    }
  }
}

function isUnfinished({ state }: SessionRow): boolean {
  return state === "pending" || state === "running";
}
