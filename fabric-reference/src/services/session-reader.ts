import { type Ids, resume } from "@krako/rules";
import type { HostedSession } from "../sessions/hosted-session.ts";
import { loadSession } from "../sessions/load-session.ts";
import type { SessionHost } from "../sessions/session-host.ts";
import type { Database } from "../store/database.ts";
import { readSession, type SessionRow } from "../store/sessions.ts";

/** Ended sessions that are kept ready for reading. */
const MAX_KEPT = 64;

/** Reads sessions, whoever owns them: from memory where they are hosted, else rebuilt from their log. Reading never executes. */
export class SessionReader {
  readonly #database: Database;
  readonly #host: SessionHost;
  readonly #ids: Ids;
  readonly #kept = new Map<string, HostedSession>();

  constructor(database: Database, host: SessionHost, ids: Ids) {
    this.#database = database;
    this.#host = host;
    this.#ids = ids;
  }

  /** Null if the tenant has no such session. */
  async row(tenantId: string, sessionId: string): Promise<SessionRow | null> {
    return await this.#database.read((connection) => readSession(connection, tenantId, sessionId));
  }

  /** The session as it is committed; null if the tenant has none such. */
  async read(tenantId: string, sessionId: string): Promise<HostedSession | null> {
    const hosted = this.#host.get(sessionId);
    if (hosted !== undefined && !hosted.hasPending) return hosted.identity.tenantId === tenantId ? hosted : null;
    const row = await this.row(tenantId, sessionId);
    return row === null ? null : await this.load(row);
  }

  /** The session as its row says that it is. */
  async at(row: SessionRow): Promise<HostedSession> {
    const hosted = this.#host.get(row.sessionId);
    const isSame = hosted !== undefined && !hosted.hasPending && hosted.committed === row.lastSequence;
    return isSame ? hosted : await this.load(row);
  }

  /** Rebuilds a session from its log. */
  async load(row: SessionRow): Promise<HostedSession> {
    const key = `${row.sessionId} ${row.lastSequence}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const { hosted } = await this.#database.read((connection) => loadSession(connection, row, this.#ids, ""));
    // Which units are ready is in no record. Turns are recorded whole, so nothing else follows.
    if (row.state === "running") resume(hosted.session);
    hosted.startedAt = row.startedAt;
    hosted.endedAt = row.endedAt;
    if (row.endedAt !== null) this.#keep(key, hosted);
    return hosted;
  }

  #keep(key: string, hosted: HostedSession): void {
    this.#kept.set(key, hosted);
    const oldest = this.#kept.size > MAX_KEPT ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
