import { canonicalJson } from "@krako/rules";
import type { JsonObject, JsonValue } from "@krako/rules/ports";
import * as fc from "fast-check";
import jsonPatch from "fast-json-patch";
import { describe, expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";

const json = (text: string): JsonValue => JSON.parse(text) as JsonValue;
const deep = (levels: number): JsonValue => {
  let value: JsonValue = 1;
  for (let i = 0; i < levels; i += 1) value = [value];
  return value;
};

describe("json.select@1", () => {
  const select = (document: JsonValue, pointers: JsonObject) => runOperation("json.select@1", { document, pointers });

  it("unescapes names, indexes arrays and gives the whole for an empty pointer", async () => {
    expect(await select({ "~/": [7] }, { a: "/~0~1/0", b: "" })).toEqual({
      values: { a: 7, b: { "~/": [7] } },
      missing: [],
    });
  });

  it("tells null from missing, and sees own members only", async () => {
    expect(await select({ a: null }, { a: "/a", b: "/toString", c: "/a/b", d: "/__proto__" })).toEqual({
      values: { a: null, b: null, c: null, d: null },
      missing: ["b", "c", "d"],
    });
    expect(await select(json('{"__proto__":{"x":1}}'), { a: "/__proto__/x" })).toMatchObject({ values: { a: 1 } });
  });

  it("refuses what is no pointer", async () => {
    expect(await failureOf("json.select@1", { document: {}, pointers: { a: "b" } })).toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("json.merge@1", () => {
  // The test cases of RFC 7396, appendix A.
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', "{}"],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', "null", "null"],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ["[1,2]", '{"a":"b","c":null}', '{"a":"b"}'],
    ["{}", '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])("%s patched with %s is %s", async (target, patch, result) => {
    expect(await runOperation("json.merge@1", { target: json(target), patch: json(patch) })).toEqual({
      result: json(result),
    });
  });

  it("SAFE-002: treats __proto__ as a name", async () => {
    const answer = await runOperation("json.merge@1", { target: {}, patch: json('{"__proto__":{"admin":true}}') });
    expect(JSON.stringify(answer)).toBe('{"result":{"__proto__":{"admin":true}}}');
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  it("refuses what nests too deep, at the limit and not below", async () => {
    expect(await runOperation("json.merge@1", { target: deep(64), patch: {} })).toBeTruthy();
    expect(await failureOf("json.merge@1", { target: {}, patch: deep(65) })).toMatchObject({ code: "too_deep" });
    expect(await failureOf("json.merge@1", { target: {}, patch: deep(20_000) })).toMatchObject({ code: "too_deep" });
  });
});

describe("json.diff@1", () => {
  const diff = (before: JsonValue, after: JsonValue) =>
    runOperation("json.diff@1", { before, after }) as Promise<{ equal: boolean; patch: JsonValue[] }>;

  it("makes the second value from the first", async () => {
    // The library that applies the patch here refuses these names, whatever the patch; the next test has one of them.
    const value = fc
      .jsonValue({ maxDepth: 3 })
      .map((each) => JSON.parse(JSON.stringify(each)) as JsonValue)
      .filter((each) => !/__proto__|constructor|prototype/.test(JSON.stringify(each)));
    await fc.assert(
      fc.asyncProperty(value, value, async (before, after) => {
        const { equal, patch } = await diff(before, after);
        const made = jsonPatch.applyPatch(
          structuredClone({ root: before }) as object,
          [...patch.map((step) => ({ ...(step as object), path: `/root${(step as { path: string }).path}` }))] as never,
        ).newDocument as { root: JsonValue };
        expect(canonicalJson(made.root)).toBe(canonicalJson(after));
        expect(equal).toBe(canonicalJson(before) === canonicalJson(after));
      }),
    );
  });

  it("takes __proto__ for a name like any other", async () => {
    const after = JSON.parse('{"__proto__": false}') as JsonValue;
    expect(await diff({}, after)).toEqual({ equal: false, patch: [{ op: "add", path: "/__proto__", value: false }] });
    expect(await diff(after, {})).toEqual({ equal: false, patch: [{ op: "remove", path: "/__proto__" }] });
  });

  it("compares values that are no containers, and of different kinds", async () => {
    expect(await diff(1, 1)).toEqual({ equal: true, patch: [] });
    expect(await diff([], {})).toEqual({ equal: false, patch: [{ op: "replace", path: "", value: {} }] });
  });

  it("refuses what nests too deep", async () => {
    expect(await failureOf("json.diff@1", { before: deep(65), after: 1 })).toMatchObject({ code: "too_deep" });
  });
});

describe("cache.lookup@1", () => {
  const lookup = (key: JsonValue, entries: JsonValue[]) => runOperation("cache.lookup@1", { key, entries });

  it("finds a key by what it says, not by how it is written, and the first of two", async () => {
    expect(
      await lookup({ a: 1, b: [1.0] }, [
        { key: { b: [1], a: 1 }, value: "first" },
        { key: { a: 1, b: [1] }, value: "second" },
      ]),
    ).toEqual({ hit: true, value: "first" });
  });

  it("tells a miss from a cached null", async () => {
    expect(await lookup("a", [{ key: "a", value: null }])).toEqual({ hit: true, value: null });
    expect(await lookup("b", [{ key: "a", value: null }])).toEqual({ hit: false, value: null });
  });

  it("refuses an entry without a key", async () => {
    expect(await failureOf("cache.lookup@1", { key: 1, entries: [{ value: 1 }] })).toMatchObject({
      code: "invalid_input",
    });
  });
});
