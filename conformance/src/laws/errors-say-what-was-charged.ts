import { errorsIn } from "../judge/errors-in.ts";
import type { UnitTrial } from "../judge/unit-trial.ts";
import { microOf, moneyOf } from "../oracle/spending.ts";
import type { RunLaw } from "./law.ts";

const MONEY = /^(0|[1-9]\d{0,11})\.\d{6}$/;

/** What a unit has cost, in micro-USD: debited, and beyond. */
const costOf = ({ seen }: UnitTrial): number =>
  (seen?.taken.cost_usd ?? 0) + (seen?.debits ?? []).reduce((sum, { overrunCost }) => sum + overrunCost, 0);

/** Money that providers make up adds up to what a number holds exactly. */
const atMost = (micro: number): number => Math.min(Number.MAX_SAFE_INTEGER, micro);

export const errorsSayWhatWasCharged: RunLaw = {
  id: "errors-say-what-was-charged",
  on: "run",
  requirements: ["ERR-003"],
  profile: "model",
  floor: 20,
  sentence:
    "Every error says whether it is retryable and what has been charged: all that was debited, and the overrun.",
  check: ({ seen, result, units }, finding) => {
    for (const { where, error } of errorsIn(seen)) {
      finding.exercised();
      if (typeof error["retryable"] !== "boolean")
        finding.violated(`The error of ${where} does not say whether it is retryable.`);
      if (typeof error["charged"] !== "string" || !MONEY.test(error["charged"]))
        finding.violated(`The error of ${where} does not say what was charged; "0.000000" if nothing.`);
    }
    // What a unit did wrong is told by its own law, and so are the sums that follow from it.
    const isBlamed = [...units.values()].some(({ blame }) => blame !== null);
    if (result?.error !== undefined && seen.events.length > 0 && !isBlamed) {
      const spent = atMost([...units.values()].reduce((sum, each) => sum + costOf(each), 0));
      for (const each of units.values()) {
        const told = each.seen?.task.error?.charged;
        if (told !== undefined && MONEY.test(told) && microOf(told) !== atMost(costOf(each)))
          finding.violated(
            `"${each.unit.id}" has cost ${moneyOf(costOf(each))} by its debits and overruns; its error says ${told}.`,
            each.unit.id,
          );
      }
      if (microOf(result.error.charged) !== spent)
        finding.violated(
          `The run has cost ${moneyOf(spent)} by its debits and overruns; its error says ${result.error.charged}.`,
        );
    }
  },
};
