import { expect, it } from "vitest";
import { cpuGrowth } from "./cpu-growth.ts";

/** Work of a known number of steps. */
function spin(steps: number): number {
  let sum = 0;
  for (let i = 0; i < steps; i += 1) sum = (sum * 31 + i) | 0;
  return sum;
}

it("calls linear work linear", async () => {
  expect(await cpuGrowth(20_000_000, (size) => size, spin)).toMatchObject({ linear: true });
});

it("calls quadratic work what it is", async () => {
  expect(await cpuGrowth(4_000, (size) => size * size, spin)).toMatchObject({ linear: false });
});
