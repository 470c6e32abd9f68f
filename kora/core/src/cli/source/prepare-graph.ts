import type { BackendCapabilities, TaskGraph, TaskIr, Violation } from "@krako/contracts";
import { RefusalError } from "@krako/rules";
import type { LocatedViolation } from "../../document/position.ts";
import { type GovernedGraph, govern } from "../../govern/govern.ts";
import { type LeftOut, planForCapabilities } from "../../plan/plan-for-capabilities.ts";
import { checkTaskIr } from "../../task-ir/check-task-ir.ts";
import type { OutputSchemas } from "../../task-ir/ladder-index.ts";
import { type LoweringFacts, lower } from "../../task-ir/lower.ts";
import { sourcePointer } from "../../task-ir/source-pointer.ts";
import type { Source } from "./read-source.ts";

/** A graph ready for a backend, and the way from what is said of it to the text it was read from. */
export interface PreparedGraph extends GovernedGraph {
  readonly leftOut: readonly LeftOut[];
  readonly inSource: (violations: readonly Violation[]) => LocatedViolation[];
}

export type Prepared =
  | ({ readonly ok: true } & PreparedGraph)
  | { readonly ok: false; readonly violations: readonly LocatedViolation[] };

/** What preparing needs besides the document. Without capabilities nothing is left out of it. */
export interface Preparation {
  readonly facts: Omit<LoweringFacts, "outputSchemas">;
  readonly outputSchemas: OutputSchemas;
  readonly capabilities?: BackendCapabilities;
}

/** From a document to a graph: checked, planned for a backend, lowered, governed. */
export function prepareGraph(
  source: Extract<Source, { ok: true }>,
  { facts, outputSchemas, capabilities }: Preparation,
): Prepared {
  const located = (violations: readonly Violation[], back = (pointer: string): string => pointer): LocatedViolation[] =>
    violations.map((violation) => {
      const pointer = back(violation.pointer);
      return { ...violation, pointer, ...source.locate(pointer) };
    });
  if (source.kind === "task_graph") return governed(source.value, [], (violations) => located(violations));
  const checked = checkTaskIr(source.value, outputSchemas);
  if (!checked.ok) return { ok: false, violations: located(checked.violations) };
  const { taskIr, leftOut } = plan(checked.taskIr, capabilities);
  const back = sourcePointer(taskIr, outputSchemas);
  return governed(lower(taskIr, { ...facts, outputSchemas }), leftOut, (violations) => located(violations, back));
}

function plan(
  taskIr: TaskIr,
  capabilities: BackendCapabilities | undefined,
): { taskIr: TaskIr; leftOut: readonly LeftOut[] } {
  return capabilities === undefined ? { taskIr, leftOut: [] } : planForCapabilities(taskIr, capabilities);
}

function governed(
  graph: TaskGraph | unknown,
  leftOut: readonly LeftOut[],
  inSource: PreparedGraph["inSource"],
): Prepared {
  try {
    return { ok: true, ...govern(graph), leftOut, inSource };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { ok: false, violations: inSource(error.problem.violations ?? []) };
  }
}
