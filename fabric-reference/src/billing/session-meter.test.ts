import type { ExecutionEvent } from "@krako/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordSession, stumbles, succeeds, timesOut } from "../../test/recorded-sessions.ts";
import { recordedSessions } from "../../test/session-arbitraries.ts";
import type { Charge } from "./charge.ts";
import { onePrice } from "./price-book.ts";
import { type Metered, SessionMeter } from "./session-meter.ts";

const ignored: Metered = { charge: () => {}, debited: () => {}, sessionEnded: () => {} };
const read = (text: string) => (JSON.parse(text) as { open: unknown[] }).open.length;

test("only attempts under way are remembered, and nothing once the session has ended", () => {
  const units = Array.from({ length: 50 }, () => ({ type: "deterministic" as const, outcomes: [succeeds()] }));
  const { events } = recordSession({ tenantId: "acme", number: 1, units });
  const meter = new SessionMeter();
  let most = 0;
  for (const event of events) {
    meter.take(event, onePrice(), ignored);
    if (!meter.hasEnded) most = Math.max(most, read(meter.toText()));
  }
  expect(most).toBe(1);
  expect(meter.toText()).toBe("ended");
});

test("what is kept of a meter is all there is of it, after every event", () => {
  fc.assert(
    fc.property(recordedSessions, (sessions) => {
      for (const { events } of sessions) {
        let meter = new SessionMeter();
        for (const event of events) {
          meter.take(event, onePrice(), ignored);
          const text = meter.toText();
          meter = SessionMeter.fromText(text);
          expect(meter.toText()).toBe(text);
        }
      }
    }),
    { numRuns: 30 },
  );
});

const chargesOf = (events: readonly ExecutionEvent[], meter = new SessionMeter()): string[] => {
  const charges: string[] = [];
  const note = { ...ignored, charge: (charge: Charge) => charges.push(`${charge.attemptIndex} ${charge.quantity}`) };
  for (const event of events) meter.take(event, onePrice(), note);
  return charges;
};
const modelRun = (): ExecutionEvent[] =>
  structuredClone([
    ...recordSession({
      tenantId: "acme",
      number: 1,
      units: [{ type: "llm", outcomes: [timesOut, stumbles(5, 5), succeeds(7, 0)] }],
    }).events,
  ]);

test("tokens that are only estimated were consumed by nobody", () => {
  const events = modelRun();
  const failed = events.find(({ event_type }) => event_type === "llm.invocation.failed");
  Object.assign(failed?.payload ?? {}, { tokens_in: 1_000, tokens_out: 1_000, estimated: true });
  expect(chargesOf(events)).toEqual(["1 0.000000", "2 10.000000", "3 7.000000"]);
});

test("the end of an attempt that did not begin is not charged", () => {
  const events = modelRun();
  const ended = events.find(({ event_type }) => event_type === "workunit.retry.scheduled");
  Object.assign(ended ?? {}, { attempt_index: 2 });
  expect(chargesOf(events)).toEqual(["2 10.000000", "3 7.000000"]);
});

test("BILL-001: a session that has ended is not charged again, also when only that is known of it", () => {
  expect(chargesOf(modelRun(), SessionMeter.fromText("ended"))).toEqual([]);
});
