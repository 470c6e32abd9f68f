import { isModel } from "../oracle/spending.ts";
import type { RunLaw } from "./law.ts";

export const inputWithinLimit: RunLaw = {
  id: "input-within-limit",
  on: "run",
  requirements: ["BUDGET-006"],
  profile: "model",
  needs: ["model"],
  floor: 0.5,
  sentence:
    "An input over max_input_tokens is refused before the call, and the output limit sent is always max_output_tokens.",
  check: ({ units }, finding) => {
    for (const { unit, seen, expected, blame } of units.values()) {
      if (seen === null || !isModel(unit)) continue;
      if (
        expected.ending.error_type === "VALIDATION_ERROR" &&
        expected.input !== null &&
        expected.attempts.length === 0
      )
        finding.exercised();
      if (blame?.rule === "BUDGET-006") finding.violated(blame.message, unit.id);
      const limit = unit.model?.max_output_tokens;
      for (const { maxOutputTokens, nth } of seen.calls)
        if (maxOutputTokens !== limit)
          finding.violated(
            `Call ${nth} for "${unit.id}" had to send the output limit ${limit}; it sent ${maxOutputTokens ?? "none"}.`,
            unit.id,
          );
    }
  },
};
