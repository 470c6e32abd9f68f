import { expect, test } from "vitest";
import { ladderGraph } from "../../../../test/graph/sample-graphs.ts";
import { idsOf, sampleShape } from "../../../../test/graph/sample-shape.ts";
import { quickLayout } from "../layout/quick-layout.ts";
import { graphShape } from "../shape/graph-shape.ts";
import { type Direction, neighbourOf, readingOrder } from "./neighbour.ts";

const shape = sampleShape({ start: "", upper: "start", lower: "start", end: "upper lower", other: "" }, [
  ["upper", "other"],
]);
const layout = quickLayout(shape);
const none = new Uint8Array(shape.edges.length);
const go = (from: string, direction: Direction, taken = none): string | undefined => {
  const to = neighbourOf(shape, layout, shape.indexOf.get(from) ?? 0, direction, taken);
  return to === null ? undefined : shape.units[to]?.id;
};

test("to the right and the left it goes along edges", () => {
  expect(go("end", "right")).toBeUndefined();
  expect(["upper", "lower"]).toContain(go("start", "right"));
  expect(go("upper", "left")).toBe("start");
  expect(go("other", "left")).toBe("upper");
});

test("up and down it goes to the next unit of the column, and no further than its ends", () => {
  const rows = ["upper", "lower"].map((id) => layout.y[shape.indexOf.get(id) ?? 0] ?? 0);
  const [above, below] = (rows[0] ?? 0) < (rows[1] ?? 0) ? ["upper", "lower"] : ["lower", "upper"];
  expect(go(above ?? "", "down")).toBe(below);
  expect(go(below ?? "", "up")).toBe(above);
  expect(go(above ?? "", "up")).toBeUndefined();
  expect(go(below ?? "", "down")).toBeUndefined();
});

test("where nothing is, it goes nowhere", () => {
  expect(go("start", "left")).toBeUndefined();
  expect(go("start", "up")).toBeUndefined();
});

test("who only might have stood in is passed by", () => {
  expect(go("other", "right")).toBeUndefined();
  expect(go("other", "right", new Uint8Array(shape.edges.length).fill(1))).toBe("end");
});

test("reading goes from left to right, and down the columns", () => {
  const ladder = graphShape(ladderGraph());
  const order = idsOf(ladder, readingOrder(quickLayout(ladder)));
  expect(order[0]).toBe("read-mail");
  expect(order.at(-1)).toBe("translate");
  expect(new Set(order).size).toBe(9);
});
