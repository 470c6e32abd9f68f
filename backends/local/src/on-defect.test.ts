import type { Defect } from "@krako/attempts";
import type { ModelAdapter } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { asks, contextOf, graphOf, unit } from "../test/task-graphs.ts";
import { inline, pluginOf } from "../test/test-operations.ts";
import { plugin as workerPlugin } from "../test/worker-operations.ts";
import { LocalBackend, type LocalBackendOptions } from "./local-backend.ts";

const SECRET = "boom: the card number is 4111";

/** Runs one unit and returns what the result says and what the listener was told. */
async function defectsOf(
  options: LocalBackendOptions,
  work: ReturnType<typeof unit>,
): Promise<{ text: string; told: Defect[] }> {
  const told: Defect[] = [];
  const backend = new LocalBackend({ ...options, onDefect: (defect) => told.push(defect) });
  const result = await backend.executeTaskgraph(graphOf([work]), contextOf());
  await backend.close();
  return { text: JSON.stringify(result), told };
}

describe("a defect in somebody's code", () => {
  const throws = (): never => {
    throw new RangeError(SECRET);
  };

  it("is told with what was thrown, which no result holds: inline", async () => {
    const { text, told } = await defectsOf(
      { operations: [pluginOf(inline("test.throws@1", throws))] },
      unit("a", { operation: "test.throws@1" }),
    );
    expect(told).toMatchObject([{ workUnitId: "a", operation: "test.throws@1" }]);
    expect(told[0]?.error).toBeInstanceOf(RangeError);
    expect(text).toContain("threw a RangeError");
    expect(text).not.toContain("4111");
  });

  it("is told with its stack: in a worker thread", async () => {
    const work = unit("a", { operation: "thread.throws@1", input: { secret: SECRET } });
    const { text, told } = await defectsOf({ operations: [workerPlugin] }, work);
    expect(told[0]?.error).toMatchObject({
      message: expect.stringContaining(SECRET),
      stack: expect.stringContaining("worker-operations"),
    });
    expect(text).not.toContain("4111");
  });

  it("is told of an adapter; what an adapter means to throw is not a defect", async () => {
    const adapter: ModelAdapter = {
      name: "broken",
      operations: ["test.ask@1"],
      unitType: "llm",
      tiers: ["small", "medium", "large"],
      local: true,
      contextWindow: 0,
      invoke: throws,
    };
    const work = { ...asks("a"), operation: "test.ask@1" };
    const { told } = await defectsOf({ models: [adapter] }, work);
    expect(told).toHaveLength(1);
  });

  it("changes nothing when its listener throws", async () => {
    const options = { operations: [pluginOf(inline("test.throws@1", throws))], onDefect: throws };
    const backend = new LocalBackend(options);
    const result = await backend.executeTaskgraph(graphOf([unit("a", { operation: "test.throws@1" })]), contextOf());
    expect(result.error).toMatchObject({ error_type: "EXECUTION_FAILURE", code: "unexpected_error" });
  });
});
