import { parseJson } from "@krako/rules";
import { jsonOffset } from "./json-offset.ts";
import { jsonSyntaxOffset } from "./json-syntax-offset.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { positionAt } from "./position.ts";

/** Parses JSON as the contract reads it (SAFE-002); positions are looked up only when they are asked for. */
export function parseJsonDocument(text: string): ParsedDocument {
  const parsed = parseJson(text);
  if (parsed.ok)
    return { ok: true, value: parsed.value, locate: (pointer) => positionAt(text, jsonOffset(text, pointer)) };
  return {
    ok: false,
    violations: parsed.violations.map((each) => ({
      ...each,
      ...positionAt(text, each.pointer === "" ? jsonSyntaxOffset(text) : jsonOffset(text, each.pointer)),
    })),
  };
}
