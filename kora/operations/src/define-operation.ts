import { type JsonObject, type JsonValue, type Operation, OperationError } from "@krako/rules/ports";
import { isJsonObject, member } from "./read-input.ts";

/** An operation of the catalogue: it says all that there is to say of it. */
export interface StandardOperation extends Operation {
  readonly inputSchema: JsonObject;
  readonly outputSchema: JsonObject;
  /** The kept library under it with its licence; null where the operation is a few lines of its own. */
  readonly library: { readonly name: string; readonly licence: string } | null;
  /** The code that its example fails with, where it does: what the example says of an output is then only what fits its schema. */
  readonly exampleFailsWith?: string;
}

/**
 * An operation whose input is closed: a member that its `inputSchema` does not name, or one that is required and
 * missing, ends in `invalid_input` before the operation runs, so that a misspelt option is never ignored.
 */
export function defineOperation(operation: StandardOperation): StandardOperation {
  const properties = operation.inputSchema["properties"];
  const known = new Set(isJsonObject(properties) ? Object.keys(properties) : []);
  const required = operation.inputSchema["required"];
  const needed = Array.isArray(required) ? (required as readonly string[]) : [];
  const run = (input: JsonObject): JsonValue | Promise<JsonValue> => {
    for (const name of Object.keys(input)) {
      if (known.has(name)) continue;
      throw new OperationError(
        "invalid_input",
        `${operation.name} knows no input member of that name; it takes ${[...known].join(", ")}.`,
      );
    }
    for (const name of needed) {
      if (member(input, name) === undefined)
        throw new OperationError("invalid_input", `${operation.name} needs the input member "${name}".`);
    }
    return operation.run(input);
  };
  return Object.freeze({ ...operation, run });
}
