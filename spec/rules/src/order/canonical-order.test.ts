import { canonicalOrder as orderByDefinition, predecessorsOf } from "@krako/conformance/oracle";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edge, step } from "../../laws/small-graphs.ts";
import { graphOf } from "../../test/documents.ts";
import { canonicalOrder } from "../index.ts";

type Graph = ReturnType<typeof graphOf>;

const orderOf = (graph: Graph): readonly string[] | null => {
  const found = canonicalOrder(graph, new Map(graph.work_units.map(({ id }, position) => [id, position])));
  return found.ok ? Array.from(found.order, (position) => graph.work_units[position]?.id ?? "") : null;
};
/** `"c < a b"` is a unit that depends on two; `"a > b"` an escalation. */
const told = (...lines: string[]): Graph => {
  const unitLines = lines.filter((line) => !line.includes(">"));
  const units = unitLines.map((line) => {
    const [id = "", after = ""] = line.split(" < ");
    return step(id, { dependencies: after.split(" ").filter((each) => each !== "") });
  });
  const escalations = lines
    .filter((line) => line.includes(">"))
    .map((line) => edge(...(line.split(" > ") as [string, string])));
  return graphOf(units, { escalations });
};

describe("DET-001: the canonical order", () => {
  test.each([
    [
      "ids by code points, whatever the order in the document",
      ["b", "10", "a", "9", "B", "A-", "A."],
      "10 9 A- A. B a b",
    ],
    ["a dependency before its dependant", ["a < z", "z", "m"], "m z a"],
    ["a source before its target", ["a", "z", "z > a"], "z a"],
    ["a dependant after whatever may stand in for its dependency", ["a < m", "m", "z", "m > z"], "m z a"],
    ["through a chain of escalations", ["a < m", "m", "y", "z", "m > y", "y > z"], "m y z a"],
    ["through branches of escalations", ["a < m", "m", "x", "y", "z", "m > y", "m > x", "x > z"], "m x y z a"],
    ["a dependant of a target only waits for what follows it", ["b < y", "a", "y", "z", "a > y", "y > z"], "a y z b"],
    ["a dependant of what a source waits for", ["a < s", "s < r", "r", "t", "r > t"], "r t s a"],
    ["a target that depends on something else", ["s", "t < d", "d", "z < s", "s > t"], "d s t z"],
    ["a target two sources share", ["p", "q", "t", "a < p", "b < q", "p > t", "q > t"], "p q t a b"],
    ["an edge named twice", ["a < m", "m", "z", "m > z", "m > z"], "m z a"],
  ])("%s", (_, lines, order) => {
    expect(orderOf(told(...lines))).toEqual(order.split(" "));
    expect(orderOf(told(...[...lines].reverse()))).toEqual(order.split(" "));
  });
  test.each([
    [["a < a"]],
    [["a < b", "b < a"]],
    [["a", "b < a", "a > b"]],
    [["a", "b < a", "t < b", "a > t"]],
    [["a", "b", "a > b", "b > a"]],
    [["a", "a > a"]],
    [["s", "t", "u < s", "t > u", "s > t", "x < u", "s2 < x", "s2 > t"]],
  ])("%j has none", (lines) => {
    expect(orderOf(told(...lines))).toBeNull();
    expect(orderByDefinition(told(...lines))).toBeNull();
  });
});

const NAMES = ["a", "B", "b", "10", "9", "a-", "a.1", "Z9", "c_"];
const place = fc.nat(NAMES.length - 1);
const graph = fc
  .record({
    units: fc.shuffledSubarray(NAMES, { minLength: 1 }),
    dependencies: fc.array(fc.tuple(place, place), { maxLength: 9 }),
    escalations: fc.array(fc.tuple(place, place), { maxLength: 9 }),
    /** Mostly edges lead from earlier to later units, so that most graphs have an order. */
    forward: fc.constantFrom(true, true, true, false),
  })
  .map(({ units, dependencies, escalations, forward }) => {
    const pairs = (edges: [number, number][]): [string, string][] =>
      edges.flatMap(([a, b]) => {
        const [from, to] = forward ? [Math.min(a, b), Math.max(a, b)] : [a, b];
        const names = [units[from], units[to]];
        return names[0] === undefined || names[1] === undefined || (forward && a === b) ? [] : [[names[0], names[1]]];
      });
    const before = pairs(dependencies);
    const work_units = units.map((id) =>
      step(id, { dependencies: [...new Set(before.filter(([, to]) => to === id).map(([from]) => from))] }),
    );
    return graphOf(work_units, { escalations: pairs(escalations).map(([from, to]) => edge(from, to)) });
  });

test("DET-001 the order is that of the definition, word for word, and there is none where that has none", () => {
  let ordered = 0;
  const numRuns = 3_000;
  fc.assert(
    fc.property(graph, (each) => {
      const order = orderByDefinition(each);
      if (order !== null) ordered += 1;
      expect(orderOf(each)).toEqual(order);
    }),
    { numRuns },
  );
  expect(ordered).toBeGreaterThan(numRuns / 5);
  expect(ordered).toBeLessThan(numRuns);
});

test("GRAPH-004 the cycle that is named is one: each unit precedes the next, the last the first", () => {
  fc.assert(
    fc.property(graph, (each) => {
      const found = canonicalOrder(each, new Map(each.work_units.map(({ id }, position) => [id, position])));
      fc.pre(!found.ok);
      const before = predecessorsOf(each);
      const cycle = found.ok ? [] : found.cycle;
      expect(cycle.length).toBeGreaterThan(0);
      for (const [at, id] of cycle.entries()) expect(before.get(cycle[(at + 1) % cycle.length] ?? "")).toContain(id);
    }),
    { numRuns: 300 },
  );
});
