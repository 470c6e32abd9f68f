// §2 once more, naively, for graphs whose shape is right: the set of rules a graph breaks. References come first; where they are broken
// nothing else is asked.

import {
  attemptLimit,
  canonicalOrder,
  isModel,
  type Json,
  placed,
  pointerTokens,
  sameJson,
  substitutesOf,
  type WorkUnit,
} from "@krako/conformance/oracle";
import type { TaskGraph } from "@krako/contracts";

const unitsById = (graph: TaskGraph): ReadonlyMap<string, WorkUnit> =>
  new Map(graph.work_units.map((unit) => [unit.id, unit]));
const sourcesOf = (graph: TaskGraph, unit: WorkUnit): readonly string[] =>
  graph.escalations.filter((edge) => edge.to === unit.id).map((edge) => edge.from);

const dangles = (graph: TaskGraph): boolean => {
  const known = unitsById(graph);
  const named = [
    ...graph.work_units.flatMap((unit) => [...unit.dependencies, ...unit.bindings.map((binding) => binding.from)]),
    ...graph.escalations.flatMap((edge) => [edge.from, edge.to]),
    ...graph.output.map((selector) => selector.work_unit_id),
  ];
  return named.some((id) => !known.has(id));
};

const isIndexUpTo = (token: string, length: number): boolean =>
  /^(0|[1-9][0-9]*)$/.test(token) && Number(token) <= length;
/**
 * Where in `holder` a place is once every `-` is the end of its array; null where it cannot be reached. Nothing is appended to what is
 * only made on the way.
 */
const pathOf = (holder: Json | undefined, path: readonly string[]): readonly string[] | null => {
  const [token, ...rest] = path;
  if (token === undefined) return [];
  if (holder === undefined) return path.includes("-") ? null : path;
  if (typeof holder !== "object" || holder === null) return null;
  const name = token === "-" && Array.isArray(holder) ? String(holder.length) : token;
  if (Array.isArray(holder) && !isIndexUpTo(name, holder.length)) return null;
  const inner = Object.hasOwn(holder, name) ? (holder as { readonly [key: string]: Json })[name] : undefined;
  const beyond = pathOf(inner, rest);
  return beyond === null ? null : [name, ...beyond];
};
const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  outer.every((token, index) => token === inner[index]);

/** Bindings apply in their order, so that what one appends is there for the next. */
const placesClash = (unit: WorkUnit): boolean => {
  const taken: (readonly string[])[] = [];
  let input = unit.input as Json;
  for (const { to } of unit.bindings) {
    const path = pathOf(input, pointerTokens(to));
    if (path === null || taken.some((other) => isWithin(path, other) || isWithin(other, path))) return true;
    taken.push(path);
    input = placed(input, path, null);
  }
  return false;
};
const bindsWrongly = (graph: TaskGraph, unit: WorkUnit): boolean => {
  const allowed = [...unit.dependencies, ...sourcesOf(graph, unit)];
  return unit.bindings.some((binding) => !allowed.includes(binding.from)) || placesClash(unit);
};

const statesItsModel = (unit: WorkUnit): boolean =>
  isModel(unit) ? unit.model !== undefined && unit.budget.max_tokens !== undefined : unit.model === undefined;

const isHopeless = (graph: TaskGraph): boolean => {
  const inEdges = (unit: WorkUnit): boolean =>
    graph.escalations.some((edge) => edge.from === unit.id || edge.to === unit.id);
  const needed = graph.work_units.filter((unit) => unit.critical && !inEdges(unit));
  const { max_tokens, max_llm_invocations } = graph.budget;
  const short = (unit: WorkUnit): boolean =>
    attemptLimit(unit) >
    Math.min(max_tokens ?? Number.POSITIVE_INFINITY, unit.budget.max_tokens ?? Number.POSITIVE_INFINITY);
  return (
    needed.some(short) ||
    needed.filter((unit) => unit.type === "llm").length > (max_llm_invocations ?? Number.POSITIVE_INFINITY)
  );
};

const leaks = (graph: TaskGraph, unit: WorkUnit): boolean => {
  const units = unitsById(graph);
  const isLocal = (id: string): boolean =>
    (units.get(id)?.constraints?.privacy ?? graph.policy.privacy_default) === "local_only";
  if (isLocal(unit.id)) return false;
  return unit.bindings.some((binding) => {
    // A target sees its source's own result; everybody else what may stand in for it as well.
    const isTarget = sourcesOf(graph, unit).includes(binding.from) && !unit.dependencies.includes(binding.from);
    const stands = isTarget ? [] : [...substitutesOf(graph, binding.from)];
    const seen = [binding.from, ...stands];
    return binding.declassify !== true && seen.some(isLocal);
  });
};

export const rulesBroken = (graph: TaskGraph): readonly string[] => {
  const units = unitsById(graph);
  const references = [
    ...(units.size < graph.work_units.length ? ["GRAPH-002"] : []),
    ...(dangles(graph) ? ["GRAPH-003"] : []),
  ];
  if (references.length > 0) return references;
  const unlike = graph.escalations.some(({ from, to }) => {
    const [a, b] = [units.get(from), units.get(to)];
    return a?.critical !== b?.critical || !sameJson(a?.output_schema, b?.output_schema);
  });
  const every: readonly (readonly [string, boolean])[] = [
    ["GRAPH-004", canonicalOrder(graph) === null],
    ["GRAPH-005", graph.work_units.some((unit) => bindsWrongly(graph, unit))],
    ["GRAPH-006", !graph.work_units.every(statesItsModel)],
    ["GRAPH-007", isHopeless(graph)],
    ["GRAPH-011", unlike],
    ["PRIV-002", graph.work_units.some((unit) => leaks(graph, unit))],
  ];
  return every.flatMap(([rule, broken]) => (broken ? [rule] : []));
};
