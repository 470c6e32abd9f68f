// A valid graph from raw numbers. What does not fit (an edge to nowhere, a cycle, a limit no critical unit could meet) is dropped or
// mended, never drawn again.

import type { WorkUnit } from "@krako/conformance/oracle";
import { canonicalOrder } from "@krako/conformance/oracle";
import type { TaskGraph } from "@krako/contracts";
import type { RawCondition, RawGraph, RawUnit } from "./raw-graph.ts";

type Escalation = TaskGraph["escalations"][number];
type Condition = Escalation["when"][number];

/** Their code-point order is neither numeric nor that of any locale, and some are names every object has. */
const NAMES = ["a", "B", "b", "10", "9", "A-", "a.1", "a-1", "Z9", "constructor", "0"] as const;
// Numbers are drawn from the ends of their range more often than from its middle, where the odd ones are.
const OUTPUT_POINTERS = ["", "/label", "/missing", "/by", ""] as const;
const BOUND_POINTERS = [
  "",
  "/label",
  "/by",
  "/list/0",
  "/missing",
  "/a~1b",
  "/list/2",
  "/confidence",
  "/list/1",
  "",
] as const;
const TARGET_POINTERS = [
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
/** Pointers that name nothing, each for a reason of its own. */
const DEAD_ENDS = [
  "/missing",
  "/list/-",
  "/list/01",
  "/label/length",
  "/constructor",
  "/__proto__",
  "/list/9",
] as const;
const PLACES = [
  "/x",
  "/deep/y",
  "/__proto__/x",
  "/list/-",
  "/list/0",
  "/list/1/w",
  "/list/2",
  "/constructor",
  "/list/-",
] as const;
const ERROR_TYPES = [
  "BUDGET_BREACH",
  "EXECUTION_FAILURE",
  "DEPENDENCY_FAILURE",
  "TIMEOUT",
  "VALIDATION_ERROR",
] as const;

const at = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error("nothing to choose from");
  return value;
};

const nameAt = (index: number): string =>
  index < NAMES.length ? at(NAMES, index) : `${at(NAMES, index)}_${Math.floor(index / NAMES.length)}`;
const permutation = (count: number, code: number): readonly string[] => {
  const left = Array.from({ length: Math.max(count, NAMES.length) }, (_, index) => nameAt(index));
  let rest = code;
  return Array.from({ length: count }, () => {
    const [name] = left.splice(rest % left.length, 1);
    rest = Math.floor(rest / (left.length + 1));
    return name ?? "";
  });
};

const conditionFrom = (raw: RawCondition): Condition => {
  switch (raw.kind) {
    case "failure":
      return { type: "failure" };
    case "failure of":
      return {
        type: "failure",
        error_types:
          raw.which < 10 ? [at(ERROR_TYPES, raw.which)] : [at(ERROR_TYPES, raw.which), at(ERROR_TYPES, raw.which + 1)],
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
      return { type: "field_equals", pointer: "/label", value: at([{ y: [2], x: 1 }, "spam", 1, null], raw.amount) };
    case "budget": {
      const dimension = at(["tokens", "llm_invocations", "retries", "cost_usd"] as const, raw.which);
      const money = `0.00${String(raw.amount).padStart(2, "0")}00`;
      const amount = dimension === "tokens" ? raw.amount : dimension === "cost_usd" ? money : raw.amount % 4;
      return { type: "budget_remaining_at_least", dimension, amount };
    }
  }
};
/** A budget condition never stands alone (GRAPH-001). */
const whenFrom = ({ when, and }: RawGraph["edges"][number]): Condition[] => {
  const conditions = and === null ? [conditionFrom(when)] : [conditionFrom(when), conditionFrom(and)];
  if (conditions.some((condition) => condition.type !== "budget_remaining_at_least")) return conditions;
  return [
    ...conditions,
    when.which % 2 === 0 ? { type: "failure" } : { type: "confidence_below", pointer: "/confidence", threshold: 0.5 },
  ];
};

const unitFrom = (raw: RawUnit, id: string): WorkUnit => {
  const model = raw.type === "small_model" || raw.type === "llm";
  const limit = raw.limit.input + raw.limit.output;
  return {
    id,
    type: raw.type,
    operation: model ? "text.classify@1" : "text.normalize@1",
    dependencies: [],
    input: { list: ["first", {}], own: id },
    bindings: [],
    output_schema: {},
    budget: model
      ? { max_tokens: limit * raw.maxTokens.times + raw.maxTokens.delta, timeout_ms: 1_000 }
      : { timeout_ms: 1_000 },
    retries: { max_attempts: raw.maxAttempts, backoff_ms: raw.backoff },
    ...(model
      ? {
          model: {
            tier: at(["small", "medium", "large"] as const, raw.tier),
            max_input_tokens: raw.limit.input,
            max_output_tokens: raw.limit.output,
          },
        }
      : {}),
    idempotent: raw.idempotent,
    critical: raw.critical,
    verification_mode: "none",
  };
};

const withEscalations = (graph: TaskGraph, raw: RawGraph, ids: readonly string[]): TaskGraph => {
  let kept = graph;
  for (const edge of raw.edges) {
    const [one, other] = [edge.from % ids.length, edge.to % ids.length];
    const [from, to] = [at(ids, Math.min(one, other)), at(ids, Math.max(one, other))];
    if (from === to || !at(raw.units, ids.indexOf(to)).standby) continue;
    if (kept.work_units.find((unit) => unit.id === to)?.dependencies.includes(from)) continue;
    const wider = { ...kept, escalations: [...kept.escalations, { from, to, when: whenFrom(edge) }] };
    if (canonicalOrder(wider) !== null) kept = wider;
  }
  return kept;
};

const withDependencies = (graph: TaskGraph, raw: RawGraph, ids: readonly string[]): TaskGraph => {
  let kept = graph;
  for (const [index, unit] of raw.units.entries())
    for (const other of unit.dependencies) {
      if (other >= 3 * index) continue;
      const named = at(ids, other % index);
      // Most name what may be substituted, not the substitute.
      const dependency = (other % 3 > 0 && kept.escalations.find((edge) => edge.to === named)?.from) || named;
      const work_units = kept.work_units.map((candidate, place) =>
        place === index && !candidate.dependencies.includes(dependency)
          ? { ...candidate, dependencies: [...candidate.dependencies, dependency] }
          : candidate,
      );
      const wider = { ...kept, work_units };
      if (canonicalOrder(wider) !== null && !substitutes(wider)) kept = wider;
    }
  return kept;
};
/** No target names its own source as a dependency. */
const substitutes = (graph: TaskGraph): boolean =>
  graph.escalations.some((edge) =>
    graph.work_units.some((unit) => unit.id === edge.to && unit.dependencies.includes(edge.from)),
  );

/** GRAPH-011: whatever escalations connect has one `critical` and one `output_schema`. */
const withSharedTraits = (graph: TaskGraph, raw: RawGraph, ids: readonly string[]): TaskGraph => {
  const root = ids.map((_, index) => index);
  for (let round = 0; round < ids.length; round += 1)
    for (const edge of graph.escalations) {
      const [from, to] = [ids.indexOf(edge.from), ids.indexOf(edge.to)];
      const least = Math.min(root[from] ?? from, root[to] ?? to);
      root[from] = least;
      root[to] = least;
    }
  const work_units = graph.work_units.map((unit, index) => {
    const first = root[index] ?? index;
    const output_schema = { type: "object", title: `family ${first}`, properties: {}, additionalProperties: false };
    return { ...unit, critical: at(raw.units, first).critical, output_schema };
  });
  return { ...graph, work_units };
};

/** GRAPH-005: only from dependencies and sources, no place inside another. */
const withBindings = (graph: TaskGraph, raw: RawGraph): TaskGraph => {
  const work_units = graph.work_units.map((unit, index) => {
    const sources = graph.escalations.filter((edge) => edge.to === unit.id).map((edge) => edge.from);
    const bindable = [...unit.dependencies, ...sources];
    const bindings: WorkUnit["bindings"] = [];
    const taken: string[] = [];
    for (const binding of at(raw.units, index).bindings) {
      if (bindable.length === 0) break;
      const from = at(bindable, binding.source);
      const to = at(PLACES, binding.to);
      const place = to.replace(/^(\/list\/\d).*/, "$1");
      if (taken.includes(place) || (to === "/list/2" && bindings.some((earlier) => earlier.to === "/list/-"))) continue;
      // What was appended is not to be overwritten by its index.
      if (to === "/list/2" && bindings.some((earlier) => earlier.to === "/list/-")) continue;
      if (!to.endsWith("/-")) taken.push(place);
      const pointer = at(sources.includes(from) ? TARGET_POINTERS : BOUND_POINTERS, binding.pointer);
      bindings.push({ from, pointer: pointer === "/missing" ? at(DEAD_ENDS, index + binding.to) : pointer, to });
    }
    return { ...unit, bindings };
  });
  return { ...graph, work_units };
};

/** The graph without its budget, which is aimed at what the rest of it does. */
export const unlimitedGraphFrom = (raw: RawGraph): { readonly graph: TaskGraph; readonly ids: readonly string[] } => {
  const ids = permutation(raw.units.length, raw.names);
  const work_units = raw.units.map((unit, index) => unitFrom(unit, at(ids, index)));
  const bare: TaskGraph = {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: "1.0",
    graph_id: "01890000-0000-7000-8000-000000000001",
    request_id: "01890000-0000-7000-8000-000000000002",
    tenant_id: "tenant",
    created_at: "2026-01-01T00:00:00.000Z",
    budget: {},
    policy: { failure_policy: "continue_on_error", privacy_default: "allow_remote", priority: "p1", logging: "off" },
    work_units,
    escalations: [],
    output: raw.output.map(({ unit, pointer }) => ({
      work_unit_id: at(ids, Math.min(unit, ids.length - 1)),
      pointer: at(OUTPUT_POINTERS, pointer),
    })),
  };
  const joined = raw.edgesFirst
    ? withDependencies(withEscalations(bare, raw, ids), raw, ids)
    : withEscalations(withDependencies(bare, raw, ids), raw, ids);
  return { graph: withBindings(withSharedTraits(joined, raw, ids), raw), ids };
};
