import * as fc from "fast-check";
import { expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";

const calculate = (calculation: string, values: string[], options = {}) =>
  runOperation("math.decimal@1", { calculation, values, ...options });
const failure = (calculation: string, values: string[], options = {}) =>
  failureOf("math.decimal@1", { calculation, values, ...options });

it.each([
  ["add", ["0.1", "0.2"], {}, "0.3"],
  ["add", [`${"9".repeat(40)}.${"9".repeat(20)}`, `0.${"0".repeat(19)}1`], {}, `1${"0".repeat(40)}`],
  ["subtract", ["1", "0.9", "0.1"], {}, "0"],
  ["multiply", ["19.99", "3"], {}, "59.97"],
  ["divide", ["1", "3"], { scale: 4 }, "0.3333"],
  ["divide", ["2", "3"], { scale: 4, rounding: "down" }, "0.6666"],
  ["round", ["2.5"], { scale: 0 }, "2"],
  ["round", ["3.5"], { scale: 0 }, "4"],
  ["round", ["2.5"], { scale: 0, rounding: "half_up" }, "3"],
  ["round", ["-2.5"], { scale: 0, rounding: "ceiling" }, "-2"],
  ["round", ["-0.001"], { scale: 2 }, "0.00"],
  ["add", ["-0.001", "0"], { scale: 2 }, "0.00"],
  ["add", ["1", "1"], { scale: 6 }, "2.000000"],
  ["min", ["2", "-1.5"], {}, "-1.5"],
  ["max", ["2", "10"], {}, "10"],
  ["compare", ["2", "10"], {}, "-1"],
  ["compare", ["1.50", "1.5"], {}, "0"],
  ["multiply", ["0.00000000000000000001", "0.1"], {}, "0.000000000000000000001"],
] as const)("%s %j %j is %s", async (calculation, values, options, value) => {
  expect(await calculate(calculation, [...values], options)).toEqual({ value });
});

it("multiplies the longest factors to the last digit", async () => {
  const factor = `${"9".repeat(40)}.${"9".repeat(20)}`;
  const digits = String(BigInt("9".repeat(60)) ** 8n);
  expect(
    await calculate(
      "multiply",
      Array.from({ length: 8 }, () => factor),
    ),
  ).toEqual({
    value: `${digits.slice(0, -160)}.${digits.slice(-160)}`,
  });
});

it("multiplies as whole numbers do, to the last digit", async () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{0,39}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(digits, { minLength: 1, maxLength: 8 }), async (values) => {
      const product = values.reduce((sofar, each) => sofar * BigInt(each), 1n);
      expect(await calculate("multiply", values)).toEqual({ value: String(product) });
    }),
  );
});

it("refuses what it cannot calculate", async () => {
  expect(await failure("divide", ["1", "0"], { scale: 2 })).toMatchObject({ code: "division_by_zero" });
  expect(await failure("divide", ["1", "3"])).toMatchObject({ code: "invalid_input" });
  expect(
    await failure(
      "multiply",
      Array.from({ length: 9 }, () => "1"),
    ),
  ).toMatchObject({ code: "invalid_input" });
  expect(await failure("compare", ["1"])).toMatchObject({ code: "invalid_input" });
});

it.each(["1e9", "NaN", "Infinity", "0x10", "1,5", " 1", "", "+1", "9".repeat(41)])(
  "does not read %j as a number",
  async (text) => {
    expect(await failure("add", [text])).toMatchObject({ code: "invalid_input" });
  },
);
