import type { TaskIr, Violation } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isTaskIr } from "@krako/contracts/validators";
import { checkPlainJson, checkTaskGraph, MAX_JSON_DEPTH } from "@krako/rules";
import { versionMismatch } from "../govern/version-mismatch.ts";
import { TASK_IR_VERSION } from "./defaults.ts";
import type { OutputSchemas } from "./ladder-index.ts";
import { lowerAsFarAsPossible } from "./lower.ts";
import { SAMPLE_FACTS } from "./sample-facts.ts";
import { sourcePointer } from "./source-pointer.ts";

/** A document that becomes a valid graph, or everything that is wrong with it, with pointers into the document. */
export type CheckedTaskIr =
  | { readonly ok: true; readonly taskIr: TaskIr }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/**
 * Checks a value against the Task IR: its version, that it is JSON (SAFE-002), its shape (unknown fields are refused), then what the graph it means must
 * hold to. The rules are those of the graph; the pointers lead to what the author wrote. Changes nothing.
 */
export function checkTaskIr(value: unknown, outputSchemas: OutputSchemas = new Map()): CheckedTaskIr {
  const mismatch = versionMismatch("/version", (value as { version?: unknown } | null)?.version, [TASK_IR_VERSION]);
  if (mismatch !== null) {
    const violations = mismatch.problem.violations ?? [];
    return { ok: false, violations: isGraphOfV01(value) ? violations.map(sayImport) : violations };
  }
  const notJson = checkPlainJson(value, MAX_JSON_DEPTH);
  if (notJson.length > 0) return { ok: false, violations: notJson };
  if (!isTaskIr(value)) return { ok: false, violations: explain(isTaskIr.errors, value).map(shapeViolation) };
  const { graph, violations: missing } = lowerAsFarAsPossible(value, { ...SAMPLE_FACTS, outputSchemas });
  const checked = checkTaskGraph(graph);
  if (checked.ok && missing.length === 0) return { ok: true, taskIr: value };
  const back = sourcePointer(value, outputSchemas);
  const found = checked.ok
    ? []
    : checked.violations.map((each) => inDocument({ ...each, pointer: back(each.pointer) }));
  return { ok: false, violations: distinct([...missing, ...withoutPlaceHolders(found, missing)]) };
}

/** Graphs of KORA v0.1 have tasks and a version as well. */
function isGraphOfV01(value: unknown): boolean {
  return typeof value === "object" && value !== null && "graph_id" in value && "root" in value;
}

function sayImport(violation: Violation): Violation {
  return { ...violation, mend: "If this is a graph of KORA v0.1, turn it into Task IR with: kora import <file>" };
}

function shapeViolation({ pointer, message, mend }: { pointer: string; message: string; mend?: string }): Violation {
  return {
    rule: "GRAPH-001",
    pointer,
    message,
    mend: mend ?? "Correct the value; the Task IR schema of the contract says what is possible.",
  };
}

/** What is said of a schema that an operation brings is mended by the author, who cannot change the operation. */
function inDocument(violation: Violation): Violation {
  if (violation.rule !== "SAFE-001" || !violation.pointer.endsWith("/operation")) return violation;
  return {
    ...violation,
    message: "The operation's own schema leaves open what its output may hold.",
    mend: 'Write the "schema" of the output that you expect of this task.',
  };
}

/** What is said of a place holder is not said of anything that the author wrote. */
function withoutPlaceHolders(found: readonly Violation[], missing: readonly Violation[]): Violation[] {
  const incomplete = new Set(missing.map(({ pointer }) => taskOf(pointer)));
  return found.filter(({ rule, pointer }) => !(incomplete.has(taskOf(pointer)) && PLACE_HOLDER_RULES.has(rule)));
}

const PLACE_HOLDER_RULES: ReadonlySet<string> = new Set(["GRAPH-006", "GRAPH-011", "SAFE-001"]);

function taskOf(pointer: string): string {
  return pointer.split("/").slice(0, 3).join("/");
}

/** Rungs that share a schema share its faults as well; each is told once. */
function distinct(violations: readonly Violation[]): Violation[] {
  const seen = new Set<string>();
  return violations.filter(({ rule, pointer, message }) => {
    const key = JSON.stringify([rule, pointer, message]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
