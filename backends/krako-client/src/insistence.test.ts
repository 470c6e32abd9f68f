import { describe, expect, it } from "vitest";
import { problemOf } from "../test/documents.ts";
import { TestClock } from "../test/test-clock.ts";
import { refused } from "./check-answer.ts";
import { unreachable } from "./failure.ts";
import { Insistence } from "./insistence.ts";
import { FEWEST_RETRIES } from "./retry-budget.ts";

const { signal } = new AbortController();
const MANY = 40;

function insisting() {
  const clock = new TestClock();
  return { clock, insistence: new Insistence(clock, () => 0.5) };
}

it("counts patience from the first failure: a question that waits long for its answer has not failed yet", async () => {
  const { insistence, clock } = insisting();
  let attempts = 0;
  const attempt = async (): Promise<number> => {
    attempts += 1;
    if (attempts > 1) return attempts;
    clock.pass(30_000);
    throw unreachable("It broke off");
  };
  expect(await insistence.ask({ patienceMs: 10_000, mostTries: 99, signal }, attempt)).toBe(2);
});

describe("many requests that fail together", () => {
  it("are repeated within the budget while they go on failing", async () => {
    const { insistence } = insisting();
    let attempts = 0;
    const attempt = (): Promise<never> => {
      attempts += 1;
      throw refused("It", problemOf({ retryable: true }), null);
    };
    const patience = { patienceMs: 5_000, mostTries: 99, signal };
    const asks = Array.from({ length: MANY }, () => insistence.ask(patience, attempt));
    expect((await Promise.allSettled(asks)).every(({ status }) => status === "rejected")).toBe(true);
    expect(attempts).toBe(MANY + FEWEST_RETRIES);
  });

  it("all go on at once when one of them was answered", async () => {
    const { insistence, clock } = insisting();
    const began = clock.now();
    const attempt = async (): Promise<number> => {
      if (clock.now() - began < 8_000) throw unreachable("It did not answer");
      return clock.now() - began;
    };
    const patience = { patienceMs: 60_000, mostTries: 99, signal };
    const answered = await Promise.all(Array.from({ length: MANY }, () => insistence.ask(patience, attempt)));
    expect(Math.max(...answered)).toBeLessThan(20_000);
  });

  it("are given up after the time there is, also while somebody else asks for them", async () => {
    const { insistence, clock } = insisting();
    const patience = { patienceMs: 3_000, mostTries: 99, signal };
    const began = clock.now();
    const attempt = (): Promise<never> => Promise.reject(unreachable("It did not answer"));
    const asks = Array.from({ length: MANY }, () => insistence.ask(patience, attempt));
    expect((await Promise.allSettled(asks)).every(({ status }) => status === "rejected")).toBe(true);
    expect(clock.now() - began).toBeLessThanOrEqual(3_000);
  });
});
