// What the kit's operations do with an input, as a pure function: the judge asks it what a unit must have come out with.
import { createHash } from "node:crypto";
import { type Json, type JsonObject, sortedText } from "../oracle/json.ts";

export type OperationOutcome =
  | { readonly kind: "output"; readonly output: Json }
  | { readonly kind: "error"; readonly code: string; readonly retryable: boolean }
  /** Never settles. */
  | { readonly kind: "hang" };

/** Characters of `seen` that stand in an output as they are; a longer text is replaced by its digest, so that chains do not grow. */
export const MAX_SEEN_CHARACTERS = 300;

/**
 * The outcome of `conformance.echo@1`, `conformance.gather@1` and `conformance.lookup@1`. The input says it all: `hang`, `fault`
 * (`{code, retryable}`) or the `answer`; `seen`, where bindings land, shows up in an answer that is an object.
 */
export function operate(input: JsonObject): OperationOutcome {
  if (member(input, "hang") === true) return { kind: "hang" };
  const fault = member(input, "fault");
  if (isObject(fault))
    return {
      kind: "error",
      code: String(member(fault, "code") ?? "fault"),
      retryable: member(fault, "retryable") === true,
    };
  const answer = member(input, "answer");
  if (answer === undefined) return { kind: "error", code: "answer_missing", retryable: false };
  const seen = member(input, "seen");
  if (seen === undefined || !isObject(answer)) return { kind: "output", output: answer };
  return { kind: "output", output: { ...answer, seen: seenText(seen) } };
}

/** What an output tells of the values bound into its unit. */
export function seenText(seen: Json): string {
  const text = sortedText(seen);
  return text.length <= MAX_SEEN_CHARACTERS ? text : `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

function member(holder: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(holder, name) ? holder[name] : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
