import type { Limits, TaskGraph, Violation, WorkUnit } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { isTaskGraph } from "@krako/contracts/validators";
import { isDeepFrozen } from "../json/freeze-json.ts";
import { checkPlainJson } from "../json/plain-json.ts";
import { violation } from "../violation.ts";
import { checkBindings } from "./bindings.ts";
import { checkBudgetFeasibility } from "./budget-feasibility.ts";
import { checkEscalations } from "./escalations.ts";
import { type GraphIndex, indexGraph } from "./graph-index.ts";
import { checkOutputSchema } from "./output-schema-subset.ts";
import { checkPrivacy } from "./privacy.ts";
import { checkReferences } from "./references.ts";
import { schemaViolations } from "./schema-violations.ts";
import { sketchGraph } from "./sketch-graph.ts";
import { checkUnits } from "./units.ts";

/** A graph that may be executed, or everything that is wrong with it. */
export type CheckedGraph =
  | { readonly ok: true; readonly graph: TaskGraph }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Frozen graphs that were found valid under the default limits: they cannot have changed since. */
const known = new WeakSet<object>();

/** Violations reported of one graph; the first ones in the order of the checks. */
const MOST_VIOLATIONS = 200;

/**
 * Checks a value against §2 and §8 of the contract's semantics: the same code, and so the same answer, in KORA, in every backend and
 * in the fabric. All violations are reported together, each with its rule id, a JSON pointer and how to mend it. Changes nothing.
 */
export function checkTaskGraph(value: unknown, limits: Limits = DEFAULT_LIMITS): CheckedGraph {
  if (limits === DEFAULT_LIMITS && isDeepFrozen(value) && known.has(value as object))
    return { ok: true, graph: value as TaskGraph };
  const shape = shapeViolations(value, limits);
  if (shape === null) return { ok: false, violations: [tooManyUnits(value as { work_units: unknown[] }, limits)] };
  // Where the shape is wrong the rest is still looked at, as far as it can be made out, so that nothing is reported piecemeal.
  const graph = shape.length === 0 ? (value as TaskGraph) : sketchGraph(value);
  const violations = graph === null ? shape : [...shape, ...meaningViolations(indexGraph(graph), limits)];
  if (violations.length > 0) return { ok: false, violations: violations.slice(0, MOST_VIOLATIONS) };
  if (limits === DEFAULT_LIMITS && isDeepFrozen(value)) known.add(value as object);
  return { ok: true, graph: value as TaskGraph };
}

/** SAFE-002 and GRAPH-001; null where there are so many units that looking at them is pointless. */
function shapeViolations(value: unknown, limits: Limits): readonly Violation[] | null {
  const units = (value as { work_units?: unknown } | null)?.work_units;
  if (Array.isArray(units) && units.length > limits.max_units) return null;
  const plain = checkPlainJson(value, limits.max_json_depth);
  if (plain.length > 0) return plain;
  return isTaskGraph(value) ? [] : schemaViolations(isTaskGraph.errors, value);
}

function tooManyUnits({ work_units }: { work_units: unknown[] }, limits: Limits): Violation {
  return violation(
    "GRAPH-008",
    "/work_units",
    `The graph has ${work_units.length} units; at most ${limits.max_units} are possible.`,
    "Split the work into several graphs.",
  );
}

function meaningViolations(index: GraphIndex, limits: Limits): Violation[] {
  return [
    ...checkReferences(index),
    ...checkBindings(index),
    ...checkUnits(index, limits),
    ...checkBudgetFeasibility(index),
    ...checkEscalations(index),
    ...checkPrivacy(index),
    ...checkOutputSchemas(index, limits),
  ];
}

/** Many units share a schema; each distinct text is checked once. */
function checkOutputSchemas({ graph }: GraphIndex, limits: Limits): Violation[] {
  const violations: Violation[] = [];
  const good = new Set<string>();
  for (let u = 0; u < graph.work_units.length; u += 1) {
    const { output_schema } = graph.work_units[u] as WorkUnit;
    const text = JSON.stringify(output_schema);
    if (good.has(text)) continue;
    const at = `/work_units/${u}/output_schema`;
    const found = checkOutputSchema(output_schema, limits, at);
    if (
      text.length > limits.max_output_schema_bytes ||
      new TextEncoder().encode(text).length > limits.max_output_schema_bytes
    )
      found.unshift(
        violation(
          "SAFE-001",
          at,
          `The schema is longer than ${limits.max_output_schema_bytes} bytes.`,
          "Move parts of the output to other units.",
        ),
      );
    if (found.length === 0) good.add(text);
    else violations.push(...found);
  }
  return violations;
}
