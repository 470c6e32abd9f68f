// A valid graph from raw numbers. What does not fit (an edge to nowhere, a cycle) is dropped, never drawn again.
import type { Condition, Escalation, TaskGraph } from "@krako/contracts";
import { canonicalOrder } from "../oracle/order.ts";
import type { WorkUnit } from "../oracle/spending.ts";
import { outputSchema } from "./answers.ts";
import type { Ground } from "./ground.ts";
import type { RawCase, RawCondition } from "./raw-case.ts";
import { at, unitFrom } from "./units-from.ts";

const OUTPUT_POINTERS = ["", "/label", "/missing", "/by", "/detail/n"] as const;
const BOUND_POINTERS = [
  "",
  "/label",
  "/by",
  "/detail",
  "/missing",
  "/list/0",
  "",
  "/by",
  "/list/9",
  "/__proto__",
] as const;
/** Into `{status, output, error_type}` of an escalation's source. */
const SOURCE_POINTERS = [
  "",
  "/status",
  "/error_type",
  "/status",
  "/output",
  "",
  "/output/label",
  "",
  "/error_type",
  "",
] as const;
const PLACES = ["/a", "/b/c", "/list/-", "/list/0"] as const;
const ODD_PLACES = ["/__proto__", "/constructor/x", "/__proto__", "/list/-", "/__proto__"] as const;
const ERROR_TYPES = [
  "BUDGET_BREACH",
  "EXECUTION_FAILURE",
  "DEPENDENCY_FAILURE",
  "TIMEOUT",
  "VALIDATION_ERROR",
] as const;
const DIMENSIONS = ["tokens", "llm_invocations", "retries", "cost_usd"] as const;

const conditionFrom = (raw: RawCondition, ground: Ground): Condition => {
  switch (raw.kind) {
    case "failure":
      return { type: "failure" };
    case "failure of":
      return {
        type: "failure",
        error_types:
          raw.which < 7 ? [at(ERROR_TYPES, raw.which)] : [at(ERROR_TYPES, raw.which), at(ERROR_TYPES, raw.which + 1)],
      };
    case "schema":
      return { type: "schema_mismatch" };
    case "confidence":
      return {
        type: "confidence_below",
        pointer: raw.which === 0 ? "/label" : "/confidence",
        threshold: at([0.5, 0.5, 0.2, 0.95], raw.amount),
      };
    case "field":
      return {
        type: "field_equals",
        ...at(
          [
            { pointer: "/label", value: "spam" },
            { pointer: "/detail", value: { n: 1 } },
            { pointer: "/list", value: [] },
          ],
          raw.which,
        ),
      };
    case "budget": {
      const dimension = at(ground.prices === null ? DIMENSIONS.slice(0, 3) : DIMENSIONS, raw.which);
      if (dimension === "cost_usd")
        return { type: "budget_remaining_at_least", dimension, amount: `0.00${raw.amount}000` };
      const amount = dimension === "tokens" ? raw.amount * 250 + (raw.which % 3) : raw.amount % 4;
      return { type: "budget_remaining_at_least", dimension, amount };
    }
  }
};

/** A budget condition never stands alone (GRAPH-001). */
const whenFrom = ({ when, and }: RawCase["edges"][number], ground: Ground): Condition[] => {
  const conditions = [when, ...(and === null ? [] : [and])].map((each) => conditionFrom(each, ground));
  if (conditions.some(({ type }) => type !== "budget_remaining_at_least")) return conditions;
  return [
    ...conditions,
    when.which % 2 === 0 ? { type: "failure" } : { type: "confidence_below", pointer: "/confidence", threshold: 0.5 },
  ];
};

/** Edges go from earlier to later units, so that nothing can go round; the third kind of precedence is looked at all the same. */
const withEscalations = (graph: TaskGraph, raw: RawCase, ids: readonly string[], ground: Ground): TaskGraph => {
  let kept = graph;
  for (const edge of raw.edges) {
    const [one, other] = [edge.from % ids.length, edge.to % ids.length];
    const to = Math.max(one, other);
    if (one === other || raw.units[to]?.standby !== true) continue;
    const escalation: Escalation = {
      from: at(ids, Math.min(one, other)),
      to: at(ids, to),
      when: whenFrom(edge, ground),
    };
    const wider = { ...kept, escalations: [...kept.escalations, escalation] };
    if (canonicalOrder(wider) !== null) kept = wider;
  }
  return kept;
};

const unitNamed = (graph: TaskGraph, id: string): WorkUnit =>
  at(
    graph.work_units.filter((unit) => unit.id === id),
    0,
  );

const withDependencies = (graph: TaskGraph, raw: RawCase, ids: readonly string[]): TaskGraph => {
  let kept = graph;
  for (const [index, unit] of raw.units.entries())
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (((unit.dependencies >> earlier) & 1) === 0) continue;
      const [id, named] = [at(ids, index), at(ids, earlier)];
      // Half of them name what may be substituted.
      const edge = kept.escalations[(unit.dependencies + earlier) % Math.max(1, 2 * kept.escalations.length)];
      const dependency = edge !== undefined && edge.from !== id && edge.to !== id ? edge.from : named;
      if (unitNamed(kept, id).dependencies.includes(dependency)) continue;
      if (kept.escalations.some(({ from, to }) => from === dependency && to === id)) continue;
      const work_units = kept.work_units.map((each) =>
        each.id === id ? { ...each, dependencies: [...each.dependencies, dependency] } : each,
      );
      const wider = { ...kept, work_units };
      if (canonicalOrder(wider) !== null) kept = wider;
    }
  return kept;
};

/** GRAPH-011: whatever escalations connect has one `critical` and one `output_schema`. */
const withSharedTraits = (graph: TaskGraph, raw: RawCase, ids: readonly string[]): TaskGraph => {
  const root = ids.map((_, index) => index);
  for (let round = 0; round < ids.length; round += 1)
    for (const { from, to } of graph.escalations) {
      const pair = [ids.indexOf(from), ids.indexOf(to)];
      const least = Math.min(...pair.map((index) => root[index] ?? index));
      for (const index of pair) root[index] = least;
    }
  const work_units = graph.work_units.map((unit, index) => {
    const first = root[index] ?? index;
    return { ...unit, critical: at(raw.units, first).critical, output_schema: outputSchema(`family ${first}`) };
  });
  return { ...graph, work_units };
};

const isModel = ({ type }: WorkUnit): boolean => type === "small_model" || type === "llm";

/** GRAPH-005: only from dependencies and sources, no place inside another. */
const withBindings = (graph: TaskGraph, raw: RawCase): TaskGraph => {
  const work_units = graph.work_units.map((unit, index) => {
    const sources = graph.escalations.filter(({ to }) => to === unit.id).map(({ from }) => from);
    const bindable = [...unit.dependencies, ...sources];
    if (bindable.length === 0) return unit;
    const root = isModel(unit) ? "data" : "seen";
    const bindings: WorkUnit["bindings"] = [];
    for (const binding of at(raw.units, index).bindings) {
      const from = at(bindable, binding.source);
      const place = at(raw.odd ? ODD_PLACES : PLACES, binding.to);
      const to = `/${root}${place}`;
      if (!place.endsWith("/-") && bindings.some((earlier) => earlier.to === to)) continue;
      const pointer = at(sources.includes(from) ? SOURCE_POINTERS : BOUND_POINTERS, binding.pointer);
      bindings.push({ from, pointer, to });
    }
    if (bindings.length === 0) return unit;
    return { ...unit, input: { ...unit.input, [root]: { list: ["first"] } }, bindings };
  });
  return { ...graph, work_units };
};

/** The graph without its budget, which is aimed at what the rest of it does. */
export const graphFrom = (raw: RawCase, ids: readonly string[], ground: Ground): TaskGraph => {
  const bare: TaskGraph = {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: "1.0",
    graph_id: "01890000-0000-7000-8000-000000000001",
    request_id: "01890000-0000-7000-8000-000000000002",
    tenant_id: "conformance",
    created_at: "2026-01-01T00:00:00.000Z",
    budget: {},
    policy: { failure_policy: raw.policy, privacy_default: "allow_remote", priority: "p1", logging: "off" },
    work_units: raw.units.map((unit, index) => unitFrom(unit, at(ids, index), index, ground)),
    escalations: [],
    output: raw.output.map(({ unit, pointer }) => ({
      work_unit_id: at(ids, unit),
      pointer: at(OUTPUT_POINTERS, pointer),
    })),
  };
  const joined = withDependencies(withEscalations(bare, raw, ids, ground), raw, ids);
  return withBindings(withSharedTraits(joined, raw, ids), raw);
};
