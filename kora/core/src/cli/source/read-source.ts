import type { Violation } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { notationOf, parseDocument } from "../../document/parse-document.ts";
import { type Locate, type LocatedViolation, START } from "../../document/position.ts";
import { readText } from "./read-text.ts";

/** What a document is, told by its fields. */
export type DocumentKind = "task_graph" | "task_ir" | "playbook" | "workload";

/** A document read from a file, not yet checked; or why it is none. */
export type Source =
  | {
      readonly ok: true;
      readonly file: string;
      readonly kind: DocumentKind;
      readonly value: unknown;
      readonly locate: Locate;
    }
  | { readonly ok: false; readonly file: string; readonly violations: readonly LocatedViolation[] };

/** A document that was read. */
export type ReadSource = Extract<Source, { ok: true }>;

/** Reads a document; `-` is standard input. @throws UsageError when the file cannot be read. */
export function readSource(file: string): Source {
  const text = readText(file, DEFAULT_LIMITS.max_document_bytes);
  return text === null ? tooLong(file) : sourceOf(file, text);
}

/** The document that a text is; `file` is its name for people, and says its notation. */
export function sourceOf(file: string, text: string): Source {
  if (Buffer.byteLength(text) > DEFAULT_LIMITS.max_document_bytes) return tooLong(file);
  if (text.trim() === "")
    return refuse(file, "SAFE-002", "The file is empty.", "Write a task graph or a Task IR document into it.");
  const parsed = parseDocument(text, notationOf(file, text));
  if (!parsed.ok) return { ok: false, file, violations: parsed.violations };
  const kind = kindOf(parsed.value);
  if (kind === null)
    return refuse(
      file,
      "GRAPH-001",
      "The document is neither a task graph nor Task IR, nor a playbook.",
      'Write "tasks" (Task IR, with a "version"), "work_units" (a task graph, with a "schema_version"), or "match" and "graph" (a playbook).',
    );
  return { ok: true, file, kind, value: parsed.value, locate: parsed.locate };
}

function tooLong(file: string): Source {
  return refuse(
    file,
    "GRAPH-008",
    `The document is longer than ${DEFAULT_LIMITS.max_document_bytes} bytes.`,
    "Split the work into several graphs.",
  );
}

/** A graph says so by its units or its versions; a playbook by its conditions; a workload by its playbook; Task IR by its tasks. */
function kindOf(value: unknown): DocumentKind | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const has = (...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(value, name));
  if (has("work_units", "schema_version")) return "task_graph";
  if (has("match") && !has("tasks")) return "playbook";
  if (has("playbook") && !has("tasks")) return "workload";
  return has("tasks", "version") ? "task_ir" : null;
}

function refuse(file: string, rule: Violation["rule"], message: string, mend: string): Source {
  return { ok: false, file, violations: [{ rule, pointer: "", message, mend, ...START }] };
}
