import { describe, expect, test } from "vitest";
import { FAULT_POINTS, noCounts } from "./fault-points.ts";
import { noChecks, WORLD_INVARIANTS } from "./invariants.ts";
import { simulate } from "./simulate.ts";

/** Worlds that are simulated; `KRAKO_SIM_SEEDS` asks for another number. */
const WORLDS = Number(process.env["KRAKO_SIM_SEEDS"] ?? 200);

/** Longest that all of them may take together on a machine that is busy with others, in milliseconds. */
const TIME_MS = 600_000;

describe("the fabric in simulated worlds", () => {
  test("repeats a world byte by byte from its seed", { timeout: TIME_MS }, async () => {
    const told: string[][] = [[], []];
    const first = await simulate(4_711, (at, what) => told[0]?.push(`${at} ${what}`));
    const second = await simulate(4_711, (at, what) => told[1]?.push(`${at} ${what}`));
    expect(second.digest).toBe(first.digest);
    expect(told[1]).toEqual(told[0]);
    expect((await simulate(4_712)).digest).not.toBe(first.digest);
  });

  test(`holds what is promised in ${WORLDS} of them, whatever goes wrong`, { timeout: TIME_MS }, async () => {
    const faults = noCounts();
    const checks = noChecks();
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const outcome = await simulate(seed);
      expect(outcome.violations, `To see it again: npm run sim -- --seed ${seed} --verbose`).toEqual([]);
      for (const point of FAULT_POINTS) faults[point] += outcome.faults[point];
      for (const name of WORLD_INVARIANTS) checks[name] += outcome.checks[name];
    }
    if (WORLDS < 200) return;
    expect(FAULT_POINTS.filter((point) => faults[point] === 0)).toEqual([]);
    expect(WORLD_INVARIANTS.filter((name) => checks[name] === 0)).toEqual([]);
  });
});
