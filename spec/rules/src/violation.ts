import type { Violation } from "@krako/contracts";

/** One broken rule: which, where (a JSON pointer into the document), what is wrong, and how to mend it. */
export function violation(rule: string, pointer: string, message: string, mend: string): Violation {
  return { rule, pointer, message, mend };
}
