import type { Limits, TaskGraph, Violation } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { isTaskGraph } from "@krako/contracts/validators";
import { isFrozenDocument } from "../json/freeze-json.ts";
import { checkPlainJson } from "../json/plain-json.ts";
import { violation } from "../violation.ts";
import { checkBindings } from "./bindings.ts";
import { checkBudgetFeasibility } from "./budget-feasibility.ts";
import { checkEscalations } from "./escalations.ts";
import type { GraphFacts } from "./graph-facts.ts";
import { type GraphIndex, indexGraph } from "./graph-index.ts";
import { checkOutputSchemas, type OutputSchema } from "./output-schemas.ts";
import { checkPrivacy } from "./privacy.ts";
import { checkReferences } from "./references.ts";
import { schemaViolations } from "./schema-violations.ts";
import { sketchGraph } from "./sketch-graph.ts";
import { checkUnits } from "./units.ts";

/** A graph that may be executed, or everything that is wrong with it. */
export type CheckedGraph =
  | { readonly ok: true; readonly graph: TaskGraph; readonly facts: GraphFacts }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Frozen graphs that were found valid: they cannot have changed since. */
const known = new WeakMap<object, GraphFacts>();

/** Violations reported of one graph; the first ones in the order of the checks. */
const MOST_VIOLATIONS = 200;

/**
 * Checks a value against §2 and §8 of the contract's semantics: the same code, and so the same answer, in KORA, in every backend and
 * in the fabric. All violations are reported together, each with its rule id, a JSON pointer and how to mend it. Changes nothing.
 */
export function checkTaskGraph(value: unknown): CheckedGraph {
  const limits = DEFAULT_LIMITS;
  const remembered = known.get(value as object);
  if (remembered !== undefined) return { ok: true, graph: value as TaskGraph, facts: remembered };
  const unreadable = unreadableDocument(value, limits);
  if (unreadable.length > 0) return { ok: false, violations: unreadable };
  const shape = isTaskGraph(value) ? [] : schemaViolations(isTaskGraph.errors, value);
  // Where the shape is wrong the rest is still looked at, as far as it can be made out, so that nothing is reported piecemeal.
  const graph = shape.length === 0 ? (value as TaskGraph) : sketchGraph(value);
  if (graph === null) return { ok: false, violations: shape };
  const { order, schemas, violations: meaning } = checkMeaning(indexGraph(graph), limits);
  const violations = [...shape, ...meaning];
  if (violations.length > 0 || order === null) return { ok: false, violations: violations.slice(0, MOST_VIOLATIONS) };
  const facts = { order, schemas };
  if (isFrozenDocument(value)) known.set(value as object, facts);
  return { ok: true, graph, facts };
}

/** What makes looking any further pointless: so many units that it would take too long, or values that JSON does not have (SAFE-002). */
function unreadableDocument(value: unknown, limits: Limits): readonly Violation[] {
  const units = (value as { work_units?: unknown } | null)?.work_units;
  if (Array.isArray(units) && units.length > limits.max_units) return [tooManyUnits(units.length, limits)];
  return checkPlainJson(value, limits.max_json_depth);
}

function tooManyUnits(units: number, limits: Limits): Violation {
  return violation(
    "GRAPH-008",
    "/work_units",
    `The graph has ${units} units; at most ${limits.max_units} are possible.`,
    "Split the work into several graphs.",
  );
}

function checkMeaning(
  index: GraphIndex,
  limits: Limits,
): { order: Int32Array | null; schemas: OutputSchema[]; violations: Violation[] } {
  const references = checkReferences(index);
  const { schemas, violations } = checkOutputSchemas(index, limits);
  return {
    order: references.order,
    schemas,
    violations: [
      ...references.violations,
      ...checkBindings(index, limits),
      ...checkUnits(index, limits),
      ...checkBudgetFeasibility(index),
      ...checkEscalations(index),
      ...checkPrivacy(index),
      ...violations,
    ],
  };
}
