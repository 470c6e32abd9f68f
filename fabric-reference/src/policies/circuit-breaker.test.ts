import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { around, holds } from "../../test/holds.ts";
import {
  afterAttempt,
  afterDispatch,
  type Breaker,
  type BreakerAttempt,
  breakerMistakes,
  CIRCUIT_BREAKER,
  CLOSED_BREAKER,
  mayPass,
} from "./circuit-breaker.ts";

type Outcome = BreakerAttempt["outcome"];

/** Attempts that take no time, one each `everyMs` from 0. */
const run = (outcomes: readonly Outcome[], everyMs = 1_000_000, from: Breaker = CLOSED_BREAKER): Breaker =>
  outcomes.reduce(
    (breaker, outcome, i) =>
      afterAttempt(breaker, { outcome, dispatchedAt: i * everyMs, endedAt: i * everyMs }, CIRCUIT_BREAKER),
    from,
  );
const times = (n: number, outcome: Outcome): Outcome[] => Array<Outcome>(n).fill(outcome);
const opened: Breaker = { type: "open", openedAt: 1_000, probedAt: 1_000, successes: 0 };

describe("a closed breaker", () => {
  it("opens when more than half of the last attempts failed, from twenty attempts on", () => {
    expect(run(times(19, "failure")).type).toBe("closed");
    expect(run(times(20, "failure")).type).toBe("open");
    expect(run([...times(10, "success"), ...times(10, "failure")]).type).toBe("closed");
    expect(run([...times(10, "success"), ...times(11, "failure")]).type).toBe("open");
  });

  it("is not opened by a success that makes the attempts enough to judge by", () => {
    const judged = run([...times(19, "failure"), "success"]);
    expect(judged.type).toBe("closed");
    expect(run(["failure"], 1, judged).type).toBe("open");
  });

  it("looks back at sixty attempts", () => {
    const half = [...times(30, "success"), ...times(30, "failure")];
    expect(run(half).type).toBe("closed");
    expect(run([...times(1_000, "success"), ...times(30, "failure")]).type).toBe("closed");
    expect(run([...times(1_000, "success"), ...times(31, "failure")]).type).toBe("open");
  });

  it("opens at twenty timeouts within thirty seconds, however much else succeeds", () => {
    const mixed = (timeouts: number): Outcome[] =>
      Array.from({ length: timeouts * 3 - 2 }, (_, i) => (i % 3 === 0 ? "timeout" : "success"));
    // 20 timeouts span 19 times the time between two of them.
    const third = (ms: number) => ms / 19 / 3;
    expect(run(mixed(19), third(30_000)).type).toBe("closed");
    expect(run(mixed(20), third(29_999)).type).toBe("open");
    expect(run(mixed(20), third(30_001)).type).toBe("closed");
  });

  it("counts a timeout that is exactly thirty seconds old", () => {
    const ends = (last: number) => [...Array.from({ length: 19 }, (_, i) => i * 1_000), last];
    const patient = { ...CIRCUIT_BREAKER, minAttempts: 60 };
    const after = (last: number) => {
      let breaker: Breaker = CLOSED_BREAKER;
      for (const endedAt of ends(last))
        breaker = afterAttempt(breaker, { outcome: "timeout", dispatchedAt: 0, endedAt }, patient);
      return breaker;
    };
    expect([30_000, 30_001].map((last) => after(last).type)).toEqual(["open", "closed"]);
  });

  it("lets everything pass", () => {
    expect(mayPass(CLOSED_BREAKER, 0, CIRCUIT_BREAKER)).toBe(true);
    expect(afterDispatch(CLOSED_BREAKER, 5)).toBe(CLOSED_BREAKER);
  });
});

describe("an open breaker", () => {
  it("lets one probe pass each five seconds", () => {
    expect([5_999, 6_000].map((now) => mayPass(opened, now, CIRCUIT_BREAKER))).toEqual([false, true]);
    const probed = afterDispatch(opened, 6_500);
    expect([11_499, 11_500].map((now) => mayPass(probed, now, CIRCUIT_BREAKER))).toEqual([false, true]);
  });

  it("closes after five successes in a row, and then begins anew", () => {
    const probe = (outcome: Outcome): BreakerAttempt => ({ outcome, dispatchedAt: 6_000, endedAt: 6_001 });
    const after = (outcomes: readonly Outcome[]) =>
      outcomes.reduce<Breaker>((breaker, outcome) => afterAttempt(breaker, probe(outcome), CIRCUIT_BREAKER), opened);
    expect(after(times(4, "success")).type).toBe("open");
    expect(after(times(5, "success"))).toEqual(CLOSED_BREAKER);
    expect(after([...times(4, "success"), "timeout", ...times(4, "success")]).type).toBe("open");
  });

  it("does not count what was dispatched before it opened", () => {
    const early: BreakerAttempt = { outcome: "success", dispatchedAt: 999, endedAt: 7_000 };
    expect(afterAttempt(opened, early, CIRCUIT_BREAKER)).toBe(opened);
    expect(afterAttempt(opened, { ...early, dispatchedAt: 1_000 }, CIRCUIT_BREAKER)).toMatchObject({ successes: 1 });
  });
});

it("a node that recovers gets its work back, and one that does not gets one probe each five seconds", () => {
  const outcome = fc.constantFrom("success" as const, "failure" as const, "timeout" as const);
  let openings = 0;
  holds(
    "an open breaker passes one probe per interval and closes after five good ones",
    fc.property(fc.array(fc.tuple(outcome, around(5_000, 6_000)), { minLength: 20, maxLength: 80 }), (steps) => {
      let now = 0;
      let breaker: Breaker = CLOSED_BREAKER;
      let lastPassed: number | null = null;
      const dispatch = (ending: Outcome) => {
        const passes = mayPass(breaker, now, CIRCUIT_BREAKER);
        if (breaker.type === "open") {
          if (passes && lastPassed !== null) expect(now - lastPassed).toBeGreaterThanOrEqual(5_000);
          if (!passes) return;
          lastPassed = now;
        } else {
          expect(passes).toBe(true);
          lastPassed = null;
        }
        breaker = afterDispatch(breaker, now);
        const wasOpen = breaker.type === "open";
        breaker = afterAttempt(breaker, { outcome: ending, dispatchedAt: now, endedAt: now }, CIRCUIT_BREAKER);
        if (!wasOpen && breaker.type === "open") {
          openings += 1;
          lastPassed = now;
        }
      };
      for (const [ending, wait] of steps) {
        dispatch(ending);
        now += wait;
      }
      for (let i = 0; i < 5; i += 1) {
        now += 5_000;
        dispatch("success");
      }
      expect(breaker.type).toBe("closed");
      expect(JSON.parse(JSON.stringify(breaker))).toEqual(breaker);
    }),
  );
  expect(openings).toBeGreaterThan(20);
});

it("names constants that would never open or never close it", () => {
  expect(breakerMistakes(CIRCUIT_BREAKER)).toEqual([]);
  for (const change of [
    { minAttempts: 0 },
    { minAttempts: 61 },
    { timeouts: 0 },
    { successesToClose: 0 },
    { probeEveryMs: Number.POSITIVE_INFINITY },
  ])
    expect(breakerMistakes({ ...CIRCUIT_BREAKER, ...change })).toHaveLength(1);
  expect(breakerMistakes({ ...CIRCUIT_BREAKER, minAttempts: 60 })).toEqual([]);
});
