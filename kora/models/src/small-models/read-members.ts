import { type JsonObject, type JsonValue, ModelError } from "@krako/rules/ports";

/**
 * Decoders for the members of a small model's input. Each throws `ModelError` with code `invalid_input` and a message
 * that names the place and what was expected, and nothing of what was found.
 */

export function invalidInput(pointer: string, expected: string): ModelError {
  return new ModelError("invalid_input", `The input at "${pointer}" must be ${expected}.`, {
    usage: { tokensIn: 0, tokensOut: 0 },
  });
}

/** The members of a closed object: one that is not known is an error, never ignored. */
export function readMembers(value: JsonValue, known: readonly string[], at = ""): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidInput(at, "an object");
  const members = value as JsonObject;
  if (Object.keys(members).some((name) => !known.includes(name)))
    throw invalidInput(at, `an object with no other members than ${known.join(", ")}`);
  return members;
}

export function readText(owner: JsonObject, name: string, maxChars: number, at = ""): string {
  const value = Object.hasOwn(owner, name) ? owner[name] : undefined;
  if (typeof value !== "string" || value.length > maxChars)
    throw invalidInput(`${at}/${name}`, `a string of at most ${maxChars} characters`);
  return value;
}

export function readList(
  owner: JsonObject,
  name: string,
  range: { readonly min: number; readonly max: number },
): readonly JsonValue[] {
  const value = Object.hasOwn(owner, name) ? owner[name] : undefined;
  if (!Array.isArray(value) || value.length < range.min || value.length > range.max)
    throw invalidInput(`/${name}`, `an array of ${range.min} to ${range.max} items`);
  return value as readonly JsonValue[];
}

export function readLimit(owner: JsonObject, most: number, fallback: number): number {
  const value = Object.hasOwn(owner, "limit") ? owner["limit"] : fallback;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > most)
    throw invalidInput("/limit", `an integer from 1 to ${most}`);
  return value;
}
