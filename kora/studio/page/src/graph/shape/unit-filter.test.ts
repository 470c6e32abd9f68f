import { expect, test } from "vitest";
import { ladderGraph, ladderStates } from "../../../../test/graph/sample-graphs.ts";
import { idsOf } from "../../../../test/graph/sample-shape.ts";
import { graphShape } from "./graph-shape.ts";
import { matchingUnits, NO_FILTER, searchTexts, type UnitFilter, unitCounts } from "./unit-filter.ts";

const shape = graphShape(ladderGraph());
const states = ladderStates();
const glances = shape.units.map((unit) => states.get(unit.id));
const found = (filter: Partial<UnitFilter>): string[] | null => {
  const matching = matchingUnits(shape, searchTexts(shape.units), glances, { ...NO_FILTER, ...filter });
  return matching === null
    ? null
    : idsOf(
        shape,
        [...shape.units.keys()].filter((unit) => matching[unit] === 1),
      );
};

test("nothing is looked for without a word, a type or a state", () => {
  expect(found({ query: "  " })).toBeNull();
});

test("words are looked for in id, operation and tier, in any case", () => {
  expect(found({ query: "SORT model" })).toEqual(["sort-by-small-model", "sort-by-large-model"]);
  expect(found({ query: "bm25" })).toEqual(["find-customer"]);
  expect(found({ query: "large" })).toEqual(["sort-by-large-model", "answer-to-the-customer-in-a-few-words"]);
});

test("a unit has to pass the words, the types and the states", () => {
  expect(found({ types: new Set(["llm"]) })).toHaveLength(2);
  expect(found({ types: new Set(["llm"]), states: new Set(["running"]) })).toEqual([
    "answer-to-the-customer-in-a-few-words",
  ]);
  expect(found({ types: new Set(["llm"]), query: "mail" })).toEqual([]);
});

test("a unit that nothing is known of yet is pending", () => {
  const matching = matchingUnits(shape, searchTexts(shape.units), [], { ...NO_FILTER, states: new Set(["pending"]) });
  expect(matching?.reduce((sum, matches) => sum + matches, 0)).toBe(9);
});

test("types and states are counted, those that do not occur are left out", () => {
  const counts = unitCounts(shape, glances);
  expect(counts.states.get("succeeded")).toBe(3);
  expect(counts.states.has("ready")).toBe(false);
  expect([...counts.types.values()].reduce((sum, count) => sum + count, 0)).toBe(9);
});
