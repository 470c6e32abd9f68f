import type { BackendCapabilities, TaskGraph, Violation } from "@krako/contracts";

const OF_UNIT = /^\/work_units\/(\d+)\//;

/**
 * Says of what a backend lacks for a unit (CAP-002) how to have it, where the unit's operation is one that a model of KORA's own packages
 * answers and the backend has not. Pointers lead into the graph. What describes those models is loaded only when something is missing.
 */
export async function withWhereToGet(
  violations: readonly Violation[],
  { work_units }: TaskGraph,
  { supported_operations }: BackendCapabilities,
): Promise<readonly Violation[]> {
  if (!violations.some(({ rule }) => rule === "CAP-002")) return violations;
  const { modelOperations } = await import("@krako/models");
  const broughtBy = new Map(modelOperations.map((operation) => [operation.name, operation.broughtBy]));
  for (const name of supported_operations) broughtBy.delete(name);
  return violations.map((violation) => {
    const unit = work_units[Number(OF_UNIT.exec(violation.pointer)?.[1] ?? -1)];
    const how = violation.rule === "CAP-002" && unit !== undefined ? broughtBy.get(unit.operation) : undefined;
    return how === undefined ? violation : { ...violation, mend: `Add ${how}.` };
  });
}
