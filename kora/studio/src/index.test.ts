import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as studio from "./index.ts";
import { STUDIO_VERSION } from "./version.ts";

it("exports what kora studio asks for by name, and nothing else", () => {
  expect(Object.keys(studio)).toEqual(["serveStudio"]);
});

it("says the version of its package", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  expect(STUDIO_VERSION).toBe(manifest.version);
});
