import type { JsonValue } from "@krako/rules";
import type { Locate, LocatedViolation } from "./position.ts";

/** A text became a value with the way back into the text, or every reason why it may not. */
export type ParsedDocument =
  | { readonly ok: true; readonly value: JsonValue; readonly locate: Locate }
  | { readonly ok: false; readonly violations: readonly LocatedViolation[] };
