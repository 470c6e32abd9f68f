import type { EventEnvelope, EventSource } from "@krako/contracts";
import { CLOUD_EVENT_TABLE } from "@krako/contracts/tables";

/** An event as CloudEvents 1.0 has it, in its JSON format. Extension attributes are lower-case letters and digits. */
export interface CloudEvent {
  readonly specversion: "1.0";
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly time: string;
  /** The work unit, if the event is about one. */
  readonly subject?: string;
  readonly datacontenttype: "application/json";
  readonly data: EventEnvelope["payload"];
  readonly [extension: string]: unknown;
}

type Field = keyof EventEnvelope;
const FIELDS = Object.entries(CLOUD_EVENT_TABLE) as readonly [Field, (typeof CLOUD_EVENT_TABLE)[Field]][];

/** The event as a CloudEvent, by the contract's table: field by field, and back without loss. */
export function toCloudEvent(event: EventEnvelope): CloudEvent {
  const attributes: Record<string, unknown> = { specversion: "1.0", datacontenttype: "application/json" };
  for (const [field, { attribute }] of FIELDS) {
    const value = event[field];
    if (value !== null && value !== undefined) attributes[attribute] = written(field, event);
  }
  return attributes as unknown as CloudEvent;
}

function written(field: Field, event: EventEnvelope): unknown {
  if (field === "source") return sourceReference(event.source);
  if (field === "sequence") return String(event.sequence);
  return event[field];
}

/** `component/id?region=region`, each part percent-encoded. */
function sourceReference({ component, id, region }: EventSource): string {
  const place = region === null || region === undefined ? "" : `?region=${encodeURIComponent(region)}`;
  return `${encodeURIComponent(component)}/${encodeURIComponent(id)}${place}`;
}
