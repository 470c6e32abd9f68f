import type { Violation } from "@krako/contracts";

/** A place in a text: line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A broken rule and where its place stands in the text it was read from. */
export type LocatedViolation = Violation & Position;

/** Finds where in its text a JSON Pointer leads; where the way ends early, the last place that is there. */
export type Locate = (pointer: string) => Position;

/** The beginning of every text: the place of what has no better one. */
export const START: Position = { line: 1, column: 1 };

/** The position of a character of a text; an offset past the end is the end. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.max(0, offset));
  let line = 1;
  for (let at = before.indexOf("\n"); at >= 0; at = before.indexOf("\n", at + 1)) line += 1;
  return { line, column: before.length - before.lastIndexOf("\n") };
}
