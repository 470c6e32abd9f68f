import { expect, test } from "vitest";
import { limitsOf } from "./limits-of.ts";

test("what is typed becomes the limits of the work, and nothing becomes none", () => {
  expect(limitsOf({ cost: "", seconds: " " })).toEqual({ ok: true, limits: {} });
  expect(limitsOf({ cost: "0.05", seconds: "1.5" })).toEqual({
    ok: true,
    limits: { max_cost_usd: "0.050000", deadline_ms: 1_500 },
  });
  expect(limitsOf({ cost: "99999.999999", seconds: "604800" })).toMatchObject({ ok: true });
});

test.each([
  { cost: "a lot", seconds: "" },
  { cost: "-1", seconds: "" },
  { cost: "100000", seconds: "" },
  { cost: "", seconds: "soon" },
  { cost: "", seconds: "604801" },
])("what is no limit is said, and how it is written: %j", (typed) => {
  expect(limitsOf(typed)).toMatchObject({ ok: false, message: expect.stringContaining("such as") });
});
