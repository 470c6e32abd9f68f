import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import type { Matcher, RE2JS } from "re2js";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { MAX_PATTERN_CHARS, MAX_TEXT_CHARS } from "./limits.ts";
import { compileLinearPattern } from "./linear-pattern.ts";
import {
  invalidInput,
  isJsonObject,
  readArray,
  readFlag,
  readInteger,
  readOptionalText,
  readText,
} from "./read-input.ts";

/** Patterns of one call. */
export const MAX_EXTRACT_PATTERNS = 32;

/** Matches kept of one pattern that takes all. */
export const MAX_MATCHES = 1_000;

const FLAGS_CHARS = 8;
const NAME_CHARS = 128;

/**
 * Parts of a text by named patterns. One search is linear in the text, but each further match is a search of its own,
 * so that finding all is not; therefore no bound is declared and this runs where it can be stopped.
 */
export const textExtract: StandardOperation = defineOperation({
  name: "text.extract@1",
  type: "deterministic",
  library: { name: "re2js", licence: "MIT" },
  description:
    `Finds named parts of a text of at most ${MAX_TEXT_CHARS} characters by up to ${MAX_EXTRACT_PATTERNS} patterns in RE2 syntax ` +
    `(no look-around, no back-references; at most ${MAX_PATTERN_CHARS} characters each). A pattern gives its first match, or ` +
    `with "all" every match up to "limit".`,
  inputSchema: {
    type: "object",
    properties: {
      text: { type: "string", maxLength: MAX_TEXT_CHARS },
      patterns: {
        type: "array",
        minItems: 1,
        maxItems: MAX_EXTRACT_PATTERNS,
        items: {
          type: "object",
          properties: {
            name: { type: "string", maxLength: NAME_CHARS },
            pattern: { type: "string", maxLength: MAX_PATTERN_CHARS },
            flags: { type: "string", description: "any of i, m, s" },
            group: {
              type: "string",
              description: "name or number of the capturing group to return; absent: the whole match",
            },
            all: { type: "boolean" },
            limit: { type: "integer", minimum: 1, maximum: MAX_MATCHES, description: "absent: 100" },
          },
          required: ["name", "pattern"],
          additionalProperties: false,
        },
      },
    },
    required: ["text", "patterns"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      fields: {
        type: "object",
        description: "by name: the match or null; with all: an array of matches",
        additionalProperties: { type: ["string", "null", "array"], items: { type: "string" } },
      },
      found: { type: "integer", minimum: 0, description: "patterns that matched" },
    },
    required: ["fields", "found"],
    additionalProperties: false,
  },
  example: {
    input: {
      text: "Invoice 2041 of 3 May: 19.90 EUR, due 17.05.",
      patterns: [
        { name: "invoice", pattern: "invoice (?P<number>\\d+)", flags: "i", group: "number" },
        { name: "numbers", pattern: "\\d+", all: true, limit: 3 },
        { name: "iban", pattern: "[A-Z]{2}\\d{20}" },
      ],
    },
    output: { fields: { invoice: "2041", numbers: ["2041", "3", "19"], iban: null }, found: 2 },
  },
  run: (input) => {
    const text = readText(input, "text", MAX_TEXT_CHARS);
    const patterns = readArray(input, "patterns", { min: 1, max: MAX_EXTRACT_PATTERNS });
    const fields: [name: string, value: JsonValue][] = [];
    let found = 0;
    patterns.forEach((pattern, index) => {
      const at = `/patterns/${index}`;
      if (!isJsonObject(pattern)) throw invalidInput(at, "an object");
      const name = readText(pattern, "name", NAME_CHARS, at);
      if (fields.some(([taken]) => taken === name))
        throw invalidInput(`${at}/name`, "a name that no other pattern has");
      const value = extract(text, pattern, at);
      if (Array.isArray(value) ? value.length > 0 : value !== null) found += 1;
      fields.push([name, value]);
    });
    return { fields: Object.fromEntries(fields), found };
  },
});

function extract(text: string, options: JsonObject, at: string): JsonValue {
  const source = readText(options, "pattern", MAX_PATTERN_CHARS, at);
  const flags = readOptionalText(options, "flags", FLAGS_CHARS, at) ?? "";
  const pattern = compileLinearPattern(source, flags, `${at}/pattern`);
  const group = groupOf(pattern, readOptionalText(options, "group", NAME_CHARS, at), at);
  const limit = readInteger(options, "limit", { min: 1, max: MAX_MATCHES, fallback: 100 }, at);
  const matcher = pattern.matcher(text);
  if (!readFlag(options, "all", false, at)) return matcher.find() ? matched(matcher, group) : null;
  const all: string[] = [];
  while (all.length < limit && matcher.find()) {
    const value = matched(matcher, group);
    if (value !== null) all.push(value);
  }
  return all;
}

/** What the group took part in with; null when the match went another way. */
function matched(matcher: Matcher, group: string | number): string | null {
  return matcher.group(group);
}

function groupOf(pattern: RE2JS, group: string | undefined, at: string): string | number {
  if (group === undefined) return 0;
  const number = /^\d{1,3}$/.test(group) ? Number(group) : undefined;
  const exists = number === undefined ? Object.hasOwn(pattern.namedGroups(), group) : number <= pattern.groupCount();
  if (exists) return number ?? group;
  throw new OperationError("invalid_pattern", `The pattern at "${at}/pattern" has no group as "${at}/group" names it.`);
}
