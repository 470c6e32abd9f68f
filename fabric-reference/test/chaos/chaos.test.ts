import { describe, test } from "vitest";
import { runChaos } from "./chaos.ts";

/** Longest on a machine that is busy with others, in milliseconds. */
const TIME_MS = 240_000;

describe("a fabric of real processes that are killed and stopped at any moment", () => {
  // Together: most of their time they wait for leases to end.
  test.concurrent.for([
    { engine: "postgres", kills: 8 },
    { engine: "sqlite", kills: 3 },
  ] as const)("loses and doubles nothing over $engine", { timeout: TIME_MS }, async ({ engine, kills }, { expect }) => {
    const report = await runChaos({ engine, kills, seed: 1, tell: () => {} });
    expect(report.problems).toEqual([]);
    expect(report.runs).toBeGreaterThan(0);
    expect(report.units).toBeGreaterThan(report.runs);
    expect(report.kills.fabrics + report.kills.nodes).toBe(kills);
  });
});
