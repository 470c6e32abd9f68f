import { type JsonValue, OperationError } from "@krako/rules/ports";
import { Decimal } from "decimal.js";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { invalidInput, member, readArray, readChoice, readInteger } from "./read-input.ts";

/** Values of one call; products take fewer, so that they stay exact. */
export const MAX_VALUES = 1_000;
export const MAX_FACTORS = 8;

/** Fraction digits a result may be asked for. */
export const MAX_SCALE = 40;

/** Digits that hold every exact sum and product within the limits: 8 factors of 60 digits. */
const PRECISION = 600;

const WRITTEN = /^-?\d{1,40}(\.\d{1,20})?$/;

const Exact: typeof Decimal = Decimal.clone({ precision: PRECISION, defaults: true });

const CALCULATIONS = ["add", "subtract", "multiply", "divide", "min", "max", "compare", "round"] as const;
type Calculation = (typeof CALCULATIONS)[number];

const ROUNDINGS = {
  half_even: Decimal.ROUND_HALF_EVEN,
  half_up: Decimal.ROUND_HALF_UP,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
} as const;
const ROUNDING_NAMES = Object.keys(ROUNDINGS) as (keyof typeof ROUNDINGS)[];

/** Arithmetic on decimal numbers written as strings, exact until it is told to round. */
export const mathDecimal: StandardOperation = defineOperation({
  name: "math.decimal@1",
  type: "deterministic",
  bound: "linear",
  library: { name: "decimal.js", licence: "MIT" },
  description:
    `Calculates with decimal numbers, exactly. Values are strings of at most 40 digits before and 20 after the point, up to ` +
    `${MAX_VALUES} (${MAX_FACTORS} for multiply, two for divide and compare, one for round). subtract takes all later values from ` +
    `the first. divide and round need "scale"; elsewhere it is optional. Results are never in exponent form.`,
  inputSchema: {
    type: "object",
    properties: {
      calculation: { enum: [...CALCULATIONS] },
      values: { type: "array", minItems: 1, maxItems: MAX_VALUES, items: { type: "string", pattern: WRITTEN.source } },
      scale: { type: "integer", minimum: 0, maximum: MAX_SCALE, description: "fraction digits of the result" },
      rounding: { enum: [...ROUNDING_NAMES], description: "absent: half_even" },
    },
    required: ["calculation", "values"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { value: { type: "string", description: "the result; of compare: -1, 0 or 1" } },
    required: ["value"],
    additionalProperties: false,
  },
  example: {
    input: { calculation: "divide", values: ["100.00", "3"], scale: 2, rounding: "half_even" },
    output: { value: "33.33" },
  },
  run: (input) => {
    const calculation = readChoice(input, "calculation", CALCULATIONS, undefined);
    const values = readArray(input, "values", { min: 1, max: MAX_VALUES }).map(toDecimal);
    const rounding = ROUNDINGS[readChoice(input, "rounding", ROUNDING_NAMES, "half_even")];
    const scale =
      member(input, "scale") === undefined ? undefined : readInteger(input, "scale", { min: 0, max: MAX_SCALE });
    const result = calculate(calculation, values, scale, rounding);
    const value = scale === undefined ? result.toFixed() : result.toFixed(scale, rounding);
    return { value: /^-0(\.0*)?$/.test(value) ? value.slice(1) : value };
  },
});

function toDecimal(value: JsonValue, index: number): Decimal {
  if (typeof value !== "string" || !WRITTEN.test(value))
    throw invalidInput(`/values/${index}`, `a decimal number as a string, like "-12.50"`);
  return new Exact(value);
}

function calculate(
  calculation: Calculation,
  values: readonly Decimal[],
  scale: number | undefined,
  rounding: Decimal.Rounding,
): Decimal {
  const [first, second] = values;
  if (first === undefined) throw invalidInput("/values", "at least one value");
  const rest = values.slice(1);
  switch (calculation) {
    case "add":
      return rest.reduce((sum, value) => sum.plus(value), first);
    case "subtract":
      return rest.reduce((difference, value) => difference.minus(value), first);
    case "multiply":
      if (values.length > MAX_FACTORS) throw invalidInput("/values", `at most ${MAX_FACTORS} values to multiply`);
      return rest.reduce((product, value) => product.times(value), first);
    case "min":
      return Exact.min(...values);
    case "max":
      return Exact.max(...values);
    case "round":
      if (rest.length > 0 || scale === undefined) throw invalidInput("/values", `one value to round, and "scale"`);
      return first.toDecimalPlaces(scale, rounding);
    case "compare":
      if (second === undefined || rest.length > 1) throw invalidInput("/values", "two values to compare");
      return new Exact(first.comparedTo(second));
    case "divide":
      if (second === undefined || rest.length > 1 || scale === undefined)
        throw invalidInput("/values", `two values to divide, and "scale"`);
      if (second.isZero())
        throw new OperationError(
          "division_by_zero",
          "The divisor is zero; test it before with math.decimal@1 compare.",
        );
      return first.dividedBy(second);
    default:
      return calculation satisfies never;
  }
}
