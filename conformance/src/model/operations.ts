// The operations of cases, as a module that can be loaded alone, in a worker too: it needs nothing but the kit's own JSON functions.
import type { KitOperation } from "../backend/backend-under-test.ts";
import type { Json, JsonObject } from "../oracle/json.ts";
import { operate } from "./operate.ts";

/** Known by its name, as the contract has it: a backend need not share a class with the kit. */
class OperationError extends Error {
  override readonly name = "OperationError";
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, retryable: boolean) {
    super(`The case has this operation fail with "${code}".`);
    this.code = code;
    this.retryable = retryable;
  }
}

function run(input: JsonObject): Json | Promise<Json> {
  const outcome = operate(input);
  switch (outcome.kind) {
    case "output":
      return outcome.output;
    case "error":
      throw new OperationError(outcome.code, outcome.retryable);
    case "hang":
      return new Promise(() => {});
  }
}

const scripted = (name: string, type: KitOperation["type"], description: string): KitOperation => ({
  name,
  type,
  description,
  bound: "linear",
  example: {
    input: { answer: { label: "a" }, seen: { b: 2, a: 1 } },
    output: { label: "a", seen: '{"a":1,"b":2}' },
  },
  run,
});

/** Says how it was called: an operation gets its input and nothing else. */
const probe: KitOperation = {
  name: "conformance.probe@1",
  type: "deterministic",
  description: "Says how many arguments it was called with.",
  bound: "linear",
  example: { input: {}, output: { label: "probe", arguments: 1 } },
  run: (...received: readonly unknown[]): Json => ({
    label: "probe",
    arguments: received.length,
  }),
};

export const kitOperations: readonly KitOperation[] = [
  scripted("conformance.echo@1", "deterministic", "Answers what its input says."),
  scripted("conformance.gather@1", "aggregation", "Answers what its input says, with what it was given to see."),
  scripted("conformance.lookup@1", "retrieval", "Answers what its input says, as if it had looked it up."),
  probe,
];

/** For backends that load operations by module. */
export const plugin: { readonly module: string; readonly operations: readonly KitOperation[] } = {
  module: import.meta.url,
  operations: kitOperations,
};
