import { expect, test } from "vitest";
import { runCommand } from "./run-command.ts";

const check = (...names: string[]) => runCommand("node", ["tools/src/check.ts", ...names]);

test("one check can be run alone, and the last line counts", async () => {
  const { code, stdout } = await check("lock-file");
  expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^\d+ passed, \d+ failed$/);
  expect(code).toBe(0);
});

test("a name that is none is refused before anything runs", async () => {
  const { code, output } = await check("lock-file", "no-such-check");
  expect(code).toBe(2);
  expect(output).toContain("There is no check named no-such-check.");
});

test("the checks can be listed", async () => {
  const { code, stdout } = await check("--list");
  expect(code).toBe(0);
  expect(stdout).toContain("changesets");
});
