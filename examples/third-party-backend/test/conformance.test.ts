// What the kit says of this backend, and of the same one with the bug.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const here = fileURLToPath(new URL("..", import.meta.url));
const kit = dirname(fileURLToPath(import.meta.resolve("@krako/conformance/package.json")));
/** From the sources, as everything here is tested. */
const command = ["--conditions=@krako/source", join(kit, "src/cli/main.ts")];

interface Check {
  readonly id: string;
  readonly requirements: readonly string[];
  readonly verdict: string;
}

let out = "";
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "krako-third-party-"));
});
afterAll(() => rm(out, { recursive: true, force: true }));

/** Sixty cases are too few for some checks to decide; what they see is judged all the same. */
async function failuresOf(adapter: string): Promise<readonly Check[]> {
  const options = ["--seed", "1", "--cases", "60", "--report", "json", "--json", "--out", join(out, adapter)];
  const text = await new Promise<string>((resolve) => {
    const about = { cwd: here, maxBuffer: 64 * 1024 * 1024 };
    const args = [...command, "run", "--backend", `./${adapter}`, ...options];
    execFile(process.execPath, args, about, (_error, stdout) => resolve(stdout));
  });
  const { checks } = JSON.parse(text) as { readonly checks: readonly Check[] };
  expect(checks.filter(({ verdict }) => verdict === "passed").length).toBeGreaterThan(40);
  return checks.filter(({ verdict }) => verdict === "failed");
}

describe("the conformance kit", { timeout: 60_000 }, () => {
  it("finds nothing wrong with the backend", async () => {
    expect(await failuresOf("krako-adapter.mjs")).toEqual([]);
  });

  it("finds the bug, names its rule, and blames nothing but budgets", async () => {
    const failures = await failuresOf("krako-adapter-with-bug.mjs");
    expect(failures.map(({ id }) => id)).toContain("serializable-budget");
    for (const { requirements } of failures) expect(requirements[0]).toMatch(/^BUDGET-/);
  });
});
