import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KitEnvironment, kitEnvironment } from "../../test/kit-environment.ts";
import { echoGraph, freshContext } from "./doctor-graphs.ts";
import { type ModuleLimits, plugModule } from "./module-backend.ts";
import { plugIn } from "./plug.ts";
import { PlugError } from "./plug-error.ts";

const LOCAL = new URL("../../test/backends/local.ts", import.meta.url).href;
let kit: KitEnvironment;
let folder: string;

beforeAll(async () => {
  kit = await kitEnvironment();
  folder = await mkdtemp(join(tmpdir(), "plug-"));
});
afterAll(async () => {
  await kit.close();
  await rm(folder, { recursive: true });
});

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
  return path;
}

async function faultOf(path: string, limits?: ModuleLimits): Promise<PlugError> {
  const error = await plugModule(path, kit.environment, limits).catch((thrown: unknown) => thrown);
  if (!(error instanceof PlugError)) throw new Error(`It is no PlugError: ${String(error)}`);
  expect(error.where).toContain(path.replace("./", ""));
  expect(error.mend).not.toBe("");
  return error;
}

it("plugs in a module, runs a graph and is closed", async () => {
  const backend = await plugIn({ kind: "module", path: LOCAL }, kit.environment);
  expect(backend).toMatchObject({ pluggedIn: "module", source: LOCAL, inThisProcess: true });
  expect(await backend.executeTaskgraph(echoGraph(), freshContext("local"))).toMatchObject({ status: "succeeded" });
  expect([backend.gone(), backend.remarks()]).toEqual([null, []]);
  await backend.close();
  expect(await backend.healthCheck()).toMatchObject({ status: "unavailable" });
});

it.each<[string, string]>([
  ["throw new Error('no')", "close threw Error: no"],
  ["return new Promise(() => {})", "close did not end within 20 ms."],
  ["process.exit(1)", "close threw BackendGoneError: The backend called process.exit(1)."],
])("is closed whatever close does: %s", async (body, remark) => {
  const methods = "executeTaskgraph() {}, healthCheck() {}, capabilityDescriptor() {}";
  const text = `export const createBackend = () => ({ ${methods}, close() { ${body} } });`;
  const backend = await plugModule(await written(`close-${body.length}.mjs`, text), kit.environment, { closeMs: 20 });
  await backend.close();
  expect(backend.remarks()).toEqual([remark]);
});

it.each<[string, object, string]>([
  ["for-import", { type: "module", exports: { ".": { import: "./index.js" } } }, "export"],
  ["for-all", { type: "module", exports: "./index.js" }, "export"],
])("finds a package from the working directory: %s", async (name, manifest, keyword) => {
  await written(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", ...manifest }));
  const backend = "{ executeTaskgraph() {}, healthCheck: () => 42, capabilityDescriptor() {} }";
  await written(`node_modules/${name}/index.js`, `${keyword} const createBackend = () => (${backend});`);
  // A test runner has a way of its own to import packages.
  const program = `
    const { plugModule } = await import(${JSON.stringify(new URL("./module-backend.ts", import.meta.url).href)});
    const backend = await plugModule(${JSON.stringify(name)}, {});
    console.log(await backend.healthCheck());`;
  const args = ["--conditions=@krako/source", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
  expect(stdout).toBe("42\n");
});

describe("what is wrong is said", () => {
  it.each<[string, string, string | RegExp]>([
    ["throws.mjs", "throw new Error('no database')", "The module cannot be loaded: Error: no database"],
    [
      "other.mjs",
      "export const backend = 1, port = 2",
      /does not export a function createBackend; it exports backend, port\.$/,
    ],
    ["empty.mjs", "", /it exports nothing\.$/],
    ["sync.mjs", "export function createBackend() { throw 'no key' }", "createBackend threw no key"],
    ["async.mjs", "export async function createBackend() { throw undefined }", "createBackend threw undefined"],
    [
      "leaving.mjs",
      "process.exit(0)",
      "The module cannot be loaded: BackendGoneError: The backend called process.exit(0).",
    ],
    [
      "left.mjs",
      "export async function createBackend() { await 1; try { process.exit() } finally { await new Promise(() => {}) } }",
      "createBackend threw BackendGoneError: The backend called process.exit().",
    ],
    [
      "null.mjs",
      "export const createBackend = () => null",
      /without executeTaskgraph, healthCheck, capabilityDescriptor\.$/,
    ],
    [
      "part.mjs",
      "export const createBackend = () => ({ executeTaskgraph() {}, healthCheck: 1 })",
      "createBackend returned something without healthCheck, capabilityDescriptor.",
    ],
    [
      "sly.mjs",
      "export const createBackend = () => ({ get healthCheck() { throw 1 } })",
      /without executeTaskgraph, healthCheck, capabilityDescriptor\.$/,
    ],
  ])("of %s", async (name, text, what) => {
    const fault = await faultOf(await written(name, text));
    if (typeof what === "string") expect(fault.what).toBe(what);
    else expect(fault.what).toMatch(what);
  });

  it("of what takes too long", async () => {
    const slow = await written("slow.mjs", "export const createBackend = () => new Promise(() => {})");
    expect((await faultOf(slow, { plugMs: 2_000 })).what).toBe(
      "createBackend returned a promise that did not settle within 2000 ms.",
    );
    const loading = await written("loading.mjs", "await new Promise(() => {}); export const createBackend = 1");
    expect((await faultOf(loading, { plugMs: 20 })).what).toBe("Loading the module took longer than 20 ms.");
  });

  it("of what is not there", async () => {
    expect((await faultOf("./no-such-file.js")).what).toBe("There is no such file.");
    expect((await faultOf(join(folder, "none.js"))).what).toBe("There is no such file.");
    const missing = await plugModule("no-such-package-here", kit.environment).catch((error: unknown) => error);
    expect(missing).toMatchObject({ name: "PlugError", what: 'There is no package "no-such-package-here".' });
  });
});
