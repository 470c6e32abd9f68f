// GRAPH-006 and GRAPH-007: what units must state about spending, and whether it can work out at all.
import { parseMoney, priceUp } from "../money.mjs";
import { numberOf, recordOf } from "./reading.mjs";

/** @typedef {import("./reading.mjs").Violation} Violation */
/** @typedef {import("./reading.mjs").Reading} Reading */
/** @typedef {import("./reading.mjs").LooseUnit} LooseUnit */

/** @param {Reading} reading @returns {Violation[]} */
export function spendingRules(reading) {
  return [...reading.units.flatMap((unit) => statements(reading, unit)), ...satisfiable(reading)];
}

/** @param {Reading} reading @param {LooseUnit} unit @returns {Violation[]} */
function statements(reading, unit) {
  const { raw, pointer } = unit;
  /** @type {Violation[]} */
  const broken = [];
  /** @param {string} where @param {string} message @param {string} mend */
  const say = (where, message, mend) => broken.push({ rule: "GRAPH-006", pointer: pointer + where, message, mend });

  if (raw.output_schema === undefined) say("", "This unit has no output schema.", "Add output_schema.");
  if (!reading.isModelUnit(unit)) {
    if (raw.model !== undefined)
      say("/model", "Only a small_model or llm unit states a model.", "Remove model, or change the type.");
    return broken;
  }
  if (raw.model === undefined) say("", "A model unit states its model.", "Add model with tier and token limits.");
  else if (reading.attemptLimit(unit) === undefined) {
    say("/model", "A model unit states both token limits.", "Add max_input_tokens and max_output_tokens.");
  }
  if (recordOf(raw.budget).max_tokens === undefined) {
    say("/budget", "A model unit states what tokens it may take.", "Add max_tokens.");
  }
  return broken;
}

/** @param {Reading} reading @returns {Violation[]} */
function satisfiable(reading) {
  const onEdges = new Set(reading.escalations.flatMap(({ from, to }) => [from, to]));
  const certain = reading.units.filter((unit) => unit.raw.critical === true && !onEdges.has(unit.at));
  const llms = certain.filter(({ raw }) => raw.type === "llm");
  const allowed = numberOf(reading.budget.max_llm_invocations);
  const broken = certain.flatMap((unit) => (reading.isModelUnit(unit) ? firstAttempt(reading, unit) : []));
  if (allowed !== undefined && llms.length > allowed) {
    broken.push({
      rule: "GRAPH-007",
      pointer: "/budget/max_llm_invocations",
      message: `${llms.length} critical llm units have to run and ${allowed} invocations are allowed.`,
      mend: `Allow at least ${llms.length}, or give the units another way by an escalation.`,
    });
  }
  return broken;
}

/** @param {Reading} reading @param {LooseUnit} unit @returns {Violation[]} */
function firstAttempt(reading, unit) {
  const limit = reading.attemptLimit(unit);
  if (limit === undefined || !Number.isSafeInteger(limit)) return [];
  /** @type {Violation[]} */
  const broken = [];
  /** @param {string} pointer @param {string} whose */
  const say = (pointer, whose) =>
    broken.push({
      rule: "GRAPH-007",
      pointer,
      message: `The first attempt of "${unit.id}" needs more than ${whose} allows.`,
      mend: "Raise the budget, lower the token limits of the unit, or make it not critical.",
    });

  const own = numberOf(recordOf(unit.raw.budget).max_tokens);
  const whole = numberOf(reading.budget.max_tokens);
  if (own !== undefined && limit > own) say(`${unit.pointer}/budget/max_tokens`, "its own max_tokens");
  if (whole !== undefined && limit > whole) say("/budget/max_tokens", "the max_tokens of the graph");

  const cost = reading.budget.max_cost_usd;
  const tier = recordOf(unit.raw.model).tier;
  const price = reading.capabilities.price_list?.tiers.find((row) => row.tier === tier);
  if (typeof cost === "string" && /^\d{1,6}\.\d{6}$/.test(cost) && price !== undefined) {
    const highest = Math.max(parseMoney(price.input_per_1k), parseMoney(price.output_per_1k));
    if (priceUp(limit, highest) > parseMoney(cost)) say("/budget/max_cost_usd", "the max_cost_usd of the graph");
  }
  return broken;
}
