import { mayBeFatal } from "../judge/cuts.ts";
import type { UnitTrial } from "../judge/unit-trial.ts";
import { DIMENSIONS, moneyOf, NOTHING, plus } from "../oracle/spending.ts";
import type { Finding, RunLaw } from "./law.ts";

/** Debits of the attempts that were right as far as they went, against what was consumed. `estimated`: of which kind to look at. */
export const checkDebits = (
  { unit, seen, expected, divergence }: UnitTrial,
  estimated: boolean,
  finding: Finding,
): void => {
  if (seen === null || seen.events.length === 0) return;
  const right = divergence !== null && "attempt" in divergence ? divergence.attempt - 1 : seen.attempts.length;
  for (const [index, attempt] of expected.attempts.slice(0, right).entries()) {
    if (attempt.estimated !== estimated) continue;
    const debits = seen.debits.filter((debit) => debit.attempt === index + 1);
    const taken = debits.reduce((sum, debit) => plus(sum, debit.taken), NOTHING);
    for (const dimension of DIMENSIONS)
      if (taken[dimension] !== attempt.taken[dimension])
        finding.violated(
          `Attempt ${index + 1} of "${unit.id}" must be debited ${attempt.taken[dimension]} ${dimension === "cost_usd" ? "micro-USD" : dimension}; it was debited ${taken[dimension]}.`,
          unit.id,
        );
    const overrun = debits.reduce((sum, debit) => sum + debit.overrunTokens, 0);
    if (overrun !== attempt.overrun.tokens)
      finding.violated(
        `Attempt ${index + 1} of "${unit.id}" consumed ${attempt.overrun.tokens} tokens more than its limit; the overrun recorded is ${overrun}.`,
        unit.id,
      );
    const cost = debits.reduce((sum, debit) => sum + debit.overrunCost, 0);
    if (cost !== attempt.overrun.cost_usd)
      finding.violated(
        `Attempt ${index + 1} of "${unit.id}" cost ${moneyOf(attempt.overrun.cost_usd)} more than its limit; the overrun recorded is ${moneyOf(cost)}.`,
        unit.id,
      );
    if (debits.some((debit) => debit.estimated !== estimated))
      finding.violated(
        `The debit of attempt ${index + 1} of "${unit.id}" must ${estimated ? "" : "not "}be marked estimated.`,
        unit.id,
      );
  }
};

export const ledgersAgree: RunLaw = {
  id: "ledgers-agree",
  on: "run",
  requirements: ["BUDGET-003"],
  profile: "model",
  needs: ["events", "model"],
  floor: 4,
  sentence:
    "Consumed = debited + overrun, attempt by attempt, by the model's own log; who reports more than the limit fails, and an overspent run fails.",
  check: ({ units, result, isCut }, finding) => {
    for (const unitTrial of units.values()) {
      const { unit, blame, expected } = unitTrial;
      if (expected.attempts.some(({ overrun }) => overrun.tokens > 0)) finding.exercised();
      if (blame?.rule === "BUDGET-003") finding.violated(blame.message, unit.id);
      checkDebits(unitTrial, false, finding);
    }
    if (result === null || [...units.values()].some(({ seen }) => seen === null || seen.events.length === 0)) return;
    const debits = [...units.values()].flatMap(({ seen }) => seen?.debits ?? []);
    for (const dimension of ["tokens", "llm_invocations", "retries"] as const) {
      const debited = debits.reduce((sum, { taken }) => sum + taken[dimension], 0);
      if (result.budget[dimension].debited !== debited)
        finding.violated(
          `${dimension}: ${debited} were debited by the events; the result says ${result.budget[dimension].debited}.`,
        );
    }
    const overrun = debits.reduce((sum, { overrunTokens }) => sum + overrunTokens, 0);
    if (result.budget.tokens.overrun !== overrun)
      finding.violated(
        `tokens: an overrun of ${overrun} by the events; the result says ${result.budget.tokens.overrun}.`,
      );
    const { declared, debited } = result.budget.tokens;
    const isOverspent = declared !== null && debited + overrun > declared;
    if (!isOverspent || isCut || [...units.values()].some(mayBeFatal)) return;
    if (result.status !== "failed" || result.error?.error_type !== "BUDGET_BREACH")
      finding.violated(
        `${debited} + ${overrun} tokens are more than the ${declared} declared, so the run had to fail with BUDGET_BREACH; it ended ${result.status} (${result.error?.error_type ?? "no error"}).`,
      );
  },
};
