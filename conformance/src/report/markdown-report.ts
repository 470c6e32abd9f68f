// The report as Markdown: for the summary of a build and for a comment on a change.
import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import { byProfile, checksThat } from "./check-order.ts";
import { ledgerLines } from "./ledger-lines.ts";
import { code, codeCell, fenced, inline } from "./markdown-text.ts";
import { requirementNamed } from "./requirement-set.ts";
import type { CheckReport, ConformanceReport, Witness } from "./run-report.ts";
import { duration, exercisedLine, headline, MARK, many, totalsLine, VERDICT_MARK } from "./verdict-words.ts";

const LONGEST_NAME = 120;
const LONGEST_MESSAGE = 1_500;
const LONGEST_PICTURE = 6_000;
const LONGEST_LINE = 400;
const MOST_EVENTS = 12;

const facts = (report: ConformanceReport): readonly string[] => {
  const { backend, kit, requirement_set: set, environment, totals } = report;
  const name = (text: string): string => code(text, LONGEST_NAME);
  return [
    `- Backend ${name(backend.name)} ${name(backend.version)}, interface ${name(backend.interface_version)}, plugged in as ${backend.plugged_in} ${name(backend.source)}`,
    `- Capabilities ${name(backend.capabilities_digest)}`,
    `- Requirement set: contract ${inline(set.contract_version, LONGEST_NAME)}, ${set.count} requirements, ${name(set.digest)}`,
    `- Kit ${name(kit.name)} ${inline(kit.version, LONGEST_NAME)} on Node ${name(environment.node)}, ${name(environment.platform)}`,
    `- Profiles ${report.profiles.join(", ")}; seed ${name(String(report.seed))}; ${many(totals.cases, "case")}, ${report.cases_per_profile} per profile, ${many(totals.model_calls, "model call")}`,
    `- Started ${inline(report.started_at, LONGEST_NAME)}, took ${duration(report.milliseconds)}`,
  ];
};

const proof = (witness: Witness): readonly string[] => [
  "**What was seen**",
  "",
  fenced(witness.message, LONGEST_MESSAGE),
  "",
  "**The smallest case**",
  "",
  fenced(witness.picture, LONGEST_PICTURE),
  "",
  "**Events that prove it**",
  "",
  fenced(
    [
      ...witness.evidence.slice(0, MOST_EVENTS).map((line) => line.slice(0, LONGEST_LINE).replaceAll("\n", " ")),
      ...(witness.evidence.length > MOST_EVENTS ? [`… ${witness.evidence.length - MOST_EVENTS} lines more`] : []),
    ].join("\n"),
  ),
  "",
  ...(witness.ledger.length === 0
    ? []
    : [
        "**Three ledgers**",
        "",
        fenced(
          ledgerLines(witness.ledger)
            .map(({ line }) => line)
            .join("\n"),
        ),
        "",
      ]),
  "**Run it again**",
  "",
  fenced(witness.replay.replaceAll("\n", " "), LONGEST_MESSAGE),
  "",
  witness.file === null
    ? "The case was not written to a file."
    : `Case file ${code(witness.file, LONGEST_LINE)}, shrunk ${many(witness.shrinks, "time")}.`,
  "",
];

const failure = (check: CheckReport, requirements: readonly Requirement[]): readonly string[] => {
  const [first = ""] = check.requirements;
  const rule = requirementNamed(first, requirements);
  return [
    `### ${MARK[check.verdict]} ${inline(first, LONGEST_NAME)} ${code(check.id, LONGEST_NAME)}: ${check.verdict}`,
    "",
    rule === undefined ? "> This requirement is not in the installed contract." : `> ${inline(rule.text)}`,
    "",
    ...(check.reason === null ? [] : [inline(check.reason, LONGEST_MESSAGE), ""]),
    `${many(check.failures, "case")} broke it, profile ${check.profile}.`,
    "",
    ...(check.witness === null ? [] : proof(check.witness)),
  ];
};

const row = (check: CheckReport, seed: number): string => {
  const reason = check.reason === null ? "" : ` (${inline(check.reason, LONGEST_LINE)})`;
  const cells = [
    `${MARK[check.verdict]} ${check.verdict}`,
    inline(check.requirements.join(" "), LONGEST_NAME),
    codeCell(check.id, LONGEST_NAME),
    String(check.cases),
    exercisedLine(check),
    String(seed),
    duration(check.milliseconds),
    `${inline(check.sentence, LONGEST_LINE)}${reason}`,
  ];
  return `| ${cells.join(" | ")} |`;
};

const table = (profile: string, checks: readonly CheckReport[], seed: number): readonly string[] => [
  `### ${profile}`,
  "",
  "| Verdict | Requirement | Check | Cases | Exercised | Seed | Time | What it looks at |",
  "| --- | --- | --- | ---: | --- | ---: | ---: | --- |",
  ...checks.map((check) => row(check, seed)),
  "",
];

export const markdownReport = (
  report: ConformanceReport,
  requirements: readonly Requirement[] = REQUIREMENTS,
): string => {
  const broken = checksThat(report, "failed", "known failure");
  const lines = [
    `# ${VERDICT_MARK[report.verdict]} ${headline(report)}`,
    "",
    inline(report.because, LONGEST_MESSAGE),
    "",
    `${totalsLine(report.totals)}.`,
    "",
    ...facts(report),
    "",
    ...(broken.length === 0 ? [] : ["## What is broken", ""]),
    ...broken.flatMap((check) => failure(check, requirements)),
    "## Every check",
    "",
    ...byProfile(report).flatMap(({ profile, checks }) =>
      checks.length === 0 ? [] : table(profile, checks, report.seed),
    ),
    ...(report.unchecked.length === 0 ? [] : ["## What was not looked at", ""]),
    ...report.unchecked.map(
      ({ requirement, reason }) => `- **${inline(requirement, LONGEST_NAME)}** ${inline(reason, LONGEST_LINE)}`,
    ),
    "",
    "*Inconclusive* means that not enough was seen to say: it is neither a pass nor a failure, and never counted as a pass.",
  ];
  return `${lines.join("\n")}\n`;
};
