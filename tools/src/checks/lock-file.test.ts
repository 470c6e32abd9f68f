import { expect, test } from "vitest";
import { lockProblems } from "./lock-file.ts";

test("an entry with an address is found, a link to a workspace is none", () => {
  const packages = {
    "node_modules/a": { resolved: ["https:", "", "packages.example", "a.tgz"].join("/"), integrity: "sha512-x" },
    "node_modules/@krako/rules": { resolved: "spec/rules", link: true },
    "node_modules/b": { integrity: "sha512-x" },
  };
  expect(lockProblems({ packages })).toEqual([
    "node_modules/a names an address. Install with the .npmrc of this repository, which leaves addresses out.",
  ]);
});

test("a package that could be swapped is found", () => {
  expect(lockProblems({ packages: { "": {}, "spec/rules": {}, "node_modules/a": {} } })).toEqual([
    "node_modules/a has no integrity.",
  ]);
});
