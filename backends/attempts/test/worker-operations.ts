import type { Operation, OperationPlugin } from "@krako/rules";

/** Operations without a bound, loaded by worker threads from this file. */
export const plugin: OperationPlugin = {
  module: import.meta.url,
  operations: [
    unbounded("thread.value@1", () => ({ value: null })),
    unbounded("thread.forever@1", () => {
      for (;;);
    }),
    unbounded("thread.never@1", () => new Promise(() => {})),
    unbounded("thread.exits@1", () => process.exit(7)),
    // What this leaves behind would go on for an hour.
    unbounded("thread.leaves_timer@1", () => {
      setTimeout(() => {}, 3_600_000);
      return { value: "answered" };
    }),
  ],
};

function unbounded(name: string, run: () => unknown): Operation {
  return {
    name,
    type: "deterministic",
    description: "For a test.",
    example: { input: {}, output: null },
    run: run as Operation["run"],
  };
}
