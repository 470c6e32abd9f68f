import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { until } from "../../test/scripted-execution.ts";
import type { Release } from "../cases/case.ts";
import { MAX_BROKEN_MOMENTS, ReleaseQueue } from "./release-queue.ts";

function queueOf(release: Release, via: "process" | "http" = "process") {
  const answered: string[] = [];
  const queue = new ReleaseQueue(release);
  const call = (name: string, onAnswer = () => {}) => ({
    via,
    answer: () => {
      answered.push(name);
      onAnswer();
    },
  });
  return { answered, queue, call };
}

describe("the release queue in process", () => {
  it("answers at once in the order of arrival", () => {
    const { answered, queue, call } = queueOf({ order: "at once" });
    for (const name of ["a", "b", "c"]) queue.add(call(name));
    expect(answered).toEqual(["a", "b", "c"]);
  });

  it("answers the last call first once no more come", async () => {
    const { answered, queue, call } = queueOf({ order: "last first" });
    queue.add(call("a"));
    await Promise.resolve();
    queue.add(call("b"));
    await new Promise((resolve) => setImmediate(resolve));
    queue.add(call("c"));
    expect(answered).toEqual([]);
    await until(() => answered.length === 3);
    expect(answered).toEqual(["c", "b", "a"]);
  });

  it("lets calls that an answer brings about come before the next answer", async () => {
    const { answered, queue, call } = queueOf({ order: "last first" });
    queue.add(call("a"));
    queue.add(call("b", () => setImmediate(() => queue.add(call("after b")))));
    await until(() => answered.length === 3);
    expect(answered).toEqual(["b", "after b", "a"]);
  });

  it("shuffles by the seed and by nothing else", async () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const shuffled = async (seed: number) => {
      const { answered, queue, call } = queueOf({ order: "shuffled", seed });
      for (const name of names) queue.add(call(name));
      await until(() => answered.length === names.length);
      return answered.join("");
    };
    expect(await shuffled(1)).toBe(await shuffled(1));
    const orders = new Set(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(shuffled)));
    expect(orders.size).toBeGreaterThan(4);
    for (const order of orders) expect([...order].sort()).toEqual(names);
  });

  it("does not answer a call that was removed, nor any after it was stopped", async () => {
    const { answered, queue, call } = queueOf({ order: "last first" });
    const [a, b, c] = [call("a"), call("b"), call("c", () => queue.stop())];
    for (const each of [a, b, c]) queue.add(each);
    queue.remove(b);
    await until(() => answered.length > 0);
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toEqual(["c"]);
  });

  it("answers one at last though calls never stop coming", async () => {
    const { answered, queue, call } = queueOf({ order: "last first" });
    let added = 0;
    const flood = () => {
      if (answered.length > 0 || added > 100 * MAX_BROKEN_MOMENTS) return;
      added += 1;
      queue.add(call(`${added}`));
      setImmediate(flood);
    };
    flood();
    await until(() => answered.length > 0 || added > 100 * MAX_BROKEN_MOMENTS);
    queue.stop();
    expect(answered).toHaveLength(1);
    expect(added).toBeGreaterThan(MAX_BROKEN_MOMENTS);
  });
});

describe("the release queue over HTTP", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("answers one call after each four milliseconds without a new one", () => {
    const { answered, queue, call } = queueOf({ order: "last first" }, "http");
    queue.add(call("a"));
    vi.advanceTimersByTime(3);
    queue.add(call("b"));
    vi.advanceTimersByTime(4);
    expect(answered).toEqual([]);
    vi.advanceTimersByTime(4);
    expect(answered).toEqual(["b"]);
    vi.advanceTimersByTime(4);
    expect(answered).toEqual(["b", "a"]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
