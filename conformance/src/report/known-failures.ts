// Applies the list of known failures to what the checks found. A list that is out of date fails, so that it cannot be forgotten.
import type { KnownFailure } from "./known-failures-file.ts";
import type { CheckReport, ConformanceReport } from "./run-report.ts";
import { countsOf, verdictOf } from "./verdict-of-checks.ts";

const isMeant = (entry: KnownFailure, check: CheckReport): boolean =>
  entry.check === undefined ? check.requirements[0] === entry.requirement : check.id === entry.check;

const because = ({ reason, issue }: KnownFailure): string => `${reason} (${issue})`;

const expired = (check: CheckReport, entry: KnownFailure): CheckReport => ({
  ...check,
  verdict: "failed",
  reason: `The known failure expired on ${entry.expires}: ${because(entry)}. Mend the backend, or renew the entry with a new date.`,
});

const known = (check: CheckReport, entry: KnownFailure): CheckReport => ({
  ...check,
  verdict: "known failure",
  reason: `${because(entry)}, accepted until ${entry.expires}.`,
});

const unexpected = (check: CheckReport, entry: KnownFailure): CheckReport => ({
  ...check,
  verdict: "failed",
  reason: `Unexpected pass: it is listed as a known failure, ${because(entry)}, but passed. Take the entry off the list.`,
});

/** What becomes of the checks one entry is about. */
const applyEntry = (
  checks: readonly CheckReport[],
  entry: KnownFailure,
  today: string,
): ReadonlyMap<string, CheckReport> => {
  const meant = checks.filter((check) => isMeant(entry, check));
  const failing = meant.filter(({ verdict }) => verdict === "failed");
  const changed = new Map<string, CheckReport>();
  if (meant.length > 0 && meant.every(({ verdict }) => verdict === "passed")) {
    // One cause, reported once, also where several checks look at the requirement.
    for (const check of meant.slice(0, 1)) changed.set(check.id, unexpected(check, entry));
  } else if (today > entry.expires) {
    const stale = failing.length > 0 ? failing : meant.slice(0, 1);
    for (const check of stale) changed.set(check.id, expired(check, entry));
  } else {
    for (const check of failing) changed.set(check.id, known(check, entry));
  }
  return changed;
};

/**
 * Failing and listed: a known failure. Passed and listed: failed, as an unexpected pass; of several checks of a requirement all must have
 * passed. Past its date: failed. Entries about checks that were not run change nothing. `today` is `2026-01-31`, in UTC.
 */
export const applyKnownFailures = (
  checks: readonly CheckReport[],
  entries: readonly KnownFailure[],
  today: string,
): readonly CheckReport[] => {
  const changed = new Map(entries.flatMap((entry) => [...applyEntry(checks, entry, today)]));
  return checks.map((check) => changed.get(check.id) ?? check);
};

/** The report with the list applied; counts, verdict and its reason follow. */
export const withKnownFailures = (
  report: ConformanceReport,
  entries: readonly KnownFailure[],
  today: string,
): ConformanceReport => {
  const checks = applyKnownFailures(report.checks, entries, today);
  return { ...report, ...verdictOf(checks), checks, totals: { ...report.totals, ...countsOf(checks) } };
};
