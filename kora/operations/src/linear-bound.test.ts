import { freezeJson } from "@krako/rules";
import type { JsonObject, JsonValue, Operation } from "@krako/rules/ports";
import { describe, expect, it } from "vitest";
import { plugin } from "./index.ts";
import { MAX_TEXT_CHARS } from "./limits.ts";
import { MAX_RULE_TEXT_CHARS } from "./text-classify-rules.ts";

/**
 * Inputs by size, each as hostile as its limits let it be, with the largest size that they allow. What an operation does
 * inline nothing can stop. Linear work ends within moments there; quadratic work over a million characters would be 10^12
 * steps, and over ten thousand items of some size hours or minutes: the test would not end. Nothing here reads a clock.
 */
type Family = readonly [name: string, largest: number, make: (size: number) => JsonObject];

const times = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const list = (size: number, item: (index: number) => JsonValue): JsonValue[] =>
  Array.from({ length: size }, (_, index) => item(index));
const wide = (size: number): JsonObject => Object.fromEntries(list(size, (i) => i).map((i) => [`k${i}`, i]));

const texts = (options: JsonObject): Family[] =>
  (
    [
      ["words", "hello world "],
      ["white space", " \n\t"],
      ["one letter", "a"],
      ["marks in runs of 256", `a${"\u0301\u0323".repeat(128)}`],
      ["open tags", "<b>"],
      ["open angle brackets", "<"],
      ["unfinished attributes", "<a b='"],
      ["comments that never end", "<!--"],
      ["entities", "&amp&#x41;"],
      ["closing tags", "</b>"],
    ] as const
  ).map(([name, unit]) => [name, MAX_TEXT_CHARS, (size) => ({ text: times(unit, size), ...options })]);

/** Two letters in an order that no automaton can compress. */
function noise(size: number): string {
  let text = "";
  for (let i = 0, x = 1; i < size; i += 1) {
    x = (Math.imul(x, 1_103_515_245) + 12_345) >>> 0;
    text += (x >>> 16) % 2 === 0 ? "a" : "b";
  }
  return text;
}

const rules = (...patterns: string[]): JsonObject[] => patterns.map((pattern) => ({ label: "x", pattern }));

const rows = (size: number): JsonObject[] =>
  Array.from({ length: size }, (_, index) => ({ same: 1, index, other: -index - 1 }));

const FAMILIES: Readonly<Record<string, readonly Family[]>> = {
  "text.normalize@1": [
    ...texts({ form: "NFKC", case: "lower", whitespace: "collapse" }),
    ["ligatures that expand 18 times", 131_072, (size) => ({ text: times("\ufdfa", size), form: "NFKC" })],
    ...texts({ html: "strip", form: "NFC", whitespace: "trim" }),
  ],
  "text.classify_rules@1": (
    [
      ["nested repetition", rules("((a+)+)$", "(a|aa)+c", "(?:a?){30}a{30}c")],
      ["an automaton that explodes", rules("[ab].{150}c", "[bc].{150}d")],
      ["many words", [{ label: "x", keywords: Array.from({ length: 64 }, (_, i) => `ab${i}`) }]],
    ] as const
  ).map(([name, given]) => [name, MAX_RULE_TEXT_CHARS, (size) => ({ text: noise(size), rules: given })]),
  "json.select@1": [
    ["a wide document", 100_000, (size) => ({ document: wide(size), pointers: { a: "/k1", b: "/nothing" } })],
  ],
  "json.merge@1": [
    ["wide values", 100_000, (size) => ({ target: wide(size), patch: wide(size) })],
    [
      "all removed",
      100_000,
      (size) => ({ target: wide(size), patch: Object.fromEntries(Object.keys(wide(size)).map((k) => [k, null])) }),
    ],
  ],
  "json.diff@1": [
    [
      "long lists that differ everywhere",
      60_000,
      (size) => ({ before: list(size, (i) => i), after: list(size, (i) => -i - 1) }),
    ],
    [
      "objects with nothing in common",
      30_000,
      (size) => ({ before: wide(size), after: { other: list(size, (i) => i) } }),
    ],
  ],
  "kora.undecided@1": [
    [
      "names that are too long",
      MAX_TEXT_CHARS,
      (size) => ({ unit_type: "llm", tier: "small", backend: times("x", size) }),
    ],
  ],
  "math.decimal@1": [
    [
      "long sums",
      1_000,
      (size) => ({ calculation: "add", values: list(size, (i) => `${i}${"9".repeat(30)}.${"1".repeat(20)}`) }),
    ],
  ],
  "cache.lookup@1": [
    [
      "nothing that matches",
      10_000,
      (size) => ({ key: { a: 1 }, entries: list(size, (i) => ({ key: { b: i, a: 1 }, value: i })) }),
    ],
  ],
  "table.join@1": [
    ["many partners for each", 10_000, (size) => ({ left: rows(100), right: rows(size / 100), on: ["same"] })],
    [
      "no partners",
      10_000,
      (size) => ({ left: rows(size), right: rows(size), on: ["index"], right_on: ["other"], kind: "left" }),
    ],
  ],
  "aggregate.collect@1": [["many items", 10_000, (size) => ({ items: list(size, (i) => i) })]],
  "aggregate.first@1": [
    ["nothing but the last", 10_000, (size) => ({ items: list(size, (i) => (i + 1 === size ? 1 : null)) })],
  ],
  "aggregate.vote@1": [
    ["all of one mind", 10_000, (size) => ({ items: list(size, () => ({ label: "x" })), pointer: "/label" })],
    ["all of their own", 10_000, (size) => ({ items: list(size, (i) => ({ label: i })), pointer: "/label" })],
  ],
};

const linear = plugin.operations.filter((operation) => operation.bound === "linear");

it("has hostile inputs for every operation that declares a linear bound", () => {
  expect(Object.keys(FAMILIES).sort()).toEqual(linear.map((operation) => operation.name));
});

describe.each(linear.map((operation): [string, Operation] => [operation.name, operation]))(
  "%s ends at its limits on",
  (name, operation) => {
    it.each((FAMILIES[name] ?? []).map((family) => [family[0], family] as const))(
      "%s",
      { timeout: 60_000 },
      async (_, [, largest, make]) => {
        const ended = Promise.resolve(freezeJson(make(largest))).then((input) => operation.run(input));
        if (name === "kora.undecided@1") await expect(ended).rejects.toMatchObject({ code: "invalid_input" });
        else expect(await ended).toBeTypeOf("object");
      },
    );
  },
);
