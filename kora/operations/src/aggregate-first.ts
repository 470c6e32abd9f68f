import { readPointer, UNRESOLVED } from "@krako/rules";
import { type JsonValue, OperationError } from "@krako/rules/ports";
import { ITEMS_SCHEMA, MAX_ITEMS, readItems } from "./aggregate-items.ts";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { readOptionalText } from "./read-input.ts";

/** The first item that says something. */
export const aggregateFirst: StandardOperation = defineOperation({
  name: "aggregate.first@1",
  type: "aggregation",
  bound: "linear",
  library: null,
  description:
    `Returns the first of up to ${MAX_ITEMS} items that is not null or, with "pointer", the first whose part at that RFC 6901 pointer ` +
    `is there and not null. Fails with nothing_found when there is none.`,
  inputSchema: {
    type: "object",
    properties: { items: ITEMS_SCHEMA, pointer: { type: "string", pattern: "^(/|$)", maxLength: 1_024 } },
    required: ["items"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { value: { description: "the whole item" }, index: { type: "integer", minimum: 0 } },
    required: ["value", "index"],
    additionalProperties: false,
  },
  example: {
    input: { items: [null, { label: null }, { label: "ham" }], pointer: "/label" },
    output: { value: { label: "ham" }, index: 2 },
  },
  run: (input) => {
    const items = readItems(input);
    const pointer = readOptionalText(input, "pointer", 1_024) ?? "";
    const index = items.findIndex((item) => saysSomething(item, pointer));
    const value = items[index];
    if (value === undefined)
      throw new OperationError(
        "nothing_found",
        "No item says anything; give the unit a fallback, or an escalation on failure.",
      );
    return { value, index };
  },
});

function saysSomething(item: JsonValue, pointer: string): boolean {
  const part = readPointer(item, pointer);
  return part !== UNRESOLVED && part !== null;
}
