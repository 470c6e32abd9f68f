import fc from "fast-check";
import { expect, test } from "vitest";
import { joinPointer, pointerTokens, readPointer, UNRESOLVED } from "../index.ts";

/** The example of RFC 6901, section 5. */
const DOCUMENT = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

test.each([
  ["", DOCUMENT],
  ["/foo", ["bar", "baz"]],
  ["/foo/0", "bar"],
  ["/", 0],
  ["/a~1b", 1],
  ["/c%d", 2],
  ["/e^f", 3],
  ["/g|h", 4],
  ["/i\\j", 5],
  ['/k"l', 6],
  ["/ ", 7],
  ["/m~0n", 8],
])("%j reads what RFC 6901 says", (pointer, value) => {
  expect(readPointer(DOCUMENT, pointer)).toEqual(value);
});

test.each([
  "/no",
  "/foo/2",
  "/foo/-",
  "/foo/01",
  "/foo/-1",
  "/foo/1.0",
  "/foo/length",
  "/foo/0/0",
  "/foo/",
  "//",
  "/a/b",
  "/foo/1e0",
])("%j names nothing", (pointer) => {
  expect(readPointer(DOCUMENT, pointer)).toBe(UNRESOLVED);
});

test("~01 is the name ~1, not a slash", () => {
  expect(readPointer({ "~1": "yes", "/": "no" }, "/~01")).toBe("yes");
});

test("members that are inherited are not there, own ones of the same name are (SAFE-002)", () => {
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    expect(readPointer({}, `/${name}`)).toBe(UNRESOLVED);
    expect(readPointer([], `/${name}`)).toBe(UNRESOLVED);
    expect(readPointer("text", `/${name}`)).toBe(UNRESOLVED);
    expect(readPointer(JSON.parse(`{"${name}":1}`), `/${name}`)).toBe(1);
  }
});

test("null and false are values, not nothing", () => {
  expect(readPointer({ a: null, b: false }, "/a")).toBeNull();
  expect(readPointer({ a: null, b: false }, "/b")).toBe(false);
  expect(readPointer(null, "")).toBeNull();
});

test("joined tokens are taken apart again, whatever they hold", () => {
  const token = fc.oneof(fc.string({ unit: fc.constantFrom("~", "/", "0", "1", "a", "") }), fc.string());
  fc.assert(
    fc.property(fc.array(token, { maxLength: 5 }), fc.jsonValue(), (tokens, value) => {
      const pointer = tokens.reduce<string>(joinPointer, "");
      expect(pointerTokens(pointer)).toEqual(tokens);
      const document = tokens.reduceRight<unknown>(
        (inner, name) => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(inner)}}`),
        value,
      );
      expect(JSON.stringify(readPointer(document, pointer))).toBe(JSON.stringify(value));
    }),
  );
});
