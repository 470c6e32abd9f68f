import { OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { readText } from "./read-input.ts";

const CODE = "undecided";

/** The longest name of a unit type, a tier or a backend that it repeats, in characters. */
const MAX_NAME_CHARS = 256;

/**
 * Ends without an answer, always. A plan puts it where a model is not there (`planForCapabilities` of `@krako/kora`), so that a result
 * that was not good enough is never taken for an answer. It is here, among what every backend loads, so that planned graphs run anywhere.
 */
export const undecided: StandardOperation = defineOperation({
  name: "kora.undecided@1",
  type: "deterministic",
  bound: "linear",
  library: null,
  description:
    "Fails with code undecided, always: no rung before it was sure enough, and the graph was planned without the model it stands for.",
  inputSchema: {
    type: "object",
    properties: {
      unit_type: {
        type: "string",
        maxLength: MAX_NAME_CHARS,
        description: "type of the unit that would have called the model",
      },
      tier: { type: "string", maxLength: MAX_NAME_CHARS, description: "tier of the model" },
      backend: { type: "string", maxLength: MAX_NAME_CHARS, description: "the backend that does not have it" },
    },
    required: ["unit_type", "tier", "backend"],
    additionalProperties: false,
  },
  outputSchema: { type: "object", properties: {}, additionalProperties: false },
  example: { input: { unit_type: "llm", tier: "medium", backend: "local" }, output: {} },
  exampleFailsWith: CODE,
  run: (input) => {
    const [unitType, tier, backend] = ["unit_type", "tier", "backend"].map((name) =>
      readText(input, name, MAX_NAME_CHARS),
    );
    throw new OperationError(
      CODE,
      `Undecided: a ${tier} ${unitType} model would have been called, and backend "${backend}" has none.`,
    );
  },
});
