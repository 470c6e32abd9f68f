import { LocalBackend } from "@krako/backend-local";
import type { OutputSchemas } from "@krako/kora";
import { splitBySeed } from "@krako/models";
import { plugin } from "@krako/operations";
import { type OperationPlugin, sha256Hex } from "@krako/rules";
import { type LabelledMessage, readCorpus } from "./corpus.ts";
import { readMessages } from "./read-messages.ts";
import { readRules } from "./rules.ts";
import { graphMaker, readingOnly, readTemplate } from "./template.ts";
import { type Training, train } from "./train.ts";

/** The share of the corpus that is held out. */
const HELD_OUT = 0.3;

/** What every graph of a triage may use. */
export const OPERATIONS: readonly OperationPlugin[] = [plugin];

export const OUTPUT_SCHEMAS: OutputSchemas = new Map(
  plugin.operations.flatMap(({ name, outputSchema }) => (outputSchema ? [[name, outputSchema] as const] : [])),
);

/** How much is learnt from, and how it is told. */
export interface LearnOptions {
  readonly seed: number;
  /** Messages of the training part that are learnt from; absent: all. */
  readonly training?: number | undefined;
  /** Messages in flight. */
  readonly concurrency: number;
  /** Told before each step, with its parts; 0: it has none. */
  readonly begin: (step: string, parts: number) => void;
  readonly tick: () => void;
}

/** What was learnt from one part of the corpus, and the other part, in an order that the seed draws. */
export interface Learnt extends Training {
  readonly messages: number;
  readonly training: number;
  readonly heldOut: readonly LabelledMessage[];
}

/**
 * Splits the corpus, reads the training part with the very step a triage begins with, and learns from it. Nothing here ever looks at the
 * held-out part. Null when `signal` aborts.
 */
export async function learn(options: LearnOptions, signal: AbortSignal): Promise<Learnt | null> {
  const { seed, concurrency } = options;
  const corpus = readCorpus();
  const { training: all, heldOut } = splitBySeed(corpus, { seed, heldOut: HELD_OUT, key: ({ likeness }) => likeness });
  const training = drawn(all, seed).slice(0, options.training);
  const reader = new LocalBackend({ operations: OPERATIONS, concurrency });
  const capabilities = await reader.capabilityDescriptor();
  const { make } = graphMaker(readingOnly(readTemplate(OUTPUT_SCHEMAS)), capabilities, OUTPUT_SCHEMAS);
  options.begin(`reading ${training.length} messages to learn from`, training.length);
  const read = await readMessages(training, reader, make, concurrency, options.tick, signal);
  await reader.close();
  if (signal.aborted) return null;
  options.begin("weighing rules, training the small model, choosing thresholds", 0);
  const trained = train(read, readRules(), seed);
  return { ...trained, messages: corpus.length, training: training.length, heldOut: drawn(heldOut, seed) };
}

/** The messages in an order that the seed draws, so that any number of them is a fair sample. */
function drawn(messages: readonly LabelledMessage[], seed: number): LabelledMessage[] {
  return messages
    .map((message) => ({ message, draw: sha256Hex(`${seed}:${message.id}`) }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
    .map(({ message }) => message);
}
