import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { type JsonObject, type JsonValue, outputSchemaOf } from "@krako/rules";
import { closeSchema } from "../../task-ir/close-schema.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";

/** Tokens that the example of a model may use. */
const EXAMPLE_TOKENS = 4_000;

/** The example of an operation as a whole Task IR document: what `kora run` takes. Null where the module states none. */
export function exampleDocument({ name, type, example, output_schema }: CatalogueEntry): JsonObject | null {
  if (example === null) return null;
  const isModel = type === "small_model" || type === "llm";
  const schema = statedSchema(output_schema, example.output, isModel);
  return {
    version: "1.0",
    id: `${name.replace(/@.*/, "").replaceAll("_", "-")}-example`,
    tasks: [
      {
        id: "step",
        type: isModel ? "model" : type,
        operation: name,
        input: example.input,
        ...(schema === null ? {} : { schema }),
        ...(isModel ? { budget: { max_tokens: EXAMPLE_TOKENS, max_retries: 0 } } : {}),
        ...(type === "llm" ? { routing: { unit_type: "llm" } } : {}),
      },
    ],
    output: ["step"],
  };
}

/** What a task must say of its output: nothing where its operation's schema can be taken as it is, else one of the answer. */
function statedSchema(schema: JsonObject | null, output: JsonValue, isModel: boolean): JsonObject | null {
  const closed = schema === null ? null : (closeSchema(schema) as JsonObject);
  if (closed === null || outputSchemaOf(closed, DEFAULT_LIMITS).violations.length > 0) return schemaOf(output);
  return isModel ? closed : null;
}

/** A closed schema that a value fits. Values here are examples: a few levels deep. */
function schemaOf(value: JsonValue): JsonObject {
  if (value === null) return { type: "null" };
  if (typeof value === "string") return { type: "string" };
  if (typeof value === "boolean") return { type: "boolean" };
  if (typeof value === "number") return { type: "number" };
  if (Array.isArray(value)) return arraySchema(value as readonly JsonValue[]);
  const members = Object.entries(value);
  return {
    type: "object",
    properties: Object.fromEntries(members.map(([name, inner]) => [name, schemaOf(inner)])),
    required: members.map(([name]) => name),
    additionalProperties: false,
  };
}

function arraySchema(items: readonly JsonValue[]): JsonObject {
  const distinct = [...new Map(items.map((item) => [JSON.stringify(schemaOf(item)), schemaOf(item)])).values()];
  const [only] = distinct;
  if (only === undefined) return { type: "array", maxItems: 0, items: { type: "null" } };
  return { type: "array", items: distinct.length === 1 ? only : { anyOf: distinct } };
}
