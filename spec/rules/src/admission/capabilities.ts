import type { BackendCapabilities, Limits, TaskGraph, Violation, WorkUnit } from "@krako/contracts";
import { privacyOf } from "../validity/privacy.ts";
import { violation } from "../violation.ts";

/**
 * CAP-002: everything a valid graph needs that a backend does not say it has, each with the rule it follows from. Only the descriptor
 * counts; nothing is inferred from a backend's name or version (CAP-001).
 */
export function missingCapabilities(graph: TaskGraph, capabilities: BackendCapabilities): Violation[] {
  const operations = new Set<string>(capabilities.supported_operations);
  const violations: Violation[] = [];
  const missing = (pointer: string, message: string, mend: string, rule = "CAP-002"): void => {
    violations.push(violation(rule, pointer, message, mend));
  };
  if (graph.work_units.length > capabilities.limits.max_units)
    missing(
      "/work_units",
      `The backend takes graphs of up to ${capabilities.limits.max_units} units.`,
      "Split the graph.",
      "GRAPH-008",
    );
  if (graph.budget.max_cost_usd !== undefined && !capabilities.enforces_cost)
    missing(
      "/budget/max_cost_usd",
      "The backend does not enforce cost.",
      "Remove max_cost_usd, or give the backend a price list.",
    );
  (graph.required_extensions ?? []).forEach((name, i) => {
    if (!capabilities.supported_extensions.includes(name))
      missing(
        `/required_extensions/${i}`,
        `The backend does not know the extension "${name}".`,
        "Use a backend that does.",
        "GRAPH-010",
      );
  });
  for (let u = 0; u < graph.work_units.length; u += 1) {
    const unit = graph.work_units[u] as WorkUnit;
    const at = `/work_units/${u}`;
    violations.push(...beyondLimits(unit, at, capabilities.limits));
    if (!capabilities.supported_task_types.includes(unit.type))
      missing(`${at}/type`, `The backend runs no units of type ${unit.type}.`, "Use a backend that does.");
    else if (!operations.has(unit.operation))
      missing(
        `${at}/operation`,
        `The backend has no operation "${unit.operation}".`,
        "Load the plugin that provides it, or correct the name.",
      );
    if (!capabilities.verification_modes.includes(unit.verification_mode))
      missing(
        `${at}/verification_mode`,
        `The backend has no verification mode ${unit.verification_mode}.`,
        `Use one it has: ${capabilities.verification_modes.join(", ")}.`,
      );
    if (unit.model !== undefined) violations.push(...missingForModel(graph, unit, at, capabilities));
  }
  return violations;
}

/** GRAPH-008, for a backend whose limits are narrower than the contract's. */
function beyondLimits(unit: WorkUnit, at: string, limits: Limits): Violation[] {
  const most = unit.type === "aggregation" ? limits.max_aggregation_dependencies : limits.max_dependencies;
  const violations: Violation[] = [];
  if (unit.dependencies.length > most)
    violations.push(
      violation(
        "GRAPH-008",
        `${at}/dependencies`,
        `The backend takes ${most} dependencies of a unit.`,
        "Collect them first.",
      ),
    );
  if (unit.retries.max_attempts > limits.max_attempts)
    violations.push(
      violation(
        "GRAPH-008",
        `${at}/retries/max_attempts`,
        `The backend makes ${limits.max_attempts} attempts at most.`,
        "Lower it.",
      ),
    );
  return violations;
}

function missingForModel(graph: TaskGraph, unit: WorkUnit, at: string, capabilities: BackendCapabilities): Violation[] {
  const violations: Violation[] = [];
  const { model } = unit;
  if (model === undefined) return violations;
  const tiers = unit.type === "llm" ? capabilities.model_tiers : capabilities.small_model_tiers;
  if (!tiers.includes(model.tier))
    violations.push(
      violation(
        "CAP-002",
        `${at}/model/tier`,
        `The backend has no ${model.tier} model for ${unit.type} units.`,
        "Configure a model endpoint, or plan the graph without this unit.",
      ),
    );
  const context = capabilities.supported_context_window;
  if (model.max_input_tokens + model.max_output_tokens > context)
    violations.push(
      violation(
        "CAP-002",
        `${at}/model/max_input_tokens`,
        `The backend's models take ${context} tokens of context.`,
        "Lower the input and output limits.",
      ),
    );
  const isPriced = capabilities.price_list?.tiers.some((each) => each.tier === model.tier) === true;
  if (unit.type === "llm" && graph.budget.max_cost_usd !== undefined && capabilities.enforces_cost && !isPriced)
    violations.push(
      violation(
        "CAP-002",
        `${at}/model/tier`,
        `The backend's price list has no price for the ${model.tier} tier.`,
        "Add its price, or use a tier that has one.",
      ),
    );
  if (
    unit.type === "llm" &&
    privacyOf(unit, graph.policy.privacy_default) === "local_only" &&
    !capabilities.local_model_tiers.includes(model.tier)
  )
    violations.push(
      violation(
        "PRIV-001",
        `${at}/type`,
        `"${unit.id}" is local_only, and the backend has no ${model.tier} model that keeps data on this machine.`,
        "Use a model adapter marked local, or allow_remote for this unit.",
      ),
    );
  return violations;
}
