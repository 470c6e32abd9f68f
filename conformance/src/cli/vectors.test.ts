import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { LOCAL, MISCOUNTS, runCli } from "../../test/run-cli.ts";
import { canonicalDigest } from "../judge/canonical-digest.ts";
import type { Vector } from "../run/vector.ts";

const folder = mkdtempSync(join(tmpdir(), "krako-vectors-"));
afterAll(() => rmSync(folder, { recursive: true }));
const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));

describe("krako-conformance record", { timeout: 120_000 }, () => {
  it("writes the same vectors for the same seed, each named after its case, with an index", async () => {
    const args = ["--seed", "5", "--cases", "15", "--profile", "core,model"];
    const [one] = await Promise.all([
      runCli(folder, ["record", "--backend", LOCAL, "--out", "one", ...args]),
      runCli(folder, ["record", "--backend", LOCAL, "--out", "two", ...args]),
    ]);
    expect(one).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+ vectors written to one\n$/) });
    const files = readdirSync(join(folder, "one"));
    expect(readdirSync(join(folder, "two"))).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(folder, "two", file), "utf8")).toBe(readFileSync(join(folder, "one", file), "utf8"));
    const index = json("one/index.json") as {
      readonly vectors: readonly { readonly id: string; readonly file: string }[];
    };
    expect(
      index.vectors
        .map(({ file }) => file)
        .concat("index.json")
        .sort(),
    ).toEqual([...files].sort());
    const vectors = index.vectors.map(({ file }) => json(`one/${file}`) as Vector);
    for (const [at, { id, case: each }] of vectors.entries()) {
      expect(id).toBe(index.vectors[at]?.id);
      expect(id).toBe(`vec-${canonicalDigest(each).slice(0, 16)}`);
    }
    const runs = vectors.flatMap(({ expected }) => ("run" in expected ? [expected.run] : []));
    expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(["succeeded", "failed"]));
    expect(vectors.length).toBeGreaterThan(runs.length);
  });

  it("leaves out what the backend does otherwise, and ends with 1", async () => {
    const args = [
      "record",
      "--backend",
      MISCOUNTS,
      "--out",
      "off",
      "--seed",
      "5",
      "--cases",
      "60",
      "--profile",
      "core",
    ];
    // A wrong total is no matter of vectors.
    expect(await runCli(folder, args)).toMatchObject({ code: 0 });
    const env = { ODD: "no output" };
    const odd = new URL("../../test/backends/odd.ts", import.meta.url).pathname;
    const off = await runCli(folder, [...args.slice(0, 2), odd, ...args.slice(3)], env);
    expect(off.code).toBe(1);
    expect(off.stderr).toMatch(/left out vec-[0-9a-f]{16} \(core\): final output: .* \(expected\), nothing \(seen\)/);
  });

  it("must be told where to write", async () => {
    expect(await runCli(folder, ["record", "--backend", LOCAL])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("--out"),
    });
  });
});

describe("krako-conformance diff", { timeout: 120_000 }, () => {
  const odd = new URL("../../test/backends/odd.ts", import.meta.url).pathname;
  const args = ["--seed", "5", "--cases", "60", "--profile", "core"];

  it("finds no difference between a backend and itself", async () => {
    const { code, stdout } = await runCli(folder, ["diff", "--backend", LOCAL, "--against", LOCAL, ...args]);
    expect(stdout).toMatch(/^✓ No difference in \d+ cases\n$/);
    expect(code).toBe(0);
  });

  it("shows the smallest case on which two differ, in a file that replay judges", async () => {
    const env = { ODD: "no output" };
    const { code, stdout } = await runCli(folder, ["diff", "--backend", LOCAL, "--against", odd, ...args], env);
    expect(code).toBe(1);
    expect(stdout).toMatch(/final output: .* \(first: local 0\.1\.0\), nothing \(second: local 0\.1\.0\)/);
    const file = /replay (\S+\.case\.json)/.exec(stdout)?.[1] ?? "";
    expect(await runCli(folder, ["replay", file, "--against", LOCAL])).toMatchObject({ code: 0 });
    const judged = await runCli(folder, ["replay", file, "--against", odd], env);
    expect(judged).toMatchObject({ code: 1, stdout: expect.stringContaining("OUT-001") });
  });

  it("needs two backends", async () => {
    expect(await runCli(folder, ["diff", "--backend", LOCAL])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("No backend to compare with is given."),
    });
  });
});
