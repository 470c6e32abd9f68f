import type { Violation } from "@krako/contracts";

/** What is wrong with the shape of a playbook, as a violation. */
export function shapeViolation({
  pointer,
  message,
  mend,
}: {
  pointer: string;
  message: string;
  mend?: string;
}): Violation {
  return {
    rule: "GRAPH-001",
    pointer,
    message,
    mend: mend ?? "Correct the value; the playbook schema of the contract says what is possible.",
  };
}
