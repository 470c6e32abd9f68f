/**
 * Whether a schema says, for every object it accepts, what its members may be. An object type needs `additionalProperties` or
 * `unevaluatedProperties` that is not `true`; a schema without a type must get its bounds from a constant, a reference or branches.
 */
export function isClosed(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return schema === false;
  const { type, additionalProperties, unevaluatedProperties, anyOf, oneOf, allOf } = schema as Readonly<
    Record<string, unknown>
  >;
  if ("const" in schema || "enum" in schema || "$ref" in schema) return true;
  if (type !== undefined && type !== "object" && !(Array.isArray(type) && type.includes("object"))) return true;
  if (says(additionalProperties) || says(unevaluatedProperties)) return true;
  if (Array.isArray(allOf) && allOf.some(isClosed)) return true;
  const branches = anyOf ?? oneOf;
  return Array.isArray(branches) && branches.length > 0 && branches.every(isClosed);
}

function says(members: unknown): boolean {
  return members !== undefined && members !== true;
}
