import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { outputSchemaOf } from "@krako/rules";
import { OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { nestsAtMost } from "./json-depth.ts";
import { MAX_DEPTH } from "./limits.ts";
import { member, readObject } from "./read-input.ts";

/** Problems told of one value; there may be more. */
const MAX_PROBLEMS = 20;

/**
 * A value against a JSON Schema, by the code that checks outputs. A schema may refer to itself, so that its time is not
 * linear and no bound is declared: it runs where it can be stopped.
 */
export const jsonValidate: StandardOperation = defineOperation({
  name: "json.validate@1",
  type: "deterministic",
  library: { name: "ajv", licence: "MIT" },
  description:
    `Checks a JSON value against a JSON Schema 2020-12 and tells up to ${MAX_PROBLEMS} problems with their places; to be not valid is an answer, no failure. ` +
    `The schema keeps to what a unit's output_schema may be (SAFE-001): closed objects, no reference out of it, RE2 patterns, at most ` +
    `${DEFAULT_LIMITS.max_output_schema_bytes} bytes. The value nests at most ${MAX_DEPTH} deep.`,
  inputSchema: {
    type: "object",
    properties: {
      value: { description: "any JSON value" },
      schema: { type: "object", description: "a JSON Schema 2020-12" },
    },
    required: ["value", "schema"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      valid: { type: "boolean" },
      problems: {
        type: "array",
        maxItems: MAX_PROBLEMS,
        items: {
          type: "object",
          properties: { pointer: { type: "string" }, message: { type: "string" } },
          required: ["pointer", "message"],
          additionalProperties: false,
        },
      },
    },
    required: ["valid", "problems"],
    additionalProperties: false,
  },
  example: {
    input: {
      value: { sku: "A1", amount: "two" },
      schema: {
        type: "object",
        properties: { sku: { type: "string" }, amount: { type: "integer", minimum: 1 } },
        required: ["sku", "amount"],
        additionalProperties: false,
      },
    },
    output: { valid: false, problems: [{ pointer: "/amount", message: '"/amount" must be integer.' }] },
  },
  run: (input) => {
    const value = member(input, "value") ?? null;
    if (!nestsAtMost(value, MAX_DEPTH))
      throw new OperationError("too_deep", `The value nests deeper than ${MAX_DEPTH} levels; flatten it.`);
    const schema = outputSchemaOf(readObject(input, "schema"), DEFAULT_LIMITS);
    const [fault] = schema.violations;
    if (fault !== undefined)
      throw new OperationError(
        "invalid_schema",
        `The input at "/schema${fault.pointer}" is wrong: ${fault.message} ${fault.mend}`,
      );
    // The compiler of schemas is large: it is loaded when it is needed.
    return import("@krako/rules/output-schema").then(({ compileOutputSchema }) => {
      const problems = compileOutputSchema(schema)
        .validate(value)
        .slice(0, MAX_PROBLEMS)
        .map(({ pointer, message }) => ({ pointer, message: message.replace(/^The output /, "The value ") }));
      return { valid: problems.length === 0, problems };
    });
  },
});
