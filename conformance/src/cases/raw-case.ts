// Raw material for cases: flat records of small numbers, aimed at the edges. Edges are indices of earlier units and nothing chains, so
// that a witness shrinks to a unit or two.
import fc from "fast-check";
import type { Twin } from "./case.ts";

const few = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
type Weighted<T> = readonly (readonly [weight: number, value: T])[];
/** By weight; shrinks to the first of them. */
const pick = <T>(choices: Weighted<T>): fc.Arbitrary<T> =>
  fc.oneof(
    { withCrossShrink: true },
    ...choices.filter(([weight]) => weight > 0).map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })),
  );

/** Shapes laid over the first units of a case; what they are is in `patterns.ts`. */
export const PATTERNS = [
  "none",
  "substitute used",
  "shared stand-in",
  "one of two sources fails",
  "stand-in fails",
  "stand-in is skipped",
  "at the threshold",
  "dependant of the skipped",
  "overrun of the run",
] as const;
export type Pattern = (typeof PATTERNS)[number];

export type RawType = "deterministic" | "aggregation" | "retrieval" | "small_model" | "llm";
export type RawDeed = "answer" | "invalid" | "transient" | "unknown" | "cut" | "permanent" | "garbage" | "silent";
export type RawUsage = "some" | "limit" | "over" | "far over" | "absurd" | "nonsense" | "none";
export type RawStop = "no" | "event" | "call" | "start";

interface RawBinding {
  readonly source: number;
  readonly pointer: number;
  readonly to: number;
}
export interface RawCondition {
  readonly kind: "failure" | "failure of" | "schema" | "confidence" | "field" | "budget";
  readonly which: number;
  readonly amount: number;
}
interface RawTold {
  readonly kind: RawUsage;
  readonly tokensIn: number;
  readonly tokensOut: number;
}
interface RawDone {
  readonly kind: RawDeed;
  readonly output: number;
  readonly usage: RawTold;
}
export interface RawUnit {
  readonly type: RawType;
  /** Mask over earlier units. */
  readonly dependencies: number;
  readonly bindings: readonly RawBinding[];
  readonly limit: { readonly input: number; readonly output: number };
  readonly maxTokens: { readonly times: number; readonly delta: number };
  readonly maxAttempts: number;
  readonly backoff: number;
  readonly tier: number;
  readonly critical: boolean;
  readonly idempotent: boolean;
  readonly deeds: readonly RawDone[];
  /** The input is too long for `max_input_tokens`. */
  readonly oversize: boolean;
  readonly validates: boolean;
  /** Whether it may stand in for others. */
  readonly standby: boolean;
}
/** A limit aimed at what the units need, may take or will take; one less and one more. */
export interface RawAim {
  readonly kind: "zero" | "need" | "taken" | "all taken" | "caps" | "all caps";
  readonly at: number;
  readonly times: number;
  readonly delta: number;
}
interface RawEdge {
  readonly from: number;
  readonly to: number;
  readonly when: RawCondition;
  readonly and: RawCondition | null;
}
export interface RawCase {
  readonly units: readonly RawUnit[];
  /** Which of the orders of the names the units get. */
  readonly names: number;
  readonly edges: readonly RawEdge[];
  readonly output: readonly { readonly unit: number; readonly pointer: number }[];
  readonly limited: number;
  readonly budget: {
    readonly tokens: RawAim;
    readonly llm_invocations: RawAim;
    readonly retries: RawAim;
    readonly cost_usd: RawAim;
  };
  readonly policy: "fail_fast" | "continue_on_error";
  readonly release: { readonly order: "at once" | "last first" | "shuffled"; readonly seed: number };
  readonly stop: { readonly at: RawStop; readonly count: number };
  readonly duration: number;
  readonly deadline: number;
  readonly twin: Twin;
  readonly pattern: Pattern;
  readonly odd: boolean;
}

/** What a profile draws, and how often. */
export interface Leaning {
  readonly mostUnits: number;
  readonly types: Weighted<RawType>;
  readonly deeds: Weighted<RawDeed>;
  readonly usages: Weighted<RawUsage>;
  /** Which spendable dimensions the graph limits, as a bit mask. */
  readonly limited: Weighted<number>;
  readonly policies: Weighted<"fail_fast" | "continue_on_error">;
  readonly releases: Weighted<"at once" | "last first" | "shuffled">;
  readonly stops: Weighted<RawStop>;
  readonly twins: Weighted<Twin>;
  /** Graph durations and deadlines, in milliseconds; 0: none. */
  readonly durations: Weighted<number>;
  readonly deadlines: Weighted<number>;
  /** Names and members that trip careless code. */
  readonly odd: boolean;
}

const usageOf = (leaning: Leaning) => fc.record({ kind: pick(leaning.usages), tokensIn: few(6), tokensOut: few(6) });
const deedOf = (leaning: Leaning) => fc.record({ kind: pick(leaning.deeds), output: few(9), usage: usageOf(leaning) });
const binding: fc.Arbitrary<RawBinding> = fc.record({ source: few(5), pointer: few(9), to: few(4) });
const condition: fc.Arbitrary<RawCondition> = fc.record({
  kind: fc.constantFrom("failure", "failure", "failure of", "schema", "confidence", "confidence", "field", "budget"),
  which: few(9),
  amount: few(9),
});

const unitOf = (leaning: Leaning): fc.Arbitrary<RawUnit> =>
  fc.record({
    type: pick(leaning.types),
    /** Mask over earlier units. */
    dependencies: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: few(63) }),
    bindings: fc.array(binding, { maxLength: 2 }),
    limit: fc.record({ input: fc.constantFrom(1000, 1001, 1500), output: few(3).map((more) => more + 1) }),
    maxTokens: fc.record({ times: fc.integer({ min: 1, max: 4 }), delta: fc.constantFrom(0, 0, 0, 1, -1) }),
    maxAttempts: fc.constantFrom(1, 2, 2, 3, 4),
    backoff: fc.constantFrom(0, 0, 0, 4),
    tier: few(2),
    critical: fc.boolean(),
    idempotent: fc.constantFrom(true, true, true, false),
    deeds: fc.array(deedOf(leaning), { minLength: 1, maxLength: 4, size: "max" }),
    /** The input is too long for `max_input_tokens`. */
    oversize: few(16).map((chance) => chance === 16),
    validates: fc.boolean(),
    /** Whether it may stand in for others. */
    standby: fc.constantFrom(true, true, false),
  });

const aim: fc.Arbitrary<RawAim> = fc.record({
  kind: fc.constantFrom("zero", "need", "taken", "taken", "all taken", "all taken", "caps", "all caps", "all caps"),
  at: few(6),
  times: few(3),
  delta: fc.integer({ min: -1, max: 1 }),
});

export const rawCase = (leaning: Leaning): fc.Arbitrary<RawCase> => {
  const place = few(leaning.mostUnits - 1);
  return fc.record({
    units: fc.array(unitOf(leaning), { minLength: 1, maxLength: leaning.mostUnits, size: "max" }),
    /** Which of the orders of the names the units get. */
    names: few(5039),
    edges: fc.array(fc.record({ from: place, to: place, when: condition, and: fc.option(condition, { freq: 3 }) }), {
      maxLength: 4,
      size: "max",
    }),
    output: fc.array(fc.record({ unit: place, pointer: few(4) }), { minLength: 1, maxLength: 3, size: "max" }),
    limited: pick(leaning.limited),
    budget: fc.record({ tokens: aim, llm_invocations: aim, retries: aim, cost_usd: aim }),
    policy: pick(leaning.policies),
    release: fc.record({ order: pick(leaning.releases), seed: few(9999) }),
    stop: fc.record({ at: pick(leaning.stops), count: fc.integer({ min: 1, max: 14 }) }),
    duration: pick(leaning.durations),
    deadline: pick(leaning.deadlines),
    twin: pick(leaning.twins),
    pattern: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant("none" as const) },
      { weight: 1, arbitrary: fc.constantFrom(...PATTERNS) },
    ),
    odd: fc.constant(leaning.odd),
  });
};
