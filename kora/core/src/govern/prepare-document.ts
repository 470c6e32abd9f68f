import type { BackendCapabilities, Violation } from "@krako/contracts";
import { type OperationPlugin, RefusalError } from "@krako/rules";
import { type LeftOut, planForCapabilities } from "../plan/plan-for-capabilities.ts";
import { checkTaskIr } from "../task-ir/check-task-ir.ts";
import type { OutputSchemas } from "../task-ir/ladder-index.ts";
import { type LoweringFacts, lower } from "../task-ir/lower.ts";
import { sourcePointer } from "../task-ir/source-pointer.ts";
import { checkInputs, operationsByName } from "./check-inputs.ts";
import { type GovernedGraph, govern } from "./govern.ts";
import { withSuggestions } from "./suggest.ts";

/** What preparing needs besides the document. Without capabilities nothing is left out of it. */
export interface Preparation {
  readonly facts: Omit<LoweringFacts, "outputSchemas">;
  readonly outputSchemas: OutputSchemas;
  readonly capabilities?: BackendCapabilities;
  /** Operations whose inputs are checked before anything runs, as far as they are written. Absent: none. */
  readonly operations?: readonly OperationPlugin[];
}

/** A graph ready for a backend, and the way from what is said of it to the document it was made of. */
export interface PreparedDocument extends GovernedGraph {
  readonly leftOut: readonly LeftOut[];
  /** The same violations, with pointers into the document and what was probably meant. */
  readonly inSource: (violations: readonly Violation[]) => Violation[];
}

export type PrepareDocument =
  | ({ readonly ok: true } & PreparedDocument)
  | { readonly ok: false; readonly violations: readonly Violation[] };

/**
 * From a document to a graph: a Task IR document is checked, planned for a backend and lowered; then the graph, or the one that the
 * document is, is governed, and the inputs of its operations are checked. Every violation points into the document. Pure.
 */
export function prepareDocument(
  kind: "task_ir" | "task_graph",
  document: unknown,
  { facts, outputSchemas, capabilities, operations = [] }: Preparation,
): PrepareDocument {
  const known = operationsByName(operations);
  const told = (violations: readonly Violation[]): Violation[] =>
    withSuggestions(violations, document, [...known.keys()]);
  const governed = (graph: unknown, leftOut: readonly LeftOut[], inSource: PreparedDocument["inSource"]) => {
    const valid = governOrTell(graph);
    if (!valid.ok) return { ok: false, violations: inSource(valid.violations) } as const;
    const refused = checkInputs(valid.graph, known);
    if (refused.length > 0) return { ok: false, violations: inSource(refused) } as const;
    return { ...valid, leftOut, inSource };
  };
  if (kind === "task_graph") return governed(document, [], told);
  const checked = checkTaskIr(document, outputSchemas);
  if (!checked.ok) return { ok: false, violations: told(checked.violations) };
  const { taskIr, leftOut } =
    capabilities === undefined
      ? { taskIr: checked.taskIr, leftOut: [] }
      : planForCapabilities(checked.taskIr, capabilities);
  const back = sourcePointer(taskIr, outputSchemas);
  return governed(lower(taskIr, { ...facts, outputSchemas }), leftOut, (violations) =>
    told(violations.map((violation) => ({ ...violation, pointer: back(violation.pointer) }))),
  );
}

type Governed =
  | ({ readonly ok: true } & GovernedGraph)
  | { readonly ok: false; readonly violations: readonly Violation[] };

function governOrTell(graph: unknown): Governed {
  try {
    return { ok: true, ...govern(graph) };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { ok: false, violations: error.problem.violations ?? [] };
  }
}
