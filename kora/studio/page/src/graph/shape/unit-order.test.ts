import fc from "fast-check";
import { expect, test } from "vitest";
import { anyRun } from "../../../../test/graph/any-shape.ts";
import { idsOf, sampleShape } from "../../../../test/graph/sample-shape.ts";
import { unitOrder } from "./unit-order.ts";

test("every unit comes once, and after whatever leads to it", () => {
  fc.assert(
    fc.property(anyRun, ({ shape }) => {
      const order = unitOrder(shape);
      expect([...order].sort((a, b) => a - b)).toEqual([...shape.units.keys()]);
      const at = new Map(order.map((unit, place) => [unit, place]));
      for (const { from, to } of shape.edges) expect(at.get(from)).toBeLessThan(at.get(to) ?? -1);
    }),
  );
});

test("units of a cycle come last instead of never", () => {
  const shape = sampleShape({ a: "b", b: "a", c: "" });
  expect(idsOf(shape, unitOrder(shape))).toEqual(["c", "a", "b"]);
});
