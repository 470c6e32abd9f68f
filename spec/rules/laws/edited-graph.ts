// Valid graphs with an edit or two that keep their shape and may break a rule of §2.

import type { WorkUnit } from "@krako/conformance/oracle";
import type { TaskGraph } from "@krako/contracts";
import fc from "fast-check";
import { anyCase } from "./arbitraries.ts";

const KINDS = [
  "dependency",
  "dependency",
  "escalation",
  "escalation",
  "nowhere",
  "twin",
  "binding",
  "binding",
  "place",
  "critical",
  "schema",
  "poor graph",
  "poor unit",
  "private",
  "private",
  "private by default",
  "declassified",
  "model",
] as const;
const PLACES = [
  "/own",
  "/own/x",
  "/list",
  "/list/2",
  "/list/3",
  "/list/x",
  "/list/0/y",
  "/list/1/y",
  "/deep",
  "/new/-",
  "/list/-",
  "/list/-/x",
  "/list/-/-",
  "/list/1/-",
  "/own/-",
] as const;
const edit = fc.record({ kind: fc.constantFrom(...KINDS), one: fc.nat(40), other: fc.nat(40) });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const edited = (graph: TaskGraph, { kind, one, other }: Edit): TaskGraph => {
  const units = graph.work_units;
  const idOf = (index: number): string => units[index % units.length]?.id ?? "";
  const withUnit = (index: number, change: (unit: WorkUnit) => WorkUnit): TaskGraph => ({
    ...graph,
    work_units: units.map((unit, place) => (place === index % units.length ? change(unit) : unit)),
  });
  switch (kind) {
    case "dependency":
      return withUnit(one, (unit) => ({ ...unit, dependencies: [...new Set([...unit.dependencies, idOf(other)])] }));
    case "escalation":
      return {
        ...graph,
        escalations: [...graph.escalations, { from: idOf(one), to: idOf(other), when: [{ type: "failure" }] }],
      };
    case "nowhere":
      if (other % 3 === 0) return { ...graph, output: [...graph.output, { work_unit_id: "nowhere", pointer: "" }] };
      if (other % 3 === 1)
        return withUnit(one, (unit) => ({ ...unit, dependencies: [...unit.dependencies, "nowhere"] }));
      return {
        ...graph,
        escalations: [...graph.escalations, { from: idOf(one), to: "nowhere", when: [{ type: "failure" }] }],
      };
    case "twin":
      return withUnit(one, (unit) => ({ ...unit, id: idOf(other) }));
    case "binding": {
      const from = idOf(other);
      return withUnit(one, (unit) => ({ ...unit, bindings: [...unit.bindings, { from, pointer: "", to: "/added" }] }));
    }
    case "place": {
      const to = PLACES[other % PLACES.length] ?? "/own";
      return withUnit(one, (unit) => ({
        ...unit,
        bindings: unit.bindings.map((binding, index) => (index === 0 ? { ...binding, to } : binding)),
      }));
    }
    case "critical":
      return withUnit(one, (unit) => ({ ...unit, critical: !unit.critical }));
    case "schema":
      return withUnit(one, (unit) => ({
        ...unit,
        output_schema: { additionalProperties: false, type: "object", properties: {}, title: `family ${other % 4}` },
      }));
    case "poor graph":
      return {
        ...graph,
        budget: { ...graph.budget, ...(other % 2 === 0 ? { max_tokens: one % 12 } : { max_llm_invocations: one % 4 }) },
      };
    case "poor unit":
      return withUnit(one, (unit) => ({ ...unit, budget: { ...unit.budget, max_tokens: other % 12 } }));
    case "private":
      return withUnit(one, (unit) => ({
        ...unit,
        constraints: { privacy: other % 3 === 0 ? "allow_remote" : "local_only" },
      }));
    case "private by default":
      return { ...graph, policy: { ...graph.policy, privacy_default: "local_only" } };
    case "declassified":
      return withUnit(one, (unit) => ({
        ...unit,
        bindings: unit.bindings.map((binding) => ({ ...binding, declassify: other % 2 === 0 })),
      }));
    case "model":
      return withUnit(one, (unit) => {
        const { model, ...rest } = unit;
        if (model === undefined)
          return { ...unit, model: { tier: "small", max_input_tokens: 1, max_output_tokens: 1 } };
        return other % 2 === 0 ? rest : { ...unit, budget: { timeout_ms: unit.budget.timeout_ms } };
      });
  }
};

export const editedGraph: fc.Arbitrary<TaskGraph> = fc
  .tuple(anyCase, fc.array(edit, { maxLength: 3 }))
  .map(([{ graph }, edits]) => edits.reduce(edited, graph));
