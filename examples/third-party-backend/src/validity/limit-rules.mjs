// GRAPH-008: the advertised limits that are not those of output schemas or of the text as a whole.
import { listOf, numberOf, recordOf } from "./reading.mjs";

/** @typedef {import("./reading.mjs").Violation} Violation */

/** @param {import("./reading.mjs").Reading} reading @returns {Violation[]} */
export function limitRules({ units, limits }) {
  /** @type {Violation[]} */
  const broken = [];
  /** @param {string} rule @param {string} pointer @param {number} is @param {number} allowed @param {string} what */
  const bound = (rule, pointer, is, allowed, what) => {
    if (is <= allowed) return;
    broken.push({
      rule,
      pointer,
      message: `There are ${is} ${what} and at most ${allowed} are accepted.`,
      mend: `Make do with ${allowed} ${what}.`,
    });
  };
  bound("GRAPH-008", "/work_units", units.length, limits.max_units, "units");
  for (const { raw, pointer, id } of units) {
    const dependencies = raw.type === "aggregation" ? limits.max_aggregation_dependencies : limits.max_dependencies;
    bound("GRAPH-008", `${pointer}/dependencies`, listOf(raw.dependencies).length, dependencies, "dependencies");
    bound("GRAPH-008", `${pointer}/id`, id.length, limits.max_id_length, "characters");
    const attempts = numberOf(recordOf(raw.retries).max_attempts) ?? 0;
    bound("RETRY-001", `${pointer}/retries/max_attempts`, attempts, limits.max_attempts, "attempts");
  }
  return broken;
}
