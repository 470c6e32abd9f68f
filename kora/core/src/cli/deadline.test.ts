import { expect, it } from "vitest";
import { deadlineOf } from "./deadline.ts";
import { UsageError } from "./usage-error.ts";

it.each([
  ["90s", "1970-01-01T00:01:30.000Z"],
  ["1.5h", "1970-01-01T01:30:00.000Z"],
  ["250ms", "1970-01-01T00:00:00.250Z"],
  ["5m", "1970-01-01T00:05:00.000Z"],
  ["2026-01-31T09:30:00.000Z", "2026-01-31T09:30:00.000Z"],
  ["2026-01-31T09:30:00+02:00", "2026-01-31T07:30:00.000Z"],
])("takes %s for %s", (text, moment) => {
  expect(deadlineOf(text, 0)).toBe(moment);
});

it.each(["", "90", "s", "-5s", "1e3s", "tomorrow", "2026-13-01T00:00:00Z"])("refuses %j", (text) => {
  expect(() => deadlineOf(text, 0)).toThrow(UsageError);
});
