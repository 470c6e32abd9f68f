// Raw material for graphs: flat records of small numbers, aimed at the edges. Edges are indices of earlier units; nothing chains, so
// that a witness shrinks to a unit or two.
import fc from "fast-check";

const few = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

/** How tokens are reported: some number below the limit, the limit, just above it, far above it, beyond belief, or not at all. */
const usage = fc.record({
  kind: fc.constantFrom("some", "some", "limit", "over", "far over", "absurd", "nonsense", "unknown"),
  tokensIn: few(6),
  tokensOut: few(6),
});
const outcome = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant("output" as const) },
    { weight: 4, arbitrary: fc.constantFrom("invalid", "transient", "permanent", "timeout", "lost") },
  ),
  usage,
  usual: fc.constantFrom(true, true, true, false),
  started: fc.constantFrom(true, true, false),
  output: few(9),
});
const binding = fc.record({ source: few(9), pointer: few(9), to: few(8) });
const condition = fc.record({
  kind: fc.constantFrom(
    "failure",
    "failure",
    "failure of",
    "schema",
    "schema",
    "confidence",
    "confidence",
    "field",
    "budget",
  ),
  which: few(15),
  amount: fc.oneof(few(3), few(15)),
});
const unit = (maxUnits: number) =>
  fc.record({
    type: fc.constantFrom(
      "deterministic",
      "aggregation",
      "retrieval",
      "small_model",
      "small_model",
      "llm",
      "llm",
      "llm",
    ),
    dependencies: fc.array(few(2 * maxUnits), { maxLength: 3 }),
    bindings: fc.array(binding, { maxLength: 2 }),
    limit: fc.record({ input: fc.constantFrom(1, 2, 3, 6), output: fc.constantFrom(1, 2, 4) }),
    maxTokens: fc.record({ times: fc.integer({ min: 1, max: 4 }), delta: fc.constantFrom(0, 0, 0, 1, 2, -1) }),
    maxAttempts: fc.integer({ min: 1, max: 4 }),
    backoff: fc.constantFrom(0, 0, 7, 40_000),
    tier: few(2),
    critical: fc.boolean(),
    /** Whether it may stand in for others; most units may not, or most would be skipped. */
    standby: fc.constantFrom(true, true, false),
    idempotent: fc.constantFrom(true, true, true, false),
    outcomes: fc.array(outcome, { minLength: 1, maxLength: 4, size: "max" }),
    rejectsInput: few(40).map((chance) => chance === 20),
  });
/** A limit aimed at what the units need, may take or will take, one less and one more. */
const aim = (maxUnits: number) =>
  fc.record({
    kind: fc.constantFrom(
      "zero",
      "times",
      "taken",
      "taken",
      "all taken",
      "all taken",
      "caps",
      "all caps",
      "all caps",
      "all caps",
    ),
    at: few(maxUnits - 1),
    times: few(4),
    delta: fc.integer({ min: -1, max: 1 }),
  });

export const rawGraph = (maxUnits: number) => {
  const place = few(maxUnits - 1);
  const limit = aim(maxUnits);
  return fc.record({
    units: fc.array(unit(maxUnits), { minLength: 1, maxLength: maxUnits, size: "max" }),
    /** Which of the orders of the names the units get. */
    names: few(39_916_799),
    edges: fc.array(fc.record({ from: place, to: place, when: condition, and: fc.option(condition, { freq: 3 }) }), {
      maxLength: Math.ceil(1.4 * maxUnits),
      size: "max",
    }),
    /** What gives way where a dependency and an escalation do not go together. */
    edgesFirst: fc.boolean(),
    output: fc.array(fc.record({ unit: place, pointer: few(4) }), { minLength: 1, maxLength: 4, size: "max" }),
    /** Which dimensions are limited, as a bit mask. */
    limited: fc.constantFrom(0, 0, 1, 2, 4, 8, 9, 7, 15, 15),
    budget: fc.record({ tokens: limit, llm_invocations: limit, retries: limit, cost_usd: limit }),
    /** Index of a price list; the first is none. */
    prices: few(5),
    duration: fc.boolean(),
  });
};

type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type RawGraph = ValueOf<ReturnType<typeof rawGraph>>;
export type RawUnit = RawGraph["units"][number];
export type RawOutcome = RawUnit["outcomes"][number];
export type RawCondition = RawGraph["edges"][number]["when"];
export type RawAim = RawGraph["budget"]["tokens"];
