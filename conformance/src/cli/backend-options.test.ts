import { expect, test } from "vitest";
import { sourceArguments, sourceOf } from "./backend-options.ts";
import { shellWord } from "./shell-word.ts";

test("a token is taken from the command line or the environment, and never shown again", () => {
  expect(sourceOf({ url: "http://a", token: "secret" })).toEqual({ kind: "url", url: "http://a", token: "secret" });
  process.env["KRAKO_TOKEN"] = "hidden";
  const source = sourceOf({ url: "http://a" });
  delete process.env["KRAKO_TOKEN"];
  expect(source).toEqual({ kind: "url", url: "http://a", token: "hidden" });
  expect(sourceArguments(source, "--against")).toBe("--url http://a");
});

test("what is printed can be pasted into a shell", () => {
  expect(sourceArguments({ kind: "module", path: "./my backend.js", isolate: true }, "--against")).toBe(
    "--against './my backend.js' --isolate",
  );
  expect(sourceArguments({ kind: "command", command: 'python3 "it\'s mine.py"' }, "--backend")).toBe(
    `--cmd 'python3 "it'\\''s mine.py"'`,
  );
  expect(shellWord("./a-b_c/d.case.json")).toBe("./a-b_c/d.case.json");
});
