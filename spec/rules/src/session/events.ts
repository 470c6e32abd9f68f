import type { ExecutionEvent } from "@krako/contracts";

type WithoutEnvelope<E> = E extends ExecutionEvent
  ? Pick<E, "event_type" | "work_unit_id" | "attempt_index" | "payload">
  : never;

/** An event of the contract before a backend has put it into its envelope (id, time, sequence, tenant, source). */
export type SessionEvent = Readonly<WithoutEnvelope<ExecutionEvent>>;

/** The payload of one event type. */
export type PayloadOf<T extends ExecutionEvent["event_type"]> = Extract<ExecutionEvent, { event_type: T }>["payload"];
