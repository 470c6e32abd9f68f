import { readFileSync } from "node:fs";
import { parseDocument } from "@krako/kora";
import { plugin } from "@krako/operations";
import type { JsonObject } from "@krako/rules";
import type { Label } from "./corpus.ts";
import type { ReadMessage } from "./read-message.ts";

/** A rule as it is handed to `text.classify_rules@1`. */
export type Rule = JsonObject & { readonly id: string; readonly label: Label };

/** What rules say of a message. */
export interface RuleAnswer {
  readonly label: Label | null;
  readonly confidence: number;
  readonly matched: readonly string[];
}

/** The most a rule may weigh: the operation's own bound. */
const MOST_WEIGHT = 1_000;

/** The hand-written rules, without weights. */
export function readRules(): Rule[] {
  const parsed = parseDocument(readFileSync(new URL("../rules.yaml", import.meta.url), "utf8"), "yaml");
  if (!parsed.ok) throw new Error(`rules.yaml: ${parsed.violations[0]?.message}`);
  return parsed.value as readonly JsonObject[] as Rule[];
}

/**
 * Weighs each rule by the odds that a message it holds for is what it says, counted on labelled messages, with one of each added
 * so that nothing is certain. The operation's confidence in a rule that holds alone is then how often it was right.
 */
export function weighRules(rules: readonly Rule[], messages: readonly ReadMessage[]): Rule[] {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  const labels = new Map(rules.map(({ id, label }) => [id, label]));
  for (const message of messages)
    for (const id of askRules(rules, message).matched) {
      const counts = labels.get(id) === message.label ? right : wrong;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return rules.map((rule) => ({
    ...rule,
    weight: Math.min(MOST_WEIGHT, ((right.get(rule.id) ?? 0) + 1) / ((wrong.get(rule.id) ?? 0) + 1)),
  }));
}

/** What the operation answers for one message: the very call that a graph makes. */
export function askRules(rules: readonly Rule[], { subject, body }: ReadMessage): RuleAnswer {
  const operation = plugin.operations.find(({ name }) => name === "text.classify_rules@1");
  return operation?.run({ text: { subject, body }, rules }) as unknown as RuleAnswer;
}
