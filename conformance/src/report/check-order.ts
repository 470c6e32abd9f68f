// The order in which reports show checks.
import type { Profile } from "../laws/profiles.ts";
import type { CheckReport, CheckVerdict, ConformanceReport } from "./run-report.ts";

const byName = (a: CheckReport, b: CheckReport): number => {
  const [one, other] = [`${a.requirements[0] ?? ""} ${a.id}`, `${b.requirements[0] ?? ""} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Checks by requirement, under their profile, profiles as they were asked for. */
export const byProfile = (
  report: ConformanceReport,
): readonly { readonly profile: Profile; readonly checks: readonly CheckReport[] }[] => {
  const profiles = new Set<Profile>([...report.profiles, ...report.checks.map(({ profile }) => profile)]);
  return [...profiles].map((profile) => ({
    profile,
    checks: report.checks.filter((check) => check.profile === profile).sort(byName),
  }));
};

/** Checks that ended so, by profile and requirement. */
export const checksThat = (report: ConformanceReport, ...verdicts: readonly CheckVerdict[]): readonly CheckReport[] =>
  verdicts.flatMap((verdict) =>
    byProfile(report).flatMap(({ checks }) => checks.filter((check) => check.verdict === verdict)),
  );
