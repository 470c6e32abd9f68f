/** Cuts the code of all validators into one module per document, so that each import loads and ships only what it needs. */
import ts from "typescript";
import { refName, refsOf, type Schema } from "../schema/schema.ts";
import { BANNER } from "../text/banner.ts";
import { kebabCase } from "../text/names.ts";
import type { Compiled } from "./compile.ts";
import { tidy, type Wording, withAllowedTags } from "./tidy.ts";

interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Modules by file name. */
export function cutIntoModules(compiled: Compiled, wording: Wording): Map<string, string> {
  const { schemas } = compiled;
  const { constants, functions, names } = read(compiled.code);
  const data = new Map([...constants].filter(([name]) => /^schema\d+$/.test(name)).map(([name, text]) => [name, JSON.parse(initializer(text)) as Schema]));
  const named = (code: string) => code.replace(/\bvalidate\d+\b/g, (id) => names.get(id) ?? fail(`${id} has no name`));
  const home = homes(schemas);
  const modules = new Map<string, Statement[]>();
  for (const [id, text] of functions) {
    const document = (names.get(id) ?? fail(`${id} is not exported`)).slice("is".length);
    const tags = tagsOf(schemas, document);
    const marked = tags === undefined ? text : withAllowedTags(text, tags);
    const statement = { name: `is${document}`, text: named(tidy(marked, data, wording)) };
    const file = home.get(document) ?? document;
    modules.set(file, [...(modules.get(file) ?? []), statement]);
  }
  return new Map([...modules].map(([file, statements]) => [file, write(file, statements, constants, home)]));
}

/** Where the function of each document lives: kinds of a union and their payloads live with the union. */
export function homes(schemas: Readonly<Record<string, Schema>>): Map<string, string> {
  const home = new Map(Object.keys(schemas).map((name) => [name, name]));
  for (const [union, schema] of Object.entries(schemas)) {
    for (const branch of branchesOf(schema)) {
      home.set(branch, union);
      for (const part of refsOf(schemas[branch] ?? {})) if (part.endsWith("Payload")) home.set(part, union);
    }
  }
  return home;
}

function branchesOf(schema: Schema): string[] {
  const union = (schema.then as Schema | undefined) ?? schema;
  return union.discriminator === undefined ? [] : (union.oneOf as Schema[]).map(({ $ref }) => refName($ref));
}

function tagsOf(schemas: Readonly<Record<string, Schema>>, document: string): unknown[] | undefined {
  const schema = schemas[document] ?? {};
  const union = (schema.then as Schema | undefined) ?? schema;
  const branches = branchesOf(schema);
  if (branches.length === 0) return undefined;
  const { propertyName } = union.discriminator as { propertyName: string };
  return branches.map((branch) => (schemas[branch]?.properties as Record<string, Schema>)[propertyName]?.const);
}

function read(code: string) {
  const source = ts.createSourceFile("validators.js", code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const constants = new Map<string, string>();
  const functions = new Map<string, string>();
  const names = new Map<string, string>();
  for (const statement of source.statements) {
    const text = statement.getText(source);
    if (ts.isFunctionDeclaration(statement)) functions.set(statement.name?.text ?? "", text);
    else if (ts.isVariableStatement(statement)) {
      const [declaration] = statement.declarationList.declarations;
      const name = (declaration?.name as ts.Identifier).text;
      if (text.startsWith("export ")) names.set(declaration?.initializer?.getText(source) ?? "", name);
      else constants.set(name, text);
    }
  }
  return { constants, functions, names };
}

const initializer = (statement: string): string => statement.replace(/^const \w+ = /, "").replace(/;$/, "");

function write(
  file: string,
  statements: readonly Statement[],
  constants: ReadonlyMap<string, string>,
  home: ReadonlyMap<string, string>,
): string {
  const used = new Set(statements.flatMap(({ text }) => text.match(/\b(?:is[A-Z]\w*|pattern\d+|func\d+|wrapper\d+)\b/g) ?? []));
  const imports = [bounds(statements)];
  const locals: string[] = [];
  for (const name of [...used].sort((a, b) => ((constants.get(a) ?? a).replace(a, "") < (constants.get(b) ?? b).replace(b, "") ? -1 : 1))) {
    if (name.startsWith("pattern")) locals.push(`${constants.get(name)}`);
    else if (name.startsWith("func")) imports.push(runtimeImport(name, constants.get(name) ?? ""));
    else if (name.startsWith("wrapper")) fail("a document that contains itself needs its wrapper resolved");
    else {
      const other = home.get(name.slice("is".length));
      if (other !== undefined && other !== file) imports.push(`import { ${name} } from "./${kebabCase(other)}.js";`);
    }
  }
  const code = numbered([...imports, ...locals, ...statements.map(({ text }) => text)].join("\n"));
  const shared = statements.map(({ name }) => name).sort();
  return BANNER + print(`${code}\nexport { ${shared.join(", ")} };\n`);
}

/** Numbers patterns and functions within their module, so that a change elsewhere does not change this file. */
function numbered(code: string): string {
  const numbers = new Map<string, number>();
  return code.replace(/\b(pattern|func)\d+\b/g, (name, kind: string) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return `${kind}${numbers.get(name)}`;
  });
}

function bounds(statements: readonly Statement[]): string {
  const used = ["isFull", "withIssue", "withIssues"].filter((name) =>
    statements.some(({ text }) => text.includes(`${name}(`)),
  );
  return used.length === 0 ? "" : `import { ${used.join(", ")} } from "../../issues.js";`;
}

/** What Ajv takes from its own package at run time, from a module of ours instead. */
function runtimeImport(name: string, statement: string): string {
  if (!statement.includes('require("ajv/dist/runtime/ucs2length")')) fail(`no substitute for ${statement}`);
  return `import { codePointLength as ${name} } from "../../code-point-length.js";`;
}

function print(code: string): string {
  const source = ts.createSourceFile("module.js", code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  return ts.createPrinter().printFile(source);
}

function fail(message: string): never {
  throw new Error(message);
}
