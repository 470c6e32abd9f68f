import type { Clock } from "@krako/rules";
import type { DoorLimits } from "../door/limits.ts";
import type { FabricServices } from "../services.ts";
import { type Handlers, JsonText } from "./call.ts";
import { found } from "./found.ts";
import { sessionEventHandlers } from "./session-events.ts";

type SessionOperation =
  | "Sessions_list"
  | "Sessions_read"
  | "Sessions_readResult"
  | "Sessions_cancel"
  | "Sessions_listEvents"
  | "Sessions_streamEvents";

/** What became of the graphs. */
export function sessionHandlers(
  services: FabricServices,
  clock: Clock,
  limits: DoorLimits,
): Handlers<SessionOperation> {
  return {
    ...sessionEventHandlers(services, clock, limits),
    Sessions_list: async ({ caller, query: { cursor, limit, state } }) => ({
      status: 200,
      body: await services.listSessions(caller.owner, { cursor, limit, state }),
    }),
    Sessions_read: async ({ caller, path, header }) => {
      const { session, version } = found(await services.readSession(caller.owner, path.session_id));
      const headers = { etag: `"${version}"`, "cache-control": "private, no-cache" };
      if (isSame(header["If-None-Match"], headers.etag)) return { status: 304, headers, body: null };
      return { status: 200, headers, body: session };
    },
    Sessions_readResult: async ({ caller, path, query, signal }) => {
      const result = found(await services.result(caller.owner, path.session_id, query.wait_ms, signal));
      return "state" in result ? { status: 202, body: result } : { status: 200, body: new JsonText(result.text) };
    },
    Sessions_cancel: async ({ caller, path }) => ({
      status: 202,
      body: found(await services.cancel(caller.owner, path.session_id)),
    }),
  };
}

/** Whether `If-None-Match` names this tag (RFC 9110, 13.1.2: weakly compared). */
function isSame(condition: string | undefined, etag: string): boolean {
  const tags = condition?.split(",").map((each) => each.trim().replace(/^W\//, "")) ?? [];
  return tags.includes("*") || tags.includes(etag);
}
