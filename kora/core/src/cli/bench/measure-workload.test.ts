import { LocalBackend } from "@krako/backend-local";
import type { Playbook, WorkloadCase } from "@krako/contracts";
import { plugin } from "@krako/operations";
import type { ExecutionBackend, ModelAdapter } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { CASES, PLAYBOOK } from "../../../test/bench-workload.ts";
import { CaseFault } from "./graph-maker.ts";
import { measureWorkload, type NamedBackend } from "./measure-workload.ts";

/** A model that answers everything with one label, and counts how often it is asked. */
function model(label: string): ModelAdapter & { readonly asked: () => number } {
  let asked = 0;
  return {
    name: "test",
    operations: ["test.answer@1"],
    unitType: "small_model",
    tiers: ["small"],
    local: true,
    contextWindow: 1_000,
    countTokens: () => 2,
    asked: () => asked,
    invoke: async () => {
      asked += 1;
      const output = { label, confidence: 0.6, matched: [], truncated: false };
      return { output, usage: { tokensIn: 2, tokensOut: 1 }, model: "test", provider: "test" };
    },
  };
}

const OPERATIONS = [plugin];
const OUTPUT_SCHEMAS = new Map(
  plugin.operations.flatMap(({ name, outputSchema }) => (outputSchema ? [[name, outputSchema] as const] : [])),
);

async function named(name: "local" | "krako", backend: ExecutionBackend): Promise<NamedBackend> {
  return { name, backend, capabilities: await backend.capabilityDescriptor() };
}

const local = (adapter: ModelAdapter): Promise<NamedBackend> =>
  named("local", new LocalBackend({ operations: OPERATIONS, models: [adapter] }));

const measure = async (here: ModelAdapter, second: NamedBackend | null, extra: object = {}) =>
  measureWorkload({
    playbook: PLAYBOOK as unknown as Playbook,
    cases: CASES as readonly WorkloadCase[],
    score: "equal",
    outputSchemas: OUTPUT_SCHEMAS,
    local: await local(here),
    second,
    tenant: "local",
    inFlight: 1,
    signal: new AbortController().signal,
    onOutcome: () => {},
    ...extra,
  });

describe("a workload that is measured", () => {
  it("is asked both ways, and which way is first alternates", async () => {
    const adapter = model("yes");
    const { outcomes } = await measure(adapter, null);
    expect(outcomes.map(({ mode }) => mode[0]).join("")).toBe("mddmmddmmddm");
    expect(outcomes.filter(({ was_first }) => was_first).map(({ id }) => id)).toEqual(CASES.map(({ id }) => id));
    expect(adapter.asked()).toBe(6 + 2);
  });

  it("has the same digests on a backend that does the same", async () => {
    const { digests } = await measure(model("yes"), await local(model("yes")));
    expect(digests).toEqual({ backend: "local", compared: 6, different: [] });
  });

  it("names the cases whose digests differ", async () => {
    const { digests } = await measure(model("yes"), await local(model("no")));
    expect(digests).toEqual({ backend: "local", compared: 6, different: ["5", "6"] });
  });

  it("is compared by the last model of the ladder that is there, and counts the smaller one's calls apart", async () => {
    const large: ModelAdapter = {
      ...model("no"),
      name: "large",
      operations: ["test.large@1"],
      unitType: "llm",
      tiers: ["large"],
    };
    const backend = new LocalBackend({ operations: OPERATIONS, models: [model("yes"), large] });
    const sure = [{ type: "confidence_below", pointer: "/confidence", threshold: 0.8 }];
    const { graph } = PLAYBOOK;
    const byLarge = { ...graph.tasks[2], id: "by_large", operation: "test.large@1" };
    const tasks = [...graph.tasks, { ...byLarge, routing: { ...byLarge.routing, tier: "large" } }];
    const rungs = [
      { task: "by_rule", escalate_when: sure },
      { task: "by_model", escalate_when: sure },
      { task: "by_large" },
    ];
    const playbook = {
      ...PLAYBOOK,
      graph: { ...graph, budget: { max_tokens: 1_000, max_llm_invocations: 2 }, tasks, ladders: [{ rungs }] },
    };
    const { modes, outcomes } = await measure(model("yes"), null, { playbook, local: await named("local", backend) });
    expect(modes.models).toEqual([{ task: "by_large", unit_type: "llm", tier: "large" }]);
    const calls = (mode: string, of: "model_calls" | "small_model_calls" | "llm_calls"): number =>
      outcomes.filter((each) => each.mode === mode).reduce((sum, each) => sum + each[of], 0);
    expect(
      ["model_calls", "small_model_calls", "llm_calls"].map((of) => calls("model_first", of as "llm_calls")),
    ).toEqual([6, 0, 6]);
    expect(
      ["model_calls", "small_model_calls", "llm_calls"].map((of) => calls("deterministic_first", of as "llm_calls")),
    ).toEqual([2, 2, 2]);
  });

  it("does without a model that the second backend lacks, so that both run the same", async () => {
    const lacking = new LocalBackend({ operations: OPERATIONS, models: [] });
    await expect(measure(model("yes"), await named("krako", lacking))).rejects.toThrow(
      "there is nothing to compare with",
    );
  });

  it("sends nothing that must stay on this machine", async () => {
    let sent = 0;
    const backend = new LocalBackend({ operations: OPERATIONS, models: [model("yes")] });
    const spy: ExecutionBackend = {
      executeTaskgraph: (...args) => {
        sent += 1;
        return backend.executeTaskgraph(...args);
      },
      healthCheck: () => backend.healthCheck(),
      capabilityDescriptor: () => backend.capabilityDescriptor(),
    };
    const playbook = { ...PLAYBOOK, graph: { ...PLAYBOOK.graph, policy: { privacy_default: "local_only" } } };
    await expect(measure(model("yes"), await named("krako", spy), { playbook })).rejects.toThrow(CaseFault);
    expect(sent).toBe(0);
  });

  it("takes no new case once it is called off, and tells of those that had ended", async () => {
    const off = new AbortController();
    const heard: string[] = [];
    const { outcomes } = await measure(model("yes"), null, {
      signal: off.signal,
      onOutcome: ({ id }: { id: string }) => {
        heard.push(id);
        if (heard.length === 4) off.abort();
      },
    });
    expect(heard).toEqual(["1", "1", "2", "2"]);
    expect(outcomes).toHaveLength(4);
  });
});
