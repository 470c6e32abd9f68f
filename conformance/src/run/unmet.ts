// What a case needs that a backend does not offer: then nothing can be said of the backend by it.
import type { BackendCapabilities } from "@krako/contracts";
import type { Case } from "../cases/case.ts";
import type { Need } from "../laws/law.ts";
import type { Trial } from "./judge-case.ts";

/** Of a run: what its descriptor says it could not do. Refusals need nothing. */
export const unofferedBy = (each: Case, capabilities: BackendCapabilities): readonly string[] => {
  if (each.kind !== "run") return [];
  const { supported_operations, supported_task_types, model_tiers, small_model_tiers } = capabilities;
  const lacks = each.graph.work_units.flatMap(({ type, operation, model, verification_mode }) => {
    const tiers: readonly string[] = type === "llm" ? model_tiers : small_model_tiers;
    return [
      ...(supported_task_types.includes(type) ? [] : [`units of type ${type}`]),
      ...(supported_operations.includes(operation) ? [] : [`the operation ${operation}`]),
      ...(model === undefined || tiers.includes(model.tier) ? [] : [`the tier ${model.tier} for ${type} units`]),
      ...(capabilities.verification_modes.includes(verification_mode)
        ? []
        : [`the verification mode ${verification_mode}`]),
    ];
  });
  const cost = each.graph.budget.max_cost_usd !== undefined && !capabilities.enforces_cost ? ["budgets of cost"] : [];
  return [...new Set([...lacks, ...cost])];
};

/** Which of these needs of a check this trial did not meet, in words. */
export const unseenIn = (trial: Trial, needs: readonly Need[]): readonly string[] =>
  needs.flatMap((need) => {
    if (need === "events" && "seen" in trial && trial.seen.events.length === 0)
      return ["the backend handed out no events"];
    return [];
  });
