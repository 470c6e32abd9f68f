import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { plugin } from "./readme/operations.ts";

describe("the README", () => {
  it("shows a program and what it prints", async () => {
    const program = new URL("./readme/main.ts", import.meta.url);
    const args = ["--conditions=@krako/source", fileURLToPath(program)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toBe(readFileSync(new URL("./readme/output.txt", import.meta.url), "utf8"));
  });

  it("gives its operation an example that is true", async () => {
    for (const { run, example } of plugin.operations) expect(await run(example.input)).toEqual(example.output);
  });
});
