import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { UsageError } from "../usage-error.ts";
import { loadStudio } from "./load-studio.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kora-load-studio-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Installs a package of this name, as `npm install` would. */
async function install(into: string, source: string): Promise<void> {
  const place = join(folder, into, "node_modules/@krako/studio");
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "package.json"), JSON.stringify({ name: "@krako/studio", main: "index.mjs" }));
  await writeFile(join(place, "index.mjs"), source);
}

const load = (): Promise<unknown> => loadStudio(join(folder, "here"), join(folder, "beside-kora"));

it("says the exact line that installs it where it is not there", async () => {
  await expect(load()).rejects.toThrow(
    new UsageError(
      `kora studio needs the package @krako/studio, which is not installed. In ${join(folder, "here")} run: npm install @krako/studio`,
    ),
  );
});

it("takes the one of the folder before the one beside kora", async () => {
  await install("beside-kora", "export const serveStudio = () => 'beside kora';");
  expect(((await load()) as () => string)()).toBe("beside kora");
  await install("here", "export const serveStudio = () => 'here';");
  expect(((await load()) as () => string)()).toBe("here");
});

it("refuses another package of this name", async () => {
  await install("here", "export const other = 1;");
  await expect(load()).rejects.toThrow(/index\.mjs is another package than @krako\/studio: it has no serveStudio/);
});
