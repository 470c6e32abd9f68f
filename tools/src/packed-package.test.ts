import { expect, test } from "vitest";
import { specifiers } from "./packed-package.ts";

test("every module that a manifest exports can be named, some of a wildcard stand for all, data is left out", () => {
  const manifest = {
    name: "@krako/contracts",
    version: "1.0.0",
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./validators/*": { types: "./dist/validators/*.d.ts", default: "./dist/validators/*.js" },
      "./schemas/*.json": "./schemas/*.json",
      "./package.json": "./package.json",
    },
  };
  const files = ["a", "b", "c", "d"].map((name) => `dist/validators/${name}.js`);
  expect(specifiers({ manifest, files: ["dist/index.js", ...files] })).toEqual([
    "@krako/contracts",
    "@krako/contracts/validators/a",
    "@krako/contracts/validators/b",
    "@krako/contracts/validators/c",
  ]);
});
