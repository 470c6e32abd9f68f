import { budgetBars } from "./budget-bars.ts";
import type { Score } from "./figures.ts";
import type { Triage } from "./triage.ts";
import { RUNGS } from "./triage-message.ts";

/** The figures for people. */
export function report({ corpus, seed, thresholds, isThresholdGiven: isGiven, leftOut, figures }: Triage): string {
  const { decided, messages, latency_ms: latency, confusion } = figures;
  const row = (...cells: readonly string[]): string =>
    `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(24) : cell.padStart(13))).join("")}`;
  const scoreRow = (name: string, score: Score): string =>
    row(name, String(score.answers), shareText(score.answers, messages), String(score.right), percent(score.accuracy));
  const withoutLlm = leftOut.length > 0;
  return `${[
    "",
    `Mail triage: ${messages} held-out messages of ${corpus.messages} (seed ${seed}; ${corpus.training} to learn from, ${corpus.heldOut} held out)`,
    `thresholds chosen on the training part: rules ${thresholds.rules}, small model ${thresholds.smallModel}${isGiven ? " (given, not chosen)" : ""}`,
    "",
    row("decided by", "messages", "share", "right", "accuracy"),
    ...RUNGS.map((rung) => scoreRow(rung.replaceAll("_", " ").replace(/^by /, ""), decided[rung])),
    scoreRow("all decided", figures.all),
    row(
      "undecided",
      String(figures.undecided),
      shareText(figures.undecided, messages),
      "",
      withoutLlm ? "would have called a model" : "",
    ),
    ...(figures.failed > 0
      ? [
          row("failed", String(figures.failed), shareText(figures.failed, messages)),
          ...Object.entries(figures.errors).map(([error, times]) => `    ${times} × ${error}`),
        ]
      : []),
    ...(figures.cancelled > 0 ? [row("cancelled", String(figures.cancelled))] : []),
    "",
    `LLM calls: ${figures.llm_calls} made${withoutLlm ? `, ${figures.would_have_called_llm} would have been made (no --model-url)` : ""}; ${figures.llm_calls_avoided} of ${messages} messages needed none: ${percent(figures.llm_calls_avoided_share)} of model calls avoided`,
    `Small model: ${figures.small_model_calls} calls in this process; ${figures.budget.tokens.debited.toLocaleString("en")} tokens in all`,
    "",
    "Budgets of all graphs together",
    ...budgetBars(figures.budget),
    "",
    row("latency (ms)", "runs", "p50", "p95"),
    ...Object.entries(latency).map(([stage, { runs, p50, p95 }]) =>
      row(stage.replaceAll("_", " "), String(runs), String(p50 ?? "–"), String(p95 ?? "–")),
    ),
    "",
    row("truth \\ answer", "spam", "ham", "none"),
    ...(["spam", "ham"] as const).map((truth) =>
      row(truth, String(confusion[truth].spam), String(confusion[truth].ham), String(confusion[truth].none)),
    ),
    "",
    `${messages} messages in ${figures.seconds.toFixed(1)} s: ${figures.messages_per_second?.toFixed(0) ?? "–"} messages/s`,
  ].join("\n")}\n`;
}

function shareText(part: number, whole: number): string {
  return percent(whole === 0 ? null : part / whole);
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(1)} %`;
}
