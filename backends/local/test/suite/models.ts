import { ModelError } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { taskOf } from "../observed-run.ts";
import { type ScriptedAnswer, ScriptedModel } from "../scripted-model.ts";
import { after, asks, graphOf, retries, unit } from "../task-graphs.ts";
import { type MakeBackend, settingOf } from "./setting.ts";

const hostile = {
  get usage(): never {
    throw new Error("accessor");
  },
  get name(): never {
    throw new Error("accessor");
  },
};

/** Adapters that do what they should not. */
export function modelTests(make: MakeBackend): void {
  describe("a model adapter", () => {
    it.each<[string, ScriptedAnswer]>([
      ["undefined", { garbage: { response: undefined } }],
      ["null", { garbage: { response: null } }],
      ["a text", { garbage: { response: "the answer" } }],
      ["an object whose members throw", { garbage: { response: hostile } }],
    ])("that answers with %s fails its attempt, whole limit debited", async (_, answer) => {
      const { run } = await settingOf(make, { script: () => answer });
      const { result } = await run(graphOf([asks("a", retries(2))]));
      expect(result.error).toMatchObject({
        error_type: "EXECUTION_FAILURE",
        code: "invalid_response",
        retryable: false,
      });
      expect(result.budget.tokens.debited).toBe(10);
    });

    it.each<[string, unknown]>([
      ["an Error", new Error("the prompt was: secret")],
      ["nothing", undefined],
      ["null", null],
      ["a text", "the prompt was: secret"],
      ["an object whose members throw", hostile],
      ["a revoked proxy", revoked()],
    ])("that throws %s fails its attempt, and none of it is told", async (_, thrown) => {
      const { run } = await settingOf(make, { script: () => ({ throws: thrown }) });
      const { result, events } = await run(graphOf([asks("a", retries(2))]));
      expect(result.error).toMatchObject({
        error_type: "EXECUTION_FAILURE",
        code: "unexpected_error",
        retryable: false,
      });
      expect(taskOf(result, "a").attempts).toMatchObject([{ estimated: true, invoked_model: true }]);
      expect(JSON.stringify([result, events])).not.toContain("secret");
    });

    it("that throws before it returns a promise fails its attempt alone", async () => {
      const { run } = await settingOf(make, {
        script: ({ workUnitId }) => {
          if (workUnitId === "a") throw new ModelError("no_key", "There is no key.");
          return {};
        },
      });
      const { result } = await run(graphOf([asks("a", { critical: false }), asks("b")]));
      expect(taskOf(result, "a").error).toMatchObject({ code: "no_key" });
      expect(result.status).toBe("succeeded");
    });

    it("speaks for itself with its own errors, in words the contract can carry", async () => {
      const failures: Record<string, unknown> = {
        a: new ModelError("rate_limited", "Too many requests.", { usage: { tokensIn: 3, tokensOut: 0 } }),
        b: new ModelError("Not A Code", "x".repeat(100_000)),
        c: Object.assign(new Error(), { name: "ModelError", message: { not: "text" }, code: 42, retryable: "yes" }),
      };
      const { run } = await settingOf(make, { script: ({ workUnitId }) => ({ throws: failures[workUnitId] }) });
      const { result } = await run(
        graphOf([...Object.keys(failures).map((id) => asks(id, { critical: false })), unit("z")]),
      );
      const [a, b, c] = ["a", "b", "c"].map((id) => taskOf(result, id).error);
      expect(a).toMatchObject({ code: "rate_limited", message: 'Unit "a": Too many requests.' });
      expect([b?.code, (b?.message.length ?? 0) < 4_096]).toEqual(["failed", true]);
      expect(c).toMatchObject({ code: "failed", retryable: false });
      expect(taskOf(result, "a")).toMatchObject({ tokens_in: 3 });
    });

    it.each<[string, unknown]>([
      ["null", null],
      ["a text", "12"],
      ["a negative number", { tokensIn: -1, tokensOut: 1 }],
      ["a fraction", { tokensIn: 0.5, tokensOut: 1 }],
      ["NaN", { tokensIn: Number.NaN, tokensOut: 1 }],
      ["half a report", { tokensIn: 1 }],
      ["an accessor that throws", hostile],
    ])(
      "BUDGET-007: that reports %s as its usage is debited its whole limit, and its answer counts",
      async (_, usage) => {
        const { run } = await settingOf(make, { script: () => ({ usage, output: { value: "fine" } }) });
        const { result } = await run(graphOf([asks("a")]));
        expect(result.final_output).toEqual({ value: "fine" });
        expect(result.budget.tokens.debited).toBe(10);
        expect(taskOf(result, "a").attempts).toMatchObject([{ estimated: true, tokens_in: 0 }]);
      },
    );

    it("BUDGET-003: that reports an absurd usage is an over-reporting one, and every sum stays exact", async () => {
      const { run } = await settingOf(make, {
        script: () => ({ usage: { tokensIn: Number.MAX_SAFE_INTEGER, tokensOut: 1e300 } }),
      });
      const units = ["a", "b", "c"].map((id) => asks(id, { critical: false }));
      const { result } = await run(graphOf([...units, unit("z")]));
      expect(taskOf(result, "a").error).toMatchObject({ error_type: "BUDGET_BREACH", scope: "unit" });
      expect(result.budget.tokens.debited).toBe(30);
      expect(Number.isSafeInteger(result.budget.tokens.overrun)).toBe(true);
      expect(Number.isSafeInteger(result.telemetry_bundle.total_tokens)).toBe(true);
    });

    it("names model and provider as texts of bounded length, or not at all", async () => {
      const names: Record<string, ScriptedAnswer> = {
        a: { model: "m-1", provider: "p" },
        b: { model: { not: "text" }, provider: "x".repeat(1_000) },
      };
      const { run } = await settingOf(make, { script: ({ workUnitId }) => names[workUnitId] ?? {} });
      const { events } = await run(graphOf([asks("a"), asks("b")]));
      const told = events.flatMap((event) => (event.event_type === "llm.invocation.completed" ? [event.payload] : []));
      expect(told[0]).toMatchObject({ model: "m-1", provider: "p" });
      expect(told[1]).not.toHaveProperty("model");
      expect(told[1]?.provider).toHaveLength(256);
    });

    it.each<[string, () => number]>([
      [
        "throws",
        () => {
          throw new Error("no");
        },
      ],
      ["says NaN", () => Number.NaN],
      ["says less than nothing", () => -5],
      ["says a text", () => "3" as unknown as number],
    ])("BUDGET-006: whose counting %s does not get round the limit", async (_, countTokens) => {
      const { run, model } = await settingOf(make, { models: (clock) => [new ScriptedModel(clock, { countTokens })] });
      const long = asks("a", { input: { text: "many words ".repeat(100) } });
      const { result } = await run(graphOf([long]));
      expect([result.error?.error_type, model.log]).toEqual(["VALIDATION_ERROR", []]);
    });

    it("RETRY-007: gets another try at an invalid output, and its schema is what it is given", async () => {
      const { run, model } = await settingOf(make, {
        script: ({ attemptIndex }) => ({ output: attemptIndex === 1 ? { value: 1, more: 2 } : { value: 1 } }),
      });
      const { result } = await run(graphOf([asks("a", retries(2))]));
      expect(result.status).toBe("succeeded");
      expect(taskOf(result, "a").attempts.map(({ stages }) => stages)).toEqual([
        ["MODEL_INVOCATION", "SCHEMA_VALIDATION", "TASK_FAILED"],
        ["MODEL_INVOCATION", "SCHEMA_VALIDATION", "TASK_COMPLETED"],
      ]);
      expect(model.calls[0]?.outputSchema).toMatchObject({ required: ["value"] });
    });

    it("cannot change what it is asked, nor what it has answered", async () => {
      const answered = { value: ["first"] };
      const { run } = await settingOf(make, {
        script: ({ input, workUnitId }) => {
          expect(() => {
            (input as { value: unknown }).value = "changed";
          }).toThrow(TypeError);
          if (workUnitId === "b") expect(() => answered.value.push("second")).toThrow(TypeError);
          return { output: answered };
        },
      });
      const { result } = await run(graphOf([asks("a"), asks("b", { ...after(["a"], "/value") })]));
      expect(result.final_output).toEqual({ value: ["first"] });
    });
  });
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
