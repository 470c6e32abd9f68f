import { describe, expect, test } from "vitest";
import { edge, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf } from "../../test/documents.ts";
import { checkTaskGraph } from "../index.ts";

const needs = (id: string, ...dependencies: string[]) => step(id, { dependencies });
const cycleOf = (document: unknown): string | undefined => {
  const checked = checkTaskGraph(document);
  return checked.ok ? undefined : checked.violations.find(({ rule }) => rule === "GRAPH-004")?.message;
};

describe("GRAPH-002: unit ids are unique", () => {
  test("ids that differ in case only are different", () => {
    expect(faultsOf(graphOf([step("a"), step("A")]))).toEqual([]);
  });
  test("each repetition is reported where it stands", () => {
    expect(faultsOf(graphOf([step("a"), step("b"), step("a"), step("a")]))).toEqual([
      "GRAPH-002 /work_units/2/id",
      "GRAPH-002 /work_units/3/id",
    ]);
  });
  test("names that every JavaScript object has are ids like any other", () => {
    expect(faultsOf(graphOf(["constructor", "toString", "hasOwnProperty"].map((id) => step(id))))).toEqual([]);
    expect(faultsOf(graphOf([step("a", { dependencies: ["constructor"] })]))).toEqual([
      "GRAPH-003 /work_units/0/dependencies/0",
    ]);
  });
});

describe("GRAPH-003: every reference names an existing unit", () => {
  test("references to units of the graph are accepted, whatever the order they stand in", () => {
    const units = [
      step("a", { dependencies: ["b"], bindings: [{ from: "b", pointer: "", to: "/x" }] }),
      step("b"),
      step("c"),
    ];
    const output = [{ work_unit_id: "c", pointer: "" }];
    expect(faultsOf(graphOf(units, { escalations: [edge("b", "c")], output }))).toEqual([]);
  });
  test("dangling dependencies, bindings, escalations and outputs are each reported", () => {
    const unit = step("a", { dependencies: ["x1", "a1"], bindings: [{ from: "x2", pointer: "", to: "/x" }] });
    const graph = graphOf([unit, step("a1")], {
      escalations: [edge("x3", "a1"), edge("a1", "x4")],
      output: [
        { work_unit_id: "a", pointer: "" },
        { work_unit_id: "x5", pointer: "" },
      ],
    });
    expect(faultsOf(graph)).toEqual([
      "GRAPH-003 /work_units/0/dependencies/0",
      "GRAPH-003 /work_units/0/bindings/0/from",
      "GRAPH-003 /escalations/0/from",
      "GRAPH-003 /escalations/1/to",
      "GRAPH-003 /output/1/work_unit_id",
    ]);
  });
});

describe("GRAPH-004: no unit precedes itself", () => {
  test("a diamond and a ladder of escalations are accepted", () => {
    expect(faultsOf(graphOf([needs("a", "b", "c"), needs("b", "d"), needs("c", "d"), step("d")]))).toEqual([]);
    const ladder = [edge("a", "b"), edge("a", "c"), edge("b", "c")];
    expect(faultsOf(graphOf([step("a"), step("b"), step("c"), needs("z", "a")], { escalations: ladder }))).toEqual([]);
  });
  test("a unit that depends on itself is a cycle of one", () => {
    expect(faultsOf(graphOf([needs("a", "a")]))).toEqual(["GRAPH-004 /work_units/0"]);
    expect(cycleOf(graphOf([needs("a", "a")]))).toContain('"a" → "a"');
  });
  test("a cycle of dependencies is named from unit to unit", () => {
    const message = cycleOf(graphOf([step("x"), needs("a", "c"), needs("b", "a"), needs("c", "b")]));
    expect(message).toMatch(/"a" → "b" → "c" → "a"|"b" → "c" → "a" → "b"|"c" → "a" → "b" → "c"/);
  });
  test("a target that depends on its source is refused", () => {
    expect(faultsOf(graphOf([step("a"), needs("b", "a")], { escalations: [edge("a", "b")] }))).toEqual([
      expect.stringContaining("GRAPH-004"),
    ]);
  });
  test("a target that depends on a dependant of its source is refused", () => {
    const graph = graphOf([step("a"), needs("d", "a"), needs("t", "d")], { escalations: [edge("a", "t")] });
    expect(faultsOf(graph)).toEqual([expect.stringContaining("GRAPH-004")]);
    expect(cycleOf(graph)).toMatch(/"d" → "t" → "d"|"t" → "d" → "t"/);
  });
  test("escalations that lead back to their source are a cycle, and its units are named", () => {
    expect(cycleOf(graphOf([step("a")], { escalations: [edge("a", "a")] }))).toContain('"a" → "a"');
    const back = graphOf([step("a"), step("b"), step("c")], {
      escalations: [edge("a", "b"), edge("b", "c"), edge("c", "a")],
    });
    expect(cycleOf(back)).toMatch(/"a" → "b" → "c" → "a"|"b" → "c" → "a" → "b"|"c" → "a" → "b" → "c"/);
  });
  test("a cycle is found beside a reference that dangles", () => {
    expect(faultsOf(graphOf([needs("a", "b", "nowhere"), needs("b", "a")]))).toEqual([
      "GRAPH-003 /work_units/0/dependencies/1",
      expect.stringContaining("GRAPH-004"),
    ]);
  });
  test("a long cycle is told in short", () => {
    const units = Array.from({ length: 500 }, (_, i) => needs(`u${i}`, `u${(i + 499) % 500}`));
    expect(cycleOf(graphOf(units))?.length).toBeLessThan(300);
  });
});
