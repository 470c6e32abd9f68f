// Everything that makes a graph valid, told at once.
import { limitRules } from "./limit-rules.mjs";
import { placeRules } from "./places.mjs";
import { privacyRules } from "./privacy-rules.mjs";
import { Reading } from "./reading.mjs";
import { referenceRules } from "./references.mjs";
import { schemaRules } from "./schema-rules.mjs";
import { shapeRules } from "./shape.mjs";
import { spendingRules } from "./spending-rules.mjs";

/** @typedef {import("./reading.mjs").Violation} Violation */

const RULES = [shapeRules, limitRules, referenceRules, placeRules, spendingRules, privacyRules, schemaRules];

/**
 * @param {Record<string, unknown>} graph plain data, bounded in depth and size
 * @param {import("@krako/contracts").BackendCapabilities} capabilities
 * @returns {Violation[]}
 */
export function validateGraph(graph, capabilities) {
  const reading = new Reading(graph, capabilities);
  return RULES.flatMap((rules) => rules(reading));
}
