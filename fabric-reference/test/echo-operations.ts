import { type Operation, OperationError, type OperationPlugin } from "@krako/rules";

const example = { input: {}, output: {} };
const type = "deterministic";

/** Operations that do what a test needs done, in this thread and in others. */
const operations: readonly Operation[] = [
  { name: "test.echo@1", type, description: "Gives its input.", bound: "linear", example, run: (input) => input },
  { name: "test.echo_apart@1", type, description: "Gives its input, in a thread.", example, run: (input) => input },
  {
    name: "test.refuse@1",
    type,
    description: "Cannot work on anything.",
    bound: "linear",
    example,
    run: () => {
      throw new OperationError("not_possible", "This operation refuses. \ud800", { retryable: true });
    },
  },
  {
    name: "test.break@1",
    type,
    description: "Throws what it does not mean to.",
    bound: "linear",
    example,
    run: () => {
      throw new TypeError("a secret");
    },
  },
  {
    name: "test.exit@1",
    type,
    description: "Ends its thread.",
    example,
    run: () => process.exit(3),
  },
  {
    name: "test.not_json@1",
    type,
    description: "Gives what JSON cannot say.",
    bound: "linear",
    example,
    run: () => Number.NaN,
  },
  {
    name: "test.long@1",
    type,
    description: "Gives a text of so many characters.",
    bound: "linear",
    example,
    run: ({ length }) => "x".repeat(Number(length)),
  },
  {
    name: "test.never@1",
    type,
    description: "Never ends.",
    bound: "linear",
    example,
    run: () => new Promise(() => {}),
  },
];

export const plugin: OperationPlugin = { module: import.meta.url, operations };
