import { isBackendCapabilities, isBackendStatus } from "@krako/contracts/validators/open";
import { capabilitiesDigest } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { ScriptedModel } from "../scripted-model.ts";
import { asks, graphOf, unit } from "../task-graphs.ts";
import { type MakeBackend, settingOf, type Traits } from "./setting.ts";

/** What a backend says of itself. */
export function capabilityTests(make: MakeBackend, { isRemote }: Traits): void {
  describe("the capability descriptor", () => {
    it.skipIf(isRemote)("CAP-001, CAP-004: is valid and says what was loaded, no more", async () => {
      const { backend } = await settingOf(make, {
        concurrency: 3,
        supportedExtensions: ["com.example.x"],
        models: (clock) => [
          new ScriptedModel(clock, { tiers: ["small"], contextWindow: 100 }),
          new ScriptedModel(clock, { tiers: ["large"], local: true, contextWindow: 50 }),
          new ScriptedModel(clock, { tiers: ["medium"], unitType: "small_model", operations: ["test.small@1"] }),
        ],
      });
      const descriptor = await backend.capabilityDescriptor();
      expect(isBackendCapabilities(descriptor), JSON.stringify(isBackendCapabilities.errors)).toBe(true);
      expect(descriptor).toMatchObject({
        max_concurrency: 3,
        supported_task_types: ["aggregation", "deterministic", "llm", "small_model"],
        model_tiers: ["large", "small"],
        small_model_tiers: ["medium"],
        local_model_tiers: ["large"],
        supported_extensions: ["com.example.x"],
        enforces_cost: false,
        distributed: false,
      });
      expect(descriptor.supported_operations).toEqual(
        expect.arrayContaining(["test.ask@1", "test.small@1", "test.value@1", "thread.value@1"]),
      );
      expect(descriptor).not.toHaveProperty("price_list");
    });

    it("CAP-003: is the same after runs as before, digest included, and runs name that digest", async () => {
      const { backend, run } = await settingOf(make);
      const before = JSON.stringify(await backend.capabilityDescriptor());
      const { result } = await run(graphOf([unit("a"), asks("b")]));
      const descriptor = await backend.capabilityDescriptor();
      expect(JSON.stringify(descriptor)).toBe(before);
      expect(result.execution_metadata.capabilities_digest).toBe(capabilitiesDigest(descriptor));
    });

    it("CAP-001: of a backend without models has none, and no context window", async () => {
      const { backend } = await settingOf(make, { models: () => [] });
      expect(await backend.capabilityDescriptor()).toMatchObject({
        model_tiers: [],
        small_model_tiers: [],
        local_model_tiers: [],
        supported_context_window: 0,
      });
    });
  });

  describe("the health check", () => {
    it.skipIf(isRemote)("counts attempts that are under way and attempts that wait", async () => {
      const { backend, begin, clock } = await settingOf(make, { concurrency: 2, script: () => ({ afterMs: 10 }) });
      const capacity = async () => (await backend.healthCheck()).capacity_summary;
      expect(await capacity()).toEqual({ max_concurrency: 2, running: 0, queued: 0 });
      const units = ["a", "b", "c"].map((id) => asks(id));
      const runs = [begin(graphOf(units), { run: 1 }), begin(graphOf(units), { run: 2 })];
      await clock.advance(1);
      expect(await capacity()).toEqual({ max_concurrency: 2, running: 2, queued: 4 });
      const status = await backend.healthCheck();
      expect(isBackendStatus(status)).toBe(true);
      expect(status.status).toBe("healthy");
      await clock.untilSettled(Promise.all(runs.map(({ result }) => result)));
      expect(await capacity()).toEqual({ max_concurrency: 2, running: 0, queued: 0 });
    });
  });
}
