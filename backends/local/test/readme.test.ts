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

  it("gives each of its operations an example that is true", async () => {
    for (const { run, example } of plugin.operations) expect(await run(example.input)).toEqual(example.output);
  });

  it("names the options there are", () => {
    const source = readFileSync(new URL("../src/local-backend.ts", import.meta.url), "utf8");
    const declared = source.match(/^ {2}readonly (\w+)\?:/gm)?.map((line) => line.match(/readonly (\w+)/)?.[1]);
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const told = readme.match(/^\| `(\w+)` \|/gm)?.map((line) => line.match(/`(\w+)`/)?.[1]);
    expect(told).toEqual(declared);
  });
});
