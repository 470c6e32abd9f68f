// From the first failing case to the smallest: shrunk, with what proves it.
import fc from "fast-check";
import type { Case } from "../cases/case.ts";
import { fabricEvidence } from "../fabric/fabric-evidence.ts";
import type { RecordedEvent } from "../judge/observation.ts";
import type { Law } from "../laws/law.ts";
import { casePicture } from "../report/case-picture.ts";
import type { LedgerRow, Witness } from "../report/run-report.ts";
import { visibleLine } from "../report/visible-text.ts";
import type { Bench } from "./execute.ts";
import { drawnCases, type FirstFailure } from "./explore.ts";
import { judgeCase, type Trial, type Violation } from "./judge-case.ts";

export interface Failing {
  readonly case: Case;
  readonly violation: Violation;
  readonly trial: Trial;
}

/** How long one failure may be shrunk, in milliseconds. */
const SHRINK_MS = 4_000;

/** How the law speaks of a case when all laws are asked; null: it does not. */
const failingBy = async (bench: Bench, laws: readonly Law[], law: Law, each: Case): Promise<Failing | null> => {
  const { says, trial } = await judgeCase(bench, each, laws);
  const violation = says.find((said) => said.law.id === law.id)?.violations[0];
  return violation === undefined ? null : { case: each, violation, trial };
};

const eventLine = ({ event }: RecordedEvent): string => {
  const { sequence, event_type, work_unit_id, attempt_index, payload } = event;
  const where = work_unit_id === null ? "" : ` ${work_unit_id}${attempt_index === null ? "" : `#${attempt_index}`}`;
  return visibleLine(`${sequence} ${event_type}${where} ${JSON.stringify(payload)}`, 240);
};

const MOST_EVENTS = 6;

/** The events that prove it: those of the unit, or the last ones of the run. */
const evidenceOf = (trial: Trial, unit: string | null): readonly string[] => {
  if (!("seen" in trial)) return fabricEvidence(trial, unit);
  const { events } = trial.seen;
  // Who took what is told by the debits of the other units.
  const isAboutBudget = Object.keys(trial.seen.graph.budget ?? {}).length > 0;
  const ofUnit =
    unit === null
      ? []
      : events.filter(
          ({ event }) => event.work_unit_id === unit || (isAboutBudget && event.event_type === "budget.debited"),
        );
  const telling = ofUnit.filter(({ event }) => event.event_type !== "workunit.claimed");
  const chosen = (telling.length > 0 ? telling : events).slice(-MOST_EVENTS);
  return chosen.map(eventLine);
};

const ledgerOf = (trial: Trial): readonly LedgerRow[] => {
  if (!("units" in trial)) return [];
  return [...trial.units.values()].flatMap(({ unit, seen, expected }) =>
    (seen?.calls ?? []).map((call, index): LedgerRow => {
      const debit = seen?.debits.find(({ attempt }) => attempt === index + 1);
      const must = expected.attempts[index];
      const usage = call.answer?.kind === "answer" ? call.answer.usage : null;
      return {
        unit: unit.id,
        attempt: index + 1,
        consumed: usage === null ? null : usage.tokens_in + usage.tokens_out,
        debited: debit?.taken.tokens ?? null,
        overrun: debit?.overrunTokens ?? null,
        estimated: debit?.estimated ?? false,
        agrees:
          must === undefined ||
          (debit?.taken.tokens === must.taken.tokens && debit.overrunTokens === must.overrun.tokens),
      };
    }),
  );
};

/** What a reader needs to believe it. */
export const witnessed = (
  { case: found, violation: { message, unit }, trial }: Failing,
  shrinks: number = 0,
): Witness => ({
  case: found,
  file: null,
  message,
  unit,
  evidence: evidenceOf(trial, unit),
  ledger: ledgerOf(trial),
  picture: casePicture(found),
  replay: "",
  shrinks,
});

/** The failure as it was found, not run again. */
export const asFound = ({ case: found, violation: { message, unit } }: FirstFailure, remark: string = ""): Witness => ({
  case: found,
  file: null,
  message: `${message}${remark}`,
  unit,
  evidence: [],
  ledger: [],
  picture: casePicture(found),
  replay: "",
  shrinks: 0,
});

const HASTY_LIMIT_MS = 1_000;

/** The smallest failing case found within the time there is, starting from the first one. */
export const witnessOf = async (
  bench: Bench,
  laws: readonly Law[],
  law: Law,
  first: FirstFailure,
  seed: number,
  signal?: AbortSignal,
): Promise<Witness> => {
  const isStopped = (): boolean => signal?.aborted === true;
  let smallest = await failingBy(bench, laws, law, first.case);
  let shrinks = 0;
  if (smallest !== null && first.kind !== "refusal") {
    // Where the failure is that nothing ends, every try costs the whole limit: a short one is enough to see it again.
    const hasNoEnd = "seen" in smallest.trial && smallest.trial.seen.end.kind === "no end";
    const hasty = hasNoEnd ? { ...bench, caseLimitMs: Math.min(bench.caseLimitMs, HASTY_LIMIT_MS) } : bench;
    const property = fc.asyncProperty(drawnCases(bench, first.profile), async (each) => {
      if (isStopped()) return true;
      const failing = await failingBy(hasty, laws, law, each);
      // Whoever stops the kit may have stopped the backend with it.
      if (failing === null || isStopped()) return true;
      smallest = failing;
      shrinks += 1;
      return false;
    });
    await fc.check(property, { seed, path: String(first.index), numRuns: 1, interruptAfterTimeLimit: SHRINK_MS });
  }
  if (smallest !== null) return witnessed(smallest, Math.max(0, shrinks - 1));
  return asFound(first, isStopped() ? "" : " (It did not happen again when the case was run once more.)");
};
