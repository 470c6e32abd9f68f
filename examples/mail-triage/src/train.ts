import { splitBySeed, type TextClassifierModel, textClassifier, trainTextClassifier } from "@krako/models";
import type { ReadMessage } from "./read-messages.ts";
import { askRules, type Rule, weighRules } from "./rules.ts";
import type { Thresholds } from "./template.ts";
import { type JudgedAnswer, lowestThreshold } from "./thresholds.ts";

/** What the training part gives to the ladder. */
export interface Training {
  readonly rules: readonly Rule[];
  readonly model: TextClassifierModel;
  readonly thresholds: Thresholds;
}

/** How often a rung has to be right to be believed, 0 to 1. */
export const TARGETS = { rules: 0.995, smallModel: 0.99 } as const;

/** The share of the training part on which thresholds are chosen. */
const TUNING = 0.25;

/**
 * Chooses thresholds on a quarter of the training part, with rules weighed and a model trained on the other three; then weighs
 * and trains on all of it. Nothing here ever sees a held-out message. The same messages and seed give the same training.
 */
export function train(messages: readonly ReadMessage[], rules: readonly Rule[], seed: number): Training {
  const { training: fit, heldOut: tune } = splitBySeed(messages, {
    seed: seed + 1,
    heldOut: TUNING,
    key: ({ likeness }) => likeness,
  });
  const thresholds = chooseThresholds(weighRules(rules, fit), trainModel(fit, seed), tune);
  return { rules: weighRules(rules, messages), model: trainModel(messages, seed), thresholds };
}

/** The small model is only asked what the rules leave open, so its threshold is chosen on that. */
function chooseThresholds(
  rules: readonly Rule[],
  model: TextClassifierModel,
  tune: readonly ReadMessage[],
): Thresholds {
  const byRules = tune.map((message): JudgedAnswer => {
    const { label, confidence } = askRules(rules, message);
    return { confidence, right: label === message.label };
  });
  const rulesThreshold = lowestThreshold(byRules, TARGETS.rules);
  const classifier = textClassifier(model);
  const open = tune.filter((_, position) => (byRules[position]?.confidence ?? 0) < rulesThreshold);
  const byModel = open.map((message): JudgedAnswer => {
    const { label, confidence } = classifier.classify({ fields: fieldsOf(message) });
    return { confidence, right: label === message.label };
  });
  return { rules: rulesThreshold, smallModel: lowestThreshold(byModel, TARGETS.smallModel) };
}

function trainModel(messages: readonly ReadMessage[], seed: number): TextClassifierModel {
  return trainTextClassifier(
    messages.map((message) => ({ label: message.label, fields: fieldsOf(message) })),
    { seed },
  );
}

function fieldsOf({ subject, body }: ReadMessage): { readonly subject: string; readonly body: string } {
  return { subject, body };
}
