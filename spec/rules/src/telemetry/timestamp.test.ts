import { expect, test } from "vitest";
import { timestamp } from "../index.ts";

test("times are RFC 3339 in UTC with milliseconds, fractions dropped, the same text for the same time", () => {
  const times = [0, 0.9, 1, 999.999, 1_767_225_600_000, 1_767_225_600_000.5, 1, 253_402_300_799_999];
  expect(times.map((at) => timestamp(at))).toEqual([
    "1970-01-01T00:00:00.000Z",
    "1970-01-01T00:00:00.000Z",
    "1970-01-01T00:00:00.001Z",
    "1970-01-01T00:00:00.999Z",
    "2026-01-01T00:00:00.000Z",
    "2026-01-01T00:00:00.000Z",
    "1970-01-01T00:00:00.001Z",
    "9999-12-31T23:59:59.999Z",
  ]);
});
