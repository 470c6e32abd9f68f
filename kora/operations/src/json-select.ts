import { readPointer, UNRESOLVED } from "@krako/rules";
import type { JsonValue } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { invalidInput, member, readObject } from "./read-input.ts";

/** Pointers of one call. */
export const MAX_POINTERS = 100;

const MAX_POINTER_CHARS = 1_024;

/** Parts of a JSON value by RFC 6901 pointers. Parts are shared with the input, not copied. */
export const jsonSelect: StandardOperation = defineOperation({
  name: "json.select@1",
  type: "deterministic",
  bound: "linear",
  library: null,
  description:
    `Selects parts of a JSON value by up to ${MAX_POINTERS} named RFC 6901 pointers. A pointer that does not resolve gives null ` +
    `and is listed as missing.`,
  inputSchema: {
    type: "object",
    properties: {
      document: { description: "any JSON value" },
      pointers: {
        type: "object",
        maxProperties: MAX_POINTERS,
        additionalProperties: { type: "string", pattern: "^(/|$)", maxLength: MAX_POINTER_CHARS },
      },
    },
    required: ["document", "pointers"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      values: { type: "object", additionalProperties: true },
      missing: { type: "array", items: { type: "string" } },
    },
    required: ["values", "missing"],
    additionalProperties: false,
  },
  example: {
    input: {
      document: { order: { lines: [{ sku: "A1", price: "19.90" }], "a/b": true } },
      pointers: { price: "/order/lines/0/price", flag: "/order/a~1b", discount: "/order/discount" },
    },
    output: { values: { price: "19.90", flag: true, discount: null }, missing: ["discount"] },
  },
  run: (input) => {
    const pointers = Object.entries(readObject(input, "pointers"));
    if (pointers.length > MAX_POINTERS)
      throw invalidInput("/pointers", `an object of at most ${MAX_POINTERS} pointers`);
    const missing: string[] = [];
    const values = pointers.map(([name, pointer]): [string, JsonValue] => {
      if (typeof pointer !== "string" || pointer.length > MAX_POINTER_CHARS || !/^(\/|$)/.test(pointer))
        throw invalidInput("/pointers", `an object of RFC 6901 pointers: "" or one that begins with "/"`);
      const value = readPointer(member(input, "document"), pointer);
      if (value !== UNRESOLVED) return [name, value as JsonValue];
      missing.push(name);
      return [name, null];
    });
    return { values: Object.fromEntries(values), missing };
  },
});
