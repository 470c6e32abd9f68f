import type { TaskGraph } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { after, asks, contextOf, graphOf, unit } from "../task-graphs.ts";
import { type MakeBackend, settingOf, type Traits } from "./setting.ts";

const COUNT = 10_000;
const ids = Array.from({ length: COUNT }, (_, i) => `u${String(i).padStart(5, "0")}`);

/** The largest graphs there may be. */
export function scaleTests(make: MakeBackend, { isRemote }: Traits): void {
  describe.skipIf(isRemote)("the largest graphs", () => {
    async function outputOf(graph: TaskGraph): Promise<unknown> {
      const { backend, clock } = await settingOf(make, {
        concurrency: 64,
        script: ({ input }) => ({ output: { value: input.value } }),
      });
      let events = 0;
      const run = backend.executeTaskgraph(graph, contextOf(), {
        onEvent: () => {
          events += 1;
        },
      });
      const result = await clock.untilSettled(run);
      expect(result.status).toBe("succeeded");
      expect(result.telemetry_bundle.tasks.every(({ status }) => status === "succeeded")).toBe(true);
      expect(events).toBeGreaterThan(3 * graph.work_units.length);
      return result.final_output;
    }

    it("a chain of 10,000 units ends", async () => {
      const chain = ids.map((id, i) => unit(id, i === 0 ? {} : { ...after([ids[i - 1] as string], "/value") }));
      expect(await outputOf(graphOf(chain))).toEqual({ value: ids[0] });
    });

    it("a chain of 10,000 model calls ends", async () => {
      const chain = ids.map((id, i) =>
        asks(id, i === 0 ? { input: { value: 0 } } : { ...after([ids[i - 1] as string], "/value") }),
      );
      expect(await outputOf(graphOf(chain))).toEqual({ value: 0 });
    });

    it("a fan of 9,998 units, out and in again, ends", async () => {
      const fan = ids.slice(2).map((id) => unit(id, { dependencies: ["u00000"], input: { value: 1 } }));
      const join = unit("zz", { type: "aggregation", operation: "test.list@1", ...after(fan.map(({ id }) => id)) });
      const output = (await outputOf(graphOf([unit("u00000"), ...fan, join]))) as { value: number[] };
      expect(output.value).toHaveLength(COUNT - 2);
    });

    it("a chain of 9,999 dependants of a failure ends", async () => {
      const { run } = await settingOf(make, { script: () => ({ throws: new Error("no") }) });
      const chain = ids.map((id, i) => (i === 0 ? asks(id) : unit(id, { ...after([ids[i - 1] as string], "/value") })));
      const { result } = await run(graphOf(chain));
      expect(result.error?.work_unit_id).toBe("u00000");
      expect(result.telemetry_bundle.tasks.at(-1)?.error?.error_type).toBe("DEPENDENCY_FAILURE");
    });
  });
}
