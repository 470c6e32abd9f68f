import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createBackend as createLocal } from "../test/backends/local.ts";
import { createBackend as createMiscounts } from "../test/backends/miscounts.ts";
import { LAWS } from "./laws/all-laws.ts";
import { type ConformanceTestOptions, conformanceTests } from "./testing.ts";

const folder = mkdtempSync(join(tmpdir(), "krako-testing-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What became of every test that was registered. */
const outcomesOf = async (options: Omit<ConformanceTestOptions, "test">): Promise<ReadonlyMap<string, string>> => {
  const tests = new Map<string, (context: { skip(note?: string): void }) => Promise<void>>();
  conformanceTests({
    seed: 3,
    cases: 20,
    profiles: ["core"],
    out: join(folder, "report"),
    ...options,
    test: (name, _, run) => tests.set(name, run),
  });
  const outcomes = new Map<string, string>();
  for (const [name, run] of tests) {
    let outcome = "passed";
    const skip = (note: string = ""): void => {
      outcome = `skipped: ${note}`;
    };
    await run({ skip }).catch((error: Error) => {
      outcome = error.message;
    });
    outcomes.set(name, outcome);
  }
  return outcomes;
};

describe("conformanceTests", { timeout: 120_000 }, () => {
  it("registers a test for every check of a profile; a failing check fails with its page", async () => {
    const outcomes = await outcomesOf({ backend: createMiscounts });
    expect(outcomes.size).toBe(LAWS.filter(({ profile }) => profile === "core").length);
    const failed = [...outcomes].filter(([, outcome]) => outcome.startsWith("✗"));
    expect(failed.map(([name]) => name)).toEqual([
      "core TEL-002 totals-add-up: The totals of telemetry are the sums over its records.",
    ]);
    expect(failed[0]?.[1]).toMatch(
      /total_tokens had to be(.|\n)*the smallest case(.|\n)*seed 3, 20 cases, profile core$/,
    );
  });

  it("fails what is inconclusive unless that is allowed, and skips what does not apply", async () => {
    const starting = async (start: string, options: Partial<ConformanceTestOptions>): Promise<number> => {
      const outcomes = await outcomesOf({ backend: createLocal, cases: 1, ...options });
      return [...outcomes.values()].filter((outcome) => outcome.startsWith(start)).length;
    };
    expect(await starting("? inconclusive", {})).toBeGreaterThan(0);
    expect(await starting("? inconclusive", { allowInconclusive: true })).toBe(0);
    expect(await starting("skipped: ", {})).toBeGreaterThan(0);
  });

  it("fails every test when there is no backend", async () => {
    const outcomes = await outcomesOf({ backend: "./none.js" });
    expect(new Set([...outcomes.values()].map((outcome) => outcome.split("\n")[0]))).toEqual(
      new Set(["There is no such file."]),
    );
    expect(() => conformanceTests({ backend: createLocal, profiles: ["cor" as "core"], test: () => {} })).toThrow(
      "cor",
    );
  });

  it("works with node:test, as the README shows", async () => {
    const file = fileURLToPath(new URL("../test/readme/my-backend.node-test.mjs", import.meta.url));
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const child = spawn(process.execPath, ["--conditions=@krako/source", "--test", "--test-reporter=tap", file], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    expect(stdout).toMatch(/# fail 0\n/);
    expect(code).toBe(0);
    expect(stdout).toContain("ok 1 - conformance, profile core");
  });
});
