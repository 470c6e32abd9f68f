import { describe, expect, test } from "vitest";
import { remoteParent, runContext, traceparentOf } from "./trace-context.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN = "00f067aa0ba902b7";

describe("a traceparent", () => {
  test.each([
    [`00-${TRACE}-${SPAN}-01`, 1],
    [`00-${TRACE}-${SPAN}-00`, 0],
    [`00-${TRACE}-${SPAN}-03`, 1],
    [`cc-${TRACE}-${SPAN}-01-of-the-future`, 1],
  ])("%s is read", (text, traceFlags) => {
    expect(remoteParent(text)).toEqual({ traceId: TRACE, spanId: SPAN, traceFlags, isRemote: true });
  });

  test.each([
    undefined,
    "",
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `00-${TRACE}-${SPAN}`,
    `00-${"0".repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${"0".repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    ` 00-${TRACE}-${SPAN}-01`,
  ])("%j is none", (text) => {
    expect(remoteParent(text)).toBeNull();
  });

  test("is written as it was read", () => {
    for (const flags of ["00", "01"]) {
      const text = `00-${TRACE}-${SPAN}-${flags}`;
      const read = remoteParent(text);
      expect(read === null ? null : traceparentOf(read)).toBe(text);
    }
  });
});

test.each([
  [512, "kept"],
  [513, "left"],
])("a tracestate of %i characters is %s", (length, what) => {
  const state = `vendor=${"x".repeat(length - 7)}`;
  expect(remoteParent(`00-${TRACE}-${SPAN}-01`, state)?.traceState !== undefined).toBe(what === "kept");
});

test("a run is the same span wherever it is made", () => {
  expect(runContext(TRACE, "0197a1b2-0000-7000-8000-000000000003")).toEqual({
    traceId: TRACE,
    spanId: "8000000000000003",
    traceFlags: 1,
    isRemote: true,
  });
});
