/** Bundle → the code of one function per document, as Ajv writes it. */
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import type { Bundle, Schema } from "../schema/schema.ts";
import { addClosedKeyword } from "./closed-keyword.ts";
import { inlineScalars } from "./inline.ts";

/** Keywords that only Ajv2020 knows; its functions carry state that would stop tree shaking. */
const NOT_COVERED = ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "prefixItems"];

export interface Compiled {
  readonly code: string;
  /** The schema each function was made from. */
  readonly schemas: Readonly<Record<string, Schema>>;
}

export function compileValidators(bundle: Bundle): Compiled {
  const schemas = inlineScalars(bundle);
  const text = JSON.stringify(schemas);
  for (const keyword of NOT_COVERED)
    if (text.includes(`"${keyword}":`)) throw new Error(`${keyword} needs another compiler`);
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    discriminator: true,
    allErrors: true,
    inlineRefs: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  addClosedKeyword(ajv);
  const id = (name: string) => `${bundle.$id}/${name}`;
  const names = Object.keys(schemas);
  for (const name of names) ajv.addSchema(byName(schemas[name] ?? {}, id), id(name));
  const exported = Object.fromEntries(names.map((name) => [`is${name}`, id(name)]));
  return { code: standalone.default(ajv, exported), schemas };
}

/** One schema per document, so that Ajv compiles each once, however many refer to it. */
function byName(schema: Schema, id: (name: string) => string): Schema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (key === "$ref" ? id((value as string).slice("#/$defs/".length)) : value)),
  ) as Schema;
}
