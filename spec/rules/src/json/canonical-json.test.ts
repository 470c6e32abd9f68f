import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, digestOf, equalJson, sha256Hex } from "../index.ts";
import { portableSha256Hex } from "./canonical-json.ts";

describe("RFC 8785", () => {
  test("the example of section 3.2.2", () => {
    const value = {
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
  test("the order of section 3.2.3: UTF-16 units, not code points", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}');
    // By code points U+FB33 would come before U+1F600, whose first UTF-16 unit is D83D.
    expect(canonicalJson({ "\ufb33": 0, "\u{1f600}": 0 }).indexOf("\u{1f600}")).toBe(2);
  });
  test.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [2 ** 53, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [999999999999999900000, "999999999999999900000"],
    [1e21, "1e+21"],
    [0.000001, "0.000001"],
    [4.5e-7, "4.5e-7"],
    [1e-7, "1e-7"],
    [333333333.33333343, "333333333.33333343"],
    [1424953923781206.2, "1424953923781206.2"],
    [1.0, "1"],
  ])("the number %d is written %s", (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });
  test.each([
    ["\u0000\u001f", '"\\u0000\\u001f"'],
    ["\b\t\n\f\r", '"\\b\\t\\n\\f\\r"'],
    ["\u007f\u2028/", '"\u007f\u2028/"'],
    ['"\\', '"\\"\\\\"'],
    ["\u{1f600}", '"\u{1f600}"'],
    ["e\u0301", '"e\u0301"'],
  ])("the text %j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
  test.each([Number.NaN, Number.POSITIVE_INFINITY, "\ud83d", "a\udc00b", { "\ud800": 1 }, undefined, () => 1])(
    "%s has no canonical form",
    (value) => {
      expect(() => canonicalJson(value)).toThrow();
    },
  );
  test("white space and the order of members make no difference, the order of items does", () => {
    expect(canonicalJson(JSON.parse('{ "b" : [ 1 , 2 ] , "a" : { } }'))).toBe('{"a":{},"b":[1,2]}');
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });
  test("it is JSON of the same value, and its own canonical form", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(equalJson(JSON.parse(text), value)).toBe(true);
      }),
    );
  });
});

describe("digests", () => {
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("SHA-256 of %j is that of FIPS 180-4", (text, digest) => {
    expect(sha256Hex(text)).toBe(digest);
  });
  test("texts are digested as UTF-8, however long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });
  test("a document's digest is that of its canonical form", () => {
    expect(digestOf({ b: 1, a: [] })).toBe(createHash("sha256").update('{"a":[],"b":1}').digest("hex"));
  });
});

describe("equality as the contract means it", () => {
  test.each([
    [1, 1.0],
    [0, -0],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    ["a", "a"],
    [null, null],
    [{}, {}],
  ])("%j equals %j", (a, b) => {
    expect(equalJson(a, b)).toBe(true);
  });
  test.each([
    [1, "1"],
    [null, 0],
    [null, {}],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: null }, {}],
    ["é", "e\u0301"],
    [true, 1],
    [[[]], [[], []]],
  ])("%j does not equal %j", (a, b) => {
    expect([equalJson(a, b), equalJson(b, a)]).toEqual([false, false]);
  });
});

describe("SHA-256", () => {
  test("has the same digits with the platform's hash and without, also of text that has no UTF-8 form", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.constant("\ud800"), fc.constant("ü"), fc.string()) }), (text) => {
        expect(portableSha256Hex(text)).toBe(sha256Hex(text));
      }),
    );
  });
});
