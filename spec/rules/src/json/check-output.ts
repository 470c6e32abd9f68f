import type { Limits, Violation } from "@krako/contracts";
import { violation } from "../violation.ts";
import { checkPlainJson, isWellFormed } from "./plain-json.ts";

/**
 * What every output must be before its schema is looked at: plain JSON within the limits of depth and size. Returns the first fault,
 * with rule `SCHEMA-001`, or nothing.
 */
export function checkOutput(output: unknown, limits: Limits): readonly Violation[] {
  if (limits.max_output_bytes >= SMALL_BYTES && isSmallAndFlat(output)) return NOTHING;
  const plain = checkPlainJson(output, limits.max_json_depth);
  if (plain.length > 0) return plain.map((each) => ({ ...each, rule: "SCHEMA-001" }));
  const text = JSON.stringify(output);
  if (text.length * 3 <= limits.max_output_bytes) return NOTHING;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= limits.max_output_bytes) return NOTHING;
  const message = `The output is ${bytes} bytes of JSON; at most ${limits.max_output_bytes} are possible.`;
  return [violation("SCHEMA-001", "", message, "Return a smaller output, or split the work.")];
}

const NOTHING: readonly Violation[] = Object.freeze([]);
const SHORT = 1_000;
const FEW = 32;
/** More than a flat object of few and short members can take, escapes included. */
const SMALL_BYTES = 400_000;

/** The usual output, a flat object of a few short members, needs no measuring. */
function isSmallAndFlat(output: unknown): boolean {
  if (typeof output !== "object" || output === null || Array.isArray(output)) return false;
  const prototype: unknown = Object.getPrototypeOf(output);
  if (prototype !== Object.prototype && prototype !== null) return false;
  let members = 0;
  for (const name in output) {
    members += 1;
    const value = (output as Record<string, unknown>)[name];
    const isShort =
      typeof value === "string"
        ? value.length < SHORT && isWellFormed(value)
        : typeof value === "number"
          ? Number.isFinite(value)
          : typeof value === "boolean" || value === null;
    if (!isShort || members > FEW || name.length > SHORT || !isWellFormed(name)) return false;
  }
  return true;
}
