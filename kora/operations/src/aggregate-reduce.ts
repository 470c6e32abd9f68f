import type { JsonValue } from "@krako/rules/ports";
import { ITEMS_SCHEMA, MAX_ITEMS, readItems } from "./aggregate-items.ts";
import { MAX_EXPRESSION_CHARS, withCelEngine } from "./cel-engine.ts";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { member, readText } from "./read-input.ts";

/** Items made into one value by a CEL expression, one after another. */
export const aggregateReduce: StandardOperation = defineOperation({
  name: "aggregate.reduce@1",
  type: "aggregation",
  library: { name: "@bufbuild/cel", licence: "Apache-2.0" },
  description:
    `Reduces up to ${MAX_ITEMS} items to one value: for each item in order a CEL expression of at most ${MAX_EXPRESSION_CHARS} ` +
    `characters makes the next "acc" from "acc", "item" and "index". It begins with "initial", or null.`,
  inputSchema: {
    type: "object",
    properties: {
      items: ITEMS_SCHEMA,
      expression: { type: "string", maxLength: MAX_EXPRESSION_CHARS },
      initial: { description: "any JSON value; absent: null" },
    },
    required: ["items", "expression"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { value: { description: "the last acc" } },
    required: ["value"],
    additionalProperties: false,
  },
  example: {
    input: { items: [{ n: 2 }, { n: 40 }], expression: "acc + item.n", initial: 0 },
    output: { value: 42 },
  },
  run: (input) => {
    const items = readItems(input);
    const expression = readText(input, "expression", MAX_EXPRESSION_CHARS);
    return withCelEngine((evaluate) => {
      let acc: JsonValue = member(input, "initial") ?? null;
      items.forEach((item, index) => {
        acc = evaluate(expression, { acc, item, index });
      });
      return { value: acc };
    });
  },
});
