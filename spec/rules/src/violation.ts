import type { Violation } from "@krako/contracts";

/** Longest text and pointer that the contract's documents carry, in characters. */
const LONGEST_TEXT = 4_096;
const LONGEST_POINTER = 1_024;

/** One broken rule: which, where (a JSON pointer into the document), what is wrong, and how to mend it. */
export function violation(rule: string, pointer: string, message: string, mend: string): Violation {
  return { rule, pointer: clipPointer(pointer), message: clipText(message), mend: clipText(mend) };
}

/** A text as documents carry it: names out of a hostile document may make a sentence longer than any document may hold. */
export function clipText(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

/** A pointer that is too long names the nearest place above it that can be named. */
function clipPointer(pointer: string): string {
  if (pointer.length <= LONGEST_POINTER) return pointer;
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/", LONGEST_POINTER)));
}
