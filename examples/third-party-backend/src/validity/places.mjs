// GRAPH-005: where bindings come from, and where they write. The places are tried out on a copy of the input, with a mark in place of each value.
import { isRecord, partsOf } from "../json.mjs";
import { Mark, place } from "../places.mjs";
import { listOf, recordOf } from "./reading.mjs";

/** @typedef {import("./reading.mjs").Violation} Violation */
/** @typedef {import("./reading.mjs").Reading} Reading */
/** @typedef {import("./reading.mjs").LooseUnit} LooseUnit */

/** @param {Reading} reading @returns {Violation[]} */
export function placeRules(reading) {
  /** @type {Map<number, Set<unknown>>} Ids of the sources of each target. */
  const sources = new Map();
  for (const { to, raw } of reading.escalations) {
    if (to !== undefined) sources.set(to, (sources.get(to) ?? new Set()).add(raw.from));
  }
  return reading.units.flatMap((unit) => [...origins(reading, unit, sources.get(unit.at)), ...places(unit)]);
}

/** @param {Reading} reading @param {LooseUnit} unit @param {Set<unknown> | undefined} sources @returns {Violation[]} */
function origins(reading, { raw, pointer }, sources) {
  const dependencies = new Set(listOf(raw.dependencies));
  return listOf(raw.bindings).flatMap((value, at) => {
    const { from } = recordOf(value);
    // A unit that does not exist is told by GRAPH-003.
    if (reading.position(from) === undefined || dependencies.has(from) || sources?.has(from)) return [];
    return [
      {
        rule: "GRAPH-005",
        pointer: `${pointer}/bindings/${at}/from`,
        message: `"${from}" is neither a dependency of this unit nor a unit it stands in for.`,
        mend: `Add "${from}" to the dependencies, or remove the binding.`,
      },
    ];
  });
}

/** @param {LooseUnit} unit @returns {Violation[]} */
function places({ raw, pointer }) {
  if (!isRecord(raw.input)) return [];
  const trial = structuredClone(raw.input);
  return listOf(raw.bindings).flatMap((value, at) => {
    const { to } = recordOf(value);
    if (typeof to !== "string" || !to.startsWith("/")) return [];
    const trouble = place(trial, partsOf(to), new Mark());
    if (trouble === null) return [];
    return [
      {
        rule: "GRAPH-005",
        pointer: `${pointer}/bindings/${at}/to`,
        message: `The binding cannot write there: ${trouble}.`,
        mend: "Choose a place of its own that the input leads to; append to a list with -.",
      },
    ];
  });
}
