import type { ExecutionEvent } from "@krako/contracts";
import { CONTRACT_VERSION, type Ids, timestamp } from "@krako/rules";
import type { Connection } from "../store/database.ts";
import { appendLog, reserveSequences } from "../store/log.ts";
import { writeEvents } from "../store/log-events.ts";

/** The stream of what concerns the fabric as a whole: nodes and capacity. */
export const FABRIC_STREAM = "fabric";

/** Whose log it is: no tenant's. */
export const FABRIC_TENANT = "";

type FabricEventType = Extract<ExecutionEvent, { execution_session_id: null; tenant_id: null }>["event_type"];

/** An event about the fabric as a whole, before it has its envelope. */
export type FabricEvent = {
  [Type in FabricEventType]: {
    readonly event_type: Type;
    readonly payload: Extract<ExecutionEvent, { event_type: Type }>["payload"];
  };
}[FabricEventType];

/** Appends to the fabric's log, within the transaction of what happened; several processes may. */
export async function appendFabricEvents(
  connection: Connection,
  events: readonly FabricEvent[],
  about: {
    readonly component: "node" | "capacity";
    readonly processId: string;
    readonly at: number;
    readonly ids: Ids;
  },
): Promise<void> {
  if (events.length === 0) return;
  const { component, processId, at, ids } = about;
  const first = await reserveSequences(connection, FABRIC_TENANT, FABRIC_STREAM, events.length);
  const sealed = events.map((event, i) => ({
    event_id: ids.next(),
    event_type: event.event_type,
    contract_version: CONTRACT_VERSION,
    timestamp: timestamp(at),
    sequence: first + i,
    tenant_id: null,
    graph_id: null,
    execution_session_id: null,
    work_unit_id: null,
    attempt_index: null,
    trace_id: null,
    source: { component, id: processId },
    payload: event.payload,
  }));
  await appendLog(connection, [
    {
      tenantId: FABRIC_TENANT,
      stream: FABRIC_STREAM,
      firstSequence: first,
      lastSequence: first + sealed.length - 1,
      at,
      eventsText: writeEvents(sealed),
    },
  ]);
}
