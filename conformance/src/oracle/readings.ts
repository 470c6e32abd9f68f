// Ways to read the page. `NORMATIVE` is what it says; every other value is a tempting misreading that the laws must catch.
export interface Readings {
  /** DET-001: without the third kind of edge, a dependant may be ranked before a substitute of its dependency. */
  readonly order: "effective" | "declared";
  /** BUDGET-003: what a provider reports beyond the limit is recorded apart, not debited. */
  readonly overrun: "apart" | "debited";
  /** BUDGET-005: what an unsettled earlier-ranked unit may still take; 'nothing' over-commits under concurrency. */
  readonly worst: "cap" | "rest" | "nothing";
  /** BUDGET-005: the cap in money allows for the roundings of every attempt. */
  readonly roundings: "counted" | "forgotten";
  /** BUDGET-005: covered is each attempt, not once the whole unit. */
  readonly wait: "attempt" | "unit";
  /** BUDGET-005: a dimension of which nothing is needed is not looked at. */
  readonly zeroNeeds: "ignored" | "compared";
  /** BUDGET-005: a breach of the graph budget waits until every earlier-ranked unit is settled. */
  readonly breach: "waits" | "at once";
  /** BUDGET-003: an attempt that failed is debited like any other. */
  readonly failedAttempts: "debited" | "free";
  /** BUDGET-007: consumption that is not known is debited whole. */
  readonly unknown: "limit" | "nothing";
  /** §5: a budget condition is about what was taken up to and including the source. */
  readonly budgetCondition: "from" | "to" | "now";
  /** ESC-004: activation is decided before the dependencies are looked at. */
  readonly activation: "first" | "dependencies";
  /** ESC-005: an activated target that fails is the end of it; 'next' tries the source's next edge. */
  readonly failedTarget: "final" | "ignored";
  /** SKIP-001: a skipped dependency is no failure. */
  readonly skip: "propagates" | "fails";
  /** §5: edges are not tried after `skipped`. */
  readonly confidence: "below" | "at or below";
  /** RETRY-001. */
  readonly attempts: "max" | "one more";
  /** RETRY-002: a non-idempotent unit is retried only when its attempt is known not to have started. */
  readonly idempotence: "respected" | "ignored";
  /** RETRY-007: an output that fails its schema is retried for model units only. */
  readonly schemaRetry: "models" | "all" | "none";
  /** BIND-001: a pointer that does not resolve fails the unit. */
  readonly unresolved: "fails" | "null";
  /** FAIL-002: the error is that of the earliest-ranked failure, not of the first observed. */
  readonly error: "earliest" | "first seen";
  /** FAIL-001: under `fail_fast` everything unsettled is cancelled. */
  readonly failFast: "cancels" | "goes on";
}

export const NORMATIVE: Readings = {
  order: "effective",
  overrun: "apart",
  worst: "cap",
  roundings: "counted",
  wait: "attempt",
  zeroNeeds: "ignored",
  breach: "waits",
  failedAttempts: "debited",
  unknown: "limit",
  budgetCondition: "from",
  activation: "first",
  failedTarget: "final",
  skip: "propagates",
  confidence: "below",
  attempts: "max",
  idempotence: "respected",
  schemaRetry: "models",
  unresolved: "fails",
  error: "earliest",
  failFast: "cancels",
};
