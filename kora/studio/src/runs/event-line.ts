import type { ExecutionEvent } from "@krako/contracts";

/** One event as it is kept and streamed: its JSON is written once. */
export interface EventLine {
  readonly sequence: number;
  readonly type: string;
  readonly text: string;
}

export function eventLine(event: ExecutionEvent): EventLine {
  return { sequence: event.sequence, type: event.event_type, text: JSON.stringify(event) };
}
