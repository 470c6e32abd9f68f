import { expect, test } from "vitest";
import { readZones } from "./read-zones.ts";
import { UsageError } from "./usage-error.ts";

test("reads zones with the nodes that may be in them", () => {
  expect(readZones(["own=cpu-*,pod-1", "partner=*"])).toEqual({ own: ["cpu-*", "pod-1"], partner: ["*"] });
  expect(readZones([])).toEqual({});
});

test.each([["own"], ["own="], ["own=,"], ["=cpu-1"], ["own=cpu 1"], ["own=a*b"], ["own=cpu-1", "own=cpu-2"]])(
  "%j is a mistake of the command line",
  (...named) => {
    expect(() => readZones(named)).toThrow(UsageError);
  },
);
