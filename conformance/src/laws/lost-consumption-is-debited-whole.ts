// What a lost model consumed is not known.
import type { FabricLaw } from "./law.ts";

export const lostConsumptionIsDebitedWhole: FabricLaw = {
  on: "fabric",
  id: "lost-consumption-is-debited-whole",
  requirements: ["BUDGET-007"],
  profile: "fabric-node",
  needs: ["kit nodes", "clock"],
  sentence:
    "A model attempt that had begun and was lost with its node is debited its whole limit and marked estimated.",
  floor: 1,
  check({ lapses }, { exercised, violated }) {
    for (const { grant } of lapses) {
      const { session, claim } = grant;
      const { model, type } = claim.unit;
      if (session === undefined || model === undefined || !grant.saidStarted) continue;
      const debit = session.events.find(
        (event) =>
          event.event_type === "budget.debited" &&
          event.work_unit_id === claim.unit.id &&
          event.attempt_index === claim.attempt_index,
      );
      exercised();
      const whole = model.max_input_tokens + model.max_output_tokens;
      if (debit?.event_type !== "budget.debited")
        violated(
          `Attempt ${claim.attempt_index} of ${type} unit ${claim.unit.id} was lost, and nothing was debited for it.`,
          `${session.id}/${claim.unit.id}`,
        );
      else if (debit.payload.tokens !== whole || !debit.payload.estimated)
        violated(
          `Attempt ${claim.attempt_index} of ${type} unit ${claim.unit.id} was lost; ${whole} tokens must be debited, estimated, not ${debit.payload.tokens}${debit.payload.estimated ? "" : ", not estimated"}.`,
          `${session.id}/${claim.unit.id}`,
        );
    }
  },
};
