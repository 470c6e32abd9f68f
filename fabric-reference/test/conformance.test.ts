import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { startPostgres } from "./postgres.ts";

const KIT = fileURLToPath(new URL("./", import.meta.resolve("@krako/conformance/package.json")));
const PROFILES = "core,model,concurrency,hostile";

/** Few enough for every check-in; the README of this package says how the full number is run. */
const CASES = 20;

const folder = mkdtempSync(join(tmpdir(), "krako-fabric-kit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const target = (name: string): string => join(KIT, "targets", `${name}.ts`);

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The kit's command, from its sources, in a folder of its own. */
function kit(parameters: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const main = join(KIT, "src", "cli", "main.ts");
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--conditions=@krako/source", main, ...parameters, "--out", folder], {
    cwd: folder,
    env: { ...inherited, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

async function judged(name: string, seed: number, environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const few = ["--seed", String(seed), "--cases", String(CASES), "--profile", PROFILES];
  const run = await kit(["run", "--backend", target(name), ...few, "--quiet"], environment);
  // 2: nothing failed, but so few cases do not show everything.
  expect(run, `${run.stdout}\n${run.stderr}`).toMatchObject({
    code: expect.toSatisfy((code) => code === 0 || code === 2),
  });
  expect(run.stdout).toMatch(/ 0 failed/);
  const compare = ["--backend", target("local"), "--against", target(name)];
  const diff = await kit(["diff", ...compare, ...few, "--json"], environment);
  expect(diff, `${diff.stdout}\n${diff.stderr}`).toMatchObject({ code: 0 });
  const told = JSON.parse(diff.stdout) as { readonly cases: number; readonly differences: readonly unknown[] };
  expect(told.cases).toBeGreaterThanOrEqual(3 * CASES);
  expect(told.differences).toEqual([]);
}

describe("a fabric means what the local backend means, by the kit and case by case", { timeout: 120_000 }, () => {
  test("in memory", () => judged("fabric-memory", 1));

  test("over sockets, on a file", () => judged("fabric-embedded", 2));

  test("over sockets, on PostgreSQL", async () => {
    const server = await startPostgres();
    try {
      await judged("fabric-postgres", 3, { KRAKO_POSTGRES_URL: server.url });
    } finally {
      await server.stop();
    }
  });
});
