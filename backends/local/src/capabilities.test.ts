import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BACKEND } from "./capabilities.ts";

it("signs results with the version of its package", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  expect(BACKEND.version).toBe(manifest.version);
});
