import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contextOf, graphOf, unit } from "../test/task-graphs.ts";
import { plainOperations, pluginOf } from "../test/test-operations.ts";
import { LocalBackend } from "./local-backend.ts";

describe("a listener that throws", () => {
  const warned: unknown[] = [];
  beforeEach(() => {
    warned.length = 0;
    vi.spyOn(process, "emitWarning").mockImplementation((warning) => void warned.push(warning));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("harms nothing: the run goes on, later events still come, and the first error becomes a warning", async () => {
    const backend = new LocalBackend({ operations: [pluginOf(...plainOperations)] });
    const seen: number[] = [];
    const result = await backend.executeTaskgraph(graphOf([unit("a"), unit("b")]), contextOf(), {
      onEvent: ({ sequence }) => {
        seen.push(sequence);
        throw new Error(`the payload of ${sequence}`);
      },
    });
    expect(result.status).toBe("succeeded");
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(warned).toEqual([expect.objectContaining({ name: "KrakoWarning", code: "KRAKO_EVENT_LISTENER_THREW" })]);
    const { message, cause } = warned[0] as Error;
    expect(message).toContain("threw at event 1, execution.session.started");
    expect(message).not.toContain("payload");
    expect(cause).toMatchObject({ message: "the payload of 1" });
  });

  it("in one run is not the business of another", async () => {
    const backend = new LocalBackend({ operations: [pluginOf(...plainOperations)] });
    const graph = graphOf([unit("a")]);
    const throwing = (): never => {
      throw new Error("no");
    };
    let events = 0;
    const results = await Promise.all([
      backend.executeTaskgraph(graph, contextOf(1), { onEvent: throwing }),
      backend.executeTaskgraph(graph, contextOf(2), {
        onEvent: () => {
          events += 1;
        },
      }),
      backend.executeTaskgraph(graph, contextOf(3), { onEvent: throwing }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
    expect([events, warned.length]).toEqual([5, 2]);
  });
});
