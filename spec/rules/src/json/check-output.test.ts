import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { describe, expect, test } from "vitest";
import { inShort } from "../../test/documents.ts";
import { checkOutput } from "../index.ts";

const faults = (output: unknown, limits: Partial<typeof DEFAULT_LIMITS> = {}): string[] =>
  inShort(checkOutput(output, { ...DEFAULT_LIMITS, ...limits }));
const nested = (levels: number): unknown => Array.from({ length: levels }).reduce((inner: unknown) => [inner], 0);
/** An output whose JSON is so many bytes long. */
const ofBytes = (bytes: number, character = "x"): { text: string } => {
  const each = new TextEncoder().encode(character).length;
  return { text: character.repeat(Math.floor((bytes - 11) / each)) + "x".repeat((bytes - 11) % each) };
};

describe("SCHEMA-001: what every output must be before its schema is looked at", () => {
  test.each([null, 0, "", false, [], {}, { a: { b: [1, "x", null] } }])("%j is an output", (output) => {
    expect(faults(output)).toEqual([]);
  });
  test.each([undefined, Number.NaN, 1n, () => 1, new Date(0), new Map(), Symbol("x")])("%s is none", (output) => {
    expect(faults(output)).toEqual(["SCHEMA-001 "]);
  });
  test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, new Date(0), "\ud83d"])(
    "%s is no member of one",
    (value) => {
      expect(faults({ a: value })).toEqual(["SCHEMA-001 /a"]);
      expect(faults([[value]])).toEqual(["SCHEMA-001 /0/0"]);
    },
  );
  test("half a surrogate pair is no name of a member", () => {
    expect(faults({ "\ud83d": 1 })).toHaveLength(1);
  });
  test("64 levels are possible, 65 are not", () => {
    expect(faults(nested(63))).toEqual([]);
    expect(faults(nested(64))).toEqual([]);
    expect(faults(nested(65))).toEqual([`SCHEMA-001 ${"/0".repeat(64)}`]);
  });
  test.each(["x", "é", "😀"])("1 MiB of %s is possible, one byte more is not", (character) => {
    expect(faults(ofBytes(1_048_575, character))).toEqual([]);
    expect(faults(ofBytes(1_048_576, character))).toEqual([]);
    expect(faults(ofBytes(1_048_577, character))).toEqual(["SCHEMA-001 "]);
  });
  test("many members and long names count as well", () => {
    const many = Object.fromEntries(Array.from({ length: 120_000 }, (_, i) => [`member${i}`, 1]));
    expect(faults(many)).toEqual(["SCHEMA-001 "]);
    expect(faults({ ["n".repeat(1_048_577)]: 1 })).toEqual(["SCHEMA-001 "]);
  });
  test("an output that contains itself is refused", () => {
    const circle: { again?: unknown } = {};
    circle.again = circle;
    expect(faults(circle)).toHaveLength(1);
  });
});
