import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomUuid, traceparent } from "./random-ids.ts";
import { isUuid } from "./read-answers.ts";

const random = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

describe("ids made of randomness", () => {
  it("are UUIDs of version 4", () => {
    fc.assert(
      fc.property(random, (value) => {
        const id = randomUuid(() => value);
        expect(isUuid(id)).toBe(true);
        expect(id).toMatch(/^.{14}4.{4}a/);
      }),
    );
  });

  it("put requests into the trace of their run, or into one of their own", () => {
    const trace = "0af7651916cd43dd8448eb211c80319c";
    fc.assert(
      fc.property(random, fc.constantFrom(trace, undefined, "0".repeat(32), "no trace", 7), (value, traceId) => {
        const [version, id, span, flags, ...rest] = traceparent(traceId, () => value).split("-");
        expect([version, flags, rest]).toEqual(["00", "01", []]);
        expect(id).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
        expect(span).toMatch(/^(?!0{16})[0-9a-f]{16}$/);
        expect(id === trace).toBe(traceId === trace);
      }),
    );
  });
});
