import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Bundle, isSchema, mapSchemas, refsOf, type Schema } from "./schema.ts";

const folder = join(import.meta.dirname, "../../../../generated/schemas/1.0");
const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Bundle;

function schemasIn(bundle: Bundle): { readonly document: string; readonly schema: Schema }[] {
  const found: { document: string; schema: Schema }[] = [];
  for (const [document, definition] of Object.entries(bundle.$defs))
    mapSchemas(definition, (schema) => {
      found.push({ document, schema });
      return schema;
    });
  return found;
}

describe.each(["sealed", "open", "task-graph", "task-ir", "execution-event"])("the schema %s", (name) => {
  const bundle = read(name);

  test("holds every definition that it refers to", () => {
    for (const [document, schema] of Object.entries(bundle.$defs))
      for (const other of refsOf(schema)) expect(bundle.$defs, `${document} → ${other}`).toHaveProperty(other);
  });

  test("says what every document and field is", () => {
    for (const [document, { description, properties }] of Object.entries(bundle.$defs)) {
      expect(description, document).toBeTypeOf("string");
      for (const [field, property] of Object.entries((properties as Record<string, Schema> | undefined) ?? {}))
        expect(property.description, `${document}.${field}`).toBeTypeOf("string");
    }
  });

  test("bounds every list, number and string that is not free by meaning", () => {
    for (const { document, schema } of schemasIn(bundle)) {
      if (schema.type === "array") expect(schema.maxItems, document).toBeTypeOf("number");
      if (schema.type === "integer") expect(schema.maximum, document).toBeTypeOf("number");
    }
  });

  test("says the type of unique items where a validator looks for it", () => {
    for (const { document, schema } of schemasIn(bundle)) {
      if (schema.uniqueItems !== true) continue;
      expect(isSchema(schema.items) && schema.items.type, document).toBe("string");
    }
  });
});

test("the sealed form closes every object with named fields, the open one none", () => {
  const named = (name: string) =>
    schemasIn(read(name)).filter(({ schema }) => isSchema(schema.properties) && !("if" in schema));
  const closed = (name: string) => named(name).filter(({ schema }) => schema.additionalProperties === false);
  expect(named("sealed").length).toBeGreaterThan(100);
  expect(closed("sealed").length).toBe(named("sealed").length);
  expect(closed("open")).toEqual([]);
});
