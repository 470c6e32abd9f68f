// PRIV-002: privacy flows with data.
import { listOf, recordOf } from "./reading.mjs";

/** @typedef {import("./reading.mjs").Violation} Violation */
/** @typedef {import("./reading.mjs").Reading} Reading */

/** @param {Reading} reading @returns {Violation[]} */
export function privacyRules(reading) {
  const flows = new Flows(reading);
  return reading.units.flatMap((unit) => {
    if (reading.privacy(unit) === "local_only") return [];
    return listOf(unit.raw.bindings).flatMap((value, at) => {
      const binding = recordOf(value);
      const from = reading.position(binding.from);
      if (from === undefined || binding.declassify === true) return [];
      // A target sees what its source itself gave; everybody else sees what stands in for it.
      const isPrivate = flows.standsInFor(unit.at, from) ? flows.isLocal(from) : flows.mayBeLocal(from);
      if (!isPrivate) return [];
      return [
        {
          rule: "PRIV-002",
          pointer: `${unit.pointer}/bindings/${at}`,
          message: `Data of a local_only unit passes through this binding into "${unit.id.slice(0, 128)}", which is not local_only.`,
          mend: "Make the unit local_only, or state declassify: true on the binding.",
        },
      ];
    });
  });
}

class Flows {
  /** @type {Map<number, boolean>} */
  #known = new Map();
  /** @type {Map<number, number[]>} */
  #targets = new Map();
  #reading;

  /** @param {Reading} reading */
  constructor(reading) {
    this.#reading = reading;
    for (const { from, to } of reading.escalations) {
      if (from === undefined || to === undefined) continue;
      this.#targets.set(from, [...(this.#targets.get(from) ?? []), to]);
    }
  }
  /** @param {number} target @param {number} source @returns {boolean} */
  standsInFor(target, source) {
    return this.#targets.get(source)?.includes(target) ?? false;
  }
  /** @param {number} at @returns {boolean} */
  isLocal(at) {
    const unit = this.#reading.units[at];
    return unit !== undefined && this.#reading.privacy(unit) === "local_only";
  }
  /** Whether it or anything reachable from it over escalation edges is local. @param {number} start @returns {boolean} */
  mayBeLocal(start) {
    const known = this.#known.get(start);
    if (known !== undefined) return known;
    const seen = new Set([start]);
    for (const at of seen) for (const to of this.#targets.get(at) ?? []) seen.add(to);
    const found = [...seen].some((at) => this.isLocal(at));
    this.#known.set(start, found);
    return found;
  }
}
