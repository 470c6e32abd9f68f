import * as fc from "fast-check";
import { expect, it } from "vitest";
import { splitBySeed } from "./split-by-seed.ts";

const numbers = Array.from({ length: 1_000 }, (_, i) => i);
const split = (items: readonly number[], seed: number, heldOut = 0.3) =>
  splitBySeed(items, { seed, heldOut, key: String });

it("gives the same parts for the same seed, in whatever order the items come", () => {
  const { training, heldOut } = split(numbers, 1);
  const reversed = split([...numbers].reverse(), 1);
  expect([...reversed.training].sort((a, b) => a - b)).toEqual(training);
  expect([...reversed.heldOut].sort((a, b) => a - b)).toEqual(heldOut);
  expect(heldOut).toHaveLength(300);
});

it("gives other parts for another seed, spread over all items", () => {
  const one = new Set(split(numbers, 1).heldOut);
  const two = split(numbers, 2).heldOut;
  const shared = two.filter((item) => one.has(item)).length;
  expect(shared).toBeGreaterThan(50);
  expect(shared).toBeLessThan(130);
  const fromTheFirstHalf = two.filter((item) => item < 500).length;
  expect(fromTheFirstHalf).toBeGreaterThan(110);
  expect(fromTheFirstHalf).toBeLessThan(190);
});

it("loses nothing and never parts items of one key", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.integer(), (items, seed) => {
      const { training, heldOut } = split(items, seed);
      expect([...training, ...heldOut].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      expect(heldOut.some((item) => training.includes(item))).toBe(false);
    }),
  );
});

it("refuses a share that leaves nothing to train or to judge by", () => {
  expect(() => split(numbers, 1, 0)).toThrow(RangeError);
  expect(() => split(numbers, 1, 1)).toThrow(RangeError);
});
