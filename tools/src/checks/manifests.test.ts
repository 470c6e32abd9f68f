import { expect, test } from "vitest";
import { manifestProblems } from "./manifests.ts";

const good = {
  name: "@krako/rules",
  version: "0.1.0",
  license: "Apache-2.0",
  type: "module",
  engines: { node: ">=22" },
  dependencies: { "@krako/contracts": "^0.1.0", ajv: "8.20.0", typescript: "npm:@typescript/typescript6@6.0.2" },
};
const problemsOf = (change: object) =>
  manifestProblems({ folder: "spec/rules", manifest: { ...good, ...change } }, new Set(["@krako/contracts"]));

test("a good manifest has no problems", () => {
  expect(problemsOf({})).toEqual([]);
});

test.each<[string, object, string]>([
  ["a range", { dependencies: { ajv: "^8.20.0" } }, "ajv ^8.20.0 is not an exact version."],
  ["an exact version of our own", { dependencies: { "@krako/contracts": "0.1.0" } }, "is not a caret range."],
  ["a peer of our own", { peerDependencies: { "@krako/contracts": "^0.1.0" } }, "a peer dependency"],
  ["an install script", { scripts: { postinstall: "node x.js" } }, "the script postinstall would run"],
  ["another licence", { license: "MIT" }, "the licence must be Apache-2.0."],
  ["another module system", { type: "commonjs" }, "the type must be module."],
  ["no engine", { engines: {} }, "engines must say which Node it needs."],
])("%s is a problem", (_what, change, sentence) => {
  expect(problemsOf(change)).toEqual([expect.stringContaining(sentence)]);
});
