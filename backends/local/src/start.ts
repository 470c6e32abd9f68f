import { type RegisteredOperation, type Registry, runsInWorker } from "@krako/attempts";
import { type ModelAdapter, type Plan, type PlannedUnit, privacyOf } from "@krako/rules";
import type { Need } from "./slots.ts";

/** A unit about to start: what runs it, and what it occupies. */
export interface Start {
  readonly planned: PlannedUnit;
  readonly adapter: ModelAdapter | undefined;
  readonly operation: RegisteredOperation | undefined;
  readonly need: Need;
}

/** What would run the next attempt of a unit now. */
export function startOf(planned: PlannedUnit, { graph }: Plan, registry: Registry): Start {
  const { unit, isModel } = planned;
  if (isModel) {
    const localOnly = privacyOf(unit, graph.policy.privacy_default) === "local_only";
    return { planned, adapter: registry.adapterOf(unit, localOnly), operation: undefined, need: "slot" };
  }
  const operation = registry.operationOf(unit);
  return { planned, adapter: undefined, operation, need: operation === undefined ? "nothing" : needOf(operation) };
}

/** An inline operation that ends as soon as it is called needs nothing; its first attempt shows whether it does. */
function needOf(registered: RegisteredOperation): Need {
  if (runsInWorker(registered)) return "thread";
  return registered.endsAtOnce === true ? "nothing" : "slot";
}
