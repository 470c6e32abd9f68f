import { canonicalJson } from "@krako/rules";
import { OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { nestsAtMost } from "./json-depth.ts";
import { MAX_DEPTH } from "./limits.ts";
import { invalidInput, isJsonObject, member, readArray } from "./read-input.ts";

/** Entries of one call. */
export const MAX_ENTRIES = 10_000;

/** An exact match among given entries: the cheapest answer there is. */
export const cacheLookup: StandardOperation = defineOperation({
  name: "cache.lookup@1",
  type: "deterministic",
  bound: "linear",
  library: { name: "canonicalize", licence: "Apache-2.0" },
  description:
    `Looks a key up among up to ${MAX_ENTRIES} given entries. Keys are any JSON value and are equal when their RFC 8785 forms are. ` +
    `The first entry that matches wins.`,
  inputSchema: {
    type: "object",
    properties: {
      key: { description: "any JSON value" },
      entries: {
        type: "array",
        maxItems: MAX_ENTRIES,
        items: {
          type: "object",
          properties: { key: { description: "any JSON value" }, value: { description: "any JSON value" } },
          required: ["key", "value"],
          additionalProperties: false,
        },
      },
    },
    required: ["key", "entries"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { hit: { type: "boolean" }, value: { description: "null when nothing matched" } },
    required: ["hit", "value"],
    additionalProperties: false,
  },
  example: {
    input: {
      key: { question: "opening hours", language: "en" },
      entries: [{ key: { language: "en", question: "opening hours" }, value: "9 to 17" }],
    },
    output: { hit: true, value: "9 to 17" },
  },
  run: (input) => {
    const entries = readArray(input, "entries", { min: 0, max: MAX_ENTRIES });
    const wanted = member(input, "key") ?? null;
    if (!nestsAtMost(wanted, MAX_DEPTH) || !nestsAtMost(entries, MAX_DEPTH + 2))
      throw new OperationError("too_deep", `A key or value nests deeper than ${MAX_DEPTH} levels; flatten it.`);
    const canonical = canonicalJson(wanted);
    for (const [index, entry] of entries.entries()) {
      const at = `/entries/${index}`;
      if (!isJsonObject(entry)) throw invalidInput(at, "an object");
      const key = member(entry, "key");
      const value = member(entry, "value");
      if (key === undefined || value === undefined) throw invalidInput(at, "an object with a key and a value");
      if (canonicalJson(key) === canonical) return { hit: true, value };
    }
    return { hit: false, value: null };
  },
});
