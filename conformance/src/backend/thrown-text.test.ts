import { expect, it } from "vitest";
import { thrownText } from "./thrown-text.ts";

it.each([
  [new TypeError("no\n  such  thing"), "TypeError: no such thing"],
  [new Error(""), "Error"],
  ["text", "text"],
  ["", "an empty text"],
  [undefined, "undefined"],
  [null, "null"],
  [7n, "7"],
  [Symbol("s"), "Symbol(s)"],
  [() => 1, "a function"],
  [{ reason: "none" }, 'the value {"reason":"none"}'],
  [new Error("outer", { cause: new RangeError("inner") }), "Error: outer (because of RangeError: inner)"],
  [new Map([[1, 2]]), "an object (it is a Map, not plain JSON)"],
])("tells %o in one line", (thrown, text) => {
  expect(thrownText(thrown)).toBe(text);
});

it("survives what cannot be read", () => {
  const reads = (): never => {
    throw new Error("no");
  };
  expect(thrownText(Object.defineProperty(new Error("x"), "message", { get: reads }))).toBe(
    "Error: its message cannot be read",
  );
  expect(thrownText(new Proxy({}, { getPrototypeOf: reads, get: reads, ownKeys: reads }))).toBe(
    "something that cannot be read",
  );
});

it("is bounded", () => {
  expect(thrownText(new Error("x".repeat(1_000_000)))).toHaveLength(500);
});
