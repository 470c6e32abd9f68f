import type { Binding } from "@krako/contracts";
import { describe, expect, test } from "vitest";
import { edge, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf } from "../../test/documents.ts";

const from = (id: string, to: string): Binding => ({ from: id, pointer: "", to });
const bound = (input: object, ...places: string[]) =>
  graphOf([
    step("a", { dependencies: ["b"], input: { ...input }, bindings: places.map((to) => from("b", to)) }),
    step("b"),
  ]);
const deep = (levels: number): string => "/k".repeat(levels);

describe("GRAPH-005: where a binding comes from", () => {
  test("a unit binds to its dependencies and, as a target, to its sources", () => {
    const units = [
      step("s"),
      step("d"),
      step("t", { dependencies: ["d"], bindings: [from("s", "/s"), from("d", "/d")] }),
    ];
    expect(faultsOf(graphOf(units, { escalations: [edge("s", "t")] }))).toEqual([]);
  });
  test("a unit that is no dependency is refused, even one that a dependency depends on", () => {
    const units = [
      step("a"),
      step("b", { dependencies: ["a"] }),
      step("c", { dependencies: ["b"], bindings: [from("a", "/x")] }),
    ];
    expect(faultsOf(graphOf(units))).toEqual(["GRAPH-005 /work_units/2/bindings/0/from"]);
  });
  test("a source does not bind to its target, nor a unit to itself", () => {
    const source = step("s", { bindings: [from("t", "/x"), from("s", "/y")] });
    expect(faultsOf(graphOf([source, step("t")], { escalations: [edge("s", "t")] }))).toEqual([
      "GRAPH-005 /work_units/0/bindings/0/from",
      "GRAPH-005 /work_units/0/bindings/1/from",
    ]);
  });
  test("the many dependencies of an aggregation are all known", () => {
    const ids = Array.from({ length: 20 }, (_, i) => `u${i}`);
    const all = step("all", { type: "aggregation", dependencies: ids, bindings: ids.map((id) => from(id, `/${id}`)) });
    expect(faultsOf(graphOf([...ids.map((id) => step(id)), all]))).toEqual([]);
  });
});

describe("GRAPH-005: where a binding lands", () => {
  test.each([
    [{}, ["/x"]],
    [{}, ["/x/y/z", "/x/y/w"]],
    [{ x: 1 }, ["/x"]],
    [{ list: [] }, ["/list/-", "/list/-"]],
    [{ list: [1] }, ["/list/0", "/list/1", "/list/2"]],
    [{ list: [{}] }, ["/list/0/name"]],
    [{}, ["/a~1b", "/a~0b", "/a"]],
    [{}, ["/__proto__/x", "/constructor/prototype"]],
    [{ x: { y: 1 } }, ["/x/z"]],
    [{ list: [] }, ["/list/-/x", "/list/-/x"]],
    [{ list: [] }, ["/list/0", "/list/-", "/list/2"]],
    [{ "-": 1 }, ["/-"]],
  ])("into %j the places %j are free", (input, places) => {
    expect(faultsOf(bound(input, ...places))).toEqual([]);
  });
  test.each([
    ["the same place twice", {}, ["/x", "/x"]],
    ["a place inside another", {}, ["/x", "/x/y"]],
    ["a place around another", {}, ["/x/y", "/x"]],
    ["the same index twice", { list: [1] }, ["/list/0", "/list/0"]],
    ["a list and an item appended to it", { list: [] }, ["/list/-", "/list"]],
    ["an item appended and its index", { list: [] }, ["/list/-", "/list/0"]],
    ["an item appended and a place in it", { list: [7] }, ["/list/-", "/list/1/x"]],
    ["a list that was bound and an item of it", {}, ["/list", "/list/-"]],
  ])("%s is refused", (_, input, places) => {
    expect(faultsOf(bound(input, ...places))).toEqual(["GRAPH-005 /work_units/0/bindings/1/to"]);
  });
  test.each([
    ["through a text", { x: "text" }, "/x/y"],
    ["through null", { x: null }, "/x/y"],
    ["past the end of a list", { list: [1] }, "/list/2"],
    ["through a name in a list", { list: [] }, "/list/first"],
    ["through an index with a leading zero", { list: [1, 2] }, "/list/01"],
  ])("a way %s is refused", (_, input, to) => {
    expect(faultsOf(bound(input, to))).toEqual(["GRAPH-005 /work_units/0/bindings/0/to"]);
  });
  test("nothing is appended to a list that is not there: it would be an object with a member named -", () => {
    expect(faultsOf(bound({}, "/list/-"))).toEqual(["GRAPH-005 /work_units/0/bindings/0/to"]);
  });
  test("a binding lands in the input, never in its place (GRAPH-001)", () => {
    expect(new Set(faultsOf(bound({}, "")))).toEqual(new Set(["GRAPH-001 /work_units/0/bindings/0/to"]));
  });
  test("GRAPH-008 a place of 64 levels is possible, one of 65 is not", () => {
    expect(faultsOf(bound({}, deep(64)))).toEqual([]);
    expect(faultsOf(bound({}, deep(65)))).toEqual(["GRAPH-008 /work_units/0/bindings/0/to"]);
  });
});
