import { describe, expect, it, onTestFinished } from "vitest";
import { plugin } from "../test/worker-operations.ts";
import { otherTurns, VirtualClock } from "./virtual-clock.ts";
import { type JobEnd, WorkerPool } from "./worker-pool.ts";

const job = (operation: string, value: unknown = null) =>
  ({
    type: "operation",
    module: plugin.module,
    operation: `thread.${operation}@1`,
    input: { value } as never,
  }) as const;

function poolOf(size: number) {
  const clock = new VirtualClock();
  const pool = new WorkerPool(size, clock);
  onTestFinished(() => pool.close());
  const run = (operation: string, timeoutMs = 1_000): Promise<JobEnd> =>
    new Promise((resolve) => void pool.run(job(operation), timeoutMs, resolve));
  return { clock, pool, run };
}

describe("WorkerPool", () => {
  it("uses a thread again, and makes no more than it has", async () => {
    const { pool, run } = poolOf(2);
    for (let round = 0; round < 3; round += 1) {
      const ends = await Promise.all(["value", "value", "value", "value", "value"].map((name) => run(name)));
      expect(ends.map(({ type }) => type)).toEqual(["output", "output", "output", "output", "output"]);
      expect(pool.threads).toBeLessThanOrEqual(2);
    }
  });

  it("does not count a thread's start as the job's time", async () => {
    const { clock, run } = poolOf(1);
    const end = run("never", 5);
    expect(clock.waits).toEqual([]);
    await clock.untilSet(5);
    await clock.advance(5);
    expect((await end).type).toBe("timeout");
  });

  it("stops a job that waits in line, and one that has begun since", async () => {
    const { clock, pool, run } = poolOf(1);
    const ended: string[] = [];
    const stops = ["forever", "forever", "value"].map((name, i) => pool.run(job(name), 10 + i, () => ended.push(name)));
    await clock.untilSet(10);
    stops[0]?.();
    await clock.untilSet(11);
    stops[2]?.();
    stops[1]?.();
    expect((await run("value", 99)).type).toBe("output");
    await clock.advance(1_000);
    expect(ended).toEqual([]);
    for (const stop of stops) stop();
  });

  it("replaces a thread that died, that is spent, or whose job took too long", async () => {
    const { clock, pool, run } = poolOf(1);
    expect((await run("exits")).type).toBe("died");
    expect((await run("leaves_timer")).type).toBe("output");
    const late = run("forever", 7);
    await clock.untilSet(7);
    await clock.advance(7);
    expect((await late).type).toBe("timeout");
    expect((await run("value")).type).toBe("output");
    await until(() => pool.threads === 1);
  });

  it("says that a module does not provide an operation, or cannot be loaded", async () => {
    for (const [module, operation] of [
      [plugin.module, "thread.missing@1"],
      ["file:///nowhere/at-all.js", "thread.value@1"],
    ] as const) {
      const { pool } = poolOf(1);
      const end = await new Promise<JobEnd>(
        (resolve) => void pool.run({ type: "operation", module, operation, input: {} }, 1_000, resolve),
      );
      expect(end).toMatchObject({ type: "error", code: "module_not_loaded", retryable: false });
    }
  });

  it("survives what cannot be handed to a thread", async () => {
    const { pool, run } = poolOf(1);
    const input = { value: () => 1 } as never;
    const end = await new Promise<JobEnd>(
      (resolve) =>
        void pool.run({ type: "operation", module: plugin.module, operation: "thread.value@1", input }, 1_000, resolve),
    );
    expect(end.type).toBe("died");
    expect((await run("value")).type).toBe("output");
  });

  it("ends every thread when it is closed; jobs in flight, in line and later end as died", async () => {
    const { clock, pool, run } = poolOf(1);
    const ends = [run("forever", 10), run("value")];
    await clock.untilSet(10);
    await pool.close();
    ends.push(run("value"));
    expect((await Promise.all(ends)).map(({ type }) => type)).toEqual(["died", "died", "died"]);
    await until(() => pool.threads === 0);
    expect(clock.waits).toEqual([]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await otherTurns();
}
