import { breakEven } from "./break-even.ts";
import type { CaseOutcome } from "./case-outcome.ts";
import { type Figure, measured, simulated } from "./figure.ts";
import { modeFigures } from "./mode-figures.ts";
import type { ComparedModel, Mode } from "./modes.ts";
import { mean } from "./statistics.ts";

/** What both ways are compared from. */
export interface Comparison {
  readonly outcomes: readonly CaseOutcome[];
  readonly models: readonly ComparedModel[];
  readonly setupMs: number;
  /** Whether enough cases have a label for accuracy to say anything. */
  readonly isAccuracyTold: boolean;
}

/** A case that ended in both ways. */
type Pair = Readonly<Record<Mode, CaseOutcome>>;

/** All figures of a comparison. Only cases that ended in both ways count, so that what was called off half-way misleads nobody. */
export function compareModes({ outcomes, models, setupMs, isAccuracyTold: isTold }: Comparison): Figure[] {
  const pairs = pairsOf(outcomes);
  const of = (mode: Mode): CaseOutcome[] => pairs.map((pair) => pair[mode]);
  const labelled = pairs.filter(({ model_first }) => model_first.is_labelled).length;
  return [
    measured("cases", pairs.length, "cases", "cases that ended in both ways"),
    measured("labelled", labelled, "cases", "of those, cases whose right answer is known"),
    ...modeFigures("model_first", of("model_first"), isTold),
    ...modeFigures("deterministic_first", of("deterministic_first"), isTold),
    ...savings(pairs),
    ...accuracies(pairs, isTold),
    ...absentModel(pairs),
    ...breakEvenFigures(pairs, models, setupMs),
  ];
}

function pairsOf(outcomes: readonly CaseOutcome[]): Pair[] {
  const ended = outcomes.filter(({ end }) => end !== "cancelled");
  const first = new Map(ended.filter(({ mode }) => mode === "model_first").map((each) => [each.id, each]));
  return ended.flatMap((each) => {
    const model = each.mode === "deterministic_first" ? first.get(each.id) : undefined;
    return model === undefined ? [] : [{ model_first: model, deterministic_first: each }];
  });
}

function savings(pairs: readonly Pair[]): Figure[] {
  const sum = (mode: Mode, of: (outcome: CaseOutcome) => number): number =>
    pairs.reduce((total, pair) => total + of(pair[mode]), 0);
  const avoided = (of: (outcome: CaseOutcome) => number): number | null => {
    const before = sum("model_first", of);
    return before === 0 ? null : (before - sum("deterministic_first", of)) / before;
  };
  return [
    measured(
      "model_calls_avoided",
      avoided(({ model_calls }) => model_calls),
      "share",
      "calls of the compared model that asking it last avoids; below 0: it asks more",
    ),
    measured(
      "tokens_avoided",
      avoided(({ tokens }) => tokens),
      "share",
      "tokens that asking the model last avoids",
    ),
    measured(
      "cost_avoided",
      pairs.some(({ model_first }) => model_first.cost_usd === null)
        ? null
        : avoided(({ cost_usd }) => Number(cost_usd)),
      "share",
      "money that asking the model last avoids; null without prices",
    ),
  ];
}

/** Cases that were answered without the model, and what the model itself answers to the same ones. */
function accuracies(pairs: readonly Pair[], isTold: boolean): Figure[] {
  const decided = pairs.filter(
    ({ deterministic_first: { end, model_calls, is_labelled } }) =>
      end === "answered" && model_calls === 0 && is_labelled,
  );
  const accuracy = (mode: Mode): number | null => (isTold ? mean(decided.map((pair) => pair[mode].score ?? 0)) : null);
  const own = accuracy("deterministic_first");
  const models = accuracy("model_first");
  const delta = own === null || models === null ? null : (models - own) * 100;
  return [
    measured("decided", decided.length, "cases", "labelled cases that were answered without the model"),
    measured("decided.accuracy", own, "share", "right answers among them"),
    measured("decided.model_accuracy", models, "share", "right answers of the model, asked about the same cases"),
    measured(
      "accuracy_delta",
      delta,
      "points",
      "how far the answers without the model are under the model's own; below 0: above",
    ),
  ];
}

/** A model that the playbook would ask and that is not there: what came of its cases is known, what it would have said is not. */
function absentModel(pairs: readonly Pair[]): Figure[] {
  const lacked = pairs.filter(({ deterministic_first }) => deterministic_first.lacked_model).length;
  if (lacked === 0) return [];
  return [
    measured(
      "absent_model.needed",
      lacked,
      "cases",
      "cases that no rung here was sure of, and that would have gone on to a model that is not here",
    ),
    simulated(
      "absent_model.calls_avoided",
      (pairs.length - lacked) / pairs.length,
      "share",
      "calls of that model that would be avoided, supposed that asking it first takes one call a case",
    ),
  ];
}

function breakEvenFigures(pairs: readonly Pair[], models: readonly ComparedModel[], setupMs: number): Figure[] {
  const compared = models.map(({ task }) => task);
  const modelMs = ({ stage_ms }: CaseOutcome): number => compared.reduce((sum, task) => sum + (stage_ms[task] ?? 0), 0);
  const meanOf = (mode: Mode, of: (outcome: CaseOutcome) => number): number =>
    mean(
      pairs
        .map((pair) => pair[mode])
        .filter(({ was_first }) => was_first)
        .map(of),
    ) ?? 0;
  const shared = new Set(pairs.flatMap(({ model_first }) => Object.keys(model_first.stage_ms)));
  const ownMs = ({ stage_ms }: CaseOutcome): number =>
    Object.entries(stage_ms).reduce((sum, [stage, ms]) => sum + (shared.has(stage) ? 0 : ms), 0);
  const calls = pairs.reduce((sum, { model_first }) => sum + model_first.model_calls, 0);
  const left = pairs.reduce((sum, { deterministic_first }) => sum + deterministic_first.model_calls, 0);
  const terms = {
    avoided: calls === 0 ? 0 : (calls - left) / calls,
    callMs: meanOf("model_first", modelMs),
    addedMs: meanOf("deterministic_first", ownMs),
    setupMs,
  };
  const { payingCallMs, savedMs, cases } = breakEven(terms);
  const isKnown = pairs.length > 0;
  const known = (value: number | null): number | null => (isKnown ? value : null);
  return [
    measured("break_even.call_ms", known(terms.callMs), "ms", "asking the model about one case"),
    measured("break_even.added_ms", known(terms.addedMs), "ms", "what the steps that only this way has take, a case"),
    measured("break_even.setup_ms", setupMs, "ms", "once: reading, training, choosing thresholds"),
    measured(
      "break_even.paying_call_ms",
      known(payingCallMs),
      "ms",
      "a model call that takes longer than this is worth avoiding: added ÷ avoided",
    ),
    measured(
      "break_even.saved_ms",
      known(savedMs),
      "ms",
      "saved a case with this model: avoided · call − added; below 0: lost",
    ),
    measured(
      "break_even.cases",
      known(cases),
      "cases",
      "cases after which the setup is paid back in time: setup ÷ saved; null: never with this model",
    ),
  ];
}
