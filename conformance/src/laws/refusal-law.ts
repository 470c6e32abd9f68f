// A law about what has to be refused: before anything runs, with the right type, and naming the rule that is broken.
import type { RuleId } from "@krako/contracts";
import type { RefusalTrial } from "../judge/trial.ts";
import type { RefusalLaw } from "./law.ts";
import type { Profile } from "./profiles.ts";

/** What is wrong with how something was refused; null: nothing. */
export const refusalFault = ({ case: { expects }, seen }: RefusalTrial): string | null => {
  const { end, calls } = seen;
  const { because, error_type, rule, named } = expects;
  // What is no document at all is another fault (RESULT-001).
  if (end.kind === "threw" || end.kind === "malformed" || (end.kind === "refused" && end.faults.length > 0))
    return null;
  if (end.kind !== "refused") {
    const instead = end.kind === "result" ? "was executed" : "did not come back";
    return `A graph with ${because} must be refused with ${error_type}; it ${instead}.`;
  }
  if (calls.length > 0)
    return `A graph with ${because} must be refused before anything runs; the model was called ${calls.length} times first.`;
  const { problem } = end;
  if (problem["error_type"] !== error_type)
    return `A graph with ${because} must be refused with ${error_type}; it was refused with ${String(problem["error_type"])}.`;
  const violations = Array.isArray(problem["violations"]) ? problem["violations"] : [];
  const rules = violations.map((each) =>
    typeof each === "object" && each !== null && "rule" in each ? String(each.rule) : "",
  );
  if (named && !rules.includes(rule))
    return `The refusal of a graph with ${because} must name ${rule}; it names ${[...new Set(rules)].join(", ") || "no rule"}.`;
  return null;
};

export const refusalLaw = (
  id: string,
  rule: RuleId,
  profile: Profile,
  sentence: string,
  more: (trial: RefusalTrial) => string | null = () => null,
): RefusalLaw => ({
  id,
  on: "refusal",
  requirements: [rule],
  profile,
  floor: 1,
  sentence,
  check: (trial, finding) => {
    if (trial.case.expects.rule !== rule) return;
    finding.exercised();
    const fault = refusalFault(trial) ?? more(trial);
    if (fault !== null) finding.violated(fault);
  },
});
