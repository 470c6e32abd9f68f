import { pointerTokens } from "@krako/rules";

/**
 * What a schema asks of one place of an output: the part that a pointer leads to through `properties`, `items` and `prefixItems`. Null
 * where it cannot be said by going down: behind a reference or an alternative, or where there is no such member.
 */
export function schemaAt(schema: unknown, pointer: string): unknown {
  let part = schema;
  for (const token of pointerTokens(pointer)) {
    if (!isObject(part)) return null;
    const { properties, items, prefixItems } = part;
    if (isObject(properties) && Object.hasOwn(properties, token)) part = properties[token];
    else if (Array.isArray(prefixItems) && /^\d+$/.test(token) && Number(token) < prefixItems.length)
      part = prefixItems[Number(token)];
    else if (isObject(items) && /^\d+$/.test(token)) part = items;
    else return null;
  }
  return part;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
