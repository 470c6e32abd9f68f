// The input of a unit: what is written, with what its bindings carry in.
import { freezeDeep, partsOf, resolvePointer } from "../json.mjs";
import { place } from "../places.mjs";
import { effective } from "./substitution.mjs";

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */
/** @typedef {{ input: import("../json.mjs").JsonObject } | { trouble: string }} Resolved */

/** @param {UnitState} state with every dependency effectively successful @returns {Resolved} */
export function resolveInput({ unit, dependencies, sources }) {
  const input = structuredClone(unit.input);
  const byId = new Map(dependencies.map((dependency) => [dependency.id, dependency]));
  for (const { from, pointer, to } of unit.bindings) {
    const dependency = byId.get(from);
    const source = sources.find(({ id }) => id === from);
    const seen =
      dependency !== undefined ? effective(dependency)?.output : source === undefined ? undefined : ownResult(source);
    const value = resolvePointer(seen, pointer);
    if (value === undefined)
      return { trouble: `The binding to ${to} finds nothing at ${pointer === "" ? "the root" : pointer}.` };
    place(input, partsOf(to), structuredClone(value));
  }
  return { input: /** @type {import("../json.mjs").JsonObject} */ (freezeDeep(input)) };
}

/** What a target sees of its source (BIND-001). @param {UnitState} source @returns {object} */
function ownResult({ status, output, error }) {
  return {
    status,
    ...(output === undefined ? {} : { output }),
    error_type: error?.error_type ?? null,
  };
}
