/**
 * Parts of the fabric for this repository's own measurements. Not an interface: they change without notice.
 */

export { replayLog } from "./replay/replay.ts";
export type { Connection, Database } from "./store/database.ts";
export { type Dispatch, endDispatches, insertDispatches } from "./store/dispatches.ts";
export { appendLedger, type KeptRow } from "./store/ledger.ts";
export { appendLog, type LogEntry } from "./store/log.ts";
export { writtenEvents } from "./store/log-events.ts";
export { migrate } from "./store/migrate.ts";
export { openPostgres } from "./store/postgres.ts";
export { insertSessions, type SessionUpdate, updateSessions } from "./store/sessions.ts";
