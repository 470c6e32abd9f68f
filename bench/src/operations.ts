import type { JsonObject, OperationPlugin } from "@krako/rules";
import { type BenchOutput, work } from "./workloads.ts";

/** The unit of work as an operation. It only adds up its inputs, so its time is linear in them and it may run inline. */
export const plugin: OperationPlugin = {
  module: import.meta.url,
  operations: [
    {
      name: "bench.work@1",
      type: "deterministic",
      description: "Adds up the values of its inputs.",
      bound: "linear",
      example: { input: { id: "u0", seed: 1, inputs: [] }, output: { id: "u0", value: 1, depth: 1, ok: true } },
      run: (input) => ({ ...work(input.id as string, input.seed as number, inputsOf(input)) }),
    },
  ],
};

function inputsOf(input: JsonObject): readonly BenchOutput[] {
  return input.inputs as unknown as readonly BenchOutput[];
}
