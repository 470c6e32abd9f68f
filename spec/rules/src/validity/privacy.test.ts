import type { Binding, TaskGraph } from "@krako/contracts";
import { describe, expect, test } from "vitest";
import { edge, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf, type WorkUnit } from "../../test/documents.ts";
import { privacyOf } from "../index.ts";

const local = { constraints: { privacy: "local_only" } } as const;
const remote = { constraints: { privacy: "allow_remote" } } as const;
const reads = (from: string, more: Partial<Binding> = {}): Pick<WorkUnit, "bindings"> => ({
  bindings: [{ from, pointer: "", to: "/x", ...more }],
});
const policy = (privacy_default: "allow_remote" | "local_only"): TaskGraph["policy"] => ({
  ...graphOf([step("a")]).policy,
  privacy_default,
});

describe("PRIV-002: privacy flows with data", () => {
  test("a local_only unit may read what a local_only unit produced", () => {
    expect(faultsOf(graphOf([step("a", local), step("b", { ...local, dependencies: ["a"], ...reads("a") })]))).toEqual(
      [],
    );
  });
  test("a unit that may run remotely may not", () => {
    expect(faultsOf(graphOf([step("a", local), step("b", { dependencies: ["a"], ...reads("a") })]))).toEqual([
      "PRIV-002 /work_units/1/bindings/0",
    ]);
  });
  test("unless that binding declassifies; another binding's word does not count", () => {
    const open = { from: "a", pointer: "/summary", to: "/y", declassify: true };
    const declassified = step("b", { dependencies: ["a"], bindings: [open] });
    expect(faultsOf(graphOf([step("a", local), declassified]))).toEqual([]);
    const both = step("b", { dependencies: ["a"], bindings: [open, ...reads("a").bindings] });
    expect(faultsOf(graphOf([step("a", local), both]))).toEqual(["PRIV-002 /work_units/1/bindings/1"]);
  });
  test("depending on it without reading it is no flow", () => {
    expect(faultsOf(graphOf([step("a", local), step("b", { dependencies: ["a"] })]))).toEqual([]);
  });
  test("the graph's default applies where a unit says nothing, and its own word before that", () => {
    const units = [step("a"), step("b", { ...remote, dependencies: ["a"], ...reads("a") })];
    expect(faultsOf(graphOf(units, { policy: policy("local_only") }))).toEqual(["PRIV-002 /work_units/1/bindings/0"]);
    expect(faultsOf(graphOf(units, { policy: policy("allow_remote") }))).toEqual([]);
    expect([privacyOf(step("a"), "local_only"), privacyOf(step("a", remote), "local_only")]).toEqual([
      "local_only",
      "allow_remote",
    ]);
  });
  test("whatever may stand in for the unit that is bound counts, through a chain", () => {
    const reader = step("z", { dependencies: ["a"], ...reads("a") });
    const graph = (last: Partial<WorkUnit>) =>
      graphOf([step("a"), step("b"), step("c", last), reader], { escalations: [edge("a", "b"), edge("b", "c")] });
    expect(faultsOf(graph({}))).toEqual([]);
    expect(faultsOf(graph(local))).toEqual(["PRIV-002 /work_units/3/bindings/0"]);
  });
  test("what the bound unit itself stands in for does not count", () => {
    const reader = step("z", { dependencies: ["b"], ...reads("b") });
    expect(faultsOf(graphOf([step("a", local), step("b"), reader], { escalations: [edge("a", "b")] }))).toEqual([]);
  });
  test("a target bound to its source counts, by the source's own privacy alone", () => {
    const escalations = [edge("a", "t")];
    expect(faultsOf(graphOf([step("a", local), step("t", reads("a"))], { escalations }))).toEqual([
      "PRIV-002 /work_units/1/bindings/0",
    ]);
    expect(faultsOf(graphOf([step("a", local), step("t", { ...local, ...reads("a") })], { escalations }))).toEqual([]);
    const beside = [...escalations, edge("a", "u")];
    expect(faultsOf(graphOf([step("a"), step("t", reads("a")), step("u", local)], { escalations: beside }))).toEqual(
      [],
    );
  });
});
