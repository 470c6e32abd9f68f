/** Prepares a bundle for the validator compiler: scalars and lists in place of references to them, no prose, closed objects by name. */
import { type Bundle, mapSchemas, refName, type Schema } from "../schema/schema.ts";

const PROSE = ["title", "description", "examples", "$comment", "default"] as const;

export function inlineScalars(bundle: Bundle): Record<string, Schema> {
  const defs = bundle.$defs;
  const bare = (schema: Schema): Schema =>
    mapSchemas(schema, (inner) => {
      const copy = closedByName({ ...inner });
      for (const keyword of PROSE) delete copy[keyword];
      if (copy.$ref === undefined) return openListAsString(copy);
      const target = defs[refName(copy.$ref)];
      if (target === undefined) throw new Error(`no definition for ${String(copy.$ref)}`);
      return isStructured(target) ? { $ref: copy.$ref } : bare(target);
    }) as Schema;
  return Object.fromEntries(Object.entries(defs).map(([name, schema]) => [name, bare(schema)]));
}

/** Objects and unions get a function of their own; everything else is checked where it stands. */
export const isStructured = (schema: Schema): boolean => schema.type === "object";

/** `closed` names the known fields, so that a message can suggest one of them. */
function closedByName(schema: Schema): Schema {
  if (schema.additionalProperties !== false) return schema;
  const { additionalProperties: _false, ...rest } = schema;
  return { ...rest, closed: Object.keys((schema.properties as Schema | undefined) ?? {}) };
}

/** A list that any string may join is a string. */
function openListAsString(schema: Schema): Schema {
  const branches = schema.anyOf as Schema[] | undefined;
  if (!branches?.some((branch) => branch.enum !== undefined)) return schema;
  if (branches.some((branch) => branch.type !== "string")) return schema;
  return { type: "string" };
}
