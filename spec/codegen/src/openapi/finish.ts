/** The OpenAPI document as TypeSpec wrote it, with the schemas of the bundles in place of its own. */
import { type Bundle, isSchema, mapSchemas, reachable, refName, type Schema } from "../schema/schema.ts";

type Operation = Schema & {
  security?: Record<string, unknown>[];
  requestBody?: Schema;
  responses: Record<string, Schema>;
};
type PathItem = Record<string, Operation>;
export type OpenApi = Schema & {
  paths: Record<string, PathItem>;
  components: { schemas: Record<string, Schema>; securitySchemes?: Schema };
  security?: Record<string, unknown>[];
};

/** Suffix of the open form of a document that is both sent and received. */
export const OPEN_SUFFIX = "Open";
const COMPONENT = "#/components/schemas/";

/** Requests refer to sealed documents, answers to open ones (VER-003). */
export function finishOpenApi(raw: OpenApi, sealed: Bundle, open: Bundle): OpenApi {
  const doc = structuredClone(raw);
  for (const name of Object.keys(doc.components.schemas))
    if (sealed.$defs[name] === undefined && name !== "EventStreamText")
      throw new Error(`${name} is in the OpenAPI document only`);
  const operations = Object.values(doc.paths).flatMap((item) => Object.values(item));
  const sent = reachable(
    sealed.$defs,
    operations.flatMap((each) => [...componentsIn([each.requestBody, each.parameters])]),
  );
  const received = reachable(
    open.$defs,
    operations.flatMap((each) => [...componentsIn(each.responses)]).filter((name) => name in open.$defs),
  );
  const twice = new Set([...received].filter((name) => sent.has(name) && differs(name, sealed, open)));
  const openName = (name: string) => (twice.has(name) ? name + OPEN_SUFFIX : name);
  for (const operation of operations) {
    operation.responses = renamed(operation.responses, openName) as Record<string, Schema>;
    operation["x-krako-role"] = roleOf(operation, doc);
  }
  doc.components.schemas = Object.fromEntries(
    [
      ...[...sent].map((name) => [name, component(sealed.$defs, name, (each) => each)] as const),
      ...[...received]
        .filter((name) => !sent.has(name) || twice.has(name))
        .map((name) => [openName(name), component(open.$defs, name, openName)] as const),
      ["EventStreamText", doc.components.schemas.EventStreamText ?? {}] as const,
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return doc;
}

/** Whether the two forms of a document, with all that it refers to, say different things. */
function differs(name: string, sealed: Bundle, open: Bundle): boolean {
  const text = ({ $defs }: Bundle) => JSON.stringify([...reachable($defs, [name])].sort().map((each) => $defs[each]));
  return text(sealed) !== text(open);
}

/** A definition as a component: references renamed, discriminators with the mapping that OpenAPI wants. */
function component(defs: Readonly<Record<string, Schema>>, name: string, rename: (name: string) => string): Schema {
  return mapSchemas(defs[name] ?? {}, (inner) => {
    const copy = inner.$ref === undefined ? inner : { ...inner, $ref: COMPONENT + rename(refName(inner.$ref)) };
    if (!isSchema(copy.discriminator)) return copy;
    const { propertyName } = copy.discriminator as { propertyName: string };
    const branches = copy.oneOf as { $ref: string }[];
    const original = ((defs[name]?.then as Schema | undefined) ?? defs[name])?.oneOf as Schema[];
    const mapping = branches.map(({ $ref }, index) => {
      const properties = defs[refName(original[index]?.$ref)]?.properties as Record<string, Schema>;
      return [String(properties[propertyName]?.const), $ref];
    });
    return { ...copy, discriminator: { propertyName, mapping: Object.fromEntries(mapping) } };
  }) as Schema;
}

function componentsIn(node: unknown): Set<string> {
  const names = new Set<string>();
  for (const [, name] of JSON.stringify(node ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    names.add(name ?? "");
  return names;
}

function renamed(node: unknown, rename: (name: string) => string): unknown {
  const text = JSON.stringify(node).replace(
    /"#\/components\/schemas\/([^"]+)"/g,
    (_all, name: string) => `"${COMPONENT}${rename(name)}"`,
  );
  return JSON.parse(text);
}

/** Who may call an operation, from the token it asks for: `TenantToken` → `tenant`; none → `open`. */
function roleOf(operation: Operation, doc: OpenApi): string {
  const asked = operation.security ?? doc.security ?? [];
  const token = Object.keys(asked[0] ?? {})[0];
  return token === undefined ? "open" : token.replace(/Token$/, "").toLowerCase();
}
