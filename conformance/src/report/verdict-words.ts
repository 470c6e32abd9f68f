// How verdicts are said: a mark, a word and what the word means. A verdict is never told by its colour alone.
import type { CheckReport, CheckVerdict, ConformanceReport, Verdict } from "./run-report.ts";

/** Every verdict of a check, what needs attention first. */
export const CHECK_VERDICTS: readonly CheckVerdict[] = [
  "failed",
  "known failure",
  "inconclusive",
  "not applicable",
  "passed",
];

export const MARK: Readonly<Record<CheckVerdict, string>> = {
  failed: "✗",
  "known failure": "!",
  inconclusive: "?",
  "not applicable": "–",
  passed: "✓",
};

export const VERDICT_MARK: Readonly<Record<Verdict, string>> = {
  conformant: "✓",
  "not conformant": "✗",
  inconclusive: "?",
};

export const MEANING: Readonly<Record<CheckVerdict, string>> = {
  passed: "The rule held in every case, and enough cases met its condition for that to mean something.",
  failed: "The rule was broken in at least one case. The smallest such case is shown and can be run again.",
  inconclusive:
    "Not enough was seen to say. Too few cases met the rule's condition, or something the check must see is not there. This is neither a pass nor a failure, and it is never counted as a pass.",
  "not applicable": "The backend's own descriptor says that it does not offer what the rule governs.",
  "known failure":
    "The rule was broken, and the list of known failures says why and until when. The rule still does not hold, so no certificate is issued.",
};

export const many = (count: number, one: string, several: string = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : several}`;

/** The verdict as a heading; a known failure is never left out of it. */
export const headline = ({ verdict, totals }: Pick<ConformanceReport, "verdict" | "totals">): string => {
  if (verdict === "not conformant") return "Not conformant";
  if (verdict === "inconclusive") return "Inconclusive";
  return totals.known_failures === 0
    ? "Conformant"
    : `Conformant, apart from ${many(totals.known_failures, "known failure")}`;
};

/** "38 passed, 2 failed, 1 inconclusive"; what there is none of is left out, except passes and failures. */
export const totalsLine = (totals: ConformanceReport["totals"]): string =>
  [
    `${totals.passed} passed`,
    `${totals.failed} failed`,
    totals.inconclusive === 0 ? "" : `${totals.inconclusive} inconclusive`,
    totals.known_failures === 0 ? "" : many(totals.known_failures, "known failure"),
    totals.not_applicable === 0 ? "" : `${totals.not_applicable} not applicable`,
  ]
    .filter((part) => part !== "")
    .join(", ");

/** 850 ms, 12.3 s, 2 min 5 s. */
export const duration = (milliseconds: number): string => {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** "46 of 200, floor 20". */
export const exercisedLine = ({ exercised, cases, floor }: CheckReport): string =>
  `${exercised.toLocaleString("en-US")} of ${cases.toLocaleString("en-US")}, floor ${floor.toLocaleString("en-US")}`;
