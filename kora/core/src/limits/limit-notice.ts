/** A limit of this machine that work can hit. */
export type LocalLimit = "model_does_not_fit" | "context_too_long" | "latency" | "queueing" | "schema_failures";

/** A limit that was hit: what was measured, and what can be done about it, here first. */
export interface LimitNotice {
  readonly limit: LocalLimit;
  /** The measurement, as a sentence. */
  readonly measured: string;
  readonly remedies: readonly string[];
}

/** The last thing to try: what is done elsewhere has to be wanted. */
const ELSEWHERE =
  "Or let graphs that this machine cannot run go to a fabric: execution_backend: krako, routing: when_local_cannot.";

const HERE: Readonly<Record<LocalLimit, readonly string[]>> = {
  model_does_not_fit: [
    "Use a smaller model, or one with fewer bits per weight, for this tier (--model tier=name).",
    "Free memory on this machine: stop models that are not needed.",
  ],
  context_too_long: [
    "Lower max_input_tokens, or split or shorten the input with an operation before the model.",
    "Start the model with a larger context window, or use one that has it.",
  ],
  latency: [
    "Lower --concurrency: an endpoint that gets more at once than it can do answers all of it late.",
    "Put a rule, a cache or a small model before this one, or use a smaller model for the tier.",
  ],
  queueing: [
    "Raise --concurrency, if the endpoint and this machine can do more at once.",
    "Run fewer graphs at the same time.",
  ],
  schema_failures: [
    "Use a model that keeps to schemas, a lower temperature, or a simpler schema.",
    "Put an operation that extracts the answer after the model.",
  ],
};

/** A notice with its remedies. */
export function limitNotice(limit: LocalLimit, measured: string): LimitNotice {
  return { limit, measured, remedies: [...HERE[limit], ELSEWHERE] };
}
