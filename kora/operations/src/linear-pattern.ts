import { OperationError } from "@krako/rules/ports";
import { RE2JS } from "re2js";
import { MAX_PATTERN_CHARS } from "./limits.ts";
import { RecentValues } from "./recent-values.ts";

/** Compiled patterns kept for the next call. */
const MAX_REMEMBERED = 256;

/** Instructions one compiled pattern may have; a counted repetition multiplies them. */
export const MAX_PATTERN_INSTRUCTIONS = 5_000;

/** Letters a pattern may be marked with: i ignores case, m lets ^ and $ match at lines, s lets the dot match line ends. */
export const PATTERN_FLAGS: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

const remembered = new RecentValues<RE2JS>(MAX_REMEMBERED);

/**
 * Compiles a pattern in RE2 syntax, which one pass over the text can decide (SAFE-003).
 * `at` is the place in the input that an error names.
 * @throws OperationError `invalid_pattern`; the message says so when the pattern needs look-around or a back-reference.
 */
export function compileLinearPattern(pattern: string, flags: string, at: string): RE2JS {
  return remembered.getOrMake(`${flags}/${pattern}`, () => compile(pattern, flags, at));
}

function compile(pattern: string, flags: string, at: string): RE2JS {
  if (pattern.length > MAX_PATTERN_CHARS)
    throw invalidPattern(at, `is longer than ${MAX_PATTERN_CHARS} characters; split it into several patterns`);
  let bits = 0;
  for (const flag of flags) {
    const bit = Object.hasOwn(PATTERN_FLAGS, flag) ? PATTERN_FLAGS[flag] : undefined;
    if (bit === undefined) throw invalidPattern(at, "has a flag other than i, m and s");
    bits |= bit;
  }
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern, bits);
  } catch (error) {
    throw invalidPattern(at, reasonOf(pattern, error));
  }
  if (compiled.programSize() > MAX_PATTERN_INSTRUCTIONS)
    throw invalidPattern(at, "repeats too much; lower its counted repetitions");
  return compiled;
}

function invalidPattern(at: string, reason: string): OperationError {
  return new OperationError("invalid_pattern", `The pattern at "${at}" ${reason}.`);
}

/** Syntax that no linear-time engine has, by the way it is written. */
const BEYOND_LINEAR_TIME: readonly (readonly [written: RegExp, name: string])[] = [
  [/\(\?<?[=!]/, "look-around"],
  [/\\[1-9]|\\k[<{']|\(\?P=/, "a back-reference"],
  [/\(\?>|[*+?}]\+/, "an atomic group or a possessive quantifier"],
];

function reasonOf(pattern: string, error: unknown): string {
  for (const [written, name] of BEYOND_LINEAR_TIME) {
    if (written.test(pattern))
      return `uses ${name}, which linear-time patterns do not have (RE2 syntax); match more and decide with a second operation`;
  }
  const why = error instanceof Error ? error.message.replace(/: `[\s\S]*$/, "") : "it cannot be compiled";
  return `is not RE2 syntax (${why})`;
}
