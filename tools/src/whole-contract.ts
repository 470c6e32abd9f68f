/** A node of a JSON document. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

interface OpenApi {
  readonly paths?: { readonly [path: string]: Json };
  readonly components?: { readonly schemas?: { readonly [name: string]: Json } };
}

interface Bundle {
  readonly $defs?: { readonly [name: string]: Json };
}

const COMPONENTS = "#/components/schemas/";

/** Names of the components that a node refers to. */
function refersTo(node: Json): readonly string[] {
  if (node === null || typeof node !== "object") return [];
  if (Array.isArray(node)) return node.flatMap(refersTo);
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "$ref" && typeof value === "string") return [value.slice(COMPONENTS.length)];
    return refersTo(value);
  });
}

/** Every component that is reached from a node, directly or through others. */
function reached(from: Json, schemas: Readonly<Record<string, Json>>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...refersTo(from)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...refersTo(schemas[name] ?? null));
  }
  return found;
}

/**
 * The HTTP contract together with the documents that no call carries (Task IR, traces), each as the body of a call of its own: the diff tool judges only what a
 * call reaches. What people write comes in as a request, so that a stricter document breaks.
 */
export function wholeContract(openapi: string, bundle: string): string {
  const document = JSON.parse(openapi) as OpenApi;
  const definitions = (JSON.parse(bundle) as Bundle).$defs ?? {};
  const extra = JSON.parse(JSON.stringify(definitions).replaceAll('"#/$defs/', `"${COMPONENTS}`)) as typeof definitions;
  const schemas = { ...extra, ...document.components?.schemas };
  const carried = reached(document.paths ?? {}, schemas);
  const calls = Object.keys(schemas)
    .filter((name) => !carried.has(name))
    .map((name) => {
      const content = { "application/json": { schema: { $ref: COMPONENTS + name } } };
      const responses = { "204": { description: "Read." } };
      return [`/documents/${name}`, { post: { operationId: `document_${name}`, requestBody: { content }, responses } }];
    });
  const paths = { ...document.paths, ...Object.fromEntries(calls) };
  return JSON.stringify({ ...document, paths, components: { ...document.components, schemas } });
}
