// The report on a terminal: a table by requirement, then every failure in full, and the verdict last, where the eye is when the run ends.
import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import { byProfile, checksThat } from "./check-order.ts";
import { displayWidth, fit, padded, wrapped } from "./display-width.ts";
import type { CheckReport, ConformanceReport } from "./run-report.ts";
import { type Paint, painter, toneOfCheck, toneOfVerdict } from "./terminal-colour.ts";
import { terminalFailure } from "./terminal-failure.ts";
import { duration, headline, MARK, many, totalsLine, VERDICT_MARK } from "./verdict-words.ts";
import { visibleLine } from "./visible-text.ts";

export interface TerminalOptions {
  readonly isColoured: boolean;
  /** Columns; narrower than {@link NARROWEST} is written as if it were that. */
  readonly width: number;
}

export const NARROWEST = 40;
/** Wider than this a line is hard to follow. */
const WIDEST = 160;
/** Narrower than this the mark has to do without its word; the failures below say it. */
const ROOMY = 60;
const LONGEST_LINE = 400;

interface Columns {
  readonly verdict: number;
  readonly requirement: number;
  readonly check: number;
  readonly exercised: number;
  readonly time: number;
  /** 0: there is no room for the sentence. */
  readonly sentence: number;
}

const exercised = (check: CheckReport): string => `${check.exercised}/${check.cases} ≥${check.floor}`;
const rule = (check: CheckReport): string => {
  const more = check.requirements.length - 1;
  return `${visibleLine(check.requirements[0] ?? "", 16)}${more > 0 ? ` +${more}` : ""}`;
};

/** Columns as wide as what is in them; on a narrow terminal the sentence goes first, then the time. */
const columnsFor = (checks: readonly CheckReport[], width: number): Columns => {
  const widest = (text: (check: CheckReport) => string): number =>
    Math.max(4, ...checks.map((check) => displayWidth(text(check))));
  const verdict = width < ROOMY ? 1 : 2 + widest(({ verdict: word }) => word);
  const requirement = widest(rule);
  const counts = widest(exercised);
  const time = width >= 70 ? widest(({ milliseconds }) => duration(milliseconds)) : 0;
  const fixed = verdict + requirement + counts + time + 2 * (time > 0 ? 4 : 3);
  const check = Math.max(
    8,
    Math.min(
      widest(({ id }) => visibleLine(id, 80)),
      width - fixed - 1,
    ),
  );
  const sentence = width - fixed - check - 3;
  return { verdict, requirement, check, exercised: counts, time, sentence: sentence >= 24 ? sentence : 0 };
};

/** What the columns are; the counts are cases that exercised the check, of all it was asked about, and the floor. */
const titles = (columns: Columns, paint: Paint): string => {
  const cells = [
    columns.verdict === 1 ? " " : padded("verdict", columns.verdict),
    padded(fit("requirement", columns.requirement), columns.requirement),
    padded("check", columns.check),
    padded(fit("exercised", columns.exercised), columns.exercised),
    columns.time === 0 ? "" : "time".padStart(columns.time),
    columns.sentence === 0 ? "" : "looks at",
  ];
  return paint(
    "quiet",
    cells
      .filter((cell) => cell !== "")
      .join("  ")
      .trimEnd(),
  );
};

const row = (check: CheckReport, columns: Columns, paint: Paint): string => {
  const cells = [
    paint(
      toneOfCheck(check.verdict),
      padded(columns.verdict === 1 ? MARK[check.verdict] : `${MARK[check.verdict]} ${check.verdict}`, columns.verdict),
    ),
    padded(rule(check), columns.requirement),
    padded(fit(visibleLine(check.id, 80), columns.check), columns.check),
    padded(exercised(check), columns.exercised),
    columns.time === 0 ? "" : duration(check.milliseconds).padStart(columns.time),
    columns.sentence === 0 ? "" : paint("quiet", fit(visibleLine(check.sentence, LONGEST_LINE), columns.sentence)),
  ];
  return cells
    .filter((cell) => cell !== "")
    .join("  ")
    .trimEnd();
};

const heading = (report: ConformanceReport, width: number, paint: Paint): readonly string[] => {
  const { backend, kit, requirement_set: set } = report;
  const name = (text: string): string => visibleLine(text, 80);
  const lines = [
    `${name(backend.name)} ${name(backend.version)} (${backend.plugged_in} ${name(backend.source)}, interface ${name(backend.interface_version)})`,
    `${name(kit.name)} ${name(kit.version)}, contract ${name(set.contract_version)}, requirement set ${name(set.digest).slice(0, 12)}`,
    `seed ${report.seed}, ${many(report.cases_per_profile, "case")} per profile, ${many(report.totals.model_calls, "model call")}, ${duration(report.milliseconds)}`,
  ];
  return lines.flatMap((line) => wrapped(line, width)).map((line) => paint("quiet", line));
};

const reasons = (report: ConformanceReport, width: number, paint: Paint): readonly string[] =>
  checksThat(report, "inconclusive", "not applicable").flatMap((check) => {
    const head = `${MARK[check.verdict]} ${check.verdict} ${rule(check)} ${visibleLine(check.id, 80)}`;
    const why = wrapped(visibleLine(check.reason ?? "no reason was given", LONGEST_LINE), width - 2);
    return [paint(toneOfCheck(check.verdict), head), ...why.map((line) => `  ${line}`)];
  });

/** Text for a terminal of that width; ends with the verdict and a line feed. */
export const terminalReport = (
  report: ConformanceReport,
  options: TerminalOptions,
  requirements: readonly Requirement[] = REQUIREMENTS,
): string => {
  const paint = painter(options.isColoured);
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width));
  const columns = columnsFor(report.checks, width);
  const tables = byProfile(report).flatMap(({ profile, checks }) =>
    checks.length === 0
      ? []
      : [
          "",
          paint("strong", `${profile} · ${many(checks.length, "check")} · seed ${report.seed}`),
          titles(columns, paint),
          ...checks.map((check) => row(check, columns, paint)),
        ],
  );
  const failures = checksThat(report, "known failure", "failed").flatMap((check) => [
    "",
    ...terminalFailure(check, requirements, width, paint),
  ]);
  const open = reasons(report, width, paint);
  const unchecked =
    report.unchecked.length === 0
      ? []
      : [
          "",
          ...wrapped(
            `${many(report.unchecked.length, "requirement")} of the set had no check in these profiles.`,
            width,
          ).map((line) => paint("quiet", line)),
        ];
  const lines = [
    ...heading(report, width, paint),
    ...tables,
    ...(open.length === 0 ? [] : ["", ...open]),
    ...unchecked,
    ...failures,
    "",
    ...wrapped(visibleLine(report.because, 1_500), width),
    `${paint(toneOfVerdict(report.verdict), paint("strong", `${VERDICT_MARK[report.verdict]} ${headline(report)}`))}: ${totalsLine(report.totals)}`,
  ];
  return `${lines.join("\n")}\n`;
};
