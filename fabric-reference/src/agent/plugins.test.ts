import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isFound, loadModels, loadOperations, PluginError } from "./plugins.ts";

const ADAPTER =
  '{ name: "m", operations: ["llm.generate@1"], unitType: "llm", tiers: ["small"], local: true, contextWindow: 0, invoke() {} }';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "krako-plugins-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return `./${name}`;
}

describe("operations", () => {
  test("come from a path beside the configuration", async () => {
    const path = await write("ops.mjs", "export const plugin = { module: import.meta.url, operations: [] };");
    expect((await loadOperations(path, folder)).module).toMatch(/ops\.mjs$/);
  });

  test("come from a package that is installed there", async () => {
    const at = join(folder, "node_modules/my-operations");
    await mkdir(at, { recursive: true });
    await writeFile(join(at, "package.json"), '{"name":"my-operations","type":"module","exports":"./index.js"}');
    await writeFile(join(at, "index.js"), "export const plugin = { module: import.meta.url, operations: [] };");
    expect(isFound("my-operations", folder)).toBe(true);
    expect(isFound("my-operations", tmpdir())).toBe(false);
    expect((await loadOperations("my-operations", folder)).module).toMatch(/my-operations/);
  });

  test("are refused where a module has none, breaks, or is not there", async () => {
    await expect(loadOperations(await write("none.mjs", "export const x = 1;"), folder)).rejects.toThrow(PluginError);
    await expect(
      loadOperations(await write("odd.mjs", "export const plugin = { module: '', operations: [1] };"), folder),
    ).rejects.toThrow(/brings no operations/);
    await expect(loadOperations(await write("bad.mjs", "throw new Error('no luck');"), folder)).rejects.toThrow(
      /cannot be loaded: no luck/,
    );
    await expect(loadOperations("./absent.mjs", folder)).rejects.toThrow(/cannot be found from/);
  });
});

describe("models", () => {
  test("are listed by a module, or made by a function of it", async () => {
    const module = await write(
      "models.mjs",
      `export const models = [${ADAPTER}]; export const one = (options) => ({ ...models[0], ...options }); export const two = async () => [models[0], models[0]];`,
    );
    expect(await loadModels({ module }, folder)).toMatchObject([{ name: "m" }]);
    expect(await loadModels({ module, create: "one", options: { name: "n" } }, folder)).toMatchObject([{ name: "n" }]);
    expect(await loadModels({ module, create: "two" }, folder)).toHaveLength(2);
  });

  test("are refused where there are none", async () => {
    const module = await write(
      "models.mjs",
      "export const make = () => 3; export const fail = () => { throw new Error('no url'); };",
    );
    await expect(loadModels({ module }, folder)).rejects.toThrow(/does not export "models"/);
    await expect(loadModels({ module, create: "other" }, folder)).rejects.toThrow(/exports no function "other"/);
    await expect(loadModels({ module, create: "make" }, folder)).rejects.toThrow(/"make" of .+ gave no model adapter/);
    await expect(loadModels({ module, create: "fail" }, folder)).rejects.toThrow(/made no model: no url/);
  });
});
