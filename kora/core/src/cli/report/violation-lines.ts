import type { LocatedViolation } from "../../document/position.ts";
import type { Terminal } from "../terminal.ts";
import { oneLine } from "../views/unit-text.ts";

/** Violations of one file for people: place, rule, pointer, sentence, mend. */
export function violationLines(file: string, violations: readonly LocatedViolation[], terminal: Terminal): string {
  return violations
    .map(({ rule, pointer, message, mend, line, column }) => {
      const place = terminal.style("bold", `${file}:${line}:${column}`);
      return `${place} ${terminal.style("red", rule)} ${oneLine(pointer) || "the document"}\n  ${oneLine(message)}\n  ${terminal.style("green", "mend:")} ${oneLine(mend)}\n`;
    })
    .join("");
}
