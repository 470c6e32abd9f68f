import { type TextClassifierModel, textClassifier, trainTextClassifier } from "@krako/models";
import { sha256Hex } from "@krako/rules";
import type { ReadMessage } from "./read-message.ts";
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
const TARGETS = { rules: 0.985, smallModel: 0.99 } as const;

/** Parts of the training part: each is judged by rules and a model that learnt from the others. */
const FOLDS = 4;

/**
 * Chooses thresholds by cross-validation within the training part, then weighs the rules and trains the model on all of it.
 * Nothing here ever sees a held-out message. The same messages and seed give the same training.
 */
export function train(messages: readonly ReadMessage[], rules: readonly Rule[], seed: number): Training {
  return {
    rules: weighRules(rules, messages),
    model: trainModel(messages, seed),
    thresholds: chooseThresholds(messages, rules, seed),
  };
}

/** What both rungs answer to one message that neither has seen. */
interface Judged {
  readonly byRules: JudgedAnswer;
  readonly byModel: JudgedAnswer;
}

/** The small model is only asked what the rules leave open, so its threshold is chosen on that. */
function chooseThresholds(messages: readonly ReadMessage[], rules: readonly Rule[], seed: number): Thresholds {
  const folds = messages.map(
    ({ likeness }) => Number.parseInt(sha256Hex(`${seed}:${likeness}`).slice(0, 8), 16) % FOLDS,
  );
  const judged = Array.from({ length: FOLDS }, (_, fold) =>
    judge(
      messages.filter((_, m) => folds[m] !== fold),
      messages.filter((_, m) => folds[m] === fold),
      rules,
      seed,
    ),
  ).flat();
  const sureRules = lowestThreshold(
    judged.map(({ byRules }) => byRules),
    TARGETS.rules,
  );
  const open = judged.filter(({ byRules }) => byRules.confidence < sureRules);
  return {
    rules: sureRules,
    smallModel: lowestThreshold(
      open.map(({ byModel }) => byModel),
      TARGETS.smallModel,
    ),
  };
}

function judge(
  known: readonly ReadMessage[],
  unseen: readonly ReadMessage[],
  rules: readonly Rule[],
  seed: number,
): Judged[] {
  const weighed = weighRules(rules, known);
  const classifier = textClassifier(trainModel(known, seed));
  return unseen.map((message) => {
    const ofRules = askRules(weighed, message);
    const ofModel = classifier.classify({ fields: fieldsOf(message) });
    return {
      byRules: { confidence: ofRules.confidence, right: ofRules.label === message.label },
      byModel: { confidence: ofModel.confidence, right: ofModel.label === message.label },
    };
  });
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
