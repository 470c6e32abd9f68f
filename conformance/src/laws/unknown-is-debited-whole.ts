import type { RunLaw } from "./law.ts";
import { checkDebits } from "./ledgers-agree.ts";

export const unknownIsDebitedWhole: RunLaw = {
  id: "unknown-is-debited-whole",
  on: "run",
  requirements: ["BUDGET-007"],
  profile: "model",
  needs: ["events", "model"],
  floor: 8,
  sentence:
    "An attempt whose consumption nobody knows is debited its whole limit and one invocation, marked estimated.",
  check: ({ units }, finding) => {
    for (const unitTrial of units.values()) {
      if (unitTrial.expected.attempts.some(({ estimated }) => estimated)) finding.exercised();
      checkDebits(unitTrial, true, finding);
      const { seen, unit } = unitTrial;
      const cancelled = seen?.task.attempts.find(
        ({ stages, invoked_model }) => stages.includes("TASK_CANCELLED") && invoked_model,
      );
      if (seen == null || cancelled === undefined || seen.events.length === 0) continue;
      finding.exercised();
      const limit = (unit.model?.max_input_tokens ?? 0) + (unit.model?.max_output_tokens ?? 0);
      const debit = seen.debits.find(({ attempt }) => attempt === cancelled.attempt_index);
      if (debit?.taken.tokens !== limit || !debit.estimated)
        finding.violated(
          `Attempt ${cancelled.attempt_index} of "${unit.id}" was cancelled in flight, so its whole limit of ${limit} tokens is debited, estimated; it was debited ${debit?.taken.tokens ?? "nothing"}.`,
          unit.id,
        );
    }
  },
};
