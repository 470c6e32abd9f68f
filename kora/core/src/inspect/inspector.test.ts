import { LocalBackend } from "@krako/backend-local";
import type { Playbook, TaskIrTask } from "@krako/contracts";
import { plugin } from "@krako/operations";
import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../playbook/check-playbook.ts";
import { Inspector } from "./inspector.ts";
import { TallyFold } from "./tally.ts";

const OUTPUT_SCHEMAS = new Map(plugin.operations.map(({ name, outputSchema = {} }) => [name, outputSchema]));
const FACTS = {
  graph_id: "018f2d6e-0000-7000-8000-000000000001",
  request_id: "018f2d6e-0000-7000-8000-000000000002",
  tenant_id: "test",
  created_at: "2026-11-22T09:00:00.000Z",
  outputSchemas: OUTPUT_SCHEMAS,
};

const rules = {
  id: "by_rules",
  type: "deterministic",
  operation: "text.classify_rules@1",
  bind: { "/text": "request#/text" },
  input: {
    default_label: "unknown",
    rules: [
      { id: "prize", label: "spam", keywords: ["prize"], weight: 9 },
      { id: "maybe", label: "spam", keywords: ["offer"], weight: 1 },
    ],
  },
  schema: {
    type: "object",
    required: ["label", "confidence"],
    properties: {
      label: { type: "string" },
      confidence: { type: "number" },
      matched: { type: "array", items: { type: "string" } },
      truncated: { type: "boolean" },
    },
  },
} as const satisfies TaskIrTask;
const model = (id: string, tier: "small" | "large"): TaskIrTask => ({
  id,
  type: "model",
  operation: tier === "small" ? "classify.text@1" : "llm.generate@1",
  bind: { "/text": "request#/text" },
  budget: { max_tokens: 100, max_retries: 0 },
  routing: { tier },
});
const unsure = [{ type: "confidence_below", pointer: "/confidence", threshold: 0.8 } as const];

function ladder(id: string, ...models: TaskIrTask[]): Playbook {
  const rungs = [rules, ...models].map((task) => ({ task: task.id, escalate_when: unsure }));
  return {
    version: "1.0",
    id,
    requires: { "/text": "string" },
    match: [{ type: "one_of", pointer: "/kind", values: [id] }],
    graph: { version: "1.0", id, tasks: [rules, ...models], ladders: [{ rungs }], output: ["by_rules#/label"] },
  };
}
const plain = (id: string, task: TaskIrTask): Playbook => ({
  ...ladder(id, model("x", "large")),
  graph: { version: "1.0", id, tasks: [task], output: [task.id] },
});

const PLAYBOOKS: readonly Playbook[] = [
  ladder("llm", model("by_llm", "large")),
  ladder("small", model("by_small", "small"), model("by_llm", "large")),
  plain("always", { ...model("alone", "large"), schema: { type: "string" } }),
  plain("never", { ...rules, id: "rules" }),
  plain("fails", {
    id: "broken",
    type: "deterministic",
    operation: "expr.cel@1",
    bind: { "/expression": "request#/text" },
    schema: { type: "object", properties: { value: { type: "string" } } },
  }),
  { ...ladder("twin", model("by_llm", "large")), id: "twin-a" },
  { ...ladder("twin", model("by_llm", "large")), id: "twin-b" },
];

async function inspectorOf(playbooks: readonly Playbook[]): Promise<Inspector> {
  for (const each of playbooks) {
    const checked = checkPlaybook(each, OUTPUT_SCHEMAS);
    if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
  }
  const backend = new LocalBackend({ operations: [plugin] });
  return new Inspector(playbooks, {
    backend,
    capabilities: await backend.capabilityDescriptor(),
    facts: FACTS,
    newContext: () => ({ run_id: FACTS.graph_id, trace_id: "a".repeat(32), backend_mode: "local" }),
  });
}

describe("Inspector", () => {
  it.each<[string, string, string, string | null]>([
    ["llm", "you won a prize", "no_model", "by_rules"],
    ["llm", "an offer", "llm", "by_llm"],
    ["llm", "hello", "llm", "by_llm"],
    ["small", "you won a prize", "no_model", "by_rules"],
    ["small", "an offer", "small_model", "by_small"],
    ["always", "you won a prize", "llm", "alone"],
    ["never", "hello", "no_model", "rules"],
    ["fails", "1 +", "failed", "broken"],
    ["twin", "hello", "ambiguous", null],
    ["nobody", "hello", "no_playbook", null],
  ])("says of %s, %j: %s", async (kind, text, needs, unit) => {
    const inspector = await inspectorOf(PLAYBOOKS);
    expect(inspector.missing).toEqual([]);
    expect(await inspector.inspect({ kind, text })).toMatchObject({ needs, unit });
  });

  it("says why: which rules held, and the number that decided", async () => {
    const inspector = await inspectorOf(PLAYBOOKS);
    const why = async (kind: string, text: string) => (await inspector.inspect({ kind, text })).evidence;
    expect(await why("llm", "a prize")).toEqual(['by_rules: held prize; "/confidence" is 0.9, not below 0.8.']);
    expect(await why("llm", "an offer")).toEqual(['by_rules: held maybe; "/confidence" is 0.5, below 0.8.']);
    expect(await why("small", "hello")).toEqual(['by_rules: no rule held; "/confidence" is 0, below 0.8.']);
    expect(await why("never", "hello")).toEqual(["No task of its playbook calls a model."]);
    expect(await why("always", "hello")).toEqual(["It is asked whatever the request is."]);
    expect(await why("twin", "hello")).toEqual(["Of rank 0 match twin-a, twin-b."]);
    expect((await why("fails", "1 +"))[0]).toContain("EXECUTION_FAILURE, invalid_expression: ");
  });

  it("says that a value was not the one that escalates, and not what it was", async () => {
    const model_ = model("by_llm", "large");
    const rungs = [
      { task: "by_rules", escalate_when: [{ type: "field_equals" as const, pointer: "/label", value: "unknown" }] },
      { task: "by_llm" },
    ];
    const graph = { ...ladder("equal", model_).graph, ladders: [{ rungs }] };
    const inspector = await inspectorOf([{ ...ladder("equal", model_), graph }]);
    const why = async (text: string) => (await inspector.inspect({ kind: "equal", text })).evidence;
    expect(await why("a prize")).toEqual(['by_rules: held prize; "/label" is not "unknown".']);
    expect(await why("hello")).toEqual(['by_rules: no rule held; "/label" is "unknown".']);
  });

  it("keeps what stands in requests to itself", async () => {
    const inspector = await inspectorOf(PLAYBOOKS);
    const canary = "canary-7f3a";
    for (const kind of ["llm", "small", "always", "never", "fails", "twin", "nobody"])
      expect(JSON.stringify(await inspector.inspect({ kind, text: `${canary} prize`, more: canary }))).not.toContain(
        canary,
      );
  });

  it("names what the backend lacks besides models, with its place", async () => {
    const unknown = { ...rules, operation: "no.such@1" };
    const inspector = await inspectorOf([plain("unknown", { ...unknown, id: "rules" })]);
    expect(inspector.missing).toMatchObject([
      { playbook: { id: "unknown" }, missing: [{ rule: "CAP-002", pointer: "/work_units/0/operation" }] },
    ]);
  });

  it("counts every request once", async () => {
    const inspector = await inspectorOf(PLAYBOOKS);
    const fold = new TallyFold(PLAYBOOKS.map(({ id }) => id));
    for (const kind of ["llm", "llm", "small", "always", "twin", "nobody"])
      fold.add(await inspector.inspect({ kind, text: "a prize" }));
    fold.addUnreadable();
    expect(fold.tally).toMatchObject({
      requests: 6,
      unreadable: 1,
      needs: { no_model: 3, small_model: 0, llm: 1, failed: 0, no_playbook: 1, ambiguous: 1 },
      no_model_share: 0.5,
      playbooks: {
        llm: { requests: 2, no_model: 2, by_unit: { "no_model: by_rules": 2 } },
        always: { requests: 1, llm: 1, by_unit: { "llm: alone": 1 } },
        never: { requests: 0, by_unit: {} },
      },
    });
  });
});
