import { refName, refsOf, type Schema } from "../schema/schema.ts";

type Schemas = Readonly<Record<string, Schema>>;

/** In which document's module the function of each document lives: kinds of a union and their payloads live with the union. */
export function homes(schemas: Schemas): Map<string, string> {
  const home = new Map(Object.keys(schemas).map((name) => [name, name]));
  for (const [union, schema] of Object.entries(schemas)) {
    for (const branch of branchesOf(schema)) {
      home.set(branch, union);
      for (const part of refsOf(schemas[branch] ?? {})) if (part.endsWith("Payload")) home.set(part, union);
    }
  }
  return home;
}

/** The values that tell the kinds of a union apart; none for a document that is no union. */
export function tagsOf(schemas: Schemas, document: string): unknown[] {
  const schema = schemas[document] ?? {};
  const { discriminator } = unionOf(schema) as { discriminator?: { propertyName: string } };
  if (discriminator === undefined) return [];
  return branchesOf(schema).map((branch) => {
    const properties = schemas[branch]?.properties as Record<string, Schema>;
    return properties[discriminator.propertyName]?.const;
  });
}

function branchesOf(schema: Schema): string[] {
  const { discriminator, oneOf } = unionOf(schema);
  return discriminator === undefined ? [] : (oneOf as Schema[]).map(({ $ref }) => refName($ref));
}

/** A union that may grow says what it is under the condition that the kind is known. */
const unionOf = (schema: Schema): Schema => (schema.then as Schema | undefined) ?? schema;
