import { referredSchema } from "./schema-reference.ts";

/**
 * Whether a schema says, for every object it accepts, what its members may be. An object type needs `additionalProperties` or
 * `unevaluatedProperties` that is not `true`, an array type `items`; a schema without a type must get its bounds from a constant, from
 * what it refers to in `root`, or from branches. Subschemas of members and items are looked at by themselves. `known` is kept by the
 * caller between the schemas of one document, so that what many refer to is looked at once.
 */
export function isClosed(schema: unknown, root: unknown, known: Map<object, boolean>): boolean {
  if (typeof schema !== "object" || schema === null) return schema === false;
  const remembered = known.get(schema);
  if (remembered !== undefined) return remembered;
  // A reference that comes round again adds nothing to what it refers to (and is reported as endless).
  known.set(schema, true);
  const closed = findClosed(schema, root, known);
  known.set(schema, closed);
  return closed;
}

function findClosed(schema: object, root: unknown, known: Map<object, boolean>): boolean {
  const { type, additionalProperties, unevaluatedProperties, items, maxItems, $ref, anyOf, oneOf, allOf } =
    schema as Readonly<Record<string, unknown>>;
  if ("const" in schema || "enum" in schema) return true;
  const accepts = (each: string): boolean =>
    type === undefined || type === each || (Array.isArray(type) && type.includes(each));
  const isBoundObject = !accepts("object") || says(additionalProperties) || says(unevaluatedProperties);
  const isBoundArray = !accepts("array") || items !== undefined || maxItems === 0;
  if (isBoundObject && isBoundArray) return true;
  const closed = (each: unknown): boolean => isClosed(each, root, known);
  if (typeof $ref === "string") {
    const target = referredSchema(root, $ref);
    // A reference to nothing is reported as such.
    if (target === undefined || closed(target)) return true;
  }
  if (Array.isArray(allOf) && allOf.some(closed)) return true;
  const branches = anyOf ?? oneOf;
  return Array.isArray(branches) && branches.length > 0 && branches.every(closed);
}

function says(members: unknown): boolean {
  return members !== undefined && members !== true;
}
