/** The open form of a bundle: the same documents as a tolerant reader sees them (VER-003). */
import { type Bundle, mapSchemas, refName, refTo, type Schema } from "./schema.ts";

export function openBundle(sealed: Bundle, id: string): Bundle {
  const defs = Object.fromEntries(Object.entries(sealed.$defs).map(([name, schema]) => [name, opened(schema)]));
  const events = defs.ExecutionEvent;
  if (events !== undefined) defs.ExecutionEvent = withUnknownTypes(events, defs, "EventEnvelope");
  return { ...sealed, $id: id, $defs: defs };
}

/** Unknown fields are kept. */
function opened(schema: Schema): Schema {
  return mapSchemas(schema, (inner) => {
    const { additionalProperties, ...rest } = inner;
    return additionalProperties === false ? rest : inner;
  }) as Schema;
}

/** Events of a type that this version does not know are read as far as their envelope. */
function withUnknownTypes(union: Schema, defs: Record<string, Schema>, fallback: string): Schema {
  const { title, description, oneOf, discriminator, required, type } = union;
  const { propertyName } = discriminator as { propertyName: string };
  const known = (oneOf as Schema[]).map(({ $ref }) => {
    const properties = defs[refName($ref)]?.properties as Record<string, Schema>;
    return properties[propertyName]?.const;
  });
  return {
    title,
    description,
    type,
    required,
    if: { properties: { [propertyName]: { enum: known } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { type, required, discriminator, oneOf },
    else: { $ref: refTo(fallback) },
  };
}
