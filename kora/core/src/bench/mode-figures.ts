import { microUsd, usd } from "@krako/rules";
import type { CaseOutcome } from "./case-outcome.ts";
import { type Figure, measured } from "./figure.ts";
import type { Mode } from "./modes.ts";
import { mean, percentile } from "./statistics.ts";

/** Everything that one way says of itself. Times only of cases that it had first. */
export function modeFigures(mode: Mode, outcomes: readonly CaseOutcome[], isTold: boolean): Figure[] {
  const figure = (id: string, value: number | null, unit: Figure["unit"], says: string): Figure =>
    measured(`${mode}.${id}`, value, unit, says);
  const total = (of: (outcome: CaseOutcome) => number): number => outcomes.reduce((sum, each) => sum + of(each), 0);
  const first = outcomes.filter(({ was_first }) => was_first);
  const walls = first.map(({ wall_ms }) => wall_ms);
  const scores = outcomes.filter(({ is_labelled, end }) => is_labelled && end === "answered");
  const accuracy = isTold ? mean(scores.map(({ score }) => score ?? 0)) : null;
  return [
    figure(
      "model_calls",
      total(({ model_calls }) => model_calls),
      "calls",
      "calls of the compared model",
    ),
    figure(
      "small_model_calls",
      total(({ small_model_calls }) => small_model_calls),
      "calls",
      "calls of small models",
    ),
    figure(
      "llm_calls",
      total(({ llm_calls }) => llm_calls),
      "calls",
      "calls of large models",
    ),
    figure(
      "tokens",
      total(({ tokens }) => tokens),
      "tokens",
      "tokens in and out, as whoever counts them reports",
    ),
    figure("cost_usd", costOf(outcomes), "usd", "US dollars by the backend's price list; null without one"),
    figure("answered", outcomes.filter(({ end }) => end === "answered").length, "cases", "cases with an answer"),
    figure(
      "undecided",
      outcomes.filter(({ end }) => end === "undecided").length,
      "cases",
      "cases without a sure answer",
    ),
    figure("failed", outcomes.filter(({ end }) => end === "failed").length, "cases", "cases that broke"),
    figure("accuracy", accuracy, "share", "right answers over labelled cases with an answer"),
    figure("wall_ms.mean", mean(walls), "ms", "from handing a graph over to its result"),
    figure("wall_ms.p50", percentile(walls, 0.5), "ms", "from handing a graph over to its result"),
    figure("wall_ms.p95", percentile(walls, 0.95), "ms", "from handing a graph over to its result"),
    ...stageFigures(mode, first),
  ];
}

/** Milliseconds by step. A step that a case did not reach counts in its share of runs and in no time. */
function stageFigures(mode: Mode, outcomes: readonly CaseOutcome[]): Figure[] {
  const stages = [...new Set(outcomes.flatMap(({ stage_ms }) => Object.keys(stage_ms)))];
  return stages.flatMap((stage) => {
    const times = outcomes.flatMap(({ stage_ms }) => stage_ms[stage] ?? []);
    const id = `${mode}.stage.${stage}`;
    return [
      measured(
        `${id}.reached`,
        outcomes.length === 0 ? null : times.length / outcomes.length,
        "share",
        "cases that come to this step",
      ),
      measured(`${id}.ms.mean`, mean(times), "ms", "of its attempts, where it is reached"),
      measured(`${id}.ms.p95`, percentile(times, 0.95), "ms", "of its attempts, where it is reached"),
    ];
  });
}

function costOf(outcomes: readonly CaseOutcome[]): number | null {
  const costs = outcomes.map(({ cost_usd }) => cost_usd);
  if (costs.length === 0 || costs.includes(null)) return null;
  return Number(usd(costs.reduce((sum, cost) => sum + microUsd(cost ?? "0"), 0n)));
}
