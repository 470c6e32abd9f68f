import { expect, test } from "vitest";
import { freezeDocument, freezeJson, isFrozenDocument } from "../index.ts";

test("GRAPH-009 everything in a frozen value refuses to change", () => {
  const value = freezeJson({ a: [{ b: { c: 1 } }], d: null });
  expect(() => Object.assign(value.a[0]?.b ?? {}, { c: 2 })).toThrow(TypeError);
  expect(() => (value.a as unknown[]).push(1)).toThrow(TypeError);
  expect(() => Object.assign(value, { e: 1 })).toThrow(TypeError);
  expect(value).toEqual({ a: [{ b: { c: 1 } }], d: null });
});

test("what is frozen on the surface only is frozen all the way down", () => {
  const inner = { list: [1] };
  const value = freezeJson(Object.freeze({ inner: Object.freeze({ inner }) }));
  expect(Object.isFrozen(value.inner.inner.list)).toBe(true);
});

test("scalars come back as they are", () => {
  for (const value of [null, 1, "a", true, undefined]) expect(freezeJson(value)).toBe(value);
});

test("a million levels do not exhaust the stack", () => {
  let value: unknown = 1;
  for (let level = 0; level < 1_000_000; level += 1) value = [value];
  expect(Object.isFrozen(freezeJson(value))).toBe(true);
});

test("only a document that was frozen as a whole counts as one that cannot change", () => {
  const shallow = Object.freeze({ open: { a: 1 } });
  expect(isFrozenDocument(shallow)).toBe(false);
  expect(isFrozenDocument(freezeJson({ a: 1 }))).toBe(false);
  expect(freezeDocument(shallow)).toBe(shallow);
  expect(isFrozenDocument(shallow)).toBe(true);
  expect(() => Object.assign(shallow.open, { a: 2 })).toThrow(TypeError);
  expect([isFrozenDocument(structuredClone(shallow)), isFrozenDocument(null), isFrozenDocument("a")]).toEqual([
    false,
    false,
    false,
  ]);
});
