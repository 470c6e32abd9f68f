import type { EventEnvelope } from "@krako/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readEvents, writeEvents } from "./log-events.ts";

const SEED = Number(process.env["SEED"] ?? 20_261_122);

/** Few values for each field, so that events agree in some fields and differ in others. */
const event: fc.Arbitrary<EventEnvelope> = fc.record({
  event_id: fc.uuid(),
  event_type: fc.constantFrom("workunit.started", "billing.usage.recorded"),
  contract_version: fc.constantFrom("1.0", "1.1"),
  timestamp: fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.001Z"),
  sequence: fc.integer({ min: 1, max: 9 }),
  tenant_id: fc.constantFrom("acme", null),
  graph_id: fc.constantFrom("g1", "g2", null),
  execution_session_id: fc.constantFrom("s1", null),
  trace_id: fc.constantFrom("t1", "t2"),
  source: fc.constantFrom({ component: "session", id: "a" }, { component: "session", id: "b" }),
  work_unit_id: fc.constantFrom("u", null),
  attempt_index: fc.integer({ min: 0, max: 2 }),
  payload: fc.dictionary(fc.constantFrom("shared", "events", "__proto__x", "trace_id"), fc.constantFrom(1, null, "é")),
}) as fc.Arbitrary<EventEnvelope>;

it("reads what it wrote, whatever the events have in common", () => {
  const same = fc.property(fc.array(event, { maxLength: 5 }), (events) => {
    expect(readEvents(writeEvents(events))).toEqual(events);
  });
  fc.assert(same, { seed: SEED, numRuns: 500 });
});

it("writes what all events share once", () => {
  const [one] = fc.sample(event, { seed: SEED, numRuns: 1 }) as [EventEnvelope];
  const text = writeEvents([
    { ...one, sequence: 1 },
    { ...one, sequence: 2 },
  ]);
  expect(text.split(String(one.trace_id))).toHaveLength(2);
  expect(text.split(String(one.timestamp))).toHaveLength(2);
});
