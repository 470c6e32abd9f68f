import { freezeJson } from "@krako/rules";
import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { plugin } from "../src/index.ts";

/** Runs a standard operation as an executor does: on frozen input, whether it answers at once or later. */
export async function runOperation(name: string, input: JsonObject): Promise<JsonValue> {
  const operation = plugin.operations.find((candidate) => candidate.name === name);
  if (operation === undefined) throw new Error(`There is no operation ${name}.`);
  return operation.run(freezeJson(input));
}

/** The error an operation ends with; fails when it answers, or throws anything else. */
export async function failureOf(name: string, input: JsonObject): Promise<OperationError> {
  try {
    await runOperation(name, input);
  } catch (error) {
    if (error instanceof OperationError) return error;
    throw error;
  }
  throw new Error(`${name} was expected to fail.`);
}
