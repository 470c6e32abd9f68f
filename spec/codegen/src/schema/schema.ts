/** A JSON Schema as data. */
export type Schema = { [keyword: string]: unknown };

/** One self-contained 2020-12 document that holds every definition of a version. */
export interface Bundle extends Schema {
  readonly $schema: string;
  readonly $id: string;
  readonly $defs: Record<string, Schema>;
}

const LOCAL = "#/$defs/";

export const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const refTo = (name: string): string => LOCAL + name;

/** Name of the definition that a reference points to. */
export function refName(ref: unknown): string {
  if (typeof ref !== "string" || !ref.startsWith(LOCAL)) throw new Error(`not a local reference: ${String(ref)}`);
  return ref.slice(LOCAL.length);
}

/** Keywords whose value is data, not a schema. */
const DATA: ReadonlySet<string> = new Set([
  "const",
  "default",
  "enum",
  "examples",
  "required",
  "type",
  "discriminator",
]);

/** Copies a schema, applying `edit` to every schema inside it, innermost first. */
export function mapSchemas(node: unknown, edit: (schema: Schema) => Schema): unknown {
  if (Array.isArray(node)) return node.map((entry) => mapSchemas(entry, edit));
  if (!isSchema(node)) return node;
  const copy: Schema = {};
  for (const [keyword, value] of Object.entries(node)) {
    if (DATA.has(keyword)) copy[keyword] = value;
    else if (keyword === "properties" || keyword === "$defs") {
      const entries = Object.entries(value as Schema).map(([name, schema]) => [name, mapSchemas(schema, edit)]);
      copy[keyword] = Object.fromEntries(entries);
    } else copy[keyword] = mapSchemas(value, edit);
  }
  return edit(copy);
}

/** Names of the definitions that a schema refers to directly. */
export function refsOf(schema: Schema): Set<string> {
  const names = new Set<string>();
  mapSchemas(schema, (inner) => {
    if (inner.$ref !== undefined) names.add(refName(inner.$ref));
    return inner;
  });
  return names;
}

/** The definitions reachable from some of them, those included. */
export function reachable(defs: Readonly<Record<string, Schema>>, from: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...refsOf(defs[name] ?? {}));
  }
  return seen;
}
