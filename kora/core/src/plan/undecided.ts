import { type JsonObject, type Operation, OperationError, type OperationPlugin } from "@krako/rules/ports";

/** The operation that stands where a model was left out. */
export const UNDECIDED = "kora.undecided@1";

/** The `code` of a failure that says: no rung was sure, and the model that would have been asked is not there. */
export const UNDECIDED_CODE = "undecided";

/**
 * Ends without an answer, always. A ladder whose last rung needs a model that is not there ends here, so that a result that was
 * not good enough is never taken for an answer.
 */
const undecided: Operation = Object.freeze({
  name: UNDECIDED,
  type: "deterministic",
  bound: "linear",
  description:
    "Fails with code undecided: no rung before it was sure enough, and the graph was planned without the model it stands for.",
  inputSchema: {
    type: "object",
    properties: { unit_type: { type: "string" }, tier: { type: "string" }, backend: { type: "string" } },
    required: ["unit_type", "tier", "backend"],
    additionalProperties: false,
  },
  example: { input: { unit_type: "llm", tier: "medium", backend: "local" }, output: null },
  run: ({ unit_type, tier, backend }: JsonObject) => {
    throw new OperationError(
      UNDECIDED_CODE,
      `Undecided: a ${String(tier)} ${String(unit_type)} model would have been called, and backend "${String(backend)}" has none.`,
    );
  },
});

/** What a backend loads to run graphs that were planned without one of their models. */
export const planPlugin: OperationPlugin = Object.freeze({
  module: import.meta.url,
  operations: Object.freeze([undecided]),
});
