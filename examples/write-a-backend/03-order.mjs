// Step 3: canonical order, what a unit waits for, and what it effectively ended with.

import { Run } from "./01-smallest.mjs";
import { AdmittingBackend } from "./02-admission.mjs";
import { digestOf } from "./documents.mjs";
import { place, resolvePointer } from "./pointers.mjs";

/** @typedef {import("@krako/contracts").TaskGraph} TaskGraph */
/** @typedef {import("@krako/contracts").Condition} Condition */
/** @typedef {import("@krako/contracts").Binding} Binding */
/** @typedef {import("@krako/contracts").ErrorReport} ErrorReport */
/** @typedef {import("./documents.mjs").State} State */

/** @param {import("@krako/conformance").BackendEnvironment} environment @returns {import("@krako/conformance").BackendUnderTest} */
export function createBackend(environment) {
  return new OrderedBackend(environment);
}

export class OrderedBackend extends AdmittingBackend {
  /** @override @param {TaskGraph} graph */
  violationsOf(graph) {
    const violations = super.violationsOf(graph);
    // An order is asked for only where every name names a unit.
    if (violations.length > 0 || canonicalOrder(graph).length === graph.work_units.length) return violations;
    const message = "Units of this graph wait for each other.";
    return [{ rule: "GRAPH-004", pointer: "/work_units", message, mend: "Remove a dependency or an escalation." }];
  }

  /** @override @type {AdmittingBackend["newRun"]} */
  newRun(given) {
    return new OrderedRun(given);
  }
}

/** Everything a unit comes after (DET-001): its dependencies, what may stand in for those, and what it stands in for itself. @param {TaskGraph} graph @param {string} id @returns {Set<string>} */
function predecessors({ work_units, escalations }, id) {
  const before = new Set(work_units.find((unit) => unit.id === id)?.dependencies);
  // A set that is added to while one goes through it is gone through to its end.
  for (const dependency of before) for (const { from, to } of escalations) if (from === dependency) before.add(to);
  for (const { from, to } of escalations) if (to === id) before.add(from);
  return before;
}

/** The least id of those that wait for nothing, again and again. Shorter than what is left: there is a cycle (GRAPH-004). @param {TaskGraph} graph */
export function canonicalOrder(graph) {
  const waiting = new Map(graph.work_units.map((unit) => [unit.id, { unit, before: predecessors(graph, unit.id) }]));
  const order = [];
  for (;;) {
    // Ids are ASCII: `<` compares them by code points, as the contract asks for.
    const free = [...waiting.keys()].filter((id) => ![...(waiting.get(id)?.before ?? [])].some((b) => waiting.has(b)));
    const least = free.reduce((one, other) => (other < one ? other : one), free[0] ?? "");
    const next = waiting.get(least);
    if (next === undefined) return order;
    waiting.delete(least);
    order.push(next.unit);
  }
}

export class OrderedRun extends Run {
  /** The failure that ended the run early. @type {State | undefined} */
  failed;

  /** @override */
  order() {
    return canonicalOrder(this.graph);
  }

  /** @override @param {State} state */
  async settle(state) {
    if (this.isOver()) return;
    const { unit } = state;
    const reason = this.reasonToSkip(unit.id, unit.dependencies);
    const failed = unit.dependencies.some((id) => this.effective(id)?.status === "failed");
    if (reason === "not_activated" || (reason !== null && !failed)) {
      this.skip(state, reason);
      return;
    }
    const input = failed ? null : this.resolveInput(state);
    if (failed) this.fail(state, "DEPENDENCY_FAILURE", "dependency_failed", "A dependency failed.");
    else if (input === null)
      this.fail(state, "VALIDATION_ERROR", "validation_failed", "A binding finds nothing.", {
        code: "binding_unresolved",
      });
    else await this.work(state, input);
    this.escalate(state);
    if (state.status === "failed" && state.edge === null && unit.critical) this.failed ??= state;
  }

  /** Whether nothing more is to be started. @returns {boolean} */
  isOver() {
    return this.failed !== undefined && this.graph.policy.failure_policy === "fail_fast";
  }

  /** Activation is asked before dependencies are looked at (ESC-004). @param {string} id @param {readonly string[]} dependencies @returns {"not_activated" | "dependency_skipped" | null} */
  reasonToSkip(id, dependencies) {
    const edges = this.graph.escalations.map((edge, at) => ({ ...edge, at })).filter(({ to }) => to === id);
    const isActivated = edges.length === 0 || edges.some(({ from, at }) => this.states.get(from)?.edge === at);
    if (!isActivated) return "not_activated";
    return dependencies.every((each) => this.effective(each)?.status === "succeeded") ? null : "dependency_skipped";
  }

  /** What a unit effectively ended with: its own result, or that of the target of its activated edge (ESC-005). @param {string} id @returns {State | undefined} */
  effective(id) {
    const state = this.states.get(id);
    const edge = this.graph.escalations[state?.edge ?? -1];
    return edge === undefined ? state : this.effective(edge.to);
  }

  /** @param {State} state @returns {Record<string, any> | null} null if a binding finds nothing */
  resolveInput({ unit }) {
    const input = structuredClone(unit.input);
    for (const { from, pointer, to } of unit.bindings) {
      const isDependency = unit.dependencies.includes(from);
      const seen = isDependency ? this.effective(from)?.output : ownResult(this.states.get(from));
      const value = resolvePointer(seen, pointer);
      if (value === undefined) return null;
      place(input, to, structuredClone(value));
    }
    return input;
  }

  /** The first edge whose conditions all hold (ESC-004). Of what was skipped, none is tried. @param {State} state */
  escalate(state) {
    if (state.status !== "succeeded" && state.status !== "failed") return;
    const at = this.graph.escalations.findIndex(
      ({ from, when }) => from === state.unit.id && when.every((condition) => this.holds(condition, state)),
    );
    state.edge = at < 0 ? null : at;
  }

  /** @param {Condition} condition @param {State} state @returns {boolean} */
  holds(condition, { status, error, output, validation }) {
    switch (condition.type) {
      case "failure":
        return error !== undefined && (condition.error_types?.includes(error.error_type) ?? true);
      case "schema_mismatch":
        return status === "failed" && validation === "failed";
      case "confidence_below": {
        const value = status === "succeeded" ? resolvePointer(output, condition.pointer) : 1;
        return typeof value !== "number" || value < condition.threshold;
      }
      case "field_equals": {
        const value = status === "succeeded" ? resolvePointer(output, condition.pointer) : undefined;
        return value !== undefined && digestOf(value) === digestOf(condition.value);
      }
      case "budget_remaining_at_least":
        return this.remaining(condition.dimension) >= Number(condition.amount);
    }
  }

  /** What is left of a budget, of which nothing is spent yet. @param {import("@krako/contracts").SpendableDimension} dimension @returns {number} */
  remaining(dimension) {
    const { max_tokens, max_llm_invocations, max_retries } = this.graph.budget;
    const declared = { tokens: max_tokens, llm_invocations: max_llm_invocations, retries: max_retries };
    // What is not limited is always enough; cost cannot be limited here.
    return (dimension === "cost_usd" ? undefined : declared[dimension]) ?? Number.POSITIVE_INFINITY;
  }

  /** @param {State} state @param {"not_activated" | "dependency_skipped"} _reason */
  skip(state, _reason) {
    state.status = "skipped";
    state.stopReason = "skipped";
  }

  /** @param {State} state @param {import("@krako/contracts").ErrorType} error_type @param {import("@krako/contracts").StopReason} stop_reason @param {string} message @param {Partial<ErrorReport>} [more] */
  fail(state, error_type, stop_reason, message, more = {}) {
    state.status = "failed";
    state.stopReason = stop_reason;
    const work_unit_id = state.unit.id;
    state.error = { error_type, stop_reason, message, work_unit_id, retryable: false, charged: "0.000000", ...more };
  }

  /** @override @returns {import("./documents.mjs").End} */
  end() {
    const selected = this.graph.output.find(({ work_unit_id }) => this.effective(work_unit_id)?.status === "succeeded");
    const { work_unit_id = "", pointer = "" } = selected ?? {};
    const answer = selected && resolvePointer(this.effective(work_unit_id)?.output, pointer);
    const given =
      answer === undefined ? { final_output: null } : { final_output: answer, output_work_unit_id: work_unit_id };
    if (this.failed?.error !== undefined) {
      const { error, stopReason } = this.failed;
      const kept = this.graph.policy.failure_policy === "fail_fast" ? { final_output: null } : given;
      return { status: "failed", stop_reason: stopReason, ...kept, error };
    }
    if (answer !== undefined) return { status: "succeeded", stop_reason: "success", ...given };
    return failedEnd("EXECUTION_FAILURE", "substrate_failure", "No listed output has an answer.", {
      code: "output_unavailable",
    });
  }
}

/** @param {import("@krako/contracts").ErrorType} error_type @param {import("@krako/contracts").StopReason} stop_reason @param {string} message @param {Partial<ErrorReport>} more @returns {import("./documents.mjs").End} */
export const failedEnd = (error_type, stop_reason, message, more) => ({
  status: "failed",
  stop_reason,
  final_output: null,
  error: { error_type, stop_reason, message, retryable: false, charged: "0.000000", ...more },
});

/** What a target sees of its source (BIND-001): an output only if it was valid. @param {State | undefined} state */
const ownResult = (state) => ({
  status: state?.status,
  error_type: state?.error?.error_type ?? null,
  ...(state?.output === undefined ? {} : { output: state.output }),
});
