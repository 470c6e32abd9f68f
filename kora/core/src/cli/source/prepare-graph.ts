import type { BackendCapabilities, TaskGraph, TaskIr, Violation } from "@krako/contracts";
import { type OperationPlugin, RefusalError } from "@krako/rules";
import type { LocatedViolation } from "../../document/position.ts";
import { checkInputs, type KnownOperations } from "../../govern/check-inputs.ts";
import { type GovernedGraph, govern } from "../../govern/govern.ts";
import { withSuggestions } from "../../govern/suggest.ts";
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
  /** Operations whose inputs are checked before anything runs, as far as they are written. Absent: none. */
  readonly operations?: readonly OperationPlugin[];
}

/** From a document to a graph: checked, planned for a backend, lowered, governed; then the inputs of its operations are checked. */
export function prepareGraph(
  source: Extract<Source, { ok: true }>,
  { facts, outputSchemas, capabilities, operations = [] }: Preparation,
): Prepared {
  const known: KnownOperations = new Map(
    operations.flatMap((each) => each.operations).map((operation) => [operation.name, operation]),
  );
  const located = (violations: readonly Violation[], back = (pointer: string): string => pointer): LocatedViolation[] =>
    withSuggestions(
      violations.map((violation) => ({ ...violation, pointer: back(violation.pointer) })),
      source.value,
      [...known.keys()],
    ).map((violation) => ({ ...violation, ...source.locate(violation.pointer) }));
  if (source.kind === "task_graph") return governed(source.value, [], (violations) => located(violations), known);
  const checked = checkTaskIr(source.value, outputSchemas);
  if (!checked.ok) return { ok: false, violations: located(checked.violations) };
  const { taskIr, leftOut } = plan(checked.taskIr, capabilities);
  const back = sourcePointer(taskIr, outputSchemas);
  return governed(
    lower(taskIr, { ...facts, outputSchemas }),
    leftOut,
    (violations) => located(violations, back),
    known,
  );
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
  operations: KnownOperations,
): Prepared {
  try {
    const valid = govern(graph);
    const refused = checkInputs(valid.graph, operations);
    return refused.length > 0
      ? { ok: false, violations: inSource(refused) }
      : { ok: true, ...valid, leftOut, inSource };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { ok: false, violations: inSource(error.problem.violations ?? []) };
  }
}
