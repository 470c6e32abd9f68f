import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentWriter, freezeJson, readPointer } from "../index.ts";

const written = (document: unknown, ...writes: readonly (readonly [string, unknown])[]): unknown => {
  const writer = new DocumentWriter(document);
  for (const [pointer, value] of writes) expect(writer.write(pointer, value), pointer).toBe(true);
  return writer.document;
};

test.each([
  [{}, "/a", { a: 1 }],
  [{}, "/a/b/c", { a: { b: { c: 1 } } }],
  [{ a: { x: 0 } }, "/a/b", { a: { x: 0, b: 1 } }],
  [{ a: "old" }, "/a", { a: 1 }],
  [{ a: [] }, "/a/-", { a: [1] }],
  [{ a: [0] }, "/a/1", { a: [0, 1] }],
  [{ a: [0] }, "/a/0", { a: [1] }],
  [{ a: [0] }, "/a/-/b", { a: [0, { b: 1 }] }],
  [{ a: [{ c: 2 }] }, "/a/0/b", { a: [{ c: 2, b: 1 }] }],
  [{}, "/-", { "-": 1 }],
  [{}, "/0/1", { "0": { "1": 1 } }],
  [{}, "/a~1b/~0", { "a/b": { "~": 1 } }],
  [{}, "/", { "": 1 }],
])("into %j at %j", (document, pointer, result) => {
  expect(written(document, [pointer, 1])).toEqual(result);
});

test.each([
  [{ a: "text" }, "/a/b"],
  [{ a: null }, "/a/b"],
  [{ a: [] }, "/a/1"],
  [{ a: [] }, "/a/x"],
  [{ a: [] }, "/a/01"],
  [{ a: [] }, "/a/length"],
  [{ a: [1] }, "/a/0/b"],
])("nothing is written into %j at %j", (document, pointer) => {
  const writer = new DocumentWriter(document);
  expect(writer.write(pointer, 1)).toBe(false);
  expect(writer.document).toBe(document);
});

test("SAFE-002 __proto__ and its friends are names like any other", () => {
  for (const name of ["__proto__", "constructor", "prototype", "toString"]) {
    const document = written({}, [`/${name}/polluted`, true], [`/${name}/again`, 1]) as object;
    expect(JSON.stringify(document)).toBe(`{"${name}":{"polluted":true,"again":1}}`);
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  }
});

test("GRAPH-009 the original and what was written are never changed", () => {
  const value = freezeJson({ deep: { list: [1] } });
  const document = freezeJson({ a: { list: [{ b: 0 }] }, other: {} });
  const result = written(document, ["/a/list/0/c", value], ["/a/list/0/c/deep/list/-", 2], ["/a/list/-", value]);
  expect(result).toEqual({
    a: { list: [{ b: 0, c: { deep: { list: [1, 2] } } }, { deep: { list: [1] } }] },
    other: {},
  });
  expect(value).toEqual({ deep: { list: [1] } });
  expect(document).toEqual({ a: { list: [{ b: 0 }] }, other: {} });
  expect((result as typeof document).other).toBe(document.other);
});

test("each container is copied once, however often it is written to", () => {
  const writer = new DocumentWriter({ list: [] });
  writer.write("/list/-", 0);
  const { list } = writer.document as { list: unknown[] };
  for (let i = 1; i < 1_000; i += 1) writer.write("/list/-", i);
  expect((writer.document as { list: unknown[] }).list).toBe(list);
  expect(list).toHaveLength(1_000);
});

test("freezing freezes the copies: with a frozen original the whole result", () => {
  const writer = new DocumentWriter(freezeJson({ a: { b: [1] }, c: {} }));
  writer.write("/a/x", freezeJson({ y: 1 }));
  const isFrozen = (value: unknown): boolean =>
    typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  expect(isFrozen(writer.document)).toBe(false);
  expect(isFrozen(writer.freeze())).toBe(true);
});

test("what is written last is read back, as JSON.stringify of a naive writer says", () => {
  const token = fc.constantFrom("a", "b", "0", "1", "-", "__proto__");
  const write = fc.tuple(
    fc.array(token, { minLength: 1, maxLength: 4 }),
    fc.oneof(fc.integer(), fc.constant([]), fc.constant({})),
  );
  fc.assert(
    fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
      const original = freezeJson({ a: [{ b: 1 }], b: {} });
      const writer = new DocumentWriter(original);
      let naive: unknown = structuredClone(original);
      for (const [tokens, value] of writes) {
        const next = naiveWrite(structuredClone(naive), tokens, structuredClone(value));
        expect(writer.write(`/${tokens.join("/")}`, freezeJson(structuredClone(value)))).toBe(next !== null);
        naive = next ?? naive;
        expect(JSON.stringify(writer.document)).toBe(JSON.stringify(naive));
        if (next !== null && !tokens.includes("-")) expect(readPointer(writer.document, tokens)).toEqual(value);
      }
      expect(original).toEqual({ a: [{ b: 1 }], b: {} });
    }),
    { numRuns: 500 },
  );
});

/** Writes in place; null where there is no way. */
function naiveWrite(document: unknown, [token = "", ...rest]: readonly string[], value: unknown): unknown {
  if (document === undefined) return naiveWrite({}, [token, ...rest], value);
  if (typeof document !== "object" || document === null) return null;
  const list = Array.isArray(document);
  const key = list && token === "-" ? String(document.length) : token;
  if (list && !(/^(0|[1-9]\d*)$/.test(key) && Number(key) <= document.length)) return null;
  const inner = Object.hasOwn(document, key) ? (document as Record<string, unknown>)[key] : undefined;
  const next = rest.length === 0 ? value : naiveWrite(inner, rest, value);
  if (next === null) return null;
  Object.defineProperty(document, key, { value: next, enumerable: true, configurable: true, writable: true });
  return document;
}
