import type { Registry } from "@krako/attempts";
import type { TaskGraph, Violation, WorkUnit } from "@krako/contracts";
import { isModelType, privacyOf } from "@krako/rules";

/**
 * CAP-002, PRIV-001: units that no single operation or adapter serves, although a backend's descriptor, which lists operations, types
 * and tiers each by themselves, lets them pass.
 */
export function unservedUnits(graph: TaskGraph, registry: Registry): Violation[] {
  return graph.work_units.flatMap((unit, u) => {
    if (!isModelType(unit.type)) return registry.operationOf(unit) ? [] : [wrongType(unit, u, registry)];
    const isLocalOnly = privacyOf(unit, graph.policy.privacy_default) === "local_only";
    if (registry.adapterOf(unit, isLocalOnly) !== undefined) return [];
    return [registry.adapterOf(unit, false) === undefined ? noAdapter(unit, u) : notLocal(unit, u)];
  });
}

function wrongType(unit: WorkUnit, u: number, registry: Registry): Violation {
  const type = registry.operations.get(unit.operation)?.operation.type ?? "small_model or llm";
  return {
    rule: "CAP-002",
    pointer: `/work_units/${u}/operation`,
    message: `"${unit.operation}" is an operation for units of type ${type}; "${unit.id}" is ${unit.type}.`,
    mend: `Make the unit ${type}, or name another operation.`,
  };
}

function noAdapter(unit: WorkUnit, u: number): Violation {
  const limit = (unit.model?.max_input_tokens ?? 0) + (unit.model?.max_output_tokens ?? 0);
  return {
    rule: "CAP-002",
    pointer: `/work_units/${u}/operation`,
    message: `No model adapter serves "${unit.operation}" for ${unit.type} units with a ${unit.model?.tier} model and ${limit} tokens of context.`,
    mend: "Load an adapter that does, or change operation, type, tier or token limits.",
  };
}

function notLocal(unit: WorkUnit, u: number): Violation {
  return {
    rule: "PRIV-001",
    pointer: `/work_units/${u}/type`,
    message: `"${unit.id}" is local_only, and no model adapter for "${unit.operation}" keeps data on this machine.`,
    mend: "Use a model adapter marked local, or allow_remote for this unit.",
  };
}
