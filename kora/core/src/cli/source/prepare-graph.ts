import type { Violation } from "@krako/contracts";
import type { LocatedViolation } from "../../document/position.ts";
import { type Preparation, type PreparedDocument, prepareDocument } from "../../govern/prepare-document.ts";
import type { Source } from "./read-source.ts";

/** A graph ready for a backend, and the way from what is said of it to the text it was read from. */
export interface PreparedGraph extends Omit<PreparedDocument, "inSource"> {
  readonly inSource: (violations: readonly Violation[]) => LocatedViolation[];
}

export type Prepared =
  | ({ readonly ok: true } & PreparedGraph)
  | { readonly ok: false; readonly violations: readonly LocatedViolation[] };

/** From a document that was read to a graph; what is wrong with it stands at its line and column. */
export function prepareGraph(source: Extract<Source, { ok: true }>, preparation: Preparation): Prepared {
  const located = (violations: readonly Violation[]): LocatedViolation[] =>
    violations.map((violation) => ({ ...violation, ...source.locate(violation.pointer) }));
  const kind = source.kind === "task_graph" ? "task_graph" : "task_ir";
  const prepared = prepareDocument(kind, source.value, preparation);
  if (!prepared.ok) return { ok: false, violations: located(prepared.violations) };
  return { ...prepared, inSource: (violations) => located(prepared.inSource(violations)) };
}
