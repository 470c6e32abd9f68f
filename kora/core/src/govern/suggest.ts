import type { TaskGraph, Violation } from "@krako/contracts";
import { nearest } from "@krako/contracts/nearest";
import { pointerTokens, readPointer } from "@krako/rules";

/** Violations that a suggestion is looked for, and names it is looked for among: looking costs their product. */
const MOST_SUGGESTIONS = 20;
const MOST_NAMES = 2_000;

/**
 * Adds what was probably meant to what is said of names that do not exist: of units (GRAPH-003) and of operations (CAP-002, GRAPH-006).
 * `document` is what the pointers lead into, a task graph or Task IR.
 */
export function withSuggestions(
  violations: readonly Violation[],
  document: unknown,
  operations: readonly string[],
): Violation[] {
  const ids = idsOf(document);
  let looked = 0;
  return violations.map((violation) => {
    const names = namesFor(violation, ids, operations);
    if (names === null || looked >= MOST_SUGGESTIONS) return violation;
    looked += 1;
    const written = readPointer(document, pointerTokens(violation.pointer));
    if (typeof written !== "string") return violation;
    const name = written.split("#")[0] as string;
    const near = nearest(name, names.slice(0, MOST_NAMES));
    return near === undefined || near === name
      ? violation
      : { ...violation, mend: `Did you mean "${near}"? ${violation.mend}` };
  });
}

function namesFor(
  { rule, pointer }: Violation,
  ids: readonly string[],
  operations: readonly string[],
): readonly string[] | null {
  if (rule === "GRAPH-003") return ids;
  return (rule === "CAP-002" || rule === "GRAPH-006") && pointer.endsWith("/operation") ? operations : null;
}

function idsOf(document: unknown): string[] {
  const { work_units, tasks } = (document ?? {}) as { work_units?: TaskGraph["work_units"]; tasks?: unknown };
  const list: unknown = work_units ?? tasks;
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: { id?: unknown } | null) => (typeof each?.id === "string" ? [each.id] : []));
}
