// Step 2: what is turned away before anything runs. Versions first, then every broken rule at once, then what this backend cannot do.
import { explain } from "@krako/contracts/explain";
import { REFUSAL_TYPE_TABLE } from "@krako/contracts/tables";
import { isExecutionContext } from "@krako/contracts/validators/execution-context";
import { isTaskGraph } from "@krako/contracts/validators/task-graph";
import { Backend } from "./01-smallest.mjs";

/** @typedef {import("@krako/contracts").TaskGraph} TaskGraph */
/** @typedef {import("@krako/contracts").Violation} Violation */
/** @typedef {import("@krako/contracts").BackendCapabilities} BackendCapabilities */

/** @param {import("@krako/conformance").BackendEnvironment} environment @returns {import("@krako/conformance").BackendUnderTest} */
export function createBackend(environment) {
  return new AdmittingBackend(environment);
}

/** A refusal is an error that carries the problem document as `problem`. */
class Refusal extends Error {
  /** @param {import("@krako/contracts").RefusalType} type @param {string} code @param {string} title @param {Partial<import("@krako/contracts").Problem>} more */
  constructor(type, code, title, more) {
    super(title);
    const { http_status, retryable } = REFUSAL_TYPE_TABLE[type];
    /** @type {import("@krako/contracts").Problem} */
    this.problem = {
      type: `https://backend.example/problems/${code}`,
      title,
      status: http_status,
      error_type: type,
      code,
      retryable,
      charged: "0.000000",
      ...more,
    };
  }
}

export class AdmittingBackend extends Backend {
  /** @override @type {Backend["executeTaskgraph"]} */
  async executeTaskgraph(graph, context, options) {
    // The copy is ours: nobody changes it while it runs.
    const copy = structuredClone(graph);
    checkVersions(copy, this.capabilities);
    const violations = [...this.violationsOf(copy), ...shapeOf(isExecutionContext, context, "VER-003")];
    if (violations.length > 0)
      throw new Refusal("VALIDATION_ERROR", "invalid_document", "The graph is not valid.", { violations });
    checkCapabilities(copy, this.capabilities);
    return await super.executeTaskgraph(copy, context, options);
  }

  /** Every broken rule, not the first: whoever mends a graph wants to do so once. @param {TaskGraph} graph @returns {Violation[]} */
  violationsOf(graph) {
    return [...shapeOf(isTaskGraph, graph, "GRAPH-001"), ...sameIds(graph), ...namesOfNobody(graph)];
  }
}

/** The same major, no higher minor; asked before anything else of the document is believed (VER-001). @param {TaskGraph} graph @param {BackendCapabilities} capabilities */
function checkVersions(graph, { schema_versions, contract_versions }) {
  for (const [requested, supported] of [
    [graph.schema_version, schema_versions],
    [graph.contract_version, contract_versions],
  ]) {
    const [major, minor] = /^(\d+)\.(\d+)$/.exec(String(requested))?.slice(1).map(Number) ?? [];
    const isRead = [supported].flat().some((version) => {
      const [ourMajor, ourMinor = 0] = String(version).split(".").map(Number);
      return major === ourMajor && minor !== undefined && minor <= ourMinor;
    });
    if (isRead) continue;
    const code = requested === undefined ? "version_missing" : "version_unsupported";
    throw new Refusal("VERSION_MISMATCH", code, "This version is not supported.", {
      ...(requested === undefined ? {} : { requested: String(requested).slice(0, 256) }),
      supported: [...(supported ?? [])],
    });
  }
}

/** @param {import("@krako/contracts").Validate<any>} validate @param {unknown} document @param {string} rule @returns {Violation[]} */
const shapeOf = (validate, document, rule) =>
  validate(document)
    ? []
    : explain(validate.errors, document).map(({ pointer, message, mend = "See the schema." }) => ({
        rule,
        pointer,
        message,
        mend,
      }));

/** Rules look at what can be read, whatever else is wrong, so that all violations are told together. @param {TaskGraph} graph */
const unitsOf = ({ work_units }) => (Array.isArray(work_units) ? work_units : []);

/** @param {TaskGraph} graph @returns {Violation[]} */
function sameIds(graph) {
  const ids = unitsOf(graph).map((unit) => unit?.id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [
          {
            rule: "GRAPH-002",
            pointer: `/work_units/${at}/id`,
            message: `There is more than one unit "${id}".`,
            mend: "Give each unit an id of its own.",
          },
        ],
  );
}

/** @param {TaskGraph} graph @returns {Violation[]} */
function namesOfNobody(graph) {
  const ids = new Set(unitsOf(graph).map((unit) => unit?.id));
  const named = [
    ...unitsOf(graph).flatMap((unit, at) => [
      ...(unit?.dependencies ?? []).map((id, i) => [`/work_units/${at}/dependencies/${i}`, id]),
      ...(unit?.bindings ?? []).map(({ from }, i) => [`/work_units/${at}/bindings/${i}/from`, from]),
    ]),
    ...(graph.escalations ?? []).flatMap(({ from, to }, at) => [
      [`/escalations/${at}/from`, from],
      [`/escalations/${at}/to`, to],
    ]),
    ...(graph.output ?? []).map(({ work_unit_id }, at) => [`/output/${at}/work_unit_id`, work_unit_id]),
  ];
  return named.flatMap(([pointer = "", id]) =>
    ids.has(id ?? "")
      ? []
      : [{ rule: "GRAPH-003", pointer, message: `There is no unit "${id}".`, mend: "Name a unit that exists." }],
  );
}

/** Only what the descriptor states may be needed (CAP-002). @param {TaskGraph} graph @param {BackendCapabilities} can */
function checkCapabilities(graph, can) {
  /** @type {{ rule: string, pointer: string, requested: string }[]} */
  const lacks = [];
  /** @param {boolean} has @param {string} requested @param {string} pointer */
  const need = (has, requested, pointer, rule = "CAP-002") => {
    if (!has) lacks.push({ rule, pointer, requested });
  };
  need(graph.budget.max_cost_usd === undefined || can.enforces_cost, "max_cost_usd", "/budget/max_cost_usd");
  for (const [at, name] of (graph.required_extensions ?? []).entries())
    need(can.supported_extensions.includes(name), name, `/required_extensions/${at}`, "GRAPH-010");
  for (const [at, { type, operation, verification_mode }] of graph.work_units.entries()) {
    need(can.supported_task_types.includes(type), type, `/work_units/${at}/type`);
    need(can.supported_operations.includes(operation), operation, `/work_units/${at}/operation`);
    need(can.verification_modes.includes(verification_mode), verification_mode, `/work_units/${at}/verification_mode`);
  }
  const [first] = lacks;
  if (first === undefined) return;
  throw new Refusal("UNSUPPORTED_CAPABILITY", "capability_missing", "This backend lacks what the graph needs.", {
    requested: first.requested,
    violations: lacks.map(({ rule, pointer, requested }) => ({
      rule,
      pointer,
      message: `There is no ${requested} here.`,
      mend: "Send the graph to a backend that has it.",
    })),
  });
}
