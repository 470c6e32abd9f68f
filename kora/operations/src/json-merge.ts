import { type JsonValue, OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { nestsAtMost } from "./json-depth.ts";
import { MAX_DEPTH } from "./limits.ts";
import { isJsonObject, member } from "./read-input.ts";

/**
 * JSON Merge Patch (RFC 7396), the algorithm of its section 2. Written out here because the kept libraries write into
 * the target they are given, which is frozen, and treat `__proto__` as more than a name.
 */
export const jsonMerge: StandardOperation = defineOperation({
  name: "json.merge@1",
  type: "deterministic",
  bound: "linear",
  library: null,
  description:
    `Applies a JSON Merge Patch (RFC 7396): members of the patch replace those of the target, null removes, arrays are replaced ` +
    `whole. Neither value nests deeper than ${MAX_DEPTH}.`,
  inputSchema: {
    type: "object",
    properties: { target: { description: "any JSON value" }, patch: { description: "any JSON value" } },
    required: ["target", "patch"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { result: { description: "the patched value" } },
    required: ["result"],
    additionalProperties: false,
  },
  example: {
    input: {
      target: { title: "Goodbye!", author: { given: "John", family: "Doe" }, tags: ["example"] },
      patch: { title: "Hello!", author: { family: null }, phone: "+01-123-456-7890" },
    },
    output: { result: { title: "Hello!", author: { given: "John" }, tags: ["example"], phone: "+01-123-456-7890" } },
  },
  run: (input) => {
    const target = member(input, "target") ?? null;
    const patch = member(input, "patch") ?? null;
    if (!nestsAtMost(patch, MAX_DEPTH) || !nestsAtMost(target, MAX_DEPTH))
      throw new OperationError("too_deep", `A value to merge nests deeper than ${MAX_DEPTH} levels; flatten it.`);
    return { result: mergePatch(target, patch) };
  },
});

function mergePatch(target: JsonValue, patch: JsonValue): JsonValue {
  if (!isJsonObject(patch)) return patch;
  const members = new Map(isJsonObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) members.delete(name);
    else members.set(name, mergePatch(members.get(name) ?? null, value));
  }
  return Object.fromEntries(members);
}
