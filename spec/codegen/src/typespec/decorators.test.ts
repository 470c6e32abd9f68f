import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ContractFacts } from "./describe-facts.ts";

const SOURCES = {
  one: 'model Unit { @requirement("A-001", "MUST", "A unit MUST have an id.") id: string }',
  duplicate: `
    @requirement("A-001", "MUST", "One thing MUST be so.") model One {}
    @requirement("A-001", "MUST", "Another thing MUST be so.") model Other {}`,
  spread: `
    model Base { @requirement("A-001", "MUST", "An id MUST be there.") id: string }
    model One { ...Base }
    model Other is Base;`,
  wrongLevel: '@requirement("A-001", "OUGHT", "A thing OUGHT to be so.") model One {}',
  wrongId: '@requirement("first", "MUST", "A thing MUST be so.") model One {}',
  row: `
    enum Colour { red }
    enum Fruit { @row("fruits", #{ colour: Colour.red, sizes: #[1, 2] }) apple: "an.apple" }`,
  mapping: `
    model Graph { id: string }
    model Summary { @mapsFrom(Graph.id) graph_id: string }
    model Session { ...Summary }`,
  wrongMapping: `
    model Graph { id: string }
    model Session { @mapsFrom(Graph.name) graph_id: string }`,
};
type Name = keyof typeof SOURCES;

const folder = mkdtempSync(join(tmpdir(), "krako-spec-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compiled = new Map<string, { readonly codes: readonly string[]; readonly facts: ContractFacts }>();
const { one, duplicate, spread, wrongLevel, wrongId, row, mapping, wrongMapping } = Object.fromEntries(
  Object.keys(SOURCES).map((name) => [name, () => compiled.get(name)]),
) as Record<Name, () => ReturnType<(typeof compiled)["get"]>>;

/** In a process of its own: the compiler's packages do not load under the conditions that tests are resolved with. */
beforeAll(() => {
  const library = join(import.meta.dirname, "../../lib/main.tsp");
  const files = Object.entries(SOURCES).map(([name, source]) => {
    const file = join(folder, `${name}.tsp`);
    writeFileSync(file, `import ${JSON.stringify(library)};\nusing KrakoSpec;\n${source}\n`);
    return file;
  });
  const script = fileURLToPath(new URL("./compile-cases.ts", import.meta.url));
  const lines = execFileSync(process.execPath, [script, ...files], { encoding: "utf8" })
    .trimEnd()
    .split("\n");
  for (const [index, name] of Object.keys(SOURCES).entries()) compiled.set(name, JSON.parse(lines[index] ?? ""));
});

describe("a requirement", () => {
  test("is kept with the declaration it governs", () => {
    expect(one()?.codes).toEqual([]);
    expect(one()?.facts.requirements).toMatchObject([
      { id: "A-001", level: "MUST", text: "A unit MUST have an id.", element: "Unit.id" },
    ]);
  });

  test("with an id that is declared already is a compile error", () => {
    expect(duplicate()?.codes).toEqual(["@krako/codegen/duplicate-requirement"]);
  });

  test("on a declaration that is spread into others is declared once", () => {
    expect(spread()?.codes).toEqual([]);
    expect(spread()?.facts.requirements).toMatchObject([{ id: "A-001", element: "Base.id" }]);
  });

  test("of a level that is none is a compile error", () => {
    expect(wrongLevel()?.codes).toEqual(["invalid-argument"]);
  });

  test("with an id that is none is a compile error", () => {
    expect(wrongId()?.codes).toEqual(["@krako/codegen/requirement-id"]);
  });
});

test("a row keeps its columns under the value of its member", () => {
  expect(row()?.codes).toEqual([]);
  expect(row()?.facts.rows).toEqual([{ table: "fruits", key: "an.apple", columns: { colour: "red", sizes: [1, 2] } }]);
});

describe("a mapping", () => {
  test("holds for every document that its field is spread into", () => {
    expect(mapping()?.codes).toEqual([]);
    expect(mapping()?.facts.mappings).toEqual([
      { from: "Graph.id", to: "Summary.graph_id", how: "copied" },
      { from: "Graph.id", to: "Session.graph_id", how: "copied" },
    ]);
  });

  test("from a field that does not exist is a compile error", () => {
    expect(wrongMapping()?.codes).toEqual(["invalid-ref"]);
  });
});
