/** Cuts the code of all validators into one module per document, so that each import loads and ships only what it needs. */
import ts from "typescript";
import type { Schema } from "../schema/schema.ts";
import { BANNER } from "../text/banner.ts";
import { kebabCase } from "../text/names.ts";
import type { Compiled } from "./compile.ts";
import { homes, tagsOf } from "./homes.ts";
import { readCode, type ValidatorCode } from "./read-code.ts";
import { tidy, type Wording, withAllowedTags } from "./tidy.ts";

interface Validator {
  readonly name: string;
  readonly code: string;
}

/** Modules by document. */
export function cutIntoModules({ code, schemas }: Compiled, wording: Wording): Map<string, string> {
  const read = readCode(code);
  const home = homes(schemas);
  const modules = new Map<string, Validator[]>();
  for (const validator of validators(read, schemas, wording)) {
    const file = homeOf(validator.name, home) ?? fail(`${validator.name} is at home nowhere`);
    modules.set(file, [...(modules.get(file) ?? []), validator]);
  }
  return new Map([...modules].map(([file, members]) => [file, writeModule(file, members, read, home)]));
}

function validators(read: ValidatorCode, schemas: Readonly<Record<string, Schema>>, wording: Wording): Validator[] {
  const constants = new Map<string, Schema>();
  for (const [name, value] of read.constants) if (name.startsWith("schema")) constants.set(name, JSON.parse(value));
  const named = (code: string) =>
    code.replace(/\bvalidate\d+\b/g, (id) => read.exported.get(id) ?? fail(`${id} is not exported`));
  return [...read.functions].map(([id, text]) => {
    const name = named(id);
    const tags = tagsOf(schemas, name.slice("is".length));
    return { name, code: named(tidy(tags.length === 0 ? text : withAllowedTags(text, tags), constants, wording)) };
  });
}

function writeModule(
  file: string,
  members: readonly Validator[],
  { constants }: ValidatorCode,
  home: ReadonlyMap<string, string>,
): string {
  const body = members.map(({ code }) => code).join("\n");
  const used = [...new Set(body.match(/\b(?:is[A-Z]|with[A-Z]|pattern\d|func\d|wrapper\d)\w*\b/g))].sort();
  const others = used.filter((name) => (homeOf(name, home) ?? file) !== file);
  const bounds = used.filter((name) => ["isFull", "withIssue", "withIssues"].includes(name));
  const patterns = used.filter((name) => name.startsWith("pattern"));
  if (used.some((name) => name.startsWith("wrapper"))) fail(`${file} contains itself, which this does not cover`);
  const code = [
    bounds.length === 0 ? "" : `import { ${bounds.join(", ")} } from "../../issues.js";`,
    ...used.filter((name) => name.startsWith("func")).map((name) => runtimeImport(name, constants.get(name) ?? "")),
    ...others.map((name) => `import { ${name} } from "./${kebabCase(homeOf(name, home) ?? "")}.js";`),
    ...patterns.map((name) => `const ${name} = ${constants.get(name)};`).sort(byInitializer),
    body,
    `export { ${members
      .map(({ name }) => name)
      .sort()
      .join(", ")} };`,
  ].join("\n");
  return BANNER + print(numbered(code));
}

const homeOf = (validator: string, home: ReadonlyMap<string, string>): string | undefined =>
  home.get(validator.slice("is".length));

const byInitializer = (a: string, b: string): number => (a.replace(/^.*? = /, "") < b.replace(/^.*? = /, "") ? -1 : 1);

/** Numbers patterns and functions within their module, so that a change elsewhere does not change this file. */
function numbered(code: string): string {
  const numbers = new Map<string, number>();
  return code.replace(/\b(pattern|func)\d+\b/g, (name, kind: string) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return `${kind}${numbers.get(name)}`;
  });
}

/** What Ajv takes from its own package at run time, from a module of ours instead. */
function runtimeImport(name: string, initializer: string): string {
  if (!initializer.includes('require("ajv/dist/runtime/ucs2length")')) fail(`no substitute for ${initializer}`);
  return `import { codePointLength as ${name} } from "../../code-point-length.js";`;
}

function print(code: string): string {
  const source = ts.createSourceFile("module.js", code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  return ts.createPrinter().printFile(source);
}

function fail(message: string): never {
  throw new Error(message);
}
