import type { Database } from "../store/database.ts";
import { runContext } from "../telemetry/trace-context.ts";
import { beginSpan, MAX_LINKS } from "../telemetry/tracing.ts";
import type { Turn } from "./turn.ts";

/** Commits a turn in a span. What a turn commits is of many runs: its span belongs to none of them and is linked to all. */
export async function commitTurn(turn: Turn, turnMessages: number, database: Database, owner: string): Promise<void> {
  if (turn.touched.size === 0) return await turn.commit(database, owner);
  const span = beginSpan("turn", () => ({
    parent: null,
    links: [...turn.touched].slice(0, MAX_LINKS).map(({ context }) => runContext(context.trace_id, context.run_id)),
    facts: { turnMessages, turnSessions: turn.touched.size },
  }));
  try {
    await turn.commit(database, owner);
    span?.end();
  } catch (error) {
    span?.end({}, true);
    throw error;
  }
}
