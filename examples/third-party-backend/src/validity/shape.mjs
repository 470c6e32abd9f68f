// GRAPH-001: the sealed schema, and the two relations that it cannot state.
import { explain } from "@krako/contracts/explain";
import { isTaskGraph } from "@krako/contracts/validators/task-graph";
import { listOf, recordOf } from "./reading.mjs";

/** @typedef {import("./reading.mjs").Violation} Violation */

/** @param {import("./reading.mjs").Reading} reading @returns {Violation[]} */
export function shapeRules(reading) {
  return [...schemaRule(reading), ...reading.escalations.flatMap(budgetConditions)];
}

/** @param {import("./reading.mjs").Reading} reading @returns {Violation[]} */
function schemaRule({ graph }) {
  if (isTaskGraph(graph)) return [];
  return explain(isTaskGraph.errors, graph).map(({ pointer, message, mend }) => ({
    rule: "GRAPH-001",
    pointer: pointer.length > 1024 ? "" : pointer,
    message: message.slice(0, 4096),
    mend: (mend ?? "Change it to what the schema of a task graph allows.").slice(0, 4096),
  }));
}

/** @param {import("./reading.mjs").LooseEdge} edge @returns {Violation[]} */
function budgetConditions({ raw, pointer }) {
  const conditions = listOf(raw.when).map(recordOf);
  /** @type {Violation[]} */
  const broken = [];
  if (conditions.length > 0 && conditions.every(({ type }) => type === "budget_remaining_at_least")) {
    broken.push({
      rule: "GRAPH-001",
      pointer: `${pointer}/when`,
      message: "A budget condition is the only condition of this edge.",
      mend: "Add a condition that says how the source has to end, for example failure.",
    });
  }
  for (const [at, { type, dimension, amount }] of conditions.entries()) {
    if (type !== "budget_remaining_at_least" || amount === undefined) continue;
    const isMoney = dimension === "cost_usd";
    if (typeof amount === (isMoney ? "string" : "number")) continue;
    broken.push({
      rule: "GRAPH-001",
      pointer: `${pointer}/when/${at}/amount`,
      message: "The amount is not of the kind of its dimension.",
      mend: isMoney ? "Write a decimal string with 6 fraction digits." : "Write a whole number.",
    });
  }
  return broken;
}
