import fc from "fast-check";
import { expect, test } from "vitest";
import { recordSession, succeeds } from "../../test/recorded-sessions.ts";
import { recordedSessions } from "../../test/session-arbitraries.ts";
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
