import { expect, it } from "vitest";
import { RecentValues } from "./recent-values.ts";

it("makes a value once, while it is remembered", () => {
  const values = new RecentValues<object>(2);
  const made = values.getOrMake("a", () => ({}));
  expect(values.getOrMake("a", () => ({}))).toBe(made);
});

it("never holds more than its capacity, and forgets what was used longest ago", () => {
  const values = new RecentValues<object>(2);
  const a = values.getOrMake("a", () => ({}));
  const b = values.getOrMake("b", () => ({}));
  values.getOrMake("a", () => ({}));
  values.getOrMake("c", () => ({}));
  expect(values.size).toBe(2);
  expect(values.getOrMake("a", () => ({}))).toBe(a);
  expect(values.getOrMake("b", () => ({}))).not.toBe(b);
});

it("does not remember what could not be made", () => {
  const values = new RecentValues<string>(2);
  const fail = (): string => {
    throw new Error("no");
  };
  expect(() => values.getOrMake("a", fail)).toThrow("no");
  expect(values.getOrMake("a", () => "yes")).toBe("yes");
});
