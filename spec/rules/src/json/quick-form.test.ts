import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quickForm } from "./quick-form.ts";

const SEED = Number(process.env["SEED"] ?? 20_261_122);

/** Names that engines treat in ways of their own, next to others. */
const name = fc.oneof(
  fc.constantFrom(
    "0",
    "10",
    "9",
    "4294967295",
    "01",
    "-1",
    "__proto__",
    "toJSON",
    "",
    "a",
    "B",
    "\u00e9",
    "\ufb33",
    "\u{1f600}",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const leaf = fc.oneof(
  fc.constantFrom(0, -0, 1e21, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, null, true, undefined),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.constantFrom("\ud83d", "\udc00a", "\u2028", '"\\\u0000'),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(fc.tuple(name, tie("value")), { maxLength: 5 })
      // As a parser makes it: `__proto__` is a member like any other.
      .map((members) => Object.defineProperties({}, described(members))),
  ),
}));

function described(members: readonly (readonly [string, unknown])[]): PropertyDescriptorMap {
  const all = Object.create(null) as PropertyDescriptorMap;
  for (const [key, member] of members)
    all[key] = { value: member, enumerable: true, writable: true, configurable: true };
  return all;
}

test("is the library's form, or none", () => {
  let sure = 0;
  const same = fc.property(value, (given) => {
    const quick = quickForm(given);
    if (quick === undefined) return;
    sure += 1;
    expect(quick).toBe(canonicalize(given));
  });
  fc.assert(same, { seed: SEED, numRuns: 3_000 });
  expect(sure).toBeGreaterThan(300);
});

test.each([
  ["a number without a form", { a: [Number.NaN] }],
  ["half a character", ["\ud83d"]],
  ["half a character in a name", { "\ud83d": 1 }],
  ["names that are numbers", { "10": 1, "9": 2 }],
  ["a date", { at: new Date(0) }],
  ["nothing", undefined],
])("leaves %s to the library", (_, given) => {
  expect(quickForm(given)).toBeUndefined();
});

test.each([
  [63, true],
  [64, true],
  [65, true],
  [66, false],
  [100_000, false],
])("goes %i levels deep: %s", (levels, goes) => {
  let deep: unknown = 1;
  for (let i = 0; i < levels; i += 1) deep = [deep];
  expect(quickForm(deep) !== undefined).toBe(goes);
});

test("orders are remembered for what they are of: other names, another order, more of them than are kept", () => {
  const some = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "B", "é"), { minLength: 1, maxLength: 7 });
  const objects = fc.array(some.map((names) => Object.fromEntries(names.map((each, i) => [each, i]))));
  const same = fc.property(objects, (given) => quickForm(given) === canonicalize(given));
  fc.assert(same, { seed: SEED, numRuns: 1_000 });
  for (let i = 0; i < 600; i += 1)
    for (const given of [
      { [`first${i}`]: 1, b: 2, a: 3 },
      { z: 1, [`second${i}`]: 2 },
    ])
      expect(quickForm(given)).toBe(canonicalize(given));
  const wide = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`n${(i * 37) % 65}`, i]));
  const long = { ["y".repeat(1_025)]: 1, x: 2 };
  for (const given of [wide, long, wide, long]) expect(quickForm(given)).toBe(canonicalize(given));
});
