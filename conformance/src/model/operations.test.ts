import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { kitOperations, plugin } from "./operations.ts";

const [echo, gather, lookup, probe] = kitOperations;

describe("the kit's operations", () => {
  it("are these", () => {
    expect(kitOperations.map(({ name, type }) => [name, type])).toEqual([
      ["conformance.echo@1", "deterministic"],
      ["conformance.gather@1", "aggregation"],
      ["conformance.lookup@1", "retrieval"],
      ["conformance.probe@1", "deterministic"],
    ]);
    expect(plugin.operations).toBe(kitOperations);
  });

  it("have examples that are true", async () => {
    for (const { example, run } of kitOperations) expect(await run(example.input)).toEqual(example.output);
  });

  it("throw an OperationError by name, with code and retryable", () => {
    for (const operation of [echo, gather, lookup])
      expect(() => operation?.run({ fault: { code: "busy", retryable: true } })).toThrow(
        expect.objectContaining({ name: "OperationError", code: "busy", retryable: true }),
      );
  });

  it("never settle when told to hang", async () => {
    let settled = false;
    Promise.resolve(echo?.run({ hang: true })).finally(() => {
      settled = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
  });

  it("say how they were called", () => {
    const run = probe?.run as (...received: unknown[]) => unknown;
    expect(run({}, "more")).toEqual({ label: "probe", arguments: 2 });
    expect(run()).toMatchObject({ arguments: 0 });
  });

  it("can be loaded alone in a worker", async () => {
    const program = `
      const { parentPort, workerData } = require("node:worker_threads");
      import(workerData).then(async ({ plugin }) => parentPort.postMessage(await plugin.operations[0].run({ answer: { a: 1 }, seen: 2 })));`;
    const worker = new Worker(program, { eval: true, workerData: plugin.module });
    const answered = await new Promise((resolve, reject) => worker.on("message", resolve).on("error", reject));
    await worker.terminate();
    expect(answered).toEqual({ a: 1, seen: "2" });
  });
});
