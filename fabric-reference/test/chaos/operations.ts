import { setTimeout as wait } from "node:timers/promises";
import type { Operation, OperationPlugin } from "@krako/rules";

/** Takes as long as its input says, so that something always runs when somebody is killed. */
const work: Operation = {
  name: "chaos.work@1",
  type: "deterministic",
  description: "Waits for so many milliseconds, then gives a number.",
  bound: "linear",
  example: { input: { ms: 0, n: 1 }, output: { n: 1 } },
  run: async ({ ms, n }) => {
    await wait(Number(ms));
    return { n: Number(n) };
  },
};

export const plugin: OperationPlugin = { module: import.meta.url, operations: [work] };
