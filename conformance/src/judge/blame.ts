// Which rule a divergence breaks: the table behind "one fault, one reason".
import type { PriceList, RuleId, TaskGraph } from "@krako/contracts";
import type { Gate } from "../oracle/interpret-unit.ts";
import type { Ending } from "../oracle/settled-unit.ts";
import { type Dimension, declaredOf, needOf, type Spending } from "../oracle/spending.ts";
import { type Divergence, FITS, type NoAttempt, type SeenGate, whyNoAttempt } from "./divergence.ts";
import type { Blame, UnitTrial } from "./unit-trial.ts";

/** What else is known where the divergence happened. */
export interface Circumstances {
  readonly graph: TaskGraph;
  readonly prices: PriceList | null;
  /** What it would have had to do, had it looked at own results instead of effective ones. */
  readonly gateByOwnResults: Gate;
  /** Whether a dependency, or what it is bound to, was substituted. */
  readonly substituted: boolean;
  /** Of the graph's budget by everything debited before the attempt began, in the order of events; null: no events. */
  readonly remainingAtStart: (attempt: number) => Spending | null;
}

const GATE_WORDS: Readonly<Record<Gate, string>> = {
  open: "had to run",
  "not activated": "had to be skipped, because no edge to it was activated",
  "dependency failed": "had to fail with DEPENDENCY_FAILURE, because a dependency effectively failed",
  "dependency skipped": "had to be skipped, because a dependency was skipped",
  "binding unresolved": "had to fail with VALIDATION_ERROR before any attempt, because a binding does not resolve",
};
const SEEN_WORDS: Readonly<Record<SeenGate, string>> = {
  ran: "it ran",
  skipped: "it was skipped",
  "dependency failed": "it failed with DEPENDENCY_FAILURE",
  "validation failed": "it failed with VALIDATION_ERROR without an attempt",
  nothing: "it ended without an attempt",
};

const gateRule = (
  expected: Gate,
  seen: SeenGate,
  isTarget: boolean,
  { gateByOwnResults, substituted }: Circumstances,
): RuleId => {
  if (substituted && gateByOwnResults !== expected && FITS[gateByOwnResults] === seen) return "ESC-005";
  if (expected === "not activated") return "ESC-004";
  if (expected === "dependency failed") return "SKIP-001";
  if (seen === "dependency failed") return "ERR-004";
  if (expected === "dependency skipped") return "SKIP-001";
  if (seen === "skipped") return isTarget ? "ESC-004" : "SKIP-001";
  return expected === "binding unresolved" ? "BIND-001" : "TEL-001";
};

const EXTRA: Readonly<Record<Exclude<NoAttempt, "the budget does not cover it">, RuleId>> = {
  "the attempts are used up": "RETRY-001",
  "the unit is not idempotent": "RETRY-002",
  "a budget breach is never retried": "RETRY-003",
  "the error is not retried": "RETRY-007",
  "the output was accepted": "ESC-001",
  "the input is over its limit": "BUDGET-006",
};

const DIMENSIONS: readonly Dimension[] = ["tokens", "llm_invocations", "retries", "cost_usd"];

/** Not even what nobody had spent yet covered it: no order of units excuses that. */
const uncoveredRule = (
  { unit, expected }: UnitTrial,
  attempt: number,
  { prices, remainingAtStart }: Circumstances,
): RuleId => {
  if (expected.ending.scope === "unit") return "BUDGET-002";
  const left = remainingAtStart(attempt);
  if (left === null) return "BUDGET-005";
  const need = needOf(unit, attempt, prices);
  return DIMENSIONS.some((d) => need[d] > 0 && left[d] < need[d]) ? "BUDGET-002" : "BUDGET-005";
};

const outcomeRule = ({ expected, seen }: Extract<Divergence, { at: "outcome" }>): RuleId => {
  const pair = [expected.error_type, seen.error_type ?? null];
  if (pair.includes("BUDGET_BREACH")) return "BUDGET-003";
  if (seen.error_type === "DEPENDENCY_FAILURE") return "ERR-004";
  if (pair.includes("TIMEOUT")) return "TIME-001";
  if (pair.includes("VALIDATION_ERROR") && pair.includes(null)) return "SCHEMA-001";
  return "DET-002";
};

/** Denied for another dimension than the one that is short: a wrong account if it was limited and needed, else a wrong name. */
const breachRule = (
  { unit, expected: { attempts } }: UnitTrial,
  expected: Ending,
  seen: Ending,
  { graph, prices }: Circumstances,
): RuleId => {
  const { dimension } = seen;
  if (expected.scope !== "graph" || seen.scope !== "graph" || dimension === null) return "BUDGET-004";
  const isLimited = declaredOf(graph)[dimension] !== Number.POSITIVE_INFINITY;
  return isLimited && needOf(unit, attempts.length + 1, prices)[dimension] > 0 ? "BUDGET-005" : "BUDGET-004";
};

/** A unit that asks for an attempt it must not have, and is told that the budget is short, broke the rule of that attempt. */
const endingRule = (
  trial: UnitTrial,
  { expected, seen }: Extract<Divergence, { at: "ending" }>,
  more: Circumstances,
): RuleId => {
  const isBreach = expected.error_type === "BUDGET_BREACH";
  if (seen.error_type === "BUDGET_BREACH") {
    const last = trial.expected.attempts.at(-1);
    if (isBreach && last?.error_type !== "BUDGET_BREACH") return breachRule(trial, expected, seen, more);
    // Budgets that cover the attempt come before the count of its input.
    if (expected.error_type === "VALIDATION_ERROR" && last === undefined) return "BUDGET-005";
    const why = whyNoAttempt(trial.unit, trial.expected);
    const sameScope = isBreach && seen.scope === expected.scope;
    return sameScope || why === "the budget does not cover it" ? "BUDGET-004" : EXTRA[why];
  }
  return isBreach ? "RETRY-005" : "DET-002";
};

const inWords = (error: string | null, status: string): string => (error === null ? status : `failed with ${error}`);

/** What an attempt needs, and what is left for it in canonical order. */
const shortfall = (
  { unit, remaining, expected }: UnitTrial,
  attempt: number,
  { dimension, scope }: Ending,
  { prices }: Circumstances,
): string => {
  if (dimension === null) return "";
  const need = needOf(unit, attempt, prices)[dimension];
  const taken = expected.taken[dimension];
  const what = dimension === "cost_usd" ? "micro-USD" : dimension;
  if (scope === "unit")
    return `it needs ${need} ${what} of its own max_tokens ${unit.budget.max_tokens}, of which it has taken ${taken}`;
  return `it needs ${need} ${what}; after what earlier-ranked units take ${remaining[dimension] - taken} of the graph's are left for it`;
};

/** The rule a unit's divergence breaks, and the sentence that says so. */
export const blameOf = (trial: UnitTrial, divergence: Divergence, more: Circumstances): Blame => {
  const { unit, expected } = trial;
  const isTarget = more.graph.escalations.some(({ to }) => to === unit.id);
  switch (divergence.at) {
    case "gate":
      return {
        rule: gateRule(divergence.expected, divergence.seen, isTarget, more),
        message: `"${unit.id}" ${GATE_WORDS[divergence.expected]}; ${SEEN_WORDS[divergence.seen]}.`,
      };
    case "outcome": {
      const { attempt, expected: must, seen } = divergence;
      return {
        rule: outcomeRule(divergence),
        message: `Attempt ${attempt} of "${unit.id}" had to end ${inWords(must.error_type, "with its output accepted")}; it ended ${inWords(seen.error_type ?? null, "with its output accepted")}.`,
      };
    }
    case "extra attempt": {
      const { attempt, why, ending } = divergence;
      const uncovered = ending.dimension === null ? "" : ` (${shortfall(trial, attempt, ending, more)})`;
      return {
        rule: why === "the budget does not cover it" ? uncoveredRule(trial, attempt, more) : EXTRA[why],
        message: `Attempt ${attempt} of "${unit.id}" must not be made: ${why}${uncovered}.`,
      };
    }
    case "missing attempt": {
      const { attempt, ended } = divergence;
      const message = `Attempt ${attempt} of "${unit.id}" is missing: it was due and covered, yet the unit ${inWords(ended.error_type, ended.status)}.`;
      if (ended.error_type === "BUDGET_BREACH") return { rule: "BUDGET-005", message };
      if (attempt > 1) return { rule: "RETRY-006", message };
      if (unit.bindings.length > 0) return { rule: more.substituted ? "ESC-005" : "BIND-001", message };
      return { rule: "BUDGET-006", message };
    }
    case "ending": {
      const { expected: must, seen } = divergence;
      const detail = (e: typeof must): string =>
        e.dimension === null ? "" : ` (dimension ${e.dimension}, scope ${e.scope})`;
      return {
        rule: endingRule(trial, divergence, more),
        message: `"${unit.id}" had to end ${inWords(must.error_type, must.status)}${detail(must)} after ${expected.attempts.length} attempts; it ended ${inWords(seen.error_type, seen.status)}${detail(seen)}.`,
      };
    }
  }
};
