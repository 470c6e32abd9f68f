import type { Binding, Limits, Violation, WorkUnit } from "@krako/contracts";
import { DocumentWriter } from "../json/document-writer.ts";
import { readPointer, UNRESOLVED } from "../json/json-pointer.ts";
import { violation } from "../violation.ts";
import type { GraphIndex } from "./graph-index.ts";

/** GRAPH-005: a unit binds only to its dependencies or to units it is an escalation of, and every value has its own place. */
export function checkBindings({ graph, positionOf, sourcesOf }: GraphIndex, limits: Limits): Violation[] {
  const violations: Violation[] = [];
  for (let u = 0; u < graph.work_units.length; u += 1) {
    const unit = graph.work_units[u] as WorkUnit;
    if (unit.bindings.length === 0) continue;
    const sources = sourcesOf.get(unit.id);
    const allowed =
      unit.dependencies.length > 8
        ? new Set(unit.dependencies)
        : { has: (id: string) => unit.dependencies.includes(id) };
    unit.bindings.forEach(({ from }, i) => {
      if (positionOf.has(from) && !allowed.has(from) && !sources?.has(from))
        violations.push(
          violation(
            "GRAPH-005",
            `/work_units/${u}/bindings/${i}/from`,
            `"${unit.id}" binds to "${from}", which is neither a dependency of it nor a unit that escalates to it.`,
            `Add "${from}" to its dependencies.`,
          ),
        );
    });
    violations.push(...checkPlaces(unit, u, limits.max_json_depth));
  }
  return violations;
}

/** Where bound values land: nowhere twice, and nowhere inside a scalar. */
function checkPlaces(unit: WorkUnit, u: number, maxDepth: number): Violation[] {
  const violations: Violation[] = [];
  const whole = new Set<string>();
  const onTheWay = new Set<string>();
  const appendedTo = new Set<string>();
  const writer = new DocumentWriter(unit.input);
  const fault = (i: number, message: string, mend: string, rule = "GRAPH-005"): void => {
    violations.push(violation(rule, `/work_units/${u}/bindings/${i}/to`, message, mend));
  };
  unit.bindings.forEach(({ to }: Binding, i) => {
    const prefixes = properPrefixes(to);
    if (prefixes.length >= maxDepth) {
      fault(i, `"${to}" nests deeper than ${maxDepth} levels.`, "Put the value nearer to the top.", "GRAPH-008");
      return;
    }
    const lists = appendedLists(to);
    const isInList = prefixes.some(
      (prefix, depth) => appendedTo.has(prefix) && isAppended(unit.input, prefix, tokenAfter(to, prefixes, depth)),
    );
    const missing = lists.find((list) => readPointer(writer.document, list) === UNRESOLVED);
    const appends = lists.some((list) => Array.isArray(readPointer(writer.document, list)));
    if (missing !== undefined)
      fault(i, `"${to}" appends to "${missing}", which the input does not hold.`, `Put an empty list at "${missing}".`);
    else if (
      isInList ||
      onTheWay.has(to) ||
      (whole.has(to) && !appends) ||
      prefixes.some((prefix) => whole.has(prefix))
    )
      fault(
        i,
        `Another binding already sets "${to}", a part of it, or what it is in.`,
        "Give every binding its own place in the input.",
      );
    else if (!writer.write(to, null))
      fault(
        i,
        `"${to}" leads through a value of the input that is neither an object nor an array that long.`,
        "Choose a place that is free, or remove the value in the way.",
      );
    whole.add(to);
    for (const list of lists) appendedTo.add(list);
    for (const prefix of prefixes) onTheWay.add(prefix);
  });
  return violations;
}

function properPrefixes(pointer: string): string[] {
  const prefixes: string[] = [];
  for (let at = pointer.indexOf("/", 1); at > 0; at = pointer.indexOf("/", at + 1)) prefixes.push(pointer.slice(0, at));
  return prefixes;
}

/** Whether a token names a place in a list that an earlier binding filled by appending, rather than one the input had. */
function isAppended(input: unknown, list: string, token: string): boolean {
  const own = readPointer(input, list);
  return token !== "-" && Array.isArray(own) && !(Number(token) < own.length);
}

/** The reference token that follows a prefix. */
function tokenAfter(to: string, prefixes: readonly string[], depth: number): string {
  return to.slice((prefixes[depth] as string).length + 1, prefixes[depth + 1]?.length ?? to.length);
}

/** The lists that a pointer appends to: what stands before each `-`. */
function appendedLists(to: string): string[] {
  return [...to.matchAll(/\/-(?=\/|$)/g)].map(({ index }) => to.slice(0, index));
}
