import type { SessionState } from "@krako/contracts";
import type { Connection } from "./database.ts";
import { fieldsOf, hotStatement, LARGE_TEXT } from "./hot-statement.ts";
import { insertDocuments, writeLargeResult } from "./session-texts.ts";

/** A run that is submitted. `requestId` is the caller's idempotency key. */
export interface NewSession {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly graphId: string;
  readonly requestId: string;
  readonly graphDigest: string;
  readonly graphText: string;
  readonly contextText: string;
  /** The process that accepted it and now owns it. */
  readonly owner: string;
  readonly submittedAt: number;
}

/** `key_reused`: the request id or the graph id is known with another graph. */
export type Submission =
  | { readonly type: "created" }
  | { readonly type: "replayed"; readonly sessionId: string }
  | { readonly type: "key_reused" };

/** What one turn changes in a session. Nulls leave what is there. */
export interface SessionUpdate {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly owner: string;
  readonly epoch: number;
  /** The last sequence before the turn; the update happens only if it still is. */
  readonly fromSequence: number;
  readonly toSequence: number;
  readonly state: SessionState;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly resultText: string | null;
}

export interface SessionRow {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly graphId: string;
  readonly requestId: string;
  readonly graphDigest: string;
  readonly state: SessionState;
  readonly owner: string | null;
  /** Grows with every change of owner, from 1. */
  readonly epoch: number;
  readonly lastSequence: number;
  readonly submittedAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

const FIELDS = fieldsOf("session", [
  "tenantId",
  "sessionId",
  "graphId",
  "requestId",
  "graphDigest",
  "state",
  "owner",
  "epoch",
  "lastSequence",
  "submittedAt",
  "startedAt",
  "endedAt",
]);

const INSERT = hotStatement(
  "session_insert",
  ({ given }) => `
  insert into session (tenant_id, session_id, graph_id, request_id, graph_digest, state, owner, epoch, last_sequence, submitted_at)
  select "tenantId", "sessionId", "graphId", "requestId", "graphDigest", 'pending', "owner", 1, 0, "submittedAt"
  from ${given("$1", {
    place: "bigint",
    tenantId: "text",
    sessionId: "text",
    graphId: "text",
    requestId: "text",
    graphDigest: "text",
    owner: "text",
    submittedAt: "bigint",
  })} where true order by place
  on conflict do nothing
  returning tenant_id as "tenantId", session_id as "sessionId"`,
);

const FIND_SAME_KEY = hotStatement(
  "session_find_same_key",
  ({ given }) => `
  select place, session.session_id as "sessionId", session.graph_digest as "graphDigest"
  from ${given("$1", { place: "bigint", tenantId: "text", graphId: "text", requestId: "text" })}
  join session on session.tenant_id = given."tenantId"
    and (session.request_id = given."requestId" or session.graph_id = given."graphId")`,
);

/**
 * Inserts sessions with epoch 1, state `pending` and last sequence 0, and says of each, in order, what became of it. The first
 * of several with the same key in one batch wins.
 */
export async function insertSessions(
  connection: Connection,
  sessions: readonly NewSession[],
): Promise<readonly Submission[]> {
  const placed = sessions.map((session, place) => ({ ...session, place }));
  const rows = placed.map(({ graphText: _, contextText: __, ...row }) => row);
  const inserted = await connection.run<Named>(INSERT, [JSON.stringify(rows)]);
  const created = new Set(inserted.map(nameOf));
  const isNew = takeEachOnce(created);
  const outcomes: (Submission | undefined)[] = placed.map((session) =>
    isNew(session) ? { type: "created" } : undefined,
  );
  const documents = placed.filter((_, place) => outcomes[place] !== undefined);
  await insertDocuments(connection, documents);
  const known = placed.filter((_, place) => outcomes[place] === undefined);
  const found =
    known.length === 0 ? [] : await connection.run<SameKey>(FIND_SAME_KEY, [JSON.stringify(known.map(keysOf))]);
  return placed.map(
    (session, place) =>
      outcomes[place] ??
      replay(
        session,
        found.filter((row) => row.place === place),
      ),
  );
}

interface Named {
  readonly tenantId: string;
  readonly sessionId: string;
}

interface SameKey {
  readonly place: number;
  readonly sessionId: string;
  readonly graphDigest: string;
}

function nameOf({ tenantId, sessionId }: Named): string {
  return `${tenantId}/${sessionId}`;
}

/** The same session id twice in a batch was inserted once: for the first of them. */
function takeEachOnce(names: Set<string>): (named: Named) => boolean {
  return (named) => names.delete(nameOf(named));
}

function keysOf({ place, tenantId, graphId, requestId }: NewSession & { place: number }): object {
  return { place, tenantId, graphId, requestId };
}

function replay(session: NewSession, found: readonly SameKey[]): Submission {
  const [first, second] = found;
  if (first === undefined) {
    throw new Error(`Session id ${session.sessionId} is taken by a run with other keys: session ids must be unique.`);
  }
  if (second !== undefined || first.graphDigest !== session.graphDigest) return { type: "key_reused" };
  return { type: "replayed", sessionId: first.sessionId };
}

/** Sessions are locked in the order of their ids, so that two batches never wait for each other in a ring. */
const UPDATE = hotStatement(
  "session_update",
  ({ given, locked }) => `
  with turn as materialized (
    select given.* from ${given("$1", {
      tenantId: "text",
      sessionId: "text",
      owner: "text",
      epoch: "bigint",
      fromSequence: "bigint",
      toSequence: "bigint",
      state: "text",
      startedAt: "bigint",
      endedAt: "bigint",
      resultText: "text",
    })}
    join session as held on held.tenant_id = given."tenantId" and held.session_id = given."sessionId"
    order by held.tenant_id, held.session_id ${locked("held")}
  )
  update session set last_sequence = turn."toSequence", state = turn.state,
    started_at = coalesce(turn."startedAt", started_at), ended_at = coalesce(turn."endedAt", ended_at),
    result_text = coalesce(turn."resultText", result_text)
  from turn
  where session.tenant_id = turn."tenantId" and session.session_id = turn."sessionId"
    and session.owner = turn.owner and session.epoch = turn.epoch and session.last_sequence = turn."fromSequence"
  returning session.tenant_id as "tenantId", session.session_id as "sessionId"`,
);

/**
 * Writes what a turn changed, each session at most once in a batch, and holds their locks until the transaction ends.
 * Call it before `appendLog`.
 * @returns ids of the sessions that were NOT written, because owner, epoch or last sequence differ.
 */
export async function updateSessions(
  connection: Connection,
  updates: readonly SessionUpdate[],
): Promise<readonly string[]> {
  if (updates.length === 0) return [];
  const isLarge = (update: SessionUpdate): update is SessionUpdate & { resultText: string } =>
    (update.resultText?.length ?? 0) >= LARGE_TEXT;
  const rows = updates.map((update) => (isLarge(update) ? { ...update, resultText: null } : update));
  const written = new Set((await connection.run<Named>(UPDATE, [JSON.stringify(rows)])).map(nameOf));
  for (const update of updates)
    if (isLarge(update) && written.has(nameOf(update))) await writeLargeResult(connection, update);
  return updates.filter((update) => !written.delete(nameOf(update))).map(({ sessionId }) => sessionId);
}

const READ = hotStatement(
  "session_read",
  () => `select ${FIELDS} from session where tenant_id = $1 and session_id = $2`,
);

export async function readSession(
  connection: Connection,
  tenantId: string,
  sessionId: string,
): Promise<SessionRow | null> {
  return (await connection.run<SessionRow>(READ, [tenantId, sessionId]))[0] ?? null;
}

const HOLD = hotStatement(
  "session_hold",
  ({ locked }) => `select ${FIELDS} from session where tenant_id = $1 and session_id = $2 ${locked("session")}`,
);

/** The session as it is; until the transaction ends nobody takes it over or writes to it. */
export async function holdSession(
  connection: Connection,
  tenantId: string,
  sessionId: string,
): Promise<SessionRow | null> {
  return (await connection.run<SessionRow>(HOLD, [tenantId, sessionId]))[0] ?? null;
}

const TAKE_OVER = hotStatement(
  "session_take_over",
  ({ lockedUnlessBusy }) => `
  with left_behind as materialized (
    select held.tenant_id, held.session_id from session as held
    left join process on process.process_id = held.owner
    where held.state in ('pending', 'running') and (process.process_id is null or process.lease_until <= $2)
    order by held.tenant_id, held.session_id limit $3 ${lockedUnlessBusy("held")}
  )
  update session set owner = $1, epoch = epoch + 1 from left_behind
  where session.tenant_id = left_behind.tenant_id and session.session_id = left_behind.session_id
  returning ${FIELDS}`,
);

/**
 * Makes `processId` the owner of at most `max` unfinished sessions whose owner's lease is over at `now`, or that have no owner
 * with a lease; their epoch grows by one, which shuts out whoever still believes to own them.
 */
export function takeOver(
  connection: Connection,
  { processId, now, max }: { readonly processId: string; readonly now: number; readonly max: number },
): Promise<readonly SessionRow[]> {
  return connection.run(TAKE_OVER, [processId, now, max]);
}

const UNFINISHED_OF = hotStatement(
  "session_unfinished_of",
  () => `
  select tenant_id as "tenantId", session_id as "sessionId" from session
  where owner = $1 and state in ('pending', 'running') order by tenant_id, session_id`,
);

/** The unfinished sessions of one owner. */
export function unfinishedOf(
  connection: Connection,
  owner: string,
): Promise<readonly Pick<SessionRow, "tenantId" | "sessionId">[]> {
  return connection.run(UNFINISHED_OF, [owner]);
}

const COUNT_UNFINISHED = hotStatement(
  "session_count_unfinished",
  () => "select count(*) as count from session where state in ('pending', 'running')",
);

export async function countUnfinished(connection: Connection): Promise<number> {
  return (await connection.run<{ readonly count: number }>(COUNT_UNFINISHED, []))[0]?.count ?? 0;
}
