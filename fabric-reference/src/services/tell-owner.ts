import type { InboxBody } from "../sessions/inbox-message.ts";
import type { Connection } from "../store/database.ts";
import type { Dispatch } from "../store/dispatches.ts";
import { insertInbox } from "../store/inbox.ts";

/** Writes what happened to a claim where the process finds it that owns its session; `at` in milliseconds since 1970. */
export async function tellOwner(
  connection: Connection,
  { tenantId, sessionId, owner }: Dispatch,
  body: InboxBody,
  at: number,
): Promise<void> {
  await insertInbox(connection, [{ tenantId, sessionId, kind: body.kind, bodyText: JSON.stringify(body), at }]);
  connection.notify("inbox", owner);
}
