import { type JsonValue, MAX_JSON_DEPTH } from "@krako/rules";
import type { ParsedDocument } from "../../document/parsed-document.ts";
import { type Position, START } from "../../document/position.ts";

/** Parses TOML to plain data. Numbers are those of JSON; dates stay texts. Places within it are not known. */
export async function parseTomlDocument(text: string): Promise<ParsedDocument> {
  const { parse, TomlError } = await import("smol-toml");
  try {
    const value = plain(parse(text, { maxDepth: MAX_JSON_DEPTH })) as JsonValue;
    return { ok: true, value, locate: () => START };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return refuse(error.message.split("\n")[0] ?? "", { line: error.line, column: error.column });
  }
}

function refuse(message: string, position: Position): ParsedDocument {
  const mend = "Correct the text at this place.";
  return { ok: false, violations: [{ rule: "SAFE-002", pointer: "", message, mend, ...position }] };
}

/** Tables of TOML as objects of JSON; a date becomes the text it was written as. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
