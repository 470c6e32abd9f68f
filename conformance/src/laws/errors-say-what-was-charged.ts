import { errorsIn } from "../judge/errors-in.ts";
import { microOf, moneyOf } from "../oracle/spending.ts";
import type { RunLaw } from "./law.ts";

const MONEY = /^(0|[1-9]\d{0,11})\.\d{6}$/;

export const errorsSayWhatWasCharged: RunLaw = {
  id: "errors-say-what-was-charged",
  on: "run",
  requirements: ["ERR-003"],
  profile: "model",
  floor: 20,
  sentence:
    "Every error says whether it is retryable and what has been charged: for a run, all that was debited, and the overrun.",
  check: ({ seen, result, units }, finding) => {
    for (const { where, error } of errorsIn(seen)) {
      finding.exercised();
      if (typeof error["retryable"] !== "boolean")
        finding.violated(`The error of ${where} does not say whether it is retryable.`);
      if (typeof error["charged"] !== "string" || !MONEY.test(error["charged"]))
        finding.violated(`The error of ${where} does not say what was charged; "0.000000" if nothing.`);
    }
    if (result?.error !== undefined && seen.events.length > 0) {
      const spent = [...units.values()].reduce((sum, { seen: record }) => {
        const overrun = (record?.debits ?? []).reduce((over, { overrunCost }) => over + overrunCost, 0);
        return Math.min(Number.MAX_SAFE_INTEGER, sum + (record?.taken.cost_usd ?? 0) + overrun);
      }, 0);
      if (microOf(result.error.charged) !== spent)
        finding.violated(
          `The run has cost ${moneyOf(spent)} by its debits and overruns; its error says ${result.error.charged}.`,
        );
    }
  },
};
