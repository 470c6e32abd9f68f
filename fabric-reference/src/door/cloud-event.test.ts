import type { EventEnvelope } from "@krako/contracts";
import { CLOUD_EVENT_TABLE, EVENT_TYPES } from "@krako/contracts/tables";
import { isExecutionEvent } from "@krako/contracts/validators";
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import { documentsOf } from "../../test/door/schema-arbitrary.ts";
import { toCloudEvent } from "./cloud-event.ts";
import { contractDocument } from "./openapi-document.ts";

/** The schema of each type of event, by its constant. */
const SCHEMA_OF = new Map(
  Object.entries(contractDocument().components.schemas).flatMap(([name, schema]) => {
    const { properties } = schema as { properties?: { event_type?: { const?: string } } };
    const type = properties?.event_type?.const;
    return type === undefined ? [] : [[type, name] as const];
  }),
);

/** What CloudEvents allows as the name of an attribute. */
const ATTRIBUTE = /^[a-z0-9]{1,20}$/;

/** Reads a CloudEvent back, by the same table. */
function fromCloudEvent(event: Readonly<Record<string, unknown>>): unknown {
  const [place = "", region] = String(event["source"]).split("?region=");
  const [component = "", id = ""] = place.split("/");
  const source = {
    component: decodeURIComponent(component),
    id: decodeURIComponent(id),
    ...(region === undefined ? {} : { region: decodeURIComponent(region) }),
  };
  const fields = Object.entries(CLOUD_EVENT_TABLE).map(([field, { attribute }]) => [field, event[attribute] ?? null]);
  return { ...Object.fromEntries(fields), source, sequence: Number(event["sequence"]) };
}

test("there is a schema for every type of event", () => {
  expect([...SCHEMA_OF.keys()].sort()).toEqual([...EVENT_TYPES].sort());
});

describe.each(EVENT_TYPES)("%s", (type) => {
  test("maps one to one onto CloudEvents 1.0", () => {
    const events = documentsOf(SCHEMA_OF.get(type) ?? "") as unknown as Arbitrary<EventEnvelope>;
    fc.assert(
      fc.property(events, (event) => {
        expect(isExecutionEvent(event), JSON.stringify(isExecutionEvent.errors)).toBe(true);
        const mapped = toCloudEvent(event);
        expect(mapped).toMatchObject({
          specversion: "1.0",
          id: event.event_id,
          type,
          time: event.timestamp,
          sequence: String(event.sequence),
          datacontenttype: "application/json",
        });
        for (const [name, value] of Object.entries(mapped)) {
          expect(name).toMatch(ATTRIBUTE);
          expect(value).not.toBeNull();
          if (name !== "data") expect(["string", "number"]).toContain(typeof value);
        }
        const { region, ...source } = event.source;
        const regional = region === null || region === undefined ? source : { ...source, region };
        expect(fromCloudEvent(JSON.parse(JSON.stringify(mapped)) as Record<string, unknown>)).toEqual(
          JSON.parse(JSON.stringify({ ...event, source: regional })),
        );
      }),
      { numRuns: 30 },
    );
  });
});
