import type { BudgetReport } from "@krako/contracts";
import { percentile } from "./percentile.ts";
import { sumBudgets } from "./sum-budgets.ts";
import { type Outcome, RUNGS, type Rung } from "./triage-message.ts";

/** Answers against labels. */
export interface Score {
  readonly answers: number;
  readonly right: number;
  /** Right answers over answers; null without any. */
  readonly accuracy: number | null;
}

/** Everything that is told of a triage; computed from what its runs reported and nothing else. */
export interface Figures {
  readonly messages: number;
  readonly decided: Readonly<Record<Rung, Score>>;
  readonly all: Score;
  readonly undecided: number;
  /** Of the undecided: those that would have called an LLM had there been one. */
  readonly would_have_called_llm: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly errors: Readonly<Record<string, number>>;
  /** Truth × answer. */
  readonly confusion: Readonly<Record<"spam" | "ham", Readonly<Record<"spam" | "ham" | "none", number>>>>;
  readonly llm_calls: number;
  readonly small_model_calls: number;
  /** Messages that needed no LLM: those a cheaper rung decided. Against a triage that asks an LLM about each. */
  readonly llm_calls_avoided: number;
  readonly llm_calls_avoided_share: number | null;
  readonly budget: BudgetReport;
  /** Milliseconds. */
  readonly latency_ms: Readonly<
    Record<string, { readonly runs: number; readonly p50: number | null; readonly p95: number | null }>
  >;
  readonly seconds: number;
  readonly messages_per_second: number | null;
}

/** Folds outcomes into figures; `seconds` is how long the triage took by the clock. */
export function figuresOf(outcomes: readonly Outcome[], seconds: number): Figures {
  const finished = outcomes.filter(({ decidedBy }) => decidedBy !== "cancelled");
  const by = (what: Outcome["decidedBy"]): readonly Outcome[] => finished.filter(({ decidedBy }) => decidedBy === what);
  const decided = {
    by_rules: scoreOf(by("by_rules")),
    by_small_model: scoreOf(by("by_small_model")),
    by_llm: scoreOf(by("by_llm")),
  };
  const avoided = decided.by_rules.answers + decided.by_small_model.answers;
  return {
    messages: finished.length,
    decided,
    all: scoreOf(RUNGS.flatMap(by)),
    undecided: by("undecided").length,
    would_have_called_llm: finished.filter(({ wouldHaveCalled }) => wouldHaveCalled).length,
    failed: by("failed").length,
    cancelled: outcomes.length - finished.length,
    errors: countBy(finished.flatMap(({ error }) => error ?? [])),
    confusion: { spam: answersTo(finished, "spam"), ham: answersTo(finished, "ham") },
    llm_calls: total(outcomes, ({ llmCalls }) => llmCalls),
    small_model_calls: total(outcomes, ({ smallModelCalls }) => smallModelCalls),
    llm_calls_avoided: avoided,
    llm_calls_avoided_share: finished.length === 0 ? null : avoided / finished.length,
    budget: sumBudgets(outcomes.map(({ budget }) => budget)),
    latency_ms: Object.fromEntries(
      ["parse", ...RUNGS, "whole"].map((stage) => {
        const values = finished.flatMap(({ durations }) => durations[stage] ?? []);
        return [stage, { runs: values.length, p50: percentile(values, 0.5), p95: percentile(values, 0.95) }];
      }),
    ),
    seconds,
    messages_per_second: seconds > 0 ? finished.length / seconds : null,
  };
}

function scoreOf(outcomes: readonly Outcome[]): Score {
  const right = outcomes.filter(({ truth, label }) => truth === label).length;
  return { answers: outcomes.length, right, accuracy: outcomes.length === 0 ? null : right / outcomes.length };
}

function answersTo(outcomes: readonly Outcome[], truth: "spam" | "ham"): Record<"spam" | "ham" | "none", number> {
  const of = outcomes.filter((outcome) => outcome.truth === truth);
  const count = (label: "spam" | "ham" | null): number => of.filter((outcome) => outcome.label === label).length;
  return { spam: count("spam"), ham: count("ham"), none: count(null) };
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function total(outcomes: readonly Outcome[], amount: (outcome: Outcome) => number): number {
  return outcomes.reduce((sum, outcome) => sum + amount(outcome), 0);
}
