import type { TaskGraph } from "@krako/contracts";
import { isProblem } from "@krako/contracts/validators/open";
import { RefusalError } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { ScriptedModel } from "../scripted-model.ts";
import { asks, CONTINUE, contextOf, graphOf, unit } from "../task-graphs.ts";
import { inline } from "../test-operations.ts";
import { type MakeBackend, settingOf, type Traits, type Wishes } from "./setting.ts";

/** Before anything runs: what is not accepted. */
export function refusalTests(make: MakeBackend, { isRemote }: Traits): void {
  describe("refusals", () => {
    let executed = 0;
    const counts = inline("test.counts@1", () => {
      executed += 1;
      return { value: null };
    });

    /** The graph under test, beside units that would run. */
    async function refusalOf(more: Partial<TaskGraph>, wishes: Wishes = {}, context = contextOf()) {
      const { backend, model } = await settingOf(make, { operations: [counts], ...wishes });
      const would = [asks("would-ask"), unit("would-run", { operation: "test.counts@1" })];
      const graph = { ...graphOf(would), ...more };
      executed = 0;
      const events: unknown[] = [];
      const call = backend.executeTaskgraph({ ...graph, work_units: [...would, ...(more.work_units ?? [])] }, context, {
        onEvent: (event) => events.push(event),
      });
      const error = await call.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(RefusalError);
      const { problem } = error as RefusalError;
      expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true);
      expect([model.log, executed, events]).toEqual([[], 0, []]);
      expect(problem.charged).toBe("0.000000");
      return problem;
    }

    it("VER-001: of another major version name what was asked for and what is read", async () => {
      const newer = await refusalOf({ schema_version: "2.0" });
      expect(newer).toMatchObject({ error_type: "VERSION_MISMATCH", requested: "2.0", supported: ["1.0"] });
      const minor = await refusalOf({ contract_version: "1.1" });
      expect(minor).toMatchObject({ error_type: "VERSION_MISMATCH", requested: "1.1", supported: ["1.0"] });
    });

    it("GRAPH-002, GRAPH-003, GRAPH-006: of invalid graphs tell every violation together", async () => {
      const { model: _, ...withoutModel } = asks("no-limits");
      const problem = await refusalOf({
        work_units: [withoutModel, unit("lost", { dependencies: ["nobody"] }), unit("would-run")],
      });
      expect(problem.error_type).toBe("VALIDATION_ERROR");
      const rules = new Set(problem.violations?.map(({ rule }) => rule));
      expect([...rules].sort()).toEqual(expect.arrayContaining(["GRAPH-002", "GRAPH-003", "GRAPH-006"]));
    });

    it.each([null, undefined, 42, "graph", [], {}])("of %j, which is no graph at all", async (nothing) => {
      const { backend } = await settingOf(make);
      const call = backend.executeTaskgraph(nothing as unknown as TaskGraph, contextOf());
      await expect(call).rejects.toBeInstanceOf(RefusalError);
    });

    it("of a context that is none", async () => {
      const problem = await refusalOf({}, {}, { ...contextOf(), run_id: "no uuid" });
      expect(problem.error_type).toBe("VALIDATION_ERROR");
    });

    it.each<[string, Partial<TaskGraph>, string, string]>([
      [
        "an operation",
        { work_units: [unit("u", { operation: "test.missing@1" })] },
        "CAP-002",
        "/work_units/2/operation",
      ],
      [
        "an operation of another type",
        { work_units: [unit("u", { type: "aggregation" })] },
        "CAP-002",
        "/work_units/2/operation",
      ],
      [
        "a verification mode",
        { work_units: [unit("u", { verification_mode: "quorum" })] },
        "CAP-002",
        "/work_units/2/verification_mode",
      ],
      ["cost without prices", { budget: { max_cost_usd: "1.000000" } }, "CAP-002", "/budget/max_cost_usd"],
      ["an extension", { required_extensions: ["com.example.x"] }, "GRAPH-010", "/required_extensions/0"],
    ])("CAP-002: of %s the backend lacks name it", async (_, more, rule, pointer) => {
      const problem = await refusalOf(more);
      expect(problem.error_type).toBe("UNSUPPORTED_CAPABILITY");
      expect(problem.violations).toEqual([expect.objectContaining({ rule, pointer })]);
    });

    it("CAP-002: of a model unit that no single adapter serves, although each part of it is served", async () => {
      const models: Wishes["models"] = (clock) => [
        new ScriptedModel(clock, { tiers: ["small"] }),
        new ScriptedModel(clock, { tiers: ["large"], operations: ["test.other@1"] }),
      ];
      const large = asks("u", { model: { tier: "large", max_input_tokens: 8, max_output_tokens: 2 } });
      const problem = await refusalOf({ work_units: [large] }, { models });
      expect(problem.violations).toEqual([
        expect.objectContaining({ rule: "CAP-002", pointer: "/work_units/2/operation" }),
      ]);
    });

    it("CAP-002: of token limits beyond the model's context window", async () => {
      const models: Wishes["models"] = (clock) => [
        new ScriptedModel(clock, { contextWindow: 10, tiers: ["small"] }),
        new ScriptedModel(clock, { contextWindow: 100, tiers: ["large"] }),
      ];
      const wide = { max_input_tokens: 9, max_output_tokens: 2 };
      const unitOf = (tier: "small" | "large") => asks("u", { budget: BUDGET, model: { tier, ...wide } });
      const problem = await refusalOf({ work_units: [unitOf("small")] }, { models });
      expect(problem.violations?.map(({ rule }) => rule)).toEqual(["CAP-002"]);
      const { run } = await settingOf(make, { models });
      expect((await run(graphOf([unitOf("large")]))).result.status).toBe("succeeded");
    });

    it.skipIf(isRemote)(
      "PRIV-001: of local_only units without an adapter marked local; with one they run on it alone",
      async () => {
        const policy = { ...CONTINUE, privacy_default: "local_only" as const };
        const problem = await refusalOf({ policy });
        expect(problem.violations?.map(({ rule }) => rule)).toEqual(["PRIV-001"]);

        const made: ScriptedModel[] = [];
        const { run } = await settingOf(make, {
          models: (clock) => {
            made.push(new ScriptedModel(clock), new ScriptedModel(clock, { local: true }));
            return made;
          },
        });
        const { result } = await run(graphOf([asks("a")], { policy }));
        expect(result.status).toBe("succeeded");
        expect(made.map(({ log }) => log)).toEqual([[], ["a#1"]]);
        await run(graphOf([asks("b")]));
        expect(made.map(({ log }) => log)).toEqual([["b#1"], ["a#1"]]);
      },
    );

    it("PRIV-001: of a small model that is not local for a local_only unit", async () => {
      const models: Wishes["models"] = (clock) => [
        new ScriptedModel(clock, { local: true }),
        new ScriptedModel(clock, { unitType: "small_model", operations: ["test.small@1"] }),
      ];
      const policy = { ...CONTINUE, privacy_default: "local_only" as const };
      const work_units = [asks("u", { type: "small_model", operation: "test.small@1" })];
      const problem = await refusalOf({ policy, work_units }, { models });
      expect(problem.violations?.map(({ rule }) => rule)).toEqual(["PRIV-001"]);
    });

    it("DETFIRST-001: leave a graph without model units without a model call", async () => {
      const { run, model } = await settingOf(make);
      const { result } = await run(graphOf([unit("a"), unit("b", { ...after1("a") })], { budget: NO_MODELS }));
      expect(result.status).toBe("succeeded");
      expect(model.log).toEqual([]);
      expect(result.telemetry_bundle).toMatchObject({ model_invocation_count: 0, deterministic_task_count: 2 });
    });
  });
}

const BUDGET = { max_tokens: 100, timeout_ms: 1_000 };
const NO_MODELS = { max_tokens: 0, max_llm_invocations: 0 };
const after1 = (id: string) => ({ dependencies: [id] });
