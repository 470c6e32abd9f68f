// The kit's own release gate at its smaller size; `npm run self-test` has the whole of it.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isPassed, type SelfTestFigures } from "./figures.ts";

const LIMIT_MS = 600_000;
/** Every mutant of the fabric loads a fabric of its own. */
const FABRIC_LIMIT_MS = 1_200_000;

const selfTest = (...options: readonly string[]): SelfTestFigures => {
  const main = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@krako/source", main, "self-test", "--json", ...options],
    { encoding: "utf8", timeout: FABRIC_LIMIT_MS },
  );
  try {
    return JSON.parse(stdout) as SelfTestFigures;
  } catch {
    throw new Error(`The self-test printed no figures. ${stderr}`);
  }
};

test("every mutant is caught for its reason, and the reference is accused of nothing", { timeout: LIMIT_MS }, () => {
  const figures = selfTest(
    ...["--profile", "core,model,concurrency,hostile"],
    ...["--reference-seeds", "2", "--reference-cases", "300"],
  );
  const { not_killed, voids, faults, alarms, mutants, killed_for_the_named_reason, false_alarms } = figures;
  expect({ not_killed, voids, faults, alarms }).toEqual({ not_killed: [], voids: [], faults: [], alarms: [] });
  expect(isPassed(figures)).toBe(true);
  expect(mutants).toBeGreaterThanOrEqual(60);
  expect(killed_for_the_named_reason).toBe(mutants);
  expect(false_alarms).toBe(0);
});

test("every mutant of the fabric is caught for its reason, and the reference fabric is accused of nothing", {
  timeout: FABRIC_LIMIT_MS,
}, () => {
  const figures = selfTest("--profile", "fabric-http,fabric-node,billing", "--reference-seeds", "2");
  const { not_killed, voids, faults, alarms, mutants, killed_for_the_named_reason } = figures;
  expect({ not_killed, voids, faults, alarms }).toEqual({ not_killed: [], voids: [], faults: [], alarms: [] });
  expect(mutants).toBeGreaterThanOrEqual(40);
  expect(killed_for_the_named_reason).toBe(mutants);
});

test("a backend that is not broken is not counted as caught", { timeout: LIMIT_MS }, () => {
  // One case is too few for a fault that only shows on a retry: the self-test says so and does not pass.
  const figures = selfTest("--cases", "1", "--reference-seeds", "0", "--workers", "1", "--only", "backoff");
  expect(figures.not_killed.length).toBeGreaterThan(0);
  expect(isPassed(figures)).toBe(false);
});
