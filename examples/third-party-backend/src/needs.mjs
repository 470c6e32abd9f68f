// CAP-002: what a valid graph needs that the descriptor does not state.
import { unsupportedCapability } from "./refusal.mjs";

/** @typedef {import("@krako/contracts").TaskGraph} TaskGraph */
/** @typedef {import("@krako/contracts").WorkUnit} WorkUnit */
/** @typedef {import("@krako/contracts").BackendCapabilities} BackendCapabilities */
/** @typedef {{ requested: string, supported: readonly string[], rule: string, pointer: string }} Lack */

/**
 * @param {TaskGraph} graph
 * @param {BackendCapabilities} capabilities
 * @param {import("./executor.mjs").Executor} executor
 * @returns {import("./refusal.mjs").Refusal | null}
 */
export function checkNeeds(graph, capabilities, executor) {
  /** @type {Lack[]} */
  const lacks = [];
  for (const [at, name] of (graph.required_extensions ?? []).entries()) {
    if (capabilities.supported_extensions.includes(name)) continue;
    lacks.push({
      requested: name,
      supported: capabilities.supported_extensions,
      rule: "GRAPH-010",
      pointer: `/required_extensions/${at}`,
    });
  }
  if (graph.budget.max_cost_usd !== undefined && !capabilities.enforces_cost) {
    lacks.push({ requested: "max_cost_usd", supported: [], rule: "CAP-002", pointer: "/budget/max_cost_usd" });
  }
  for (const [at, unit] of graph.work_units.entries()) {
    const privacy = unit.constraints?.privacy ?? graph.policy.privacy_default;
    for (const lack of unitLacks(unit, privacy, capabilities, executor)) {
      lacks.push({ rule: "CAP-002", ...lack, pointer: `/work_units/${at}${lack.pointer}` });
    }
  }
  const [first] = lacks;
  if (first === undefined) return null;
  const violations = lacks.map(({ rule, pointer, requested }) => ({
    rule,
    pointer,
    message: `This backend does not have ${requested.slice(0, 256)}.`,
    mend: "Send the graph to a backend that has it, or do without.",
  }));
  return unsupportedCapability(first.requested, first.supported, violations);
}

/**
 * @param {WorkUnit} unit
 * @param {import("@krako/contracts").Privacy} privacy
 * @param {BackendCapabilities} can
 * @param {import("./executor.mjs").Executor} executor
 * @returns {(Omit<Lack, "rule"> & { rule?: string })[]}
 */
function unitLacks(unit, privacy, can, executor) {
  const { type, operation, model, verification_mode, constraints } = unit;
  /** @type {(Omit<Lack, "rule"> & { rule?: string })[]} */
  const lacks = [];
  /** @param {boolean} has @param {string} requested @param {readonly string[]} supported @param {string} pointer @param {string} [rule] */
  const need = (has, requested, supported, pointer, rule = "CAP-002") => {
    if (!has) lacks.push({ requested, supported, pointer, rule });
  };
  need(can.supported_task_types.includes(type), type, can.supported_task_types, "/type");
  need(can.supported_operations.includes(operation), operation, can.supported_operations, "/operation");
  need(
    can.verification_modes.includes(verification_mode),
    verification_mode,
    can.verification_modes,
    "/verification_mode",
  );
  // Nothing in the descriptor says where this backend is.
  need(constraints?.region === undefined, `region ${constraints?.region}`, [], "/constraints/region");
  if (model !== undefined) {
    const tiers = type === "llm" ? can.model_tiers : can.small_model_tiers;
    need(tiers.includes(model.tier), `${type} ${model.tier}`, tiers, "/model/tier");
    const window = can.supported_context_window;
    const attempt = model.max_input_tokens + model.max_output_tokens;
    need(attempt <= window, `context window ${attempt}`, [String(window)], "/model");
  }
  if (lacks.length === 0) {
    need(executor.has(unit, false), `${operation} for ${type}`, can.supported_operations, "/operation");
    const isPlaceable = privacy !== "local_only" || executor.has(unit, true);
    need(
      isPlaceable,
      `local ${type} ${model?.tier ?? ""}`.trim(),
      can.local_model_tiers,
      "/constraints/privacy",
      "PRIV-001",
    );
  }
  return lacks;
}
