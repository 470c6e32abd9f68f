import type { Mutant, Patch, SourceFile } from "./mutant.ts";

const CHECK: SourceFile = "rules/src/validity/check-task-graph.ts";
const ESCALATIONS: SourceFile = "rules/src/validity/escalations.ts";
const UNITS: SourceFile = "rules/src/validity/units.ts";
const CAPABILITIES: SourceFile = "rules/src/admission/capabilities.ts";

/** Mends the graph before it is checked, and goes on with what is left: `mended` is an expression over `given`. */
const mends = (mended: string): Patch => ({
  file: CHECK,
  find: "const graph = shape.length === 0 ? (value as TaskGraph) : sketchGraph(value);",
  replace: `const mend = (given) => (${mended});
  const graph = shape.length === 0 ? mend(value) : sketchGraph(value);`,
});

/** What a graph must be before anything runs. Each accepts what it must refuse, and runs it. */
export const validity: readonly Mutant[] = [
  {
    id: "unknown-fields-of-a-graph-ignored",
    sentence: "A graph with fields nobody declared is accepted.",
    kills: "GRAPH-001",
    profile: "core",
    patches: [
      {
        file: CHECK,
        find: "schemaViolations(isTaskGraph.errors, value);",
        replace: 'schemaViolations(isTaskGraph.errors.filter(({ keyword }) => keyword !== "closed"), value);',
      },
    ],
  },
  {
    id: "budget-condition-alone-accepted",
    sentence: "A graph is accepted whose escalation has no condition but the remaining budget.",
    kills: "GRAPH-001",
    profile: "core",
    patches: [
      {
        file: ESCALATIONS,
        find: 'if (when.length > 0 && when.every((condition) => condition.type === "budget_remaining_at_least"))',
        replace: "if (false)",
      },
    ],
  },
  {
    id: "unit-ids-used-twice-accepted",
    sentence: "Of units with the same id the first one is run and the others are dropped.",
    kills: "GRAPH-002",
    profile: "core",
    patches: [
      mends(`((units, known) => units.length === given.work_units.length ? given : ({
    ...given,
    work_units: units,
    output: given.output.map((selector) => known.has(selector.work_unit_id) ? selector : { ...selector, work_unit_id: units[0].id }),
  }))(
    given.work_units.filter(({ id }, at) => at === given.work_units.findIndex((other) => other.id === id)),
    new Set(given.work_units.map(({ id }) => id)),
  )`),
    ],
  },
  {
    id: "dangling-references-dropped",
    sentence: "References to units that the graph does not have are dropped without a word.",
    kills: "GRAPH-003",
    profile: "core",
    patches: [
      mends(`((known) => ({
    ...given,
    work_units: given.work_units.map((unit) => ({
      ...unit,
      dependencies: unit.dependencies.filter((id) => known.has(id)),
      bindings: unit.bindings.filter(({ from }) => known.has(from)),
    })),
    escalations: given.escalations.filter(({ from, to }) => known.has(from) && known.has(to)),
    output: given.output.filter(({ work_unit_id }) => known.has(work_unit_id)),
  }))(new Set(given.work_units.map(({ id }) => id)))`),
    ],
  },
  {
    id: "cycles-cut",
    sentence: "A graph with a cycle is run without its dependencies and escalations.",
    kills: "GRAPH-004",
    profile: "core",
    patches: [
      mends(`checkReferences(indexGraph(given)).violations.some(({ rule }) => rule === "GRAPH-004")
    ? {
        ...given,
        work_units: given.work_units.map((unit) => ({ ...unit, dependencies: [], bindings: [] })),
        escalations: [],
      }
    : given`),
    ],
  },
  {
    id: "bindings-from-anywhere-accepted",
    sentence: "A unit may bind to a unit that is no dependency of it, and is given whatever there is by then.",
    kills: "GRAPH-005",
    profile: "core",
    patches: [
      {
        file: "rules/src/validity/bindings.ts",
        find: "if (positionOf.has(from) && !allowed.has(from) && !sources?.has(from))",
        replace: "if (false)",
      },
    ],
  },
  {
    id: "bound-places-not-checked",
    sentence: "Bindings may write to the same place, or to one that cannot be reached.",
    kills: "GRAPH-005",
    profile: "core",
    patches: [
      {
        file: "rules/src/validity/bindings.ts",
        find: "violations.push(...checkBoundPlaces(unit, u, limits.max_json_depth));",
        replace: "",
      },
    ],
  },
  {
    id: "model-limits-where-none-belong",
    sentence: "A unit that calls no model may state token limits of one.",
    kills: "GRAPH-006",
    profile: "core",
    patches: [{ file: UNITS, find: "else if (unit.model !== undefined)", replace: "else if (false)" }],
  },
  {
    id: "token-budget-of-a-unit-not-required",
    sentence: "A model unit without a token budget of its own is run.",
    kills: "GRAPH-006",
    profile: "core",
    patches: [{ file: UNITS, find: "if (unit.budget.max_tokens === undefined)", replace: "if (false)" }],
  },
  {
    id: "hopeless-graph-tried",
    sentence: "A graph whose budget cannot cover a critical unit is run until it fails.",
    kills: "GRAPH-007",
    profile: "core",
    patches: [{ file: CHECK, find: "...checkBudgetFeasibility(index),", replace: "" }],
  },
  {
    id: "limits-not-checked",
    sentence: "A graph beyond the advertised limits on units, dependencies and attempts is run.",
    kills: "GRAPH-008",
    profile: "core",
    patches: [
      { file: UNITS, find: "if (unit.dependencies.length > most)", replace: "if (false)" },
      { file: UNITS, find: "if (unit.retries.max_attempts > limits.max_attempts)", replace: "if (false)" },
      {
        file: CHECK,
        find: "if (Array.isArray(units) && units.length > limits.max_units) return [tooManyUnits(units.length, limits)];",
        replace: "",
      },
      { file: CAPABILITIES, find: "violations.push(...beyondLimits(unit, at, capabilities.limits));", replace: "" },
      {
        file: CAPABILITIES,
        find: "if (graph.work_units.length > capabilities.limits.max_units)",
        replace: "if (false)",
      },
    ],
  },
  {
    id: "another-graph-executed",
    sentence: "The backend executes a copy of the graph with a label of its own, and reports the copy's digest.",
    kills: "GRAPH-009",
    profile: "core",
    patches: [
      {
        file: "backend-local/src/local-backend.ts",
        find: "compilePlan(freezeDocument(admitted.graph), {",
        replace:
          'compilePlan(freezeDocument({ ...admitted.graph, labels: { ...admitted.graph.labels, executor: "local" } }), {',
      },
    ],
  },
  {
    id: "graph-changed-while-running",
    sentence: "The backend notes something on the caller's graph.",
    kills: "GRAPH-009",
    profile: "core",
    patches: [
      {
        file: "backend-local/src/local-backend.ts",
        find: "const violations = unservedUnits(",
        replace: `Reflect.set(admitted.graph, "labels", { ...admitted.graph.labels, executor: "local" });
    const violations = unservedUnits(`,
      },
    ],
  },
  {
    id: "required-extensions-ignored",
    sentence: "A graph is run although it requires an extension that the backend does not know.",
    kills: "GRAPH-010",
    profile: "core",
    patches: [
      { file: CAPABILITIES, find: "if (!capabilities.supported_extensions.includes(name))", replace: "if (false)" },
    ],
  },
  {
    id: "stand-in-of-another-importance-accepted",
    sentence: "A unit that is not critical may stand in for one that is.",
    kills: "GRAPH-011",
    profile: "core",
    patches: [{ file: ESCALATIONS, find: "if (from.critical !== to.critical)", replace: "if (false)" }],
  },
  {
    id: "stand-in-with-another-schema-accepted",
    sentence: "A unit may stand in for one with another output schema.",
    kills: "GRAPH-011",
    profile: "core",
    patches: [
      { file: ESCALATIONS, find: "if (!equalJson(from.output_schema, to.output_schema))", replace: "if (false)" },
    ],
  },
  {
    id: "local-only-sent-away",
    sentence: "A local_only llm unit is given to a model that is not on this machine.",
    kills: "PRIV-001",
    profile: "core",
    patches: [
      { file: "attempts/src/registry.ts", find: "(adapter.local || !localOnly)", replace: "true" },
      { file: CAPABILITIES, find: "!capabilities.local_model_tiers.includes(model.tier)", replace: "false" },
    ],
  },
  {
    id: "private-outputs-flow-on",
    sentence: "A unit that may run anywhere can bind to the output of a local_only unit.",
    kills: "PRIV-002",
    profile: "core",
    patches: [{ file: CHECK, find: "...checkPrivacy(index),", replace: "" }],
  },
];
