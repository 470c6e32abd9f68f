import { LocalBackend } from "@krako/backend-local";
import { type LeftOut, planPlugin } from "@krako/kora";
import { splitBySeed, textClassifierAdapter } from "@krako/models";
import { plugin } from "@krako/operations";
import { type ModelAdapter, sha256Hex } from "@krako/rules";
import { type LabelledMessage, readCorpus } from "./corpus.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { inFlight } from "./in-flight.ts";
import type { Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { readMessages } from "./read-messages.ts";
import { readRules } from "./rules.ts";
import { runGraph } from "./run-graph.ts";
import { graphMaker, readingOnly, readTemplate, type Thresholds, withTraining } from "./template.ts";
import { train } from "./train.ts";
import { type Outcome, outcomeOf } from "./triage-message.ts";

/** The share of the corpus that is held out. */
const HELD_OUT = 0.3;

/** What a triage was and what came of it. */
export interface Triage {
  readonly corpus: { readonly messages: number; readonly training: number; readonly heldOut: number };
  readonly seed: number;
  readonly thresholds: Thresholds;
  /** Whether the small model's threshold was given on the command line. */
  readonly isThresholdGiven: boolean;
  readonly leftOut: readonly LeftOut[];
  readonly outcomes: readonly Outcome[];
  readonly figures: Figures;
}

const OPERATIONS = [plugin, planPlugin];
const OUTPUT_SCHEMAS = new Map(
  plugin.operations.flatMap(({ name, outputSchema }) => (outputSchema ? [[name, outputSchema] as const] : [])),
);

/** The whole job: split, read, train, then triage what was held out, with `endpoint` as the last rung. Ends early, with what is done, when `signal` aborts. */
export async function triage(
  options: Options,
  endpoint: readonly ModelAdapter[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Triage | null> {
  const corpus = readCorpus();
  const { training: all, heldOut } = splitBySeed(corpus, {
    seed: options.seed,
    heldOut: HELD_OUT,
    key: ({ likeness }) => likeness,
  });
  const training = drawn(all, options.seed).slice(0, options.training);
  const template = readTemplate(OUTPUT_SCHEMAS);

  const reader = new LocalBackend({ operations: OPERATIONS, concurrency: options.concurrency });
  const { make: makeReading } = graphMaker(readingOnly(template), await reader.capabilityDescriptor(), OUTPUT_SCHEMAS);
  progress.begin(`reading ${training.length} messages to learn from`, training.length);
  const read = await readMessages(training, reader, makeReading, options.concurrency, () => progress.tick(""), signal);
  await reader.close();
  if (signal.aborted) return null;

  progress.begin("weighing rules, training the small model, choosing thresholds", 0);
  const trained = train(read, readRules(), options.seed);
  const thresholds = {
    ...trained.thresholds,
    ...(options.threshold === undefined ? {} : { smallModel: options.threshold }),
  };

  const models: ModelAdapter[] = [textClassifierAdapter(trained.model, { name: "mail-classifier" }), ...endpoint];
  const backend = new LocalBackend({ operations: OPERATIONS, models, concurrency: options.concurrency });
  const { make, leftOut } = graphMaker(
    withTraining(template, trained.rules, thresholds),
    await backend.capabilityDescriptor(),
    OUTPUT_SCHEMAS,
  );
  const messages = drawn(heldOut, options.seed).slice(0, options.limit);
  const outcomes: Outcome[] = [];
  progress.begin(`triaging ${messages.length} held-out messages`, messages.length);
  const startedAt = performance.now();
  await inFlight(
    messages,
    options.concurrency,
    async (message) => {
      const graph = make(message.raw);
      return outcomeOf(message, graph, await runGraph(backend, graph, signal));
    },
    (outcome) => {
      outcomes.push(outcome);
      progress.tick(outcome.decidedBy);
    },
    signal,
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  progress.end();
  await backend.close();
  return {
    corpus: { messages: corpus.length, training: training.length, heldOut: heldOut.length },
    seed: options.seed,
    thresholds,
    isThresholdGiven: options.threshold !== undefined,
    leftOut,
    outcomes,
    figures: figuresOf(outcomes, seconds),
  };
}

/** The messages in an order that the seed draws, so that any number of them is a fair sample. */
function drawn(messages: readonly LabelledMessage[], seed: number): LabelledMessage[] {
  return messages
    .map((message) => ({ message, draw: sha256Hex(`${seed}:${message.id}`) }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
    .map(({ message }) => message);
}
