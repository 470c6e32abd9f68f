import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { freezeJson, outputSchemaOf } from "@krako/rules";
import { OperationError } from "@krako/rules/ports";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { plugin, type StandardOperation } from "./index.ts";

const NAME = /^[a-z][a-z0-9]*(\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$/;

describe("the plugin", () => {
  it("offers exactly these operations, sorted by name", () => {
    expect(plugin.operations.map(({ name, type, bound }) => `${name} ${type} ${bound ?? "-"}`)).toEqual([
      "aggregate.collect@1 aggregation linear",
      "aggregate.first@1 aggregation linear",
      "aggregate.reduce@1 aggregation -",
      "aggregate.vote@1 aggregation linear",
      "cache.lookup@1 deterministic linear",
      "expr.cel@1 deterministic -",
      "json.diff@1 deterministic linear",
      "json.merge@1 deterministic linear",
      "json.select@1 deterministic linear",
      "json.validate@1 deterministic -",
      "kora.undecided@1 deterministic linear",
      "mail.parse@1 deterministic -",
      "math.decimal@1 deterministic linear",
      "retrieval.bm25@1 retrieval -",
      "table.join@1 deterministic linear",
      "table.query@1 deterministic -",
      "table.read_csv@1 deterministic -",
      "table.write_csv@1 deterministic -",
      "text.classify_rules@1 deterministic linear",
      "text.extract@1 deterministic -",
      "text.normalize@1 deterministic linear",
    ]);
  });

  it("says which output schemas a unit can take as they are", () => {
    const open = plugin.operations.filter(
      ({ outputSchema }) => outputSchemaOf(outputSchema, DEFAULT_LIMITS).violations.length > 0,
    );
    expect(open.map(({ name }) => name)).toEqual([
      "aggregate.collect@1",
      "aggregate.first@1",
      "aggregate.reduce@1",
      "aggregate.vote@1",
      "cache.lookup@1",
      "expr.cel@1",
      "json.diff@1",
      "json.merge@1",
      "json.select@1",
      "table.join@1",
      "table.query@1",
      "table.read_csv@1",
    ]);
  });

  it("says of each operation which library is under it, with its licence", () => {
    const libraries = plugin.operations.flatMap(({ library }) => (library === null ? [] : library.name.split(", ")));
    const { dependencies } = manifest;
    const rules = ["ajv", "canonicalize"]; // Those come with @krako/rules.
    for (const library of libraries) expect([...Object.keys(dependencies), ...rules]).toContain(library);
    const glue = plugin.operations.filter(({ library }) => library === null).map(({ name }) => name);
    expect(glue).toEqual([
      "aggregate.collect@1",
      "aggregate.first@1",
      "json.merge@1",
      "json.select@1",
      "kora.undecided@1",
      "table.join@1",
    ]);
  });

  it("names a module that exports it, so that a worker can load it again", async () => {
    const loaded = (await import(/* @vite-ignore */ plugin.module)) as { plugin?: unknown };
    expect(loaded.plugin).toBe(plugin);
  });

  it("loads and answers in plain Node, where no test runner helps with modules", async () => {
    const script = `
      const { plugin } = await import(process.argv[1]);
      for (const { name, example, exampleFailsWith, run } of plugin.operations) {
        const ended = async () => JSON.stringify(await run(example.input));
        if (exampleFailsWith !== undefined) await ended().then(() => console.log(name), (error) => error.code === exampleFailsWith || console.log(name));
        else if ((await ended()) !== JSON.stringify(example.output)) console.log(name);
      }
      console.log(plugin.operations.length);
    `;
    const flags = ["--conditions=@krako/source", "--input-type=module", "-e", script, plugin.module];
    const { stdout } = await promisify(execFile)(process.execPath, flags);
    expect(stdout).toBe(`${plugin.operations.length}\n`);
  }, 60_000);
});

describe.each(plugin.operations.map((operation): [string, StandardOperation] => [operation.name, operation]))(
  "%s",
  (_, operation) => {
    it("has a name, a description and closed schemas", () => {
      expect(operation.name).toMatch(NAME);
      expect(operation.description.length).toBeGreaterThan(40);
      expect(operation.inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(operation.outputSchema).toMatchObject({ type: "object", additionalProperties: false });
    });

    it("states schemas that its example fits", () => {
      const { inputSchema = {}, outputSchema = {}, example } = operation;
      const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
      expect(ajv.validate(inputSchema, example.input) || ajv.errorsText()).toBe(true);
      expect(ajv.validate(outputSchema, example.output) || ajv.errorsText()).toBe(true);
    });

    it("answers its example, or fails as it says, again and again, without touching the input", async () => {
      const { example, exampleFailsWith } = operation;
      const before = JSON.stringify(example.input);
      const input = freezeJson(structuredClone(example.input));
      for (let time = 0; time < 2; time += 1)
        if (exampleFailsWith === undefined) expect(await operation.run(input)).toEqual(example.output);
        else await expect(async () => operation.run(input)).rejects.toMatchObject({ code: exampleFailsWith });
      expect(JSON.stringify(input)).toBe(before);
    });

    it("refuses a member it does not know, and a required one that is missing", () => {
      const [needed] = (operation.inputSchema?.["required"] ?? []) as readonly string[];
      const { [needed ?? ""]: _gone, ...without } = operation.example.input;
      expect(() => operation.run({ ...operation.example.input, option: 1 })).toThrow(OperationError);
      expect(() => operation.run(without)).toThrow(`needs the input member "${needed}"`);
    });
  },
);
