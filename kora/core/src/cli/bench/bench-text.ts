import type { BenchReport } from "../../bench/bench-report.ts";
import { stagesOf } from "../../bench/benchmarks-page.ts";
import type { Figure } from "../../bench/figure.ts";
import { figureText, originText } from "../../bench/figure-text.ts";
import type { Terminal } from "../terminal.ts";

/** A report for people. Every line says where its figure comes from. */
export function benchText(report: BenchReport, terminal: Terminal): string {
  const { workload, figures, models, absent_models: absent, backend, digests, curve, problems } = report;
  const both = figures.filter(({ id }) => id.startsWith("deterministic_first.") && !id.includes(".stage."));
  const alone = figures.filter(({ id }) => !/^(model|deterministic)_first\./.test(id));
  const model = models.map(({ task, unit_type, tier }) => `${task} (${unit_type}, ${tier})`).join(", ");
  return `${[
    terminal.style(
      "bold",
      `${workload.title ?? workload.id} (${workload.id}, seed ${workload.seed}, backend ${backend})`,
    ),
    `The model is ${model}.${absent.map(({ task, unit_type, tier }) => ` Not here: ${task} (${unit_type}, ${tier}).`).join("")}`,
    ...workload.notes,
    "",
    row("", "model first", "determ. first", ""),
    ...both.map((last) => {
      const id = last.id.slice("deterministic_first.".length);
      const first = figures.find((figure) => figure.id === `model_first.${id}`);
      return row(id, first === undefined ? "–" : figureText(first), figureText(last), originText(last));
    }),
    ...stagesOf(figures).map((stage) =>
      row(
        `step ${stage}, mean`,
        stageText(figures, "model_first", stage),
        stageText(figures, "deterministic_first", stage),
        "measured",
      ),
    ),
    "",
    ...alone.map((figure) => row(figure.id, "", figureText(figure), originText(figure), figure.says)),
    ...(curve === null
      ? []
      : [
          "",
          `What other thresholds of ${curve.task} would give (${curve.origin}; the playbook has ${curve.chosen}):`,
          row("threshold", "avoided", "accuracy", "", "the model on the same cases"),
          ...curve.points
            .filter(
              ({ threshold }) =>
                threshold === curve.chosen || Math.round(threshold * 100) % 10 === 0 || threshold >= 0.95,
            )
            .map((point) =>
              row(
                String(point.threshold),
                share(point.avoided),
                share(point.accuracy),
                "",
                share(point.model_accuracy),
              ),
            ),
        ]),
    ...(digests === null ? [] : ["", digestLine(digests)]),
    ...problems.flatMap((problem) => ["", terminal.style("red", problem)]),
  ].join("\n")}\n`;
}

function row(name: string, first: string, second: string, origin: string, says = ""): string {
  return `  ${name.padEnd(28)}${first.padStart(14)}${second.padStart(16)}  ${origin.padEnd(10)}${says}`.trimEnd();
}

function stageText(figures: readonly Figure[], mode: string, stage: string): string {
  const mean = figures.find(({ id }) => id === `${mode}.stage.${stage}.ms.mean`);
  return mean === undefined ? "–" : figureText(mean);
}

function share(value: number | null): string {
  return figureText({ value, unit: "share" });
}

function digestLine({ backend, compared, different }: NonNullable<BenchReport["digests"]>): string {
  const says = different.length === 0 ? "the digests of all are the same" : `${different.length} have other digests`;
  return `  Run again on ${backend}: of ${compared} cases ${says} (measured).`;
}
