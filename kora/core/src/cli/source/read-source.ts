import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { Violation } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { notationOf, parseDocument } from "../../document/parse-document.ts";
import { type Locate, type LocatedViolation, START } from "../../document/position.ts";
import { UsageError } from "../usage-error.ts";

/** What a document is, told by its fields. */
export type DocumentKind = "task_graph" | "task_ir";

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

/** Reads a document; `-` is standard input. @throws UsageError when the file cannot be read. */
export function readSource(file: string): Source {
  const text = readText(file);
  if (text === null)
    return refuse(
      file,
      "GRAPH-008",
      `The document is longer than ${DEFAULT_LIMITS.max_document_bytes} bytes.`,
      "Split the work into several graphs.",
    );
  if (text.trim() === "")
    return refuse(file, "SAFE-002", "The file is empty.", "Write a task graph or a Task IR document into it.");
  const parsed = parseDocument(text, notationOf(file, text));
  if (!parsed.ok) return { ok: false, file, violations: parsed.violations };
  const kind = kindOf(parsed.value);
  if (kind === null)
    return refuse(
      file,
      "GRAPH-001",
      "The document is neither a task graph nor Task IR.",
      'Write "tasks" (Task IR, with a "version") or "work_units" (a task graph, with a "schema_version").',
    );
  return { ok: true, file, kind, value: parsed.value, locate: parsed.locate };
}

/** A graph says so by its units or its versions; Task IR by its tasks. */
function kindOf(value: unknown): DocumentKind | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const has = (...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(value, name));
  if (has("work_units", "schema_version")) return "task_graph";
  return has("tasks", "version") ? "task_ir" : null;
}

/** Null when it is longer than any document may be; it is then not read. */
function readText(file: string): string | null {
  let opened: number | undefined;
  try {
    opened = file === "-" ? 0 : openSync(file, "r");
    if (fstatSync(opened).size > DEFAULT_LIMITS.max_document_bytes) return null;
    const bytes = readFileSync(opened);
    if (bytes.length > DEFAULT_LIMITS.max_document_bytes) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`);
  } finally {
    if (opened !== undefined && opened !== 0) closeSync(opened);
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EISDIR") return "it is a folder.";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not text in UTF-8.";
  return error instanceof Error ? `${error.message}.` : String(error);
}

function refuse(file: string, rule: Violation["rule"], message: string, mend: string): Source {
  return { ok: false, file, violations: [{ rule, pointer: "", message, mend, ...START }] };
}
