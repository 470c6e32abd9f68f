import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inShort } from "../../test/documents.ts";
import { parseJson } from "../index.ts";

const faults = (text: string): string[] => {
  const parsed = parseJson(text);
  return parsed.ok ? [] : inShort(parsed.violations);
};

describe("SAFE-002: JSON text", () => {
  test("whatever JSON.stringify writes is read back", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), fc.constantFrom(0, 1, "\t"), (value, indent) => {
        const parsed = parseJson(JSON.stringify(value, null, indent));
        expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify(value));
      }),
    );
  });
  test.each([
    "",
    " ",
    "{",
    "[1,]",
    "{'a':1}",
    '{"a":1}x',
    "// c\n1",
    "01",
    "NaN",
    "\ufeff1",
    '"\n"',
    "nothing",
    '"\\x41"',
    "[1 2]",
  ])("%j is not JSON", (text) => {
    expect(faults(text)).toEqual(["SAFE-002 "]);
  });
  test("a number too large to be one is refused where it stands", () => {
    expect(faults('{"a":[1e308,1e309]}')).toEqual(["SAFE-002 /a/1"]);
  });
  test("half a surrogate pair is refused, written out or escaped", () => {
    expect(faults('{"a":"\\ud83d"}')).toEqual(["SAFE-002 /a"]);
    expect(faults('["\udc00"]')).toEqual(["SAFE-002 /0"]);
    expect(faults('{"a":"\\ud83d\\ude00"}')).toEqual([]);
  });
});

describe("SAFE-002: no name stands twice in one object", () => {
  test.each([
    ['{"a":1,"a":2}', "/a"],
    ['{"a":1,"\\u0061":2}', "/a"],
    ['{"\\u0061":1,"a":2}', "/a"],
    ['{"":1,"":2}', "/"],
    ['{"a/b":1,"a\\/b":2}', "/a~1b"],
    ['{"a~b":1,"a~b":2}', "/a~0b"],
    ['{"a":[{},{"x":{"y":1,"y":1}}]}', "/a/1/x/y"],
    ['[[],[0,{"k":"k","v":"k","k":1}]]', "/1/1/k"],
    ['{"__proto__":1,"__proto__":2}', "/__proto__"],
    ['{"a" \n\t\r :1, "a":2}', "/a"],
    ['{"x\\\\":1,"x\\\\":2}', "/x\\"],
    ['{"q\\"":1,"q\\u0022":2}', '/q"'],
    ['{"\\ud83d\\ude00":1,"😀":2}', "/😀"],
  ])("%s is refused", (text, pointer) => {
    expect(faults(text)).toEqual([`SAFE-002 ${pointer}`]);
  });
  test.each([
    '{"a":"a","b":"a"}',
    '[{"a":1},{"a":2}]',
    '{"a":{"a":{"a":1}}}',
    '{"a":1,"A":2}',
    '{"a":"\\"a\\":1,\\"a\\":2"}',
    '{"a":"\\\\","b":":"}',
    '{"é":1,"e\u0301":2}',
    '{"a":["a","a"]}',
    '{"toString":1,"constructor":2}',
  ])("%s is accepted", (text) => {
    expect(faults(text)).toEqual([]);
  });
  test("any object in which a name is repeated is refused, and without the repetition it is not", () => {
    const name = fc.string({ maxLength: 4, unit: "grapheme" });
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.jsonValue(),
        (names, at, value) => {
          const member = (each: string): string => `${JSON.stringify(each)}:${JSON.stringify(value)}`;
          const again = names[at % names.length] as string;
          const units = again.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
          const escaped = `"${units.join("")}":0`;
          expect(faults(`{${names.map(member).join()}}`)).toEqual([]);
          expect(faults(`{${[...names.map(member), escaped].join()}}`)).toHaveLength(1);
        },
      ),
    );
  });
});

describe("SAFE-002: depth", () => {
  test.each([
    ["[", "]"],
    ['{"a":', "}"],
  ])("64 levels of %s are possible, 65 are not", (open, close) => {
    const inner = open === "[" ? "" : "1";
    expect(faults(open.repeat(64) + inner + close.repeat(64))).toEqual([]);
    expect(faults(open.repeat(65) + inner + close.repeat(65))).toEqual(["SAFE-002 "]);
  });
  test("brackets in texts nest nothing", () => {
    expect(faults(JSON.stringify("[".repeat(100)))).toEqual([]);
  });
  test("a million levels exhaust nothing", () => {
    expect(faults("[".repeat(1_000_000) + "]".repeat(1_000_000))).toEqual(["SAFE-002 "]);
    expect(faults("[".repeat(1_000_000))).toEqual(["SAFE-002 "]);
  });
  test("megabytes of quotes, backslashes and blanks are read once", () => {
    const blanks = " ".repeat(1_000_000);
    expect(faults(JSON.stringify("\\".repeat(1_000_000)))).toEqual([]);
    expect(faults(JSON.stringify('"'.repeat(1_000_000)))).toEqual([]);
    expect(faults(`{"a"${blanks}:1${blanks}}`)).toEqual([]);
    expect(faults(`[${'"",'.repeat(300_000)}""]`)).toEqual([]);
  });
});
