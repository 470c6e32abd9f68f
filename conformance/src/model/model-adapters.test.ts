import { describe, expect, it } from "vitest";
import { answer, execution, llmCall, never, ticket, until } from "../../test/scripted-execution.ts";
import type { ModelCall, ScriptedModelAdapter } from "../backend/backend-under-test.ts";
import type { ModelAnswerScript } from "../cases/case.ts";
import type { Execution, ExecutionLog } from "./execution-log.ts";
import { scriptedAdapters } from "./model-adapters.ts";
import { ScriptedModel } from "./scripted-model.ts";

interface Setting {
  readonly log: ExecutionLog;
  readonly llm: ScriptedModelAdapter;
  readonly small: ScriptedModelAdapter;
}

function setting(units: readonly (readonly ModelAnswerScript[])[], differences: Partial<Execution> = {}): Setting {
  const model = new ScriptedModel();
  const log = model.open(execution(units, differences));
  const [llm, small] = scriptedAdapters(model);
  if (llm === undefined || small === undefined) throw new Error("Two adapters were expected.");
  return { log, llm, small };
}

const NOTHING = { tokensIn: 0, tokensOut: 0 };

describe("the adapters in process", () => {
  it("are one for each type of model unit, remote as far as a backend may know", () => {
    const { llm, small } = setting([]);
    expect(llm).toMatchObject({ name: "conformance-llm", operations: ["llm.generate@1"], unitType: "llm" });
    expect(small).toMatchObject({
      name: "conformance-small",
      operations: ["conformance.classify@1"],
      unitType: "small_model",
    });
    for (const { tiers, local } of [llm, small]) expect([tiers, local]).toEqual([["small", "medium", "large"], false]);
  });

  it("count one token for each four characters of JSON, and one for the rest", () => {
    const { llm } = setting([]);
    expect(llm.countTokens({ a: 1 })).toBe(2);
    expect(llm.countTokens({ ab: 1 })).toBe(2);
    expect(llm.countTokens({ abc: 1 })).toBe(3);
  });

  it("answer with the output, the usage as scripted, true or not, and the model that was asked for", async () => {
    const { llm, small } = setting([[answer("a", { tokens_in: 1, tokens_out: -7 })], [answer("b", null)]]);
    expect(await llm.invoke(llmCall(1), never)).toEqual({
      output: { label: "a" },
      usage: { tokensIn: 1, tokensOut: -7 },
      model: "conformance-llm-medium",
      provider: "conformance",
    });
    const call: ModelCall = llmCall(2, { operation: "conformance.classify@1", unitType: "small_model" });
    expect(await small.invoke(call, never)).toMatchObject({ usage: null, model: "conformance-classifier-medium" });
  });

  it.each([
    ["rate_limited", { code: "rate_limited", retryable: true, usage: NOTHING }],
    ["unavailable", { code: "unavailable", retryable: true, usage: null }],
    ["cut", { code: "cut", retryable: true, usage: null }],
    ["refused", { code: "refused", retryable: false, usage: NOTHING }],
  ] as const)("fail when the model is to be %s", async (kind, fault) => {
    const { llm, log } = setting([[{ kind }]]);
    const failed = llm.invoke(llmCall(1), never);
    await expect(failed).rejects.toBeInstanceOf(Error);
    await expect(failed).rejects.toMatchObject({ name: "ModelError", ...fault });
    expect(log.calls[0]?.state()).toBe("answered");
  });

  it("stay silent until the caller gives up, or the kit is done", async () => {
    const { llm, log } = setting([[{ kind: "silent" }]]);
    const caller = new AbortController();
    const abandoned = llm.invoke(llmCall(1), caller.signal);
    const left = llm.invoke(llmCall(1), never);
    caller.abort();
    await expect(abandoned).rejects.toMatchObject({ name: "ModelError", code: "aborted", usage: null });
    expect(log.calls.map((call) => call.state())).toEqual(["abandoned", "waiting"]);
    log.close();
    await expect(left).rejects.toMatchObject({ name: "ModelError", code: "let_go", usage: null });
  });

  it("answer in the order the case says", async () => {
    for (const [order, expected] of [
      ["at once", [1, 2, 3]],
      ["last first", [3, 2, 1]],
    ] as const) {
      const { llm } = setting([[answer("a")], [answer("b")], [answer("c")]], { release: { order } });
      const answered: number[] = [];
      for (const n of [1, 2, 3]) void llm.invoke(llmCall(n), never).then(() => answered.push(n));
      await until(() => answered.length === 3);
      expect(answered).toEqual(expected);
    }
  });

  it("do not answer a call that was given up while it waited", async () => {
    const { llm, log } = setting([[answer("a")], [answer("b")]], { release: { order: "last first" } });
    const caller = new AbortController();
    const [first, second] = [llm.invoke(llmCall(1), never), llm.invoke(llmCall(2), caller.signal)];
    caller.abort();
    await expect(second).rejects.toMatchObject({ code: "aborted" });
    expect(await first).toMatchObject({ output: { label: "a" } });
    expect(log.calls.map((call) => call.state())).toEqual(["answered", "abandoned"]);
  });

  it("do not count a call that was cancelled before it began", async () => {
    const { llm, log } = setting([[answer("a")]]);
    await expect(llm.invoke(llmCall(1), AbortSignal.abort())).rejects.toMatchObject({ usage: NOTHING });
    expect(log.calls).toEqual([]);
  });

  it("record what was asked for as it was then", async () => {
    const { llm, log } = setting([[answer("a")]]);
    const data = { list: [1] };
    const asked = llm.invoke(llmCall(1, { input: { data, prompt: `Ticket ${ticket(1)}.` } }), never);
    data.list.push(2);
    await asked;
    expect(log.calls[0]).toMatchObject({
      via: "process",
      operation: "llm.generate@1",
      unitType: "llm",
      tier: "medium",
      maxOutputTokens: 64,
      input: { prompt: `Ticket ${ticket(1)}.`, data: { list: [1] } },
    });
  });

  it("believe the prompt before the data, whatever their order", async () => {
    const { llm, log } = setting([[answer("a")], [answer("b")]]);
    await llm.invoke(llmCall(1, { input: { data: ticket(2), prompt: `Ticket ${ticket(1)}.` } }), never);
    expect(log.calls[0]?.unit).toBe("u1");
  });

  it("turn away a call without a ticket, and survive one that makes no sense", async () => {
    const { llm, log } = setting([[answer("a")]]);
    const circular: Record<string, unknown> = {};
    circular["self"] = circular;
    const nonsense = [undefined, 7, { input: circular }, { input: [] }, { tier: "huge", maxOutputTokens: "many" }];
    for (const call of nonsense)
      await expect(llm.invoke(call as unknown as ModelCall, undefined as unknown as AbortSignal)).rejects.toMatchObject(
        { name: "ModelError", code: "turned_away", retryable: false, usage: NOTHING },
      );
    expect(log.calls).toHaveLength(nonsense.length);
    for (const call of log.calls) expect(call).toMatchObject({ unit: null, tier: null, input: null });
  });
});
