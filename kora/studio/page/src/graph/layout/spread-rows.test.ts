import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadRows } from "./spread-rows.ts";

const wanted = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 7 });
const distance = (rows: readonly number[], to: readonly number[]): number =>
  rows.reduce((sum, row, index) => sum + (row - (to[index] ?? 0)) ** 2, 0);

test("rows keep their order and their distance", () => {
  fc.assert(
    fc.property(wanted, (rows) => {
      const spread = spreadRows(rows, 10);
      for (const [index, row] of spread.slice(1).entries()) expect(row - (spread[index] ?? 0)).toBeGreaterThan(9.999);
    }),
  );
});

test("rows that are far enough apart stay where they want to be", () => {
  expect(spreadRows([0, 10, 35], 10)).toEqual([0, 10, 35]);
});

test("no rows in the same order and distance are nearer to what is wanted", () => {
  fc.assert(
    fc.property(wanted, fc.array(fc.nat(30), { minLength: 7, maxLength: 7 }), fc.integer(), (rows, gaps, start) => {
      const first = start % 60;
      const others = rows.map(
        (_, index) => first + index * 10 + gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0),
      );
      expect(distance(spreadRows(rows, 10), rows)).toBeLessThanOrEqual(distance(others, rows) + 1e-6);
    }),
  );
});
