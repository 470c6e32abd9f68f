import { otherTurns, VirtualClock } from "@krako/attempts/testing";
import { describe, expect, it } from "vitest";
import { ScriptedModel } from "../test/scripted-model.ts";
import { asks, contextOf, graphOf, unit } from "../test/task-graphs.ts";
import { inline, plainOperations, pluginOf } from "../test/test-operations.ts";
import { plugin as workerPlugin } from "../test/worker-operations.ts";
import { LocalBackend } from "./local-backend.ts";

const plain = pluginOf(...plainOperations);

describe("a backend that is made", () => {
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "needs whole numbers of slots and threads, not %s",
    (value) => {
      expect(() => new LocalBackend({ concurrency: value })).toThrow(RangeError);
      expect(() => new LocalBackend({ workers: value })).toThrow(RangeError);
    },
  );

  it("refuses two different operations of one name, and takes the same one twice", () => {
    const twice = pluginOf(inline("test.value@1", () => null));
    expect(() => new LocalBackend({ operations: [plain, twice] })).toThrow('"test.value@1" is provided twice');
    expect(() => new LocalBackend({ operations: [plain, plain] })).not.toThrow();
  });

  it("CAP-001: refuses names and prices that a descriptor cannot hold", () => {
    const operations = [pluginOf(inline("not a name", () => null))];
    expect(() => new LocalBackend({ operations })).toThrow(TypeError);
    const priceList = { version: "1", currency: "USD" as const, cpu_per_second: "0.1", tiers: [] };
    expect(() => new LocalBackend({ priceList })).toThrow("/price_list/cpu_per_second");
  });

  it("CAP-003: is not changed by changing what it was made of", async () => {
    const clock = new VirtualClock();
    const [first, other] = [new ScriptedModel(clock), new ScriptedModel(clock, { operations: ["test.other@1"] })];
    const models = [first];
    const priceList = {
      version: "1",
      currency: "USD" as const,
      cpu_per_second: "0.000000",
      tiers: [{ tier: "small" as const, input_per_1k: "1.000000", output_per_1k: "1.000000" }],
    };
    const backend = new LocalBackend({ models, clock, priceList });
    const before = JSON.stringify(await backend.capabilityDescriptor());
    models[0] = other;
    priceList.version = "2";
    expect(JSON.stringify(await backend.capabilityDescriptor())).toBe(before);
    const result = await backend.executeTaskgraph(graphOf([asks("a")]), contextOf());
    expect(result.execution_metadata.price_list_version).toBe("1");
    expect([first.log, other.log]).toEqual([["a#1"], []]);
    expect(Object.isFrozen(priceList)).toBe(false);
  });

  it("gives events ids from its source of ids; if that breaks the call rejects and its slot is free again", async () => {
    const clock = new VirtualClock();
    let left = 4;
    const ids = {
      next() {
        left -= 1;
        if (left === 0) throw new Error("no more ids");
        return `01890000-0000-7000-8000-${String(left + 1_000).padStart(12, "0")}`;
      },
    };
    const model = new ScriptedModel(clock);
    const backend = new LocalBackend({ models: [model], clock, ids, concurrency: 1 });
    const run = () => backend.executeTaskgraph(graphOf([asks("a")]), contextOf(), { onEvent: () => {} });
    await expect(run()).rejects.toThrow("no more ids");
    expect((await run()).status).toBe("succeeded");
    expect((await backend.healthCheck()).capacity_summary).toMatchObject({ running: 0, queued: 0 });
  });

  it("breaks one run, and frees its slot, where the clock throws in the middle", async () => {
    const virtual = new VirtualClock();
    let broken = false;
    const clock = {
      now: () => virtual.now(),
      after(ms: number, callback: () => void) {
        if (broken) throw new Error("no more time");
        return virtual.after(ms, callback);
      },
    };
    const backend = new LocalBackend({ models: [new ScriptedModel(virtual)], clock, concurrency: 1 });
    const run = () => backend.executeTaskgraph(graphOf([asks("a")]), contextOf());
    broken = true;
    await expect(run()).rejects.toThrow("no more time");
    broken = false;
    expect((await run()).status).toBe("succeeded");
  });
});

describe("a backend that is closed", () => {
  it("cancels what runs, refuses what comes, and says so", async () => {
    const clock = new VirtualClock();
    const model = new ScriptedModel(clock, { script: () => ({ never: true }) });
    const backend = new LocalBackend({ operations: [plain, workerPlugin], models: [model], clock, concurrency: 2 });
    const units = [
      asks("a"),
      unit("b", { operation: "thread.forever@1" }),
      unit("c", { operation: "thread.forever@1" }),
    ];
    const run = backend.executeTaskgraph(graphOf(units), contextOf());
    await otherTurns();
    await backend.close();
    expect((await run).status).toBe("cancelled");
    expect(model.aborted).toEqual(["a#1"]);
    const refused = await backend.executeTaskgraph(graphOf([unit("d")]), contextOf()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem: { error_type: "ADMISSION_REJECTED", code: "backend_closed" } });
    expect(await backend.healthCheck()).toMatchObject({
      status: "unavailable",
      capacity_summary: { running: 0, queued: 0 },
    });
    await backend.close();
  });
});
