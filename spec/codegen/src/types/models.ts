/** Bundle → TypeScript types, by json-schema-to-typescript with every reference named. */
import { compile } from "json-schema-to-typescript";
import { type Bundle, isSchema, mapSchemas, refName, type Schema } from "../schema/schema.ts";

const ROOT = "_Root";

export async function generateModels(bundle: Bundle): Promise<string> {
  const definitions = Object.fromEntries(Object.entries(bundle.$defs).map(([name, schema]) => [name, prepare(schema)]));
  const code = await compile({ title: ROOT, type: "object", definitions } as never, ROOT, {
    additionalProperties: false,
    bannerComment: "",
    format: true,
    style: { printWidth: 120 },
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    strictIndexSignatures: false,
    declareExternallyReferenced: true,
    $refOptions: { resolve: { http: false, file: false } },
  });
  return tidy(code);
}

/** Names references and says outright what the compiler would guess wrongly. */
function prepare(definition: Schema): Schema {
  const schema = mapSchemas(definition, (inner) => {
    const { description } = inner;
    const described = description === undefined ? {} : { description };
    if (inner.$ref !== undefined) return { ...described, tsType: refName(inner.$ref) };
    if (isOpenList(inner)) return { title: inner.title, ...described, tsType: openListType(inner) };
    const says = Object.keys(inner).filter((key) => key !== "description" && key !== "title");
    if (says.length === 0) return { ...described, tsType: "unknown" };
    return withoutNoise(inner);
  }) as Schema;
  if (schema.oneOf !== undefined) {
    const { title, description, oneOf } = schema;
    return { title, description, tsType: (oneOf as Schema[]).map(({ tsType }) => tsType).join(" | ") };
  }
  return schema;
}

const isOpenList = ({ anyOf }: Schema): boolean =>
  Array.isArray(anyOf) && anyOf.some((branch) => isSchema(branch) && "enum" in branch);

function openListType({ anyOf }: Schema): string {
  const known = (anyOf as Schema[]).flatMap((branch) => (branch.enum as string[] | undefined) ?? []);
  return [...known.map((value) => JSON.stringify(value)), "(string & {})"].join(" | ");
}

/** Keywords that do not change the type but make the compiler write comments or refuse. */
function withoutNoise(schema: Schema): Schema {
  const { examples: _e, discriminator: _d, propertyNames: _p, maxProperties: _m, pattern: _r, ...rest } = schema;
  return rest;
}

function tidy(code: string): string {
  return code
    .replace(new RegExp(`export interface ${ROOT} \\{[^}]*\\}\\n?`), "")
    .replace(/\n \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\./g, "")
    .replace(/\n \*\n \*\//g, "\n */")
    .replace(/^( *)\/\*\*\n *\* ([^\n]*)\n *\*\/$/gm, "$1/** $2 */")
    .replace(/\n{3,}/g, "\n\n")
    .trimStart();
}
