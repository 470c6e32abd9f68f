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
  if (input["hang"] === true) return { kind: "hang" };
  const fault = input["fault"];
  if (isObject(fault))
    return {
      kind: "error",
      code: String(fault["code"] ?? "fault"),
      retryable: fault["retryable"] === true,
    };
  const answer = input["answer"];
  if (answer === undefined) return { kind: "error", code: "answer_missing", retryable: false };
  const seen = input["seen"];
  if (seen === undefined || !isObject(answer)) return { kind: "output", output: answer };
  return { kind: "output", output: { ...answer, seen: seenText(seen) } };
}

/** What an output tells of the values bound into its unit. */
export function seenText(seen: Json): string {
  const text = sortedText(seen);
  return text.length <= MAX_SEEN_CHARACTERS ? text : `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
