/** The open form of a bundle: the same documents as a tolerant reader sees them (VER-003). */
import { type Bundle, mapSchemas, refName, refTo, type Schema } from "./schema.ts";

/** The union that a later minor may add to, and what an unknown kind of it is read as. */
export const GROWING_UNION = { name: "ExecutionEvent", fallback: "EventEnvelope" } as const;

export function openBundle(sealed: Bundle, id: string): Bundle {
  const defs = Object.fromEntries(Object.entries(sealed.$defs).map(([name, schema]) => [name, opened(schema)]));
  const { name, fallback } = GROWING_UNION;
  const union = defs[name];
  if (union !== undefined) defs[name] = withUnknownKinds(union, defs, fallback);
  return { ...sealed, $id: id, $defs: defs };
}

/** Unknown fields are kept. */
function opened(schema: Schema): Schema {
  return mapSchemas(schema, (inner) => {
    const { additionalProperties, ...rest } = inner;
    return additionalProperties === false ? rest : inner;
  }) as Schema;
}

/** A kind that this version does not know is read as far as the fallback goes. */
function withUnknownKinds(union: Schema, defs: Record<string, Schema>, fallback: string): Schema {
  const { title, description, oneOf, discriminator, type } = union;
  const { propertyName } = discriminator as { propertyName: string };
  const known = (oneOf as Schema[]).map(({ $ref }) => {
    const properties = defs[refName($ref)]?.properties as Record<string, Schema>;
    return properties[propertyName]?.const;
  });
  return {
    title,
    description,
    type,
    if: { properties: { [propertyName]: { enum: known } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { type, discriminator, oneOf },
    else: { $ref: refTo(fallback) },
  };
}
