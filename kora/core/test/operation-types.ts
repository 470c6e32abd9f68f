import { modelOperations } from "@krako/models";
import { plugin } from "@krako/operations";
import type { JsonObject, JsonValue } from "@krako/rules";
import { compile } from "json-schema-to-typescript";

const ROOT = "_Root";

/** The types of all standard operations as a module: what `src/builder/standard-operations.ts` has to be. */
export async function operationTypes(): Promise<string> {
  const described = [
    ...plugin.operations.map(({ name, type, inputSchema, outputSchema }) => ({
      name,
      type,
      inputSchema,
      outputSchema,
    })),
    ...modelOperations.map(({ name, inputSchema, outputSchema }) => ({
      name,
      type: "model",
      inputSchema,
      outputSchema,
    })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const definitions = Object.fromEntries(
    described.flatMap(({ name, inputSchema = {}, outputSchema = {} }) => [
      [`${typeName(name)}Input`, prepared(inputSchema)],
      [`${typeName(name)}Output`, prepared(outputSchema)],
    ]),
  );
  const types = await compile({ title: ROOT, type: "object", definitions } as never, ROOT, {
    additionalProperties: false,
    bannerComment: "",
    format: true,
    style: { printWidth: 120 },
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    strictIndexSignatures: false,
    $refOptions: { resolve: { http: false, file: false } },
  });
  const entries = described.map(
    ({ name, type }) =>
      `  "${name}": { type: "${type}"; input: ${typeName(name)}Input; output: ${typeName(name)}Output };\n`,
  );
  return `${BANNER}/** What the standard operations take and give, by name: \`new GraphBuilder<StandardOperations>(…)\`. */
export interface StandardOperations {
${entries.join("")}}

${tidy(types)}`;
}

const BANNER = `// Written by \`npm run generate -w @krako/kora\` from what the operations say of themselves. Never edited.

`;

/** `text.classify_rules@1` is `TextClassifyRules`. */
function typeName(operation: string): string {
  const [name = "", version = ""] = operation.split("@");
  const words = name.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.join("") + (version === "1" ? "" : version);
}

/** Without what is no type; a schema that says nothing is any JSON. */
function prepared(schema: JsonValue): unknown {
  if (Array.isArray(schema)) return schema.map(prepared);
  if (typeof schema !== "object" || schema === null) return schema;
  const { title: _, examples: __, default: ___, ...rest } = schema as JsonObject;
  const kept = Object.entries(rest).map(([keyword, value]) => [
    keyword,
    NAMED.has(keyword) ? named(value) : prepared(value),
  ]);
  if (rest["type"] === "object" && !SAYS_MEMBERS.some((keyword) => keyword in rest))
    return { ...Object.fromEntries(kept), tsType: "{ [name: string]: unknown }" };
  const says = kept.some(([keyword]) => keyword !== "description");
  return says ? Object.fromEntries(kept) : { ...Object.fromEntries(kept), tsType: "unknown" };
}

const SAYS_MEMBERS = ["properties", "additionalProperties", "patternProperties"];
const NAMED: ReadonlySet<string> = new Set(["properties", "patternProperties", "$defs"]);

function named(schemas: JsonValue | undefined): unknown {
  const entries = Object.entries((schemas ?? {}) as JsonObject);
  return Object.fromEntries(entries.map(([name, schema]) => [name, prepared(schema)]));
}

function tidy(code: string): string {
  return code
    .replace(new RegExp(`export interface ${ROOT} \\{[^}]*\\}\\n?`), "")
    .replace(/\n? \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\./g, "")
    .replace(/\/\*\*\s*\*\/\n/g, "")
    .replace(/^export (interface|type) /gm, "$1 ")
    .replace(/\n{3,}/g, "\n\n")
    .trimStart();
}
