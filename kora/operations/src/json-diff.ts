import { type JsonValue, OperationError } from "@krako/rules/ports";
import jsonPatch from "fast-json-patch";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { nestsAtMost } from "./json-depth.ts";
import { MAX_DEPTH } from "./limits.ts";
import { isJsonObject, member } from "./read-input.ts";

/**
 * The difference of two JSON values as a JSON Patch (RFC 6902). Array items are compared by position: a diff that
 * looks for moved items takes time quadratic in the arrays.
 */
export const jsonDiff: StandardOperation = defineOperation({
  name: "json.diff@1",
  type: "deterministic",
  bound: "linear",
  library: { name: "fast-json-patch", licence: "MIT" },
  description:
    `Tells how to make one JSON value from another, as a JSON Patch (RFC 6902) of add, remove and replace; array items are compared ` +
    `by position. Neither value nests deeper than ${MAX_DEPTH}.`,
  inputSchema: {
    type: "object",
    properties: { before: { description: "any JSON value" }, after: { description: "any JSON value" } },
    required: ["before", "after"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      equal: { type: "boolean" },
      patch: {
        type: "array",
        items: {
          type: "object",
          properties: { op: { enum: ["add", "remove", "replace"] }, path: { type: "string" }, value: {} },
          required: ["op", "path"],
          additionalProperties: false,
        },
      },
    },
    required: ["equal", "patch"],
    additionalProperties: false,
  },
  example: {
    input: { before: { status: "open", lines: [1, 2, 3] }, after: { status: "paid", lines: [1, 2], paid: true } },
    output: {
      equal: false,
      patch: [
        { op: "remove", path: "/lines/2" },
        { op: "replace", path: "/status", value: "paid" },
        { op: "add", path: "/paid", value: true },
      ],
    },
  },
  run: (input) => {
    const before = member(input, "before") ?? null;
    const after = member(input, "after") ?? null;
    if (!nestsAtMost(before, MAX_DEPTH) || !nestsAtMost(after, MAX_DEPTH))
      throw new OperationError("too_deep", `A value to compare nests deeper than ${MAX_DEPTH} levels; flatten it.`);
    const patch = diff(before, after);
    return { equal: patch.length === 0, patch };
  },
});

function diff(before: JsonValue, after: JsonValue): readonly JsonValue[] {
  const bothObjects = isJsonObject(before) && isJsonObject(after);
  if (!bothObjects && !(Array.isArray(before) && Array.isArray(after)))
    return Object.is(before, after) ? [] : [{ op: "replace", path: "", value: after }];
  return jsonPatch.compare(before as object, after as object) as unknown as readonly JsonValue[];
}
