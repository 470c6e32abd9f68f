import type { Binding, Violation, WorkUnit } from "@krako/contracts";
import { DocumentWriter } from "../json/document-writer.ts";
import { joinPointer, pointerTokens, readPointer, UNRESOLVED } from "../json/json-pointer.ts";
import { violation } from "../violation.ts";

/**
 * GRAPH-005, where bound values land: nowhere twice, nowhere inside a scalar, and appended only to lists that are there. A place is
 * where its pointer leads in the input as the earlier bindings left it, so every `-` is a place of its own.
 */
export function checkBoundPlaces(unit: WorkUnit, u: number, maxDepth: number): Violation[] {
  const violations: Violation[] = [];
  const writer = new DocumentWriter(unit.input);
  const bound = new Set<string>();
  const holdBound = new Set<string>();
  const fault = (i: number, message: string, mend: string, rule = "GRAPH-005"): void => {
    violations.push(violation(rule, `/work_units/${u}/bindings/${i}/to`, message, mend));
  };
  unit.bindings.forEach(({ to }: Binding, i) => {
    if (pointerTokens(to).length > maxDepth) {
      fault(i, `"${to}" nests deeper than ${maxDepth} levels.`, "Put the value nearer to the top.", "GRAPH-008");
      return;
    }
    const { places, missing } = placesOn(to, writer.document);
    const place = places.pop() as string;
    if (missing !== null)
      fault(i, `"${to}" appends to "${missing}", which the input does not hold.`, `Put an empty list at "${missing}".`);
    else if (bound.has(place) || holdBound.has(place) || places.some((above) => bound.has(above)))
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
    bound.add(place);
    for (const above of places) holdBound.add(above);
  });
  return violations;
}

/** Every place on the way of a pointer, itself last, with each `-` as the index it stands for; and the list that is not there, if any. */
function placesOn(to: string, document: unknown): { places: string[]; missing: string | null } {
  const places: string[] = [];
  let at = document;
  let place = "";
  let missing: string | null = null;
  for (const token of pointerTokens(to)) {
    if (token === "-" && at === UNRESOLVED) missing ??= place;
    place = joinPointer(place, token === "-" && Array.isArray(at) ? at.length : token);
    places.push(place);
    at = at === UNRESOLVED ? UNRESOLVED : readPointer(at, [token]);
  }
  return { places, missing };
}
