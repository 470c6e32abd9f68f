import { type JsonObject, type Operation, OperationError, type OperationPlugin } from "@krako/rules";

/** Operations without a bound, which a backend must run where it can stop them. Loaded by worker threads from this file. */
export const plugin: OperationPlugin = {
  module: import.meta.url,
  operations: [
    unbounded("thread.value@1", ({ value = null }) => ({ value })),
    unbounded("thread.later@1", async ({ value = null }) => ({ value })),
    unbounded("thread.forever@1", () => {
      for (;;);
    }),
    unbounded("thread.never@1", () => new Promise(() => {})),
    unbounded("thread.refuses@1", ({ retryable = false }) => {
      throw new OperationError("not_today", "It does not want to.", { retryable: retryable === true });
    }),
    unbounded("thread.throws@1", ({ secret }) => {
      throw new RangeError(`${secret}`);
    }),
    unbounded("thread.exits@1", () => process.exit(7)),
    // Few large allocations are what ends a whole process where only the engine's own limit is set.
    unbounded("thread.fills_memory@1", () => {
      const kept: unknown[] = [];
      for (;;) kept.push(new Array(10_000_000).fill(kept.length + 0.5));
    }),
    unbounded("thread.fills_buffers@1", () => {
      const kept: unknown[] = [];
      for (;;) kept.push(Buffer.alloc(50_000_000, 1));
    }),
    unbounded("thread.mutates@1", (input) => {
      (input as { value: unknown }).value = "changed";
      return { value: "changed" };
    }),
    unbounded("thread.function@1", () => ({ value: () => 1 })),
    unbounded("thread.large@1", () => ({ value: "x".repeat(1_048_577) })),
    // What this leaves behind fails in the same turn.
    unbounded("thread.leaves_rejection@1", () => {
      void Promise.reject(new Error("left behind"));
      return { value: "answered" };
    }),
    // What this leaves behind would go on for an hour, in a thread that it has marked.
    unbounded("thread.leaves_timer@1", () => {
      marked.isMarked = true;
      setTimeout(() => {}, 3_600_000);
      return { value: "answered" };
    }),
    unbounded("thread.is_marked@1", () => ({ value: marked.isMarked === true })),
    unbounded("thread.environment@1", () => ({ value: Object.keys(process.env) })),
  ],
};

const marked = globalThis as { isMarked?: boolean };

function unbounded(name: string, run: (input: JsonObject) => unknown): Operation {
  return {
    name,
    type: "deterministic",
    description: "For a test.",
    example: { input: {}, output: null },
    run: run as Operation["run"],
  };
}
