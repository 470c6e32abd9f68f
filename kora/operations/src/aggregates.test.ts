import type { JsonValue } from "@krako/rules/ports";
import { describe, expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";
import { MAX_ITEMS } from "./aggregate-items.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("aggregate.collect@1", () => {
  it("takes as many items as a unit may have dependencies, and no more", async () => {
    expect(await runOperation("aggregate.collect@1", { items: numbers(MAX_ITEMS) })).toMatchObject({
      count: MAX_ITEMS,
    });
    expect(await failureOf("aggregate.collect@1", { items: numbers(MAX_ITEMS + 1) })).toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("aggregate.first@1", () => {
  it("takes false, 0 and the empty string for an answer", async () => {
    for (const value of [false, 0, ""])
      expect(await runOperation("aggregate.first@1", { items: [null, value] })).toEqual({ value, index: 1 });
  });

  it("fails when nothing says anything", async () => {
    expect(await failureOf("aggregate.first@1", { items: [null] })).toMatchObject({
      code: "nothing_found",
      retryable: false,
    });
    expect(await failureOf("aggregate.first@1", { items: [{ a: 1 }], pointer: "/b" })).toMatchObject({
      code: "nothing_found",
    });
  });
});

describe("aggregate.vote@1", () => {
  const vote = (items: JsonValue[], options = {}) => runOperation("aggregate.vote@1", { items, ...options });

  it("counts equal values as one however they are written", async () => {
    expect(await vote([{ a: 1, b: 2 }, "x", { b: 2, a: 1 }])).toEqual({
      value: { a: 1, b: 2 },
      share: 0.666667,
      votes: 2,
      voters: 3,
      tie: false,
    });
  });

  it("gives a tie to what was said first, and tells it", async () => {
    expect(await vote(["b", "a", "a", "b"])).toMatchObject({ value: "b", tie: true });
    expect(await vote(["b", "a", "c", "c"])).toMatchObject({ value: "c", tie: false });
  });

  it("weighs votes", async () => {
    const items = [
      { l: "a", w: 1 },
      { l: "a", w: 1 },
      { l: "b", w: 3 },
    ];
    expect(await vote(items, { pointer: "/l", weight_pointer: "/w" })).toMatchObject({
      value: "b",
      share: 0.6,
      votes: 1,
      voters: 3,
    });
    expect(
      await failureOf("aggregate.vote@1", { items: [{ l: "a", w: -1 }], pointer: "/l", weight_pointer: "/w" }),
    ).toMatchObject({
      code: "invalid_input",
    });
  });

  it("counts names of object members like any other value", async () => {
    expect(await vote(["__proto__", "__proto__", "constructor"])).toMatchObject({ value: "__proto__", votes: 2 });
  });

  it("fails when nobody votes", async () => {
    expect(await failureOf("aggregate.vote@1", { items: [{}], pointer: "/l" })).toMatchObject({
      code: "nothing_found",
    });
  });
});

describe("aggregate.reduce@1", () => {
  it("goes through the items in order, with their index", async () => {
    expect(
      await runOperation("aggregate.reduce@1", {
        items: ["a", "b"],
        expression: "acc + item + string(index)",
        initial: "",
      }),
    ).toEqual({
      value: "a0b1",
    });
  });

  it("gives the initial value, or null, for no items", async () => {
    expect(await runOperation("aggregate.reduce@1", { items: [], expression: "1" })).toEqual({ value: null });
  });

  it("stops when the value grows past its bounds", async () => {
    const grow = { items: numbers(40), expression: "acc + acc", initial: "ab" };
    expect(await failureOf("aggregate.reduce@1", grow)).toMatchObject({ code: "too_large" });
  });
});
