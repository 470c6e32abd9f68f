import type {
  BackendCapabilities,
  ExecutionSession,
  LedgerPage,
  ResultPending,
  SessionPage,
  Usage,
  Wallet,
} from "@krako/contracts";
import type { Clock } from "@krako/rules";
import type { StoredEventPage, StoredResult, TenantServices } from "../services.ts";
import { SessionGoneError } from "../sessions/gone-errors.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { InboxBody } from "../sessions/inbox-message.ts";
import type { SessionHost } from "../sessions/session-host.ts";
import { LostOwnershipError } from "../sessions/turn.ts";
import type { Database } from "../store/database.ts";
import { insertInbox } from "../store/inbox.ts";
import { listSessions } from "../store/session-list.ts";
import { readSessionResult } from "../store/session-texts.ts";
import type { SessionRow } from "../store/sessions.ts";
import type { BillingReader } from "./billing-reader.ts";
import type { SessionReader } from "./session-reader.ts";
import { sessionView, summaryView } from "./session-view.ts";
import type { SessionWatch } from "./session-watch.ts";
import { storedEvents } from "./stored-events.ts";
import type { Submissions } from "./submissions.ts";

/** What serving tenants needs. */
export interface TenantServicesOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly host: SessionHost;
  readonly reader: SessionReader;
  readonly watch: SessionWatch;
  readonly submissions: Submissions;
  readonly billing: BillingReader;
  readonly capabilities: () => BackendCapabilities;
}

/** Why a wait ends. Without a reason of its own every abort makes an error with a stack. */
const OVER = new DOMException("The wait is over.", "AbortError");

/** Serves tenants. Whatever concerns a session of another tenant is answered as if there were none. */
export function tenantServices(options: TenantServicesOptions): TenantServices {
  const { database, clock, host, reader, watch, submissions, billing, capabilities } = options;

  const readSession = async (tenantId: string, sessionId: string): Promise<ExecutionSession | null> => {
    const hosted = await reader.read(tenantId, sessionId);
    return hosted === null ? null : sessionView(hosted, clock.now());
  };

  const result = async (
    tenantId: string,
    sessionId: string,
    waitMs: number,
    signal: AbortSignal,
  ): Promise<StoredResult | ResultPending | null> => {
    const over = new AbortController();
    const stopTimer = clock.after(waitMs, () => over.abort(OVER));
    const until = AbortSignal.any([signal, over.signal]);
    try {
      for (;;) {
        const woken = watch.next(sessionId, host.get(sessionId) !== undefined, until);
        const row = await reader.row(tenantId, sessionId);
        if (row === null) return null;
        if (isOver(row)) return await storedResult(database, row);
        if (until.aborted || waitMs === 0) return { execution_session_id: sessionId, state: row.state };
        await woken;
      }
    } finally {
      stopTimer();
      over.abort(OVER);
    }
  };

  const cancel = async (tenantId: string, sessionId: string): Promise<ExecutionSession | null> => {
    const row = await reader.row(tenantId, sessionId);
    if (row === null) return null;
    if (!isOver(row)) await cancelRunning(row);
    return await readSession(tenantId, sessionId);
  };

  /** False if the session turns out to be hosted elsewhere, or not yet again here. */
  const cancelHere = async (hosted: HostedSession): Promise<boolean> => {
    try {
      await host.tell({ type: "command", hosted, command: { type: "cancel" } });
      return true;
    } catch (error) {
      if (error instanceof SessionGoneError || error instanceof LostOwnershipError) return false;
      throw error;
    }
  };

  const cancelRunning = async (row: SessionRow): Promise<void> => {
    const hosted = host.get(row.sessionId);
    if (hosted !== undefined && (await cancelHere(hosted))) return;
    const body: InboxBody = { kind: "cancel" };
    const { tenantId, sessionId, owner } = row;
    await database.transaction(async (connection) => {
      const at = Math.floor(clock.now());
      await insertInbox(connection, [{ tenantId, sessionId, kind: body.kind, bodyText: JSON.stringify(body), at }]);
      if (owner !== null) connection.notify("inbox", owner);
    });
  };

  return {
    capabilities: () => capabilities(),
    submit: (tenantId, key, submission, detail) => submissions.submit(tenantId, key, submission, detail),
    readSession: async (tenantId, sessionId) => {
      const session = await readSession(tenantId, sessionId);
      return session === null ? null : { session, version: `${session.last_sequence}-${session.state}` };
    },
    listSessions: async (tenantId, { state, cursor, limit }): Promise<SessionPage> => {
      const asked = { limit, ...(state === undefined ? {} : { state }), ...(cursor === undefined ? {} : { cursor }) };
      const page = await database.read((connection) => listSessions(connection, tenantId, asked));
      const items = [];
      for (const row of page.rows) items.push(summaryView(await reader.at(row)));
      return { items, ...(page.nextCursor === undefined ? {} : { next_cursor: page.nextCursor }) };
    },
    result,
    events: async (tenantId, sessionId, after, limit): Promise<StoredEventPage | null> => {
      const row = await reader.row(tenantId, sessionId);
      return row === null ? null : await storedEvents(database, row, after, limit);
    },
    eventsAfter: async (tenantId, sessionId, after, signal) => {
      const over = new AbortController();
      const until = AbortSignal.any([signal, over.signal]);
      try {
        for (;;) {
          const woken = watch.next(sessionId, host.get(sessionId) !== undefined, until);
          const row = signal.aborted ? null : await reader.row(tenantId, sessionId);
          if (row === null || row.lastSequence > after || isOver(row)) return;
          await woken;
        }
      } finally {
        over.abort(OVER);
      }
    },
    cancel,
    usage: (tenantId, from, to): Promise<Usage> => billing.usage(tenantId, from, to),
    ledger: (tenantId, page): Promise<LedgerPage> => billing.ledger(tenantId, page),
    wallet: (tenantId): Promise<Wallet> => billing.wallet(tenantId),
  };
}

function isOver({ state }: SessionRow): boolean {
  return state !== "pending" && state !== "running";
}

async function storedResult(database: Database, { tenantId, sessionId }: SessionRow): Promise<StoredResult> {
  const text = await database.read((connection) => readSessionResult(connection, tenantId, sessionId));
  if (text === null) throw new Error(`Session ${sessionId} has ended and has no result.`);
  return { text };
}
