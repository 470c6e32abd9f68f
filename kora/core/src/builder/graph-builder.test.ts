import { LocalBackend } from "@krako/backend-local";
import { plugin } from "@krako/operations";
import { MAX_JSON_DEPTH } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { govern } from "../govern/govern.ts";
import { planForCapabilities } from "../plan/plan-for-capabilities.ts";
import { checkTaskIr } from "../task-ir/check-task-ir.ts";
import { lower } from "../task-ir/lower.ts";
import { SAMPLE_FACTS } from "../task-ir/sample-facts.ts";
import { budgetRemaining, confidenceBelow, failed, fieldEquals, schemaMismatch } from "./conditions.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { declassified, item } from "./place.ts";
import { typed } from "./schema-type.ts";

const TEXT = { type: "object", required: ["text"], properties: { text: { type: "string" } } } as const;
const VERDICT = {
  type: "object",
  required: ["label", "confidence"],
  properties: { label: { type: "string" }, confidence: { type: "number" } },
} as const;

const model = { type: "model", operation: "llm.generate@1", budget: { max_tokens: 1_000 } } as const;
const step = { type: "deterministic", operation: "some.step@1", schema: TEXT } as const;

describe("a graph that is built", () => {
  it("runs: a rule that is sure, and a model that is never asked", async () => {
    const graph = new GraphBuilder("triage", { budget: { max_tokens: 2_000, max_llm_invocations: 1 } });
    const message = graph.task("message", {
      type: "deterministic",
      operation: "text.normalize@1",
      input: { text: "You WON the lottery   prize", case: "lower", whitespace: "collapse" },
      schema: TEXT,
    });
    const verdict = graph.ladder({
      schema: {
        type: "object",
        required: ["label", "confidence"],
        properties: {
          label: { enum: ["spam", "unknown"] },
          confidence: { type: "number" },
          matched: { type: "array", items: { type: "string" } },
          truncated: { type: "boolean" },
        },
      },
      rungs: [
        {
          id: "by_rule",
          type: "deterministic",
          operation: "text.classify_rules@1",
          input: {
            text: message.output.text,
            default_label: "unknown",
            rules: [{ id: "prize", label: "spam", keywords: ["lottery"], weight: 9 }],
          },
          escalate_when: (output) => [confidenceBelow(output.confidence, 0.8)],
        },
        { ...model, id: "by_llm", input: { prompt: "Is it spam?", data: message.output.text } },
      ],
    });
    graph.output(verdict.output.label);

    const outputSchemas = new Map(plugin.operations.map(({ name, outputSchema = {} }) => [name, outputSchema]));
    const checked = checkTaskIr(graph.taskIr(), outputSchemas);
    if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
    const backend = new LocalBackend({ operations: [plugin] });
    const { taskIr } = planForCapabilities(checked.taskIr, await backend.capabilityDescriptor());
    const governed = govern(lower(taskIr, SAMPLE_FACTS));
    const result = await backend.executeTaskgraph(governed.graph, {
      run_id: SAMPLE_FACTS.graph_id,
      trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
      backend_mode: "local",
    });
    await backend.close();
    expect([result.status, result.final_output]).toEqual(["succeeded", "spam"]);
    expect(result.budget.llm_invocations.debited).toBe(0);
  });

  it("is a document as somebody would write it", () => {
    const graph = new GraphBuilder("small", { title: "Two steps", defaults: { critical: false } });
    const first = graph.task("first", { ...step, input: { raw: "x" }, metadata: { why: "to begin" } });
    graph.task("second", { ...step, dependencies: [first], input: { text: first.output.text, whole: first.output } });
    expect(graph.taskIr()).toEqual({
      version: "1.0",
      id: "small",
      title: "Two steps",
      defaults: { critical: false },
      tasks: [
        { ...step, id: "first", input: { raw: "x" }, metadata: { why: "to begin" } },
        {
          ...step,
          id: "second",
          dependencies: ["first"],
          input: {},
          bind: { "/text": "first#/text", "/whole": "first" },
        },
      ],
    });
  });

  it("binds anywhere in an input, also in lists, and to names that pointers escape", () => {
    const graph = new GraphBuilder("places");
    const a = graph.task("a", { ...step, schema: typed<{ "x/y": { "~": number }[] }>(TEXT) });
    graph.task("b", {
      ...step,
      input: {
        deep: { list: [1, a.output["x/y"][3], 3], tail: [1, a.output, a.output["x/y"]] },
        "odd/name~": item(a.output["x/y"], 0)["~"],
        undefinedIsLeftOut: undefined,
      } as never,
    });
    expect(graph.taskIr().tasks[1]).toMatchObject({
      input: { deep: { list: [1, null, 3], tail: [1] } },
      bind: { "/deep/list/1": "a#/x~1y/3", "/odd~1name~0": "a#/x~1y/0/~0" },
      bindings: [
        { from: "a", to: "/deep/tail/-" },
        { from: "a", pointer: "/x~1y", to: "/deep/tail/-" },
      ],
    });
    expect(checkTaskIr(graph.taskIr())).toMatchObject({ ok: true });
  });

  it("says where private data may pass", () => {
    const graph = new GraphBuilder("private");
    const mail = graph.task("mail", { ...step, routing: { privacy: "local_only" } });
    graph.task("count", { ...step, input: { size: declassified(mail.output.text), text: "x" } });
    expect(graph.taskIr().tasks[1]?.bindings).toEqual([
      { from: "mail", pointer: "/text", to: "/size", declassify: true },
    ]);
    expect(checkTaskIr(graph.taskIr())).toMatchObject({ ok: true });
  });
});

describe("a ladder", () => {
  it("becomes an edge from each rung to the next, and nothing else", () => {
    const graph = new GraphBuilder("ladder");
    const verdict = graph.ladder({
      schema: VERDICT,
      rungs: [
        {
          id: "rule",
          type: "deterministic",
          operation: "some.rule@1",
          escalate_when: (output) => [confidenceBelow(output.confidence, 0.8), budgetRemaining("tokens", 500)],
        },
        { ...model, id: "small", input: (before) => ({ prompt: "?", data: before.output }) },
        {
          ...model,
          id: "large",
          escalate_when: [schemaMismatch()],
          routing: { tier: "large" },
        },
      ],
    });
    expect(verdict.id).toBe("rule");
    const { work_units, escalations, output } = lower(graph.taskIr(), SAMPLE_FACTS);
    expect(work_units.map(({ id, dependencies, bindings }) => ({ id, dependencies, bindings }))).toEqual([
      { id: "rule", dependencies: [], bindings: [] },
      { id: "small", dependencies: [], bindings: [{ from: "rule", pointer: "/output", to: "/data" }] },
      { id: "large", dependencies: [], bindings: [] },
    ]);
    expect(escalations).toEqual([
      {
        from: "rule",
        to: "small",
        when: [
          { type: "confidence_below", pointer: "/confidence", threshold: 0.8 },
          { type: "budget_remaining_at_least", dimension: "tokens", amount: 500 },
        ],
      },
      { from: "small", to: "large", when: [{ type: "failure" }] },
    ]);
    expect(output).toEqual([{ work_unit_id: "large", pointer: "" }]);
  });

  it("is not the only way to escalate", () => {
    const graph = new GraphBuilder("edges");
    const rule = graph.task("rule", { type: "deterministic", operation: "some.rule@1", schema: VERDICT });
    const other = graph.task("other", { type: "deterministic", operation: "some.rule@1", schema: VERDICT });
    graph.escalate(rule, other, (output) => [fieldEquals(output.label, "unknown")]);
    graph.escalate(rule, other, [failed("TIMEOUT")]);
    graph.escalate(other, rule);
    expect(graph.taskIr().escalations).toEqual([
      { from: "rule", to: "other", when: [{ type: "field_equals", pointer: "/label", value: "unknown" }] },
      { from: "rule", to: "other", when: [{ type: "failure", error_types: ["TIMEOUT"] }] },
      { from: "other", to: "rule" },
    ]);
  });
});

describe("what cannot be built is refused where it is written", () => {
  const build = (): GraphBuilder => new GraphBuilder("bad");
  const nested = (levels: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  };

  it.each([
    ["a second task of the same id", (graph: GraphBuilder) => void [graph.task("a", step), graph.task("a", step)]],
    [
      "a place of another graph",
      (graph: GraphBuilder) => graph.task("a", { ...step, input: { x: build().task("b", step).output } }),
    ],
    ["an output of another graph", (graph: GraphBuilder) => graph.output(build().task("b", step).output)],
    ["an output that is no place", (graph: GraphBuilder) => graph.output({} as never)],
    ["a function in an input", (graph: GraphBuilder) => graph.task("a", { ...step, input: { x: (() => 1) as never } })],
    ["a number that JSON has not", (graph: GraphBuilder) => graph.task("a", { ...step, input: { x: Number.NaN } })],
    [
      "an object that is not plain",
      (graph: GraphBuilder) => graph.task("a", { ...step, input: { x: new Date(0) as never } }),
    ],
    [
      "an input that is too deep",
      (graph: GraphBuilder) => graph.task("a", { ...step, input: { x: nested(MAX_JSON_DEPTH) as never } }),
    ],
    ["a condition without a place", () => confidenceBelow(0.5 as never, 0.8)],
    ["declassifying no place", () => declassified("text" as never)],
    [
      "a condition on another task",
      (graph: GraphBuilder) => {
        const a = graph.task("a", { ...step, schema: VERDICT });
        graph.escalate(graph.task("b", { ...step, schema: VERDICT }), a, [confidenceBelow(a.output.confidence, 1)]);
      },
    ],
  ])("%s", (_, attempt) => {
    expect(() => attempt(build())).toThrow(TypeError);
  });

  it("takes an input that is just not too deep", () => {
    const graph = build();
    graph.task("a", { ...step, input: { x: nested(MAX_JSON_DEPTH - 1) as never } });
    expect(checkTaskIr({ ...graph.taskIr(), tasks: graph.taskIr().tasks })).toBeDefined();
  });

  it("keeps names such as __proto__ as plain data", () => {
    const graph = build();
    graph.task("a", { ...step, input: JSON.parse('{"__proto__": {"x": 1}}') });
    expect(JSON.stringify(graph.taskIr().tasks[0]?.input)).toBe('{"__proto__":{"x":1}}');
  });
});
