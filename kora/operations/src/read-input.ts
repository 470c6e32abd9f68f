import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";

/**
 * Decoders for the members of an operation's input. Each throws `OperationError` with code `invalid_input`
 * and a message that names the place, what was expected and nothing of what was found.
 */

export function invalidInput(pointer: string, expected: string): OperationError {
  return new OperationError("invalid_input", `The input at "${pointer}" must be ${expected}.`);
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** An own member, so that `constructor` and its like are absent unless the input says them. */
export function member(owner: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(owner, name) ? owner[name] : undefined;
}

export function readText(owner: JsonObject, name: string, maxChars: number, at = ""): string {
  const value = member(owner, name);
  if (typeof value !== "string" || value.length > maxChars)
    throw invalidInput(`${at}/${name}`, `a string of at most ${maxChars} characters`);
  return value;
}

export function readOptionalText(owner: JsonObject, name: string, maxChars: number, at = ""): string | undefined {
  return member(owner, name) === undefined ? undefined : readText(owner, name, maxChars, at);
}

export function readChoice<const T extends string>(
  owner: JsonObject,
  name: string,
  choices: readonly T[],
  fallback: NoInfer<T> | undefined,
  at = "",
): T {
  const value = member(owner, name);
  if (value === undefined && fallback !== undefined) return fallback;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw invalidInput(`${at}/${name}`, `one of ${choices.join(", ")}`);
  return choice;
}

export function readFlag(owner: JsonObject, name: string, fallback: boolean, at = ""): boolean {
  const value = member(owner, name);
  if (value === undefined) return fallback;
  if (typeof value !== "boolean") throw invalidInput(`${at}/${name}`, "true or false");
  return value;
}

export function readInteger(
  owner: JsonObject,
  name: string,
  range: { readonly min: number; readonly max: number; readonly fallback?: number },
  at = "",
): number {
  const value = member(owner, name);
  if (value === undefined && range.fallback !== undefined) return range.fallback;
  if (typeof value !== "number" || !Number.isInteger(value) || value < range.min || value > range.max)
    throw invalidInput(`${at}/${name}`, `an integer from ${range.min} to ${range.max}`);
  return value;
}

export function readArray(
  owner: JsonObject,
  name: string,
  range: { readonly min: number; readonly max: number },
  at = "",
): readonly JsonValue[] {
  const value = member(owner, name);
  if (!isJsonArray(value) || value.length < range.min || value.length > range.max)
    throw invalidInput(`${at}/${name}`, `an array of ${range.min} to ${range.max} items`);
  return value;
}

export function readObject(owner: JsonObject, name: string, at = ""): JsonObject {
  const value = member(owner, name);
  if (!isJsonObject(value)) throw invalidInput(`${at}/${name}`, "an object");
  return value;
}
