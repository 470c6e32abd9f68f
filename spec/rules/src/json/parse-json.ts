import type { Violation } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import type { JsonValue } from "../ports.ts";
import { violation } from "../violation.ts";
import { joinPointer } from "./json-pointer.ts";
import { checkPlainJson } from "./plain-json.ts";

/** JSON text becomes a value, or every reason why it may not. */
export type ParsedJson =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Nesting that a document may have (SAFE-002). */
export const MAX_JSON_DEPTH = 64;

/**
 * Parses JSON text as the contract reads it (SAFE-002): RFC 8259 syntax, nesting of at most {@link MAX_JSON_DEPTH}, no member
 * name twice in one object, numbers that are finite; `__proto__` and its friends become ordinary members.
 */
export function parseJson(text: string): ParsedJson {
  if (text.length > DEFAULT_LIMITS.max_document_bytes)
    return refuse(
      "",
      `The text is longer than ${DEFAULT_LIMITS.max_document_bytes} bytes.`,
      "Split the document.",
      "GRAPH-008",
    );
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    const reason = withoutExcerpt(error instanceof Error ? error.message : String(error));
    return refuse(
      "",
      `The text is not JSON: ${reason}.`,
      "Check the text with a JSON formatter; trailing commas and comments are not JSON.",
    );
  }
  if (isAsWritten(text, value) && checkPlainJson(value, MAX_JSON_DEPTH).length === 0) return { ok: true, value };
  const duplicate = findDuplicateName(text);
  if (duplicate === "too deep")
    return refuse("", `The text nests deeper than ${MAX_JSON_DEPTH} levels.`, "Flatten the document.");
  if (duplicate !== null)
    return refuse(duplicate, "The same member name stands twice in one object.", "Keep one of the two members.");
  const violations = checkPlainJson(value, MAX_JSON_DEPTH);
  return violations.length === 0 ? { ok: true, value } : { ok: false, violations };
}

/**
 * Whether the value, written again, gives the same text: then no name stands twice in it. So it is with texts that programs write, and
 * far quicker than looking for names. A text that nests too deep to be written is looked through.
 */
function isAsWritten(text: string, value: JsonValue): boolean {
  try {
    return JSON.stringify(value) === text;
  } catch {
    return false;
  }
}

/** Engines quote the text around a fault; documents may hold what must not reach a log. */
function withoutExcerpt(reason: string): string {
  return reason.startsWith('"') ? "it holds no JSON value" : reason.replace(/, ?(\.\.\.)?".*$/s, "");
}

function refuse(pointer: string, message: string, mend: string, rule = "SAFE-002"): ParsedJson {
  return { ok: false, violations: [violation(rule, pointer, message, mend)] };
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const COLON = 58;

/** One container the scan is inside of: its names so far (an object) or its position (an array). */
interface Open {
  readonly names: Set<string> | null;
  last: string | number;
}

/** The pointer of the first repeated member name of a syntactically valid JSON text; null if there is none. */
function findDuplicateName(text: string): string | "too deep" | null {
  const open: Open[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      const end = endOfString(text, i);
      const inside = open.at(-1);
      if (inside?.names && isName(text, end)) {
        const raw = text.slice(i + 1, end);
        const name = raw.includes("\\") ? (JSON.parse(`"${raw}"`) as string) : raw;
        if (inside.names.has(name))
          return open.slice(0, -1).reduce((at, o) => joinPointer(at, o.last), "") + joinPointer("", name);
        inside.names.add(name);
        inside.last = name;
      }
      i = end;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      if (open.length === MAX_JSON_DEPTH) return "too deep";
      open.push(code === OPEN_OBJECT ? { names: new Set(), last: "" } : { names: null, last: 0 });
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) open.pop();
    else if (code === COMMA) {
      const inside = open.at(-1);
      if (inside && typeof inside.last === "number") inside.last += 1;
    }
  }
  return null;
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  for (; at > 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function isName(text: string, end: number): boolean {
  for (let i = end + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === COLON) return true;
    if (code > 32) return false;
  }
  return false;
}
