import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("the program of the README runs, and ends", async () => {
  const program = fileURLToPath(new URL("./main.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=@krako/source", program]);
  expect(stdout).toBe("krako-fabric-reference true\n");
});
