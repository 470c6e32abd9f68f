import type { BenchReport } from "./bench-report.ts";
import { type Figure, figureValue } from "./figure.ts";
import { figureText, originText } from "./figure-text.ts";

/** The part of a page that the harness writes stands between these lines; everything else is left alone. */
export const SECTION_BEGIN = "<!-- kora bench: begin; written by the harness, never by hand -->";
export const SECTION_END = "<!-- kora bench: end -->";

/** Rows of the table that every workload has, in this order. */
const ROWS: readonly string[] = [
  "model_calls_avoided",
  "tokens_avoided",
  "cost_avoided",
  "decided.accuracy",
  "decided.model_accuracy",
  "accuracy_delta",
  "absent_model.needed",
  "absent_model.calls_avoided",
];

/** Rows that both ways have. */
const MODE_ROWS: readonly string[] = [
  "model_calls",
  "tokens",
  "cost_usd",
  "answered",
  "undecided",
  "accuracy",
  "wall_ms.p50",
  "wall_ms.p95",
];

const BREAK_EVEN_ROWS: readonly string[] = [
  "call_ms",
  "added_ms",
  "paying_call_ms",
  "saved_ms",
  "setup_ms",
  "cases",
].map((name) => `break_even.${name}`);

/** What the harness writes about its reports, between the marks. Nothing of it hangs on the clock, so the same reports give the same text. */
export function benchmarksSection(
  reports: readonly BenchReport[],
  pictureOf: (report: BenchReport) => string | null,
): string {
  return [
    SECTION_BEGIN,
    ...reports.flatMap((report) => ["", ...workloadSection(report, pictureOf(report))]),
    "",
    SECTION_END,
  ].join("\n");
}

/** The page with its section replaced. @throws RangeError where the marks are not there once and in order. */
export function withSection(page: string, section: string): string {
  const begin = page.indexOf(SECTION_BEGIN);
  const end = page.indexOf(SECTION_END);
  if (begin < 0 || end < begin || page.indexOf(SECTION_BEGIN, begin + 1) >= 0)
    throw new RangeError(
      `The page has no place for it. Write these two lines where it belongs:\n${SECTION_BEGIN}\n${SECTION_END}`,
    );
  return `${page.slice(0, begin)}${section}${page.slice(end + SECTION_END.length)}`;
}

function workloadSection(report: BenchReport, picture: string | null): string[] {
  const { workload, figures, models, backend, digests, problems } = report;
  const compared = models.map(({ task, unit_type, tier }) => `\`${task}\` (${unit_type}, ${tier})`).join(", ");
  const find = (id: string): Figure[] => figures.filter((figure) => figure.id === id);
  return [
    `### ${workload.title ?? workload.id}`,
    "",
    `\`${workload.id}\`, seed ${workload.seed}, ${figureText({ value: figureValue(figures, "cases"), unit: "cases" })} cases, backend \`${backend}\`. The model is ${compared}.`,
    ...workload.notes.map((note) => `${note}`),
    "",
    "| figure | value | origin | what it is |",
    "| --- | ---: | --- | --- |",
    ...ROWS.flatMap(find).map(row),
    "",
    "| | model first | deterministic first | origin |",
    "| --- | ---: | ---: | --- |",
    ...MODE_ROWS.flatMap((id) => bothRow(figures, id)),
    ...stagesOf(figures).flatMap((stage) => stageRow(figures, stage)),
    "",
    "| break-even | value | origin | what it is |",
    "| --- | ---: | --- | --- |",
    ...BREAK_EVEN_ROWS.flatMap(find).map(row),
    ...(picture === null
      ? []
      : ["", `![${workload.title ?? workload.id}: what other thresholds would give (measured)](${picture})`]),
    ...(digests === null
      ? []
      : [
          "",
          `Run again on \`${digests.backend}\`: of ${digests.compared} cases ${digests.different.length} differ in a digest (measured).`,
        ]),
    ...problems.flatMap((problem) => ["", `**${problem}**`]),
  ];
}

function row(figure: Figure): string {
  return `| \`${figure.id}\` | ${figureText(figure)} | ${originText(figure)} | ${figure.says} |`;
}

function bothRow(figures: readonly Figure[], id: string): string[] {
  const first = figures.find((figure) => figure.id === `model_first.${id}`);
  const last = figures.find((figure) => figure.id === `deterministic_first.${id}`);
  if (first === undefined || last === undefined) return [];
  return [`| \`${id}\` | ${figureText(first)} | ${figureText(last)} | ${originText(first)} |`];
}

/** Steps of either way, in the order in which they are told. */
export function stagesOf(figures: readonly Figure[]): string[] {
  const stages = figures.flatMap(
    ({ id }) => /^(?:model|deterministic)_first\.stage\.(.+)\.ms\.mean$/.exec(id)?.[1] ?? [],
  );
  return [...new Set(stages)];
}

function stageRow(figures: readonly Figure[], stage: string): string[] {
  const cell = (mode: string): string => {
    const mean = figures.find(({ id }) => id === `${mode}.stage.${stage}.ms.mean`);
    const reached = figures.find(({ id }) => id === `${mode}.stage.${stage}.reached`);
    return mean === undefined || reached === undefined ? "–" : `${figureText(mean)} in ${figureText(reached)}`;
  };
  return [`| step \`${stage}\`, mean | ${cell("model_first")} | ${cell("deterministic_first")} | measured |`];
}
