import { ITEMS_SCHEMA, MAX_ITEMS, readItems } from "./aggregate-items.ts";
import { defineOperation, type StandardOperation } from "./define-operation.ts";

/** All items as they came, with their number. */
export const aggregateCollect: StandardOperation = defineOperation({
  name: "aggregate.collect@1",
  type: "aggregation",
  bound: "linear",
  library: null,
  description: `Collects up to ${MAX_ITEMS} items in the order of the bindings and counts them.`,
  inputSchema: {
    type: "object",
    properties: { items: ITEMS_SCHEMA },
    required: ["items"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { items: { type: "array" }, count: { type: "integer", minimum: 0 } },
    required: ["items", "count"],
    additionalProperties: false,
  },
  example: { input: { items: ["a", { b: 1 }, null] }, output: { items: ["a", { b: 1 }, null], count: 3 } },
  run: (input) => {
    const items = readItems(input);
    return { items, count: items.length };
  },
});
