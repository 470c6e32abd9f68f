import type { Work } from "../dispatch/claim-document.ts";
import type { Connection, Database } from "../store/database.ts";
import { type Dispatch, endDispatches, insertDispatches } from "../store/dispatches.ts";
import { deleteInbox } from "../store/inbox.ts";
import { appendLog, type LogEntry } from "../store/log.ts";
import { type SessionUpdate, updateSessions } from "../store/sessions.ts";
import { together } from "../store/together.ts";
import type { HostedSession } from "./hosted-session.ts";

/** Sessions that another process has taken over: what this one wanted to write of them was not written. */
export class LostOwnershipError extends Error {
  override readonly name = "LostOwnershipError";
  readonly sessionIds: readonly string[];

  constructor(sessionIds: readonly string[]) {
    super(`${sessionIds.length} sessions are owned by another process now: ${sessionIds.slice(0, 3).join(", ")}.`);
    this.sessionIds = sessionIds;
  }
}

/** Who is waiting for a turn to be committed. */
export interface Waiter {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Everything one turn writes, collected while it thinks and committed in one transaction: what happened and what follows from it, of
 * every session it touched. Nobody is told anything before the commit.
 */
export class Turn {
  /** In whole milliseconds since 1970: all events of a turn carry the same time. */
  readonly now: number;
  readonly touched: Set<HostedSession> = new Set();
  readonly waiters: Waiter[] = [];
  /** Results of sessions that end in this turn, as JSON text. */
  readonly results: Map<HostedSession, string> = new Map();
  /** Nodes that may have to be told of assignments by whichever process they wait at. */
  readonly nodesToTell: Set<string> = new Set();
  /** Nodes that lose claims which they may be working on. */
  readonly nodesThatLose: Set<string> = new Set();
  readonly #inserted = new Map<string, Dispatch>();
  readonly #works = new Map<string, Work>();
  readonly #ended = new Map<string, string | null>();
  readonly #inbox: number[] = [];

  constructor(now: number) {
    this.now = now;
  }

  /** An assignment. `work` is stored with it unless it is granted in this turn: whoever grants it later has to know it. */
  insert(dispatch: Dispatch, work: Work): void {
    this.#inserted.set(dispatch.claimId, dispatch);
    this.#works.set(dispatch.claimId, work);
  }

  /** An assignment is granted to its node; one that is in the store already was reserved there before this turn. */
  grant(claimId: string, leaseUntil: number): void {
    const inserted = this.#inserted.get(claimId);
    if (inserted !== undefined) this.#inserted.set(claimId, { ...inserted, state: "claimed", leaseUntil });
  }

  /** A claim or an assignment is over; `resultDigest` where a result ended it. */
  end(claimId: string, resultDigest: string | null): void {
    if (this.#inserted.delete(claimId) && resultDigest === null) return;
    this.#ended.set(claimId, resultDigest);
  }

  handled(inboxId: number): void {
    this.#inbox.push(inboxId);
  }

  /** @throws LostOwnershipError if any of the sessions is not this process's any more; then nothing is written. */
  async commit(database: Database, owner: string): Promise<void> {
    const sessions = [...this.touched].filter((hosted) => hosted.hasPending || this.results.has(hosted));
    if (sessions.length + this.#inserted.size + this.#ended.size + this.#inbox.length + this.nodesToTell.size === 0)
      return;
    sessions.sort((a, b) => (a.identity.sessionId < b.identity.sessionId ? -1 : 1));
    const updates = sessions.map((hosted) => updateOf(hosted, owner, this.results.get(hosted) ?? null));
    const entries = sessions.filter((hosted) => hosted.hasPending).map((hosted) => entryOf(hosted, this.now));
    await database.transaction(async (connection) => {
      const updating = updateSessions(connection, updates);
      const writing = Promise.allSettled([this.#write(connection, entries)]);
      const stale = await updating;
      // Rolls back what was sent with it, whatever became of that.
      if (stale.length > 0) throw new LostOwnershipError(stale);
      for (const written of await writing) if (written.status === "rejected") throw written.reason;
      for (const nodeId of this.nodesToTell) connection.notify("assignments", nodeId);
      for (const nodeId of this.nodesThatLose) connection.notify("losses", nodeId);
      for (const hosted of this.results.keys()) connection.notify("sessions", hosted.identity.sessionId);
    });
    for (const hosted of sessions) hosted.markCommitted();
  }

  #rows(): Dispatch[] {
    return [...this.#inserted.values()].map((row) =>
      row.state === "assigned" ? { ...row, workText: JSON.stringify(this.#works.get(row.claimId)) } : row,
    );
  }

  #write(connection: Connection, entries: readonly LogEntry[]): Promise<void> {
    const ended = [...this.#ended].map(([claimId, resultDigest]) => ({ claimId, resultDigest }));
    return together(
      ...(entries.length > 0 ? [appendLog(connection, entries)] : []),
      insertDispatches(connection, this.#rows()),
      endDispatches(connection, ended, this.now),
      ...(this.#inbox.length > 0 ? [deleteInbox(connection, this.#inbox)] : []),
    );
  }
}

function updateOf(hosted: HostedSession, owner: string, resultText: string | null): SessionUpdate {
  const { tenantId, sessionId, epoch } = hosted.identity;
  return {
    tenantId,
    sessionId,
    owner,
    epoch,
    fromSequence: hosted.committed,
    toSequence: hosted.lastSequence,
    state: hosted.state,
    startedAt: hosted.startedAt,
    endedAt: hosted.endedAt,
    resultText,
  };
}

function entryOf(hosted: HostedSession, at: number): LogEntry {
  const { tenantId, sessionId } = hosted.identity;
  return {
    tenantId,
    stream: sessionId,
    firstSequence: hosted.committed + 1,
    lastSequence: hosted.lastSequence,
    at,
    eventsText: hosted.pendingText(),
  };
}
