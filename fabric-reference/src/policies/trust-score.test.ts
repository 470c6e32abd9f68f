import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { around, holds } from "../../test/holds.ts";
import { decayOver, hourOf, TRUST, trustMistakes } from "./trust-constants.ts";
import { trustScore } from "./trust-score.ts";
import { applyEvidence, type NodeTrust, newNodeTrust, type TrustEvidence, trustOf, trustText } from "./trust-state.ts";

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
type Outcome = Extract<TrustEvidence, { type: "attempt" }>["outcome"];

const attempt = (outcome: Outcome, tenantId = "a", at = NOW): TrustEvidence => ({
  type: "attempt",
  at,
  tenantId,
  outcome,
});
const after = (evidence: readonly TrustEvidence[], start = newNodeTrust(NOW, TRUST)): NodeTrust =>
  evidence.reduce((trust, each) => applyEvidence(trust, each, TRUST), start);
const verified: TrustEvidence = { type: "identity", at: NOW, verified: true };
const known = after([verified]);
const scoreOf = (trust: NodeTrust, now = NOW, group: readonly NodeTrust[] = []) =>
  trustScore(trust, group, now, TRUST).score;
/** One attempt each of two tenants, so that evidence counts in full. */
const shared = (outcome: Outcome, count: number) =>
  Array.from({ length: count }, (_, i) => attempt(outcome, i % 2 ? "a" : "b"));

describe("reliability", () => {
  it("begins in the middle, with Beta(2,2)", () => {
    expect(scoreOf(known)).toBe(0.5);
  });

  it("is successes among successes and failures", () => {
    expect(scoreOf(after(shared("success", 6), known))).toBeCloseTo(8 / 10, 12);
    expect(scoreOf(after(shared("failure", 6), known))).toBeCloseTo(2 / 10, 12);
  });

  it("counts evidence of a single tenant half, until there is a second one", () => {
    const one = after(Array(6).fill(attempt("success")), known);
    expect(scoreOf(one)).toBeCloseTo(5 / 7, 12);
    expect(scoreOf(after([attempt("success", "b")], one))).toBeCloseTo(9 / 11, 12);
    expect(after([attempt("success", "b"), attempt("success", "a")], one).isSingleTenant).toBe(false);
  });

  it("counts misconduct in full, whoever the tenant was", () => {
    expect(scoreOf(after([{ type: "misconduct", at: NOW }], known))).toBeCloseTo(2 / 5, 12);
    expect(scoreOf(after([attempt("success"), { type: "misconduct", at: NOW }], known))).toBeCloseTo(2.5 / 5.5, 12);
  });

  it("falls back to nothing known: both counts lose two in a hundred of what is above 1 each hour", () => {
    const good = after(shared("success", 8), known);
    expect(scoreOf(good, NOW + HOUR - 1)).toBeCloseTo(10 / 12, 12);
    expect(scoreOf(good, NOW + HOUR)).toBeCloseTo(9.82 / (9.82 + 1.98), 12);
    expect(scoreOf(good, NOW + 2 * HOUR)).toBeCloseTo(9.6436 / (9.6436 + 1.9604), 12);
    expect(scoreOf(good, NOW + 1_000 * HOUR)).toBeCloseTo(0.5, 6);
    expect(scoreOf(good, NOW + 2_001 * HOUR)).toBe(0.5);
  });

  it("decays the same whether something is recorded meanwhile or not, misconduct included", () => {
    const mixed = after([...shared("success", 8), ...shared("failure", 3), { type: "misconduct", at: NOW }], known);
    const looked = after([{ ...verified, at: NOW + 5 * HOUR }], mixed);
    expect(looked.hour).toBe(mixed.hour + 5);
    for (const hours of [5, 6, 30]) {
      const left = 0.98 ** hours;
      const mean = (1 + 9 * left) / (2 + 14 * left);
      expect(scoreOf(mixed, NOW + hours * HOUR)).toBeCloseTo(mean, 12);
      expect(scoreOf(looked, NOW + hours * HOUR)).toBeCloseTo(mean, 12);
    }
  });

  it("takes evidence that comes late as if it were new", () => {
    const late = after([attempt("success", "a", NOW - 5 * HOUR), attempt("success", "b", NOW)], known);
    expect(late).toEqual(after([attempt("success", "a"), attempt("success", "b")], known));
  });

  it("decays in a bounded number of steps", () => {
    expect(decayOver(0, 1_999, TRUST)).toBeGreaterThan(decayOver(0, 2_000, TRUST));
    expect(decayOver(0, 2_000, TRUST)).toBeGreaterThan(0);
    expect(decayOver(0, 2_001, TRUST)).toBe(0);
    expect(decayOver(5, 4, TRUST)).toBe(1);
    expect([HOUR - 1, HOUR, HOUR + 1].map(hourOf)).toEqual([0, 1, 1]);
  });
});

describe("penalties", () => {
  const penaltiesOf = (trust: NodeTrust, group: readonly NodeTrust[] = []) =>
    trustScore(trust, group, NOW, TRUST).penalties;

  it("for timeouts follow a moving average, up to 0.4", () => {
    const after1 = after([attempt("timeout")], known);
    expect(penaltiesOf(after1).timeout).toBeCloseTo(0.2, 12);
    expect(penaltiesOf(after([attempt("success")], after1)).timeout).toBeCloseTo(0.16, 12);
    expect(penaltiesOf(after([attempt("timeout")], after1)).timeout).toBeCloseTo(0.36, 12);
    expect(penaltiesOf(after([attempt("timeout"), attempt("timeout")], after1)).timeout).toBe(0.4);
    expect(after1.failures).toBe(1);
  });

  test.each([
    ["healthy", 0.5],
    ["draining", 0.5],
    ["degraded", 0.3],
    ["down", 0],
  ] as const)("for a %s node leave %d", (health, score) => {
    expect(scoreOf(after([{ type: "health", at: NOW, health }], known))).toBeCloseTo(score, 12);
  });

  it("for a group are due when more than three of its nodes have worked and none ever failed", () => {
    const good = after([attempt("success")], known);
    const bad = after([attempt("failure")], known);
    expect(penaltiesOf(good, [good, good, good]).group).toBe(0);
    expect(penaltiesOf(good, [good, good, good, known]).group).toBe(0);
    expect(penaltiesOf(good, [good, good, good, good]).group).toBe(0.1);
    expect(penaltiesOf(good, [good, good, good, good, bad]).group).toBe(0);
    const liar = after([{ type: "misconduct", at: NOW }], good);
    expect(penaltiesOf(good, [good, good, good, good, liar]).group).toBe(0);
    expect(scoreOf(good, NOW, [good, good, good, good])).toBeCloseTo(2.5 / 4.5 - 0.1, 12);
  });
});

it("a node whose identity is not verified gets 0.3 at most", () => {
  const unknown = after(shared("success", 100));
  expect(scoreOf(unknown)).toBe(0.3);
  expect(scoreOf(after([verified], unknown))).toBeGreaterThan(0.9);
  expect(scoreOf(after([verified, { ...verified, verified: false }], unknown))).toBe(0.3);
});

const anyAttempt = fc.record({
  type: fc.constant("attempt" as const),
  at: fc.constant(NOW),
  tenantId: fc.constantFrom("a", "a", "b"),
  outcome: fc.constantFrom("success" as const, "success" as const, "failure" as const, "timeout" as const),
});
const anyEvidence: fc.Arbitrary<TrustEvidence> = fc.oneof(
  { weight: 5, arbitrary: anyAttempt },
  fc.constant({ type: "misconduct" as const, at: NOW }),
  fc.record({
    type: fc.constant("health" as const),
    at: fc.constant(NOW),
    health: fc.constantFrom("healthy" as const, "degraded" as const, "draining" as const, "down" as const),
  }),
  fc.record({ type: fc.constant("identity" as const), at: fc.constant(NOW), verified: fc.boolean() }),
);
const story = fc.array(fc.tuple(anyEvidence, around(HOUR, 3 * HOUR)), { maxLength: 40 }).map((drawn) => {
  let at = NOW;
  return drawn.map(([evidence, wait]): TrustEvidence => {
    at += wait;
    return { ...evidence, at };
  });
});

describe("laws", () => {
  it("a score is within 0 to 1, and a state read back from its bytes goes on to the same bytes", () => {
    const scores = new Set<number>();
    holds(
      "trust can be stopped, stored and gone on with anywhere",
      fc.property(story, fc.nat(40), fc.boolean(), (evidence, cut, grouped) => {
        const whole = after(evidence);
        const half = trustOf(trustText(after(evidence.slice(0, cut))));
        expect(trustText(after(evidence.slice(cut), half))).toBe(trustText(whole));
        const now = (evidence.at(-1)?.at ?? NOW) + cut * HOUR;
        const score = scoreOf(whole, now, grouped ? [whole, whole, whole, whole] : []);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(whole.verified ? 1 : 0.3);
        scores.add(score);
      }),
    );
    expect(scores.size).toBeGreaterThan(100);
  });

  it("a success never lowers trust, a failure never raises it, a timeout is no better than a failure", () => {
    holds(
      "trust follows what a node does",
      fc.property(story, (evidence) => {
        const before = after(evidence);
        const at = evidence.at(-1)?.at ?? NOW;
        const tenantId = before.firstTenant ?? "a";
        const next = (outcome: Outcome) => scoreOf(after([{ type: "attempt", at, tenantId, outcome }], before), at);
        const now = scoreOf(before, at);
        // The moving average falls with every attempt that is no timeout, a failure too: it is told apart from the counts.
        const calm = before.timeoutAverage === 0;
        expect(next("success")).toBeGreaterThanOrEqual(now);
        if (calm) expect(next("failure")).toBeLessThanOrEqual(now);
        expect(next("timeout")).toBeLessThanOrEqual(next("failure"));
        expect(scoreOf(after([{ type: "misconduct", at }], before), at)).toBeLessThanOrEqual(now);
      }),
    );
  });

  it("within an hour, what happened counts and not in which order, but for the average of timeouts", () => {
    const attempts = fc.array(anyAttempt, { maxLength: 30 });
    const shuffled = attempts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    holds(
      "reliability does not depend on the order of evidence",
      fc.property(shuffled, ([one, other]) => {
        const { timeoutAverage: _, firstTenant: first, ...left } = after(one);
        const { timeoutAverage: __, firstTenant: second, ...right } = after(other);
        expect(left).toEqual(right);
        if (left.isSingleTenant) expect(first).toBe(second);
      }),
    );
  });
});

it("names constants outside their range", () => {
  expect(trustMistakes(TRUST)).toEqual([]);
  for (const change of [
    { hourlyDecay: 1.01 },
    { timeoutLambda: -0.01 },
    { unverifiedCap: Number.NaN },
    { healthPenalty: { ...TRUST.healthPenalty, down: 2 } },
    { prior: 0.99 },
    { misconductFailures: -1 },
  ])
    expect(trustMistakes({ ...TRUST, ...change })).toHaveLength(1);
});
