import type { Connection } from "./database.ts";
import { fieldsOf, hotStatement } from "./hot-statement.ts";

/** What another process has to tell the owner of a session. */
export interface InboxMessage {
  readonly id: number;
  readonly tenantId: string;
  readonly sessionId: string;
  readonly kind: string;
  readonly bodyText: string;
  readonly at: number;
}

const INSERT = hotStatement(
  "inbox_insert",
  ({ given }) => `
  insert into inbox (tenant_id, session_id, kind, body_text, at)
  select "tenantId", "sessionId", "kind", "bodyText", "at"
  from ${given("$1", { place: "bigint", tenantId: "text", sessionId: "text", kind: "text", bodyText: "text", at: "bigint" })}
  order by place`,
);

/** Puts messages in, in order. */
export async function insertInbox(
  connection: Connection,
  messages: readonly Omit<InboxMessage, "id">[],
): Promise<void> {
  if (messages.length === 0) return;
  await connection.run(INSERT, [JSON.stringify(messages.map((message, place) => ({ ...message, place })))]);
}

const READ = hotStatement(
  "inbox_read",
  () => `
  select ${fieldsOf("inbox", ["id", "tenantId", "sessionId", "kind", "bodyText", "at"])} from inbox
  join session on session.tenant_id = inbox.tenant_id and session.session_id = inbox.session_id
  where session.owner = $1 order by inbox.id limit $2`,
);

/**
 * The oldest messages to sessions that `owner` owns, in order. Messages of transactions that overlap may appear late with a lower
 * id, so nobody remembers an id to go on from: what has been dealt with is deleted, in the transaction that does so.
 */
export function readInbox(connection: Connection, owner: string, max: number): Promise<readonly InboxMessage[]> {
  return connection.run(READ, [owner, max]);
}

const READ_OF_SESSION = hotStatement(
  "inbox_read_of_session",
  () => `
  select ${fieldsOf("inbox", ["id", "tenantId", "sessionId", "kind", "bodyText", "at"])} from inbox
  where tenant_id = $1 and session_id = $2 order by id`,
);

/** All messages to one session, in order. */
export function readInboxOf(
  connection: Connection,
  tenantId: string,
  sessionId: string,
): Promise<readonly InboxMessage[]> {
  return connection.run(READ_OF_SESSION, [tenantId, sessionId]);
}

const DELETE = hotStatement(
  "inbox_delete",
  ({ given }) => `delete from inbox where id in (select id from ${given("$1", { id: "bigint" })})`,
);

export async function deleteInbox(connection: Connection, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await connection.run(DELETE, [JSON.stringify(ids.map((id) => ({ id })))]);
}

const FORGET = hotStatement(
  "inbox_forget",
  () => `
  delete from inbox where id in (
    select inbox.id from inbox
    left join session on session.tenant_id = inbox.tenant_id and session.session_id = inbox.session_id
    where inbox.at < $1 and (session.state is null or session.state not in ('pending', 'running'))
    order by inbox.id limit $2)
  returning id`,
);

/** Removes at most `max` messages put in before a time whose session is over: its owner may be gone. @returns how many. */
export async function forgetInbox(
  connection: Connection,
  { before, max }: { readonly before: number; readonly max: number },
): Promise<number> {
  return (await connection.run(FORGET, [before, max])).length;
}
