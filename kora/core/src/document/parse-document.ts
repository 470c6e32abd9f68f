import { parseJsonDocument } from "./parse-json-document.ts";
import { parseYamlDocument } from "./parse-yaml-document.ts";
import type { ParsedDocument } from "./parsed-document.ts";

/** What a text is written in. */
export type Notation = "json" | "yaml";

/** The notation of a file by its name, else by its first character. */
export function notationOf(fileName: string, text: string): Notation {
  if (/\.json$/i.test(fileName)) return "json";
  if (/\.ya?ml$/i.test(fileName)) return "yaml";
  return /^\s*[{[]/.test(text) ? "json" : "yaml";
}

/**
 * Parses a document that came from outside (SAFE-002): plain data of at most 64 levels, no name twice in one object, and in
 * YAML no tags, one document, and few aliases, so that a short text cannot become a large value.
 */
export function parseDocument(text: string, notation: Notation): ParsedDocument {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  switch (notation) {
    case "json":
      return parseJsonDocument(plain);
    case "yaml":
      return parseYamlDocument(plain);
    default:
      return notation satisfies never;
  }
}
