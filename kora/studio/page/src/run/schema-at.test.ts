import { expect, test } from "vitest";
import { schemaAt } from "./schema-at.ts";

const schema = {
  type: "object",
  properties: {
    total: { type: "number" },
    lines: { type: "array", items: { properties: { "a/b": { const: 1 } } } },
    pair: { prefixItems: [{ type: "string" }], items: { type: "null" } },
    other: { $ref: "#/$defs/other" },
  },
};

test.each([
  ["/total", { type: "number" }],
  ["/lines/3/a~1b", { const: 1 }],
  ["/pair/0", { type: "string" }],
  ["/pair/1", { type: "null" }],
  ["", schema],
])("what a schema asks of %j is found by going down", (pointer, asked) => {
  expect(schemaAt(schema, pointer)).toEqual(asked);
});

test.each(["/missing", "/other/deep", "/lines/first", "/__proto__"])("nothing is said of %j", (pointer) => {
  expect(schemaAt(schema, pointer)).toBeNull();
});
