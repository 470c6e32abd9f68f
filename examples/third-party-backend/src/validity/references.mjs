// GRAPH-002 to GRAPH-004 and GRAPH-011: ids, what they refer to, and the order that comes of it.
import { canonicalOrder } from "../canonical-order.mjs";
import { canonicalText } from "../json.mjs";
import { listOf, recordOf } from "./reading.mjs";

/** @typedef {import("./reading.mjs").Violation} Violation */
/** @typedef {import("./reading.mjs").Reading} Reading */

/** @param {Reading} reading @returns {Violation[]} */
export function referenceRules(reading) {
  return [...uniqueIds(reading), ...existing(reading), ...acyclic(reading), ...likePairs(reading)];
}

/** @param {Reading} reading @returns {Violation[]} */
function uniqueIds({ units, positions }) {
  const again = units.filter(({ at, id, raw }) => typeof raw.id === "string" && positions.get(id) !== at);
  return again.map(({ pointer, id }) => ({
    rule: "GRAPH-002",
    pointer: `${pointer}/id`,
    message: `There is more than one unit "${id.slice(0, 128)}".`,
    mend: "Give each unit an id of its own.",
  }));
}

/** @param {Reading} reading @returns {Violation[]} */
function existing(reading) {
  /** @type {Violation[]} */
  const broken = [];
  /** @param {unknown} id @param {string} pointer */
  const look = (id, pointer) => {
    if (typeof id !== "string" || reading.positions.has(id)) return;
    broken.push({
      rule: "GRAPH-003",
      pointer,
      message: `There is no unit "${id.slice(0, 128)}" in this graph.`,
      mend: "Name a unit that exists, or remove the reference.",
    });
  };
  for (const { raw, pointer } of reading.units) {
    for (const [at, id] of listOf(raw.dependencies).entries()) look(id, `${pointer}/dependencies/${at}`);
    for (const [at, binding] of listOf(raw.bindings).entries())
      look(recordOf(binding).from, `${pointer}/bindings/${at}/from`);
  }
  for (const { raw, pointer } of reading.escalations) {
    look(raw.from, `${pointer}/from`);
    look(raw.to, `${pointer}/to`);
  }
  for (const [at, output] of listOf(reading.graph.output).entries()) {
    look(recordOf(output).work_unit_id, `/output/${at}/work_unit_id`);
  }
  return broken;
}

/** @param {Reading} reading @returns {Violation[]} */
function acyclic(reading) {
  const dependencies = reading.units.flatMap(({ at, raw, pointer }) =>
    listOf(raw.dependencies).flatMap((id, index) => {
      const from = reading.position(id);
      return from === undefined ? [] : [{ from, to: at, pointer: `${pointer}/dependencies/${index}` }];
    }),
  );
  const escalations = reading.escalations.flatMap(({ from, to, pointer }) =>
    from === undefined || to === undefined ? [] : [{ from, to, pointer }],
  );
  const ids = reading.units.map(({ id }) => id);
  return canonicalOrder(ids, dependencies, escalations).cycles.map(({ pointer, path }) => ({
    rule: "GRAPH-004",
    pointer,
    message: `The units ${path
      .slice(0, 10)
      .map((id) => `"${id.slice(0, 128)}"`)
      .join(", ")} wait for each other.`,
    mend: "Remove one of the dependencies or escalations on this cycle; a target depends neither on its source nor on what depends on it.",
  }));
}

/** @param {Reading} reading @returns {Violation[]} */
function likePairs(reading) {
  return reading.escalations.flatMap(({ from, to, pointer }) => {
    const source = reading.units[from ?? -1]?.raw;
    const target = reading.units[to ?? -1]?.raw;
    if (source === undefined || target === undefined) return [];
    const schemaDiffers = canonicalText(source.output_schema) !== canonicalText(target.output_schema);
    if (source.critical === target.critical && !schemaDiffers) return [];
    return [
      {
        rule: "GRAPH-011",
        pointer,
        message: `Source and target differ in ${schemaDiffers ? "their output schema" : "whether they are critical"}.`,
        mend: "Give the target the critical flag and the output schema of its source.",
      },
    ];
  });
}
