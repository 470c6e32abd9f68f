import { describe, expect, it } from "vitest";
import { CircuitBreaker } from "./circuit-breaker.ts";

const ASK = { type: "ask", alone: false };
const ALONE = { type: "ask", alone: true };

function opened(): CircuitBreaker {
  const breaker = new CircuitBreaker();
  for (let i = 0; i < 5; i += 1) breaker.failed(0, false);
  return breaker;
}

describe("the circuit breaker", () => {
  it("stays closed for four failures in a row, and opens at the fifth", () => {
    const breaker = new CircuitBreaker();
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 4; i += 1) breaker.failed(0, false);
      expect(breaker.enter(0)).toEqual(ASK);
      breaker.answered();
    }
    expect(opened().enter(0)).toEqual({ type: "wait", ms: 500 });
    expect(opened().isClosed).toBe(false);
  });

  it("lets one ask when its time is over, and all when that was answered", () => {
    const breaker = opened();
    expect(breaker.enter(499)).toEqual({ type: "wait", ms: 1 });
    expect(breaker.enter(500)).toEqual(ALONE);
    expect(breaker.enter(500)).toMatchObject({ type: "wait" });
    breaker.answered();
    expect([breaker.enter(500), breaker.enter(500)]).toEqual([ASK, ASK]);
  });

  it("waits twice as long after each failure of the one, up to fifteen seconds", () => {
    const breaker = opened();
    let now = 0;
    const waits: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const entry = breaker.enter(now);
      if (entry.type === "wait") now += entry.ms;
      waits.push(entry.type === "wait" ? entry.ms : 0);
      expect(breaker.enter(now)).toEqual(ALONE);
      breaker.failed(now, true);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  it("does not wait longer for those who had asked before it opened", () => {
    const breaker = opened();
    for (let i = 0; i < 20; i += 1) breaker.failed(100, false);
    expect(breaker.enter(100)).toEqual({ type: "wait", ms: 400 });
  });

  it("lets another one ask where the first gave up", () => {
    const breaker = opened();
    expect(breaker.enter(500)).toEqual(ALONE);
    breaker.abandoned(true);
    expect(breaker.enter(500)).toEqual(ALONE);
  });
});
