// From the verdicts of the checks to that of the backend.
import type { CheckReport, CheckVerdict, ConformanceReport, Verdict } from "./run-report.ts";
import { many } from "./verdict-words.ts";

type Counts = Pick<
  ConformanceReport["totals"],
  "checks" | "passed" | "failed" | "inconclusive" | "not_applicable" | "known_failures"
>;

/** How many checks ended how. */
export const countsOf = (checks: readonly CheckReport[]): Counts => {
  const count = (verdict: CheckVerdict): number => checks.filter((check) => check.verdict === verdict).length;
  return {
    checks: checks.length,
    passed: count("passed"),
    failed: count("failed"),
    inconclusive: count("inconclusive"),
    not_applicable: count("not applicable"),
    known_failures: count("known failure"),
  };
};

/** Names in a sentence; past this many the rest is counted. */
const NAMED = 3;

const named = (checks: readonly CheckReport[]): string => {
  const names = checks.slice(0, NAMED).map(({ id, requirements }) => `${id} (${requirements[0] ?? "no requirement"})`);
  const rest = checks.length - names.length;
  return rest === 0 ? names.join(", ") : `${names.join(", ")} and ${rest} more`;
};

/**
 * One failure outweighs everything; what could not be decided outweighs every pass. Known failures do not turn the verdict, so that a build
 * can go on with them, but they are named in it and no certificate is made.
 */
export const verdictOf = (checks: readonly CheckReport[]): { readonly verdict: Verdict; readonly because: string } => {
  const of = (verdict: CheckVerdict): readonly CheckReport[] => checks.filter((check) => check.verdict === verdict);
  const [failed, undecided, known, passed] = [of("failed"), of("inconclusive"), of("known failure"), of("passed")];
  const total = many(checks.length, "check");
  if (failed.length > 0) {
    return { verdict: "not conformant", because: `${failed.length} of ${total} failed: ${named(failed)}.` };
  }
  if (undecided.length > 0) {
    const because = `${undecided.length} of ${total} saw too little to decide: ${named(undecided)}.`;
    return { verdict: "inconclusive", because };
  }
  if (passed.length === 0) return { verdict: "inconclusive", because: `None of ${total} passed.` };
  const apart = known.length === 0 ? "" : `, apart from ${many(known.length, "known failure")}: ${named(known)}`;
  const applies = passed.length + known.length;
  return {
    verdict: "conformant",
    because:
      known.length === 0
        ? `${applies === 1 ? "The one check that applies" : `All ${applies} checks that apply`} passed.`
        : `${passed.length} of ${many(applies, "check")} that apply passed${apart}.`,
  };
};
