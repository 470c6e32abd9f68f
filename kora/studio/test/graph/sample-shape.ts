import type { Escalation } from "@krako/contracts";
import { type GraphShape, graphShape } from "../../page/src/graph/shape/graph-shape.ts";
import { sampleGraph, sampleUnit } from "./sample-graphs.ts";

/** `{ b: "a" }`: b depends on a; several are told apart by blanks. `escalations`: `["a", "b"]`, from a to b. */
export function sampleShape(
  dependencies: Readonly<Record<string, string>>,
  escalations: readonly (readonly [string, string])[] = [],
): GraphShape {
  const units = Object.entries(dependencies).map(([id, needs]) =>
    sampleUnit(id, "deterministic", needs.split(" ").filter(Boolean)),
  );
  const edges = escalations.map(([from, to]): Escalation => ({ from, to, when: [{ type: "failure" }] }));
  return graphShape(sampleGraph("0197a1b2-0000-7000-8000-000000000001", units, edges));
}

/** Ids of units by their positions. */
export const idsOf = (shape: GraphShape, units: Iterable<number>): string[] =>
  Array.from(units, (unit) => shape.units[unit]?.id ?? "?");
