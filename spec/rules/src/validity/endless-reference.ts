import { referredSchema } from "./schema-reference.ts";

type SchemaObject = Readonly<Record<string, unknown>>;

/** Keywords whose subschemas are applied to the very value that the schema itself is applied to. */
const SAME_VALUE = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/**
 * Whether a schema leads back to itself without going into a member or an item on the way (`a` refers to `b`, `b` to `a`): checking a
 * value against it would never end.
 */
export function isEndless(root: unknown, schema: SchemaObject): boolean {
  const met = new Set<unknown>();
  const open: unknown[] = [...sameValueSchemas(root, schema)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === schema) return true;
    if (typeof at !== "object" || at === null || met.has(at)) continue;
    met.add(at);
    open.push(...sameValueSchemas(root, at as SchemaObject));
  }
  return false;
}

function sameValueSchemas(root: unknown, schema: SchemaObject): unknown[] {
  const inner = SAME_VALUE.flatMap((keyword) => schema[keyword] ?? []);
  return typeof schema.$ref === "string" ? [...inner, referredSchema(root, schema.$ref)] : inner;
}
