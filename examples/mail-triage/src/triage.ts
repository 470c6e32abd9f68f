import { LocalBackend } from "@krako/backend-local";
import type { LeftOut } from "@krako/kora";
import { textClassifierAdapter } from "@krako/models";
import type { ModelAdapter } from "@krako/rules";
import { type Figures, figuresOf } from "./figures.ts";
import { inFlight } from "./in-flight.ts";
import { learn, OPERATIONS, OUTPUT_SCHEMAS } from "./learn.ts";
import type { Options } from "./options.ts";
import type { Progress } from "./progress.ts";
import { runGraph } from "./run-graph.ts";
import { graphMaker, readTemplate, type Thresholds, withTraining } from "./template.ts";
import { type Outcome, outcomeOf } from "./triage-message.ts";

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

/** The whole job: split, read, train, then triage what was held out, with `endpoint` as the last rung. Ends early, with what is done, when `signal` aborts. */
export async function triage(
  options: Options,
  endpoint: readonly ModelAdapter[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Triage | null> {
  const { begin, tick } = progress;
  const learning = { ...options, begin, tick: () => tick("") };
  const learnt = await learn(learning, signal);
  if (learnt === null) return null;
  const { rules, model, heldOut } = learnt;
  const thresholds = {
    ...learnt.thresholds,
    ...(options.threshold === undefined ? {} : { smallModel: options.threshold }),
  };

  const playbook = readTemplate(OUTPUT_SCHEMAS);
  const models: ModelAdapter[] = [textClassifierAdapter(model, { name: "mail-classifier" }), ...endpoint];
  const backend = new LocalBackend({ operations: OPERATIONS, models, concurrency: options.concurrency });
  const { make, leftOut } = graphMaker(
    { ...playbook, graph: withTraining(playbook.graph, rules, thresholds) },
    await backend.capabilityDescriptor(),
    OUTPUT_SCHEMAS,
  );
  const messages = heldOut.slice(0, options.limit);
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
    corpus: { messages: learnt.messages, training: learnt.training, heldOut: heldOut.length },
    seed: options.seed,
    thresholds,
    isThresholdGiven: options.threshold !== undefined,
    leftOut,
    outcomes,
    figures: figuresOf(outcomes, seconds),
  };
}
