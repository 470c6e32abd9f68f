import { expect, test } from "vitest";
import { refusalForNow } from "./refusal-for-now.ts";

test.each([
  [0, 1],
  [1, 1],
  [1_000, 1],
  [1_001, 2],
  [86_400_000, 86_400],
  [86_400_001, 86_400],
])("a wait of %i ms is told as %i s: never shorter, within what the contract allows", (waitMs, seconds) => {
  const refused = refusalForNow({ error_type: "RATE_LIMITED", code: "rate_limited", title: "Too many." }, waitMs);
  expect(refused.retryAfterSeconds).toBe(seconds);
  expect(refused.problem).toMatchObject({ status: 429, retryable: true, charged: "0.000000" });
});
