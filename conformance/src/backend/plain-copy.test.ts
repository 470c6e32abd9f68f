import { expect, it } from "vitest";
import { plainCopy } from "./plain-copy.ts";

const faultOf = (value: unknown): string => {
  const copy = plainCopy(value);
  return copy.ok ? "none" : copy.fault;
};

it("copies plain JSON, members named __proto__ included, and leaves undefined members out", () => {
  const value = JSON.parse('{"a":[1,"x",null,true],"__proto__":{"b":1}}');
  const copy = plainCopy({ ...value, gone: undefined, ["__proto__"]: { b: 1 } });
  expect(copy).toEqual({ ok: true, value });
  expect(Object.getPrototypeOf(copy.ok && copy.value)).toBe(Object.prototype);
  expect(Object.hasOwn(copy.ok ? (copy.value as object) : {}, "__proto__")).toBe(true);
});

it("is not changed by what is done to the original", () => {
  const value = { a: [1] };
  const copy = plainCopy(value);
  value.a.push(2);
  expect(copy).toEqual({ ok: true, value: { a: [1] } });
});

it.each<[string, unknown]>([
  ["it is undefined", undefined],
  ["/a/0 is undefined", { a: [undefined] }],
  ["/a is NaN, which JSON does not have", { a: Number.NaN }],
  ["/a is a bigint", { a: 1n }],
  ["it is a function", () => 1],
  ["it is a Date, not plain JSON", new Date()],
  ["it has more than 5000000 values", new Array(5_000_001).fill(0)],
])("says %s", (fault, value) => {
  expect(faultOf(value)).toBe(fault);
});

it("says where it contains itself, throws or is too deep", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic["a~/b"] = [cyclic];
  expect(faultOf(cyclic)).toBe("/a~0~1b/0 contains itself");
  const throws = {
    get a(): never {
      throw new Error("no");
    },
  };
  expect(faultOf(throws)).toBe("/a throws when it is read");
  let deep: unknown = 1;
  for (let level = 0; level < 600; level += 1) deep = [deep];
  expect(faultOf(deep)).toMatch(/is nested deeper than 512 levels$/);
});

it("allows the same value in two places", () => {
  const shared = { a: 1 };
  expect(plainCopy([shared, shared])).toEqual({ ok: true, value: [{ a: 1 }, { a: 1 }] });
});
