import type { Clock } from "@krako/rules";
import { eventStream } from "../door/event-stream.ts";
import type { DoorLimits } from "../door/limits.ts";
import { eventsAhead, eventsExpired } from "../door/refusals.ts";
import { onEnd } from "../door/stream-end.ts";
import { StreamSlots } from "../door/stream-slots.ts";
import type { FabricServices } from "../services.ts";
import { type Handlers, JsonText } from "./call.ts";
import { found } from "./found.ts";

/** What happened in a session, by page and as it happens. */
export function sessionEventHandlers(
  services: FabricServices,
  clock: Clock,
  limits: DoorLimits,
): Handlers<"Sessions_listEvents" | "Sessions_streamEvents"> {
  const slots = new StreamSlots(limits.streamsPerTenant);
  return {
    Sessions_listEvents: async ({ caller, path, query: { after, limit } }) => {
      const { items, lastSequence, complete } = found(
        await services.events(caller.owner, path.session_id, after, limit),
      );
      const texts = items.map(({ text }) => text).join(",");
      return {
        status: 200,
        body: new JsonText(`{"items":[${texts}],"last_sequence":${lastSequence},"complete":${complete}}`),
      };
    },
    Sessions_streamEvents: async ({ caller, path: { session_id }, header, signal }) => {
      const lastSeen = header["Last-Event-ID"];
      const page = found(await services.events(caller.owner, session_id, Number(lastSeen ?? 0), 1));
      if (lastSeen !== undefined && Number(lastSeen) > page.lastSequence) throw eventsAhead(page.lastSequence);
      if (lastSeen !== undefined && Number(lastSeen) + 1 < page.firstKept) throw eventsExpired(page.firstKept);
      const source = {
        page: (after: number, limit: number) => services.events(caller.owner, session_id, after, limit),
        wait: (after: number, until: AbortSignal) => services.eventsAfter(caller.owner, session_id, after, until),
      };
      const release = slots.take(caller.owner, signal);
      const chunks = eventStream(source, Number(lastSeen ?? 0), {
        clock,
        heartbeatMs: limits.streamHeartbeatMs,
        signal,
      });
      return { status: 200, headers: { "content-type": "text/event-stream" }, body: onEnd(chunks, () => release()) };
    },
  };
}
