import type { SessionState } from "@krako/contracts";
import type { Connection } from "./database.ts";
import type { SessionRow } from "./sessions.ts";

/** Which sessions of a tenant are asked for. */
export interface SessionQuery {
  readonly state?: SessionState | undefined;
  /** From the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface SessionRows {
  readonly rows: readonly SessionRow[];
  /** Absent on the last page. */
  readonly nextCursor: string | undefined;
}

/** A page of a tenant's sessions, newest first. @throws RangeError when the cursor is none of `listSessions`. */
export async function listSessions(
  connection: Connection,
  tenantId: string,
  { state, cursor, limit }: SessionQuery,
): Promise<SessionRows> {
  let query = connection.builder
    .selectFrom("session")
    .select([
      "tenant_id as tenantId",
      "session_id as sessionId",
      "graph_id as graphId",
      "request_id as requestId",
      "graph_digest as graphDigest",
      "state",
      "owner",
      "epoch",
      "last_sequence as lastSequence",
      "submitted_at as submittedAt",
      "started_at as startedAt",
      "ended_at as endedAt",
    ])
    .where("tenant_id", "=", tenantId)
    .orderBy("submitted_at", "desc")
    .orderBy("session_id", "desc")
    .limit(limit + 1);
  if (state !== undefined) query = query.where("state", "=", state);
  if (cursor !== undefined) {
    const [submittedAt, sessionId] = parseCursor(cursor);
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("submitted_at", "session_id"), "<", tuple(submittedAt, sessionId)),
    );
  }
  const found = (await query.execute()) as readonly SessionRow[];
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const more = found.length > limit && last !== undefined;
  return { rows, nextCursor: more ? `${last.submittedAt}.${last.sessionId}` : undefined };
}

function parseCursor(cursor: string): readonly [submittedAt: number, sessionId: string] {
  const [, submittedAt, sessionId] = /^(\d{1,16})\.(.+)$/.exec(cursor) ?? [];
  if (submittedAt === undefined || sessionId === undefined) {
    throw new RangeError(
      "This is no cursor of a list of sessions: cursors come with a page and are given back as they are.",
    );
  }
  return [Number(submittedAt), sessionId];
}
