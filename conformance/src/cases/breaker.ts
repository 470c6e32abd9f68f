// What breaks a graph in one way.
import type { BackendCapabilities, RuleId, TaskGraph } from "@krako/contracts";
import type { WorkUnit } from "../oracle/spending.ts";
import type { Case } from "./case.ts";

type RefusalCase = Extract<Case, { kind: "refusal" }>;

/** Breaks one thing in a valid graph of two or three units. `pick` chooses among the ways to do it. */
export interface Breaker {
  readonly error_type: RefusalCase["expects"]["error_type"];
  readonly rule: RuleId;
  /** Default: a violation must name the rule. */
  readonly named?: boolean;
  readonly because: string;
  /** How much there is to break: the units the graph is made of. */
  readonly units?: "operations" | "models";
  /** The broken graph, with the members of the context to replace; null where this backend has nothing to break. */
  break(graph: TaskGraph, pick: number, capabilities: BackendCapabilities): Broken | null;
}
export interface Broken {
  readonly graph: unknown;
  readonly context?: NonNullable<RefusalCase["context"]>;
}

export const withUnit = (graph: TaskGraph, index: number, change: (unit: WorkUnit) => unknown): unknown => ({
  ...graph,
  work_units: graph.work_units.map((unit, place) => (place === index % graph.work_units.length ? change(unit) : unit)),
});
