import type { StudioWork } from "@krako/contracts";

/** What somebody wrote, pasted or dropped is taken for. */
export type InputKind = "document" | "request" | "text" | "run";

/** What people read of each kind. */
export const KIND_NAMES: Readonly<Record<InputKind, string>> = {
  document: "graph or Task IR document",
  request: "request with members",
  text: "request in prose",
  run: "file of a run",
};

/** Members at the top of a document that say what it is. */
const OF_DOCUMENTS = /^(?:work_units|tasks|ladders|schema_version)\s*:/m;

/**
 * What a text is, by its beginning and its members alone: a file of a run as `kora run --out` writes it, a document to run, or a request.
 * A text that is no JSON and has none of the members of a document is prose.
 */
export function sortInput(text: string): InputKind {
  const trimmed = text.trimStart();
  if (trimmed.startsWith("{")) {
    const value = parse(trimmed);
    if (value === null) return /"(?:work_units|tasks)"\s*:/.test(trimmed) ? "document" : "text";
    if ("events" in value && "result" in value) return "run";
    return "work_units" in value || "tasks" in value ? "document" : "request";
  }
  return OF_DOCUMENTS.test(text) ? "document" : "text";
}

/** What was typed beside the text. */
export interface WorkOptions {
  readonly name: string | null;
  readonly playbook: string | null;
}

/** The work that a text means. A file of a run is no work: it is kept as it is. */
export function workOf(kind: Exclude<InputKind, "run">, text: string, { name, playbook }: WorkOptions): StudioWork {
  const by = playbook === null ? {} : { playbook };
  switch (kind) {
    case "document":
      return { document: text, name: name ?? idOf(text) };
    case "request":
      return { request: parse(text) ?? { text }, ...by };
    case "text":
      return { text, ...by };
    default:
      return kind satisfies never;
  }
}

/** What a document that came from no file calls itself. */
function idOf(text: string): string {
  const named = parse(text)?.["id"] ?? /^id:\s*["']?([\w.-]{1,128})/m.exec(text)?.[1];
  return typeof named === "string" && named !== "" ? named : "document";
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
