import type { NodeCapabilities, TaskGraph } from "@krako/contracts";
import { describe, expect, test } from "vitest";
import { unservedUnits } from "./unserved-units.ts";

type Unit = Pick<TaskGraph["work_units"][number], "id" | "type" | "operation" | "model" | "constraints">;

const graphOf = (unit: Omit<Unit, "id">): TaskGraph =>
  ({ policy: { privacy_default: "allow_remote" }, work_units: [{ id: "u", ...unit }] }) as unknown as TaskGraph;

const model = { tier: "small", max_input_tokens: 60, max_output_tokens: 40 } as const;
const small = { type: "small_model", operation: "m@1", model } as const;
const nodes: Pick<NodeCapabilities, "offers">[] = [
  { offers: [{ operation: "a@1", type: "deterministic" }] },
  { offers: [{ operation: "m@1", type: "small_model", model_tiers: ["small"], context_window: 100 }] },
];

const faults = (unit: Omit<Unit, "id">): readonly string[] =>
  unservedUnits(graphOf(unit), nodes).map(({ rule, pointer }) => `${rule} ${pointer}`);

describe("units that no node executes", () => {
  test("are those of a type that nobody has their operation for", () => {
    expect(faults({ type: "deterministic", operation: "a@1" })).toEqual([]);
    expect(faults({ type: "aggregation", operation: "a@1" })).toEqual(["CAP-002 /work_units/0/operation"]);
  });

  test("are those whose model nobody has with all that they ask of it", () => {
    expect(faults(small)).toEqual([]);
    const wider = { ...model, max_output_tokens: 41 };
    expect(faults({ ...small, model: wider })).toEqual(["CAP-002 /work_units/0/operation"]);
    const larger = { ...model, tier: "large" } as const;
    expect(faults({ ...small, model: larger })).toEqual(["CAP-002 /work_units/0/operation"]);
  });

  test("are those that must stay local where no such model does", () => {
    expect(faults({ ...small, constraints: { privacy: "local_only" } })).toEqual(["PRIV-001 /work_units/0/type"]);
  });

  test("cannot be told where a node does not say what belongs together", () => {
    expect(unservedUnits(graphOf({ type: "aggregation", operation: "a@1" }), [...nodes, {}])).toEqual([]);
  });
});
