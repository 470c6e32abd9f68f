// What two backends both offer: cases for both are drawn from that and nothing else.
import type { BackendCapabilities } from "@krako/contracts";
import { sameJson } from "../oracle/json.ts";

const both = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((each) => b.includes(each));

export const commonCapabilities = (a: BackendCapabilities, b: BackendCapabilities): BackendCapabilities => {
  const enforces = a.enforces_cost && b.enforces_cost && sameJson(a.price_list, b.price_list);
  const { price_list, ...rest } = a;
  return {
    ...rest,
    supported_task_types: both(a.supported_task_types, b.supported_task_types),
    supported_operations: both(a.supported_operations, b.supported_operations),
    model_tiers: both(a.model_tiers, b.model_tiers),
    small_model_tiers: both(a.small_model_tiers, b.small_model_tiers),
    verification_modes: both(a.verification_modes, b.verification_modes),
    enforces_cost: enforces,
    ...(enforces && price_list !== undefined ? { price_list } : {}),
  };
};
