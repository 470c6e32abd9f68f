import { LocalBackend } from "@krako/backend-local";
import type { ExecutionResult, GraphV01, V01Task } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { checkOutputSchema, freezeJson, type ModelAdapter } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gated, graphV01, handler, question } from "../../test/graphs-v01.ts";
import { govern } from "../govern/govern.ts";
import { lower } from "../task-ir/lower.ts";
import { SAMPLE_FACTS } from "../task-ir/sample-facts.ts";
import { importGraphV01 } from "./import-graph-v01.ts";
import { plugin as v01Plugin } from "./v01-operations.ts";

const LONG =
  "Explain in detail how the rollout of the new billing system affects the teams that depend on its reports.";

function imported(graph: unknown): Extract<ReturnType<typeof importGraphV01>, { ok: true }> {
  const result = importGraphV01(graph);
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result;
}

/** Runs what a graph becomes; the model answers what v0.1's mock answered. */
async function run(graph: unknown): Promise<ExecutionResult & { readonly prompts: readonly unknown[] }> {
  const prompts: unknown[] = [];
  const mock: ModelAdapter = {
    name: "mock",
    operations: ["llm.generate@1"],
    unitType: "llm",
    tiers: ["small", "medium", "large"],
    local: true,
    contextWindow: 0,
    invoke: async ({ input }) => {
      prompts.push(input["prompt"]);
      const output = {
        status: "ok",
        task_id: "ask",
        answer: `Mock answer for: ${String(input["prompt"]).slice(0, 20)}`,
      };
      return { output, usage: { tokensIn: 10, tokensOut: 10 } };
    },
  };
  const backend = new LocalBackend({ operations: [v01Plugin], models: [mock] });
  const { graph: governed } = govern(lower(imported(graph).taskIr, SAMPLE_FACTS));
  const context = { run_id: SAMPLE_FACTS.graph_id, trace_id: "4bf92f3577b34da6a3ce929d0e0e4736" } as const;
  const result = await backend.executeTaskgraph(governed, { ...context, backend_mode: "local" });
  await backend.close();
  return { ...result, prompts };
}

describe("a graph of v0.1 runs as it did", () => {
  it("echoes", async () => {
    const { status, final_output } = await run(graphV01([handler("hello", "echo", { message: "hello" })]));
    expect([status, final_output]).toEqual(["succeeded", { status: "ok", task_id: "hello", message: "hello" }]);
  });

  it("gives `in` before the arguments of its handler, unless it is null", async () => {
    const tasks = [handler("a", "echo", { message: "args" }, { in: { message: "in" } })];
    expect((await run(graphV01(tasks))).final_output).toMatchObject({ message: "in" });
    const silent = [handler("a", "echo", { message: "args" }, { in: { message: null } })];
    expect((await run(graphV01(silent))).final_output).toMatchObject({ message: "args" });
  });

  it("does not ask the model when skip_if holds, and ends with what stood there then", async () => {
    const { status, final_output, prompts, budget } = await run(gated("Short."));
    expect([status, prompts, budget.llm_invocations.debited]).toEqual(["succeeded", [], 0]);
    expect(final_output).toEqual({
      status: "ok",
      task_id: "ask",
      skipped: true,
      message: "Skipped due to skip_if condition",
    });
  });

  it("asks the model when it does not hold", async () => {
    const { status, final_output, prompts } = await run(gated(LONG));
    expect([status, prompts]).toEqual(["succeeded", [LONG]]);
    expect(final_output).toMatchObject({ answer: "Mock answer for: Explain in detail ho" });
  });

  it("decides a second gate by what stands where the first was skipped", async () => {
    const first = gated("Short.").tasks;
    const graph = graphV01([
      ...first,
      question("again", { question: "?", skip_if: { path: "skipped", equals: true } }, { deps: ["ask"] }),
    ]);
    expect((await run(graph)).final_output).toMatchObject({ task_id: "again", skipped: true });
  });

  it("recovers where a flaky handler may try again, and fails where it may not", async () => {
    const flaky = (policy: V01Task["policy"]): GraphV01 =>
      graphV01([handler("flaky", "flaky_once", {}, policy === undefined ? {} : { policy })]);
    expect(await run(flaky({ on_fail: "retry" }))).toMatchObject({
      status: "succeeded",
      final_output: { status: "ok", task_id: "flaky", message: "recovered" },
    });
    expect(await run(flaky({ on_fail: "retry", budget: { max_retries: 0 } }))).toMatchObject({ status: "failed" });
    expect(await run(flaky(undefined))).toMatchObject({ status: "failed", error: { code: "flaky_once" } });
  });

  it("asks nobody where the mock did not", async () => {
    const [pre, ask] = gated(LONG).tasks as [V01Task, V01Task];
    const mocked = { ...ask, run: { ...ask.run, spec: { ...ask.run.spec, adapter: "mock" } } } as V01Task;
    const { status, final_output, prompts } = await run(graphV01([pre, mocked]));
    expect([status, prompts]).toEqual(["succeeded", []]);
    expect(final_output).toEqual({ status: "ok", task_id: "ask", answer: `Mock answer for: ${LONG.slice(0, 80)}` });
  });

  it("refines an outline only where the gate finds fault with it", async () => {
    const outline = { slides: [{ i: 1, title: "Why", msg: "Because", bullets: [] }] };
    const graph = (count: number): GraphV01 =>
      graphV01([
        handler("mini", "echo", { message: "-" }),
        handler("gate", "quality_gate", { dep_task_id: "mini", target_slide_count: count }, { deps: ["mini"] }),
      ]);
    expect((await run(graph(1))).final_output).toMatchObject({ needs_refine: true, reason: "mini_missing_slides" });
    const gate = v01Plugin.operations.find(({ name }) => name === "v01.quality_gate@1");
    expect(gate?.run({ task_id: "gate", output: outline, target_slide_count: 1 })).toMatchObject({
      needs_refine: false,
    });
  });
});

describe("field by field", () => {
  it("takes a budget as a whole, with v0.1's own values for what it leaves out", () => {
    const { taskIr } = imported(
      graphV01([
        question("own", { question: "?" }, { policy: { on_fail: "retry", budget: { max_tokens: 50 } } }),
        question("inherited", { question: "?" }, { policy: { on_fail: "retry" } }),
        question("once", { question: "?" }),
      ]),
    );
    expect(taskIr.tasks.map(({ budget, routing }) => [budget, routing?.max_output_tokens])).toEqual([
      [{ max_time_ms: 1_500, max_retries: 1, backoff_ms: 0 }, 50],
      [{ max_time_ms: 2_000, max_retries: 1, backoff_ms: 0 }, 200],
      [{ max_time_ms: 2_000, max_retries: 0, backoff_ms: 0 }, 200],
    ]);
  });

  it.each([
    [9, 9, 0],
    [10, 9, 1],
  ])("takes %i retries as %i and notes %i change", (written, taken, notes) => {
    const result = imported(
      graphV01([handler("a", "echo", {}, { policy: { on_fail: "retry", budget: { max_retries: written } } })]),
    );
    expect([result.taskIr.tasks[0]?.budget?.max_retries, result.notes.length]).toEqual([taken, notes]);
  });

  it.each([
    [86_400_000, 86_400_000, 0],
    [86_400_001, 86_400_000, 1],
  ])("takes %i ms as %i and notes %i change", (written, taken, notes) => {
    const result = imported(graphV01([handler("a", "echo", {}, { policy: { budget: { max_time_ms: written } } })]));
    expect([result.taskIr.tasks[0]?.budget?.max_time_ms, result.notes.length]).toEqual([taken, notes]);
  });

  it("asks models of the size that the adapter stood for", () => {
    const adapters = ["openai", "openai_mini", "openai_full", "mock", "house"];
    const tasks = adapters.map((adapter): V01Task => {
      const task = question(adapter, { question: "?", tone: "kind" });
      return { ...task, run: { ...task.run, spec: { ...task.run.spec, adapter } } as V01Task["run"] };
    });
    const { taskIr, notes } = imported(graphV01(tasks));
    expect(taskIr.tasks.map(({ routing }) => routing?.tier)).toEqual(["medium", "small", "large", undefined, "medium"]);
    expect(taskIr.tasks[0]?.input).toMatchObject({ prompt: "?", data: { tone: "kind" } });
    expect(notes.map(({ pointer }) => pointer)).toEqual(["/tasks/3/run/spec/adapter", "/tasks/4/run/spec/adapter"]);
  });

  it("checks outputs by the schema, the members that were asked for, and the rules", () => {
    const task = question("q", { question: "?" });
    const verify: V01Task["verify"] = {
      schema: { type: "object", required: ["status"] },
      rules: [
        { kind: "required", paths: ["answer"] },
        { kind: "range", path: "score", min: 0, max: 1 },
      ],
    };
    expect(imported(graphV01([{ ...task, verify }])).taskIr.tasks[0]?.schema).toEqual({
      type: "object",
      required: ["status", "answer"],
      properties: {
        status: { type: "string" },
        task_id: { type: "string" },
        answer: { type: "string" },
        score: { type: "number", minimum: 0, maximum: 1 },
      },
    });
  });

  it("keeps what is for people as metadata, and says so of what meant something", () => {
    const { taskIr, notes } = imported(
      graphV01([
        question(
          "q",
          { question: "?" },
          { tags: ["demo"], in: { never: "read" }, policy: { on_fail: "escalate", adaptive: { use_voi: true } } },
        ),
      ]),
    );
    expect(taskIr.tasks[0]?.metadata).toEqual({
      kora_v01: { type: "llm.answer", tags: ["demo"], in: { never: "read" }, adaptive: { use_voi: true } },
    });
    expect(notes.map(({ pointer }) => pointer)).toEqual([
      "/tasks/0/in",
      "/tasks/0/policy/on_fail",
      "/tasks/0/policy/adaptive",
    ]);
  });

  it("says which members v0.1 did not read either", () => {
    const graph = { ...graphV01([{ ...handler("a", "echo"), colour: "red" } as V01Task]), comment: "old" };
    expect(
      imported(graph)
        .notes.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(["/comment", "/tasks/0/colour"]);
  });

  it("names an operation for a handler that it does not know, and lets its output have any members", () => {
    const { taskIr, notes } = imported(
      graphV01([handler("a", "My-Handler", { x: 1 }, { verify: { schema: { type: "object" } }, in: { y: 2 } })]),
    );
    expect(taskIr.tasks[0]).toMatchObject({ operation: "v01.my_handler@1", input: { x: 1, y: 2, task_id: "a" } });
    expect(taskIr.tasks[0]?.schema).toMatchObject({ additionalProperties: { $ref: "#/$defs/any" } });
    expect(notes).toMatchObject([{ pointer: "/tasks/0/run/spec/handler" }]);
  });

  it("keeps ids apart that may no longer be what they were", () => {
    const { taskIr, notes } = imported(
      graphV01([handler("a b", "echo"), handler("a_b", "echo"), handler("a/b", "echo", {}, { deps: ["a b", "a b"] })]),
    );
    expect(taskIr.tasks.map(({ id, dependencies }) => [id, dependencies])).toEqual([
      ["a_b-2", undefined],
      ["a_b", undefined],
      ["a_b-3", ["a_b-2"]],
    ]);
    expect(taskIr.output).toEqual(["a_b-3"]);
    expect(notes.map(({ pointer }) => pointer)).toEqual(["/tasks/0/id", "/tasks/2/id"]);
  });

  it("keeps thousands of ids apart that become the same", () => {
    const tasks = Array.from({ length: 10_000 }, (_, t) =>
      handler(`a${" /:;,"[t % 5]}b`.repeat(1 + (t % 7)) + "?".repeat(t % 11), "echo"),
    );
    const distinct = [...new Map(tasks.map((task) => [task.id, task])).values()];
    const ids = imported(graphV01(distinct)).taskIr.tasks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(distinct.length);
  });

  it("leaves out a skip_if that never skipped", () => {
    const never = [{ path: "", equals: 1 }, "always", null].map((skip_if) =>
      imported(graphV01([handler("p", "echo"), question("q", { question: "?", skip_if }, { deps: ["p"] })])),
    );
    for (const { taskIr, notes } of never) {
      expect(taskIr.ladders).toBeUndefined();
      expect(notes).toMatchObject([{ pointer: "/tasks/1/run/spec/input/skip_if" }]);
    }
  });
});

describe("what is wrong is told with its place in the graph", () => {
  const echo = handler("a", "echo");
  it.each<[string, unknown, string]>([
    ["another version", { ...graphV01([echo]), version: "0.2" }, "VER-001 /version"],
    ["a version that is a number", { ...graphV01([echo]), version: 0.1 }, "VER-001 /version"],
    ["no tasks", { ...graphV01([]), root: "a" }, "GRAPH-001 /tasks"],
    ["a kind that never was", graphV01([{ ...echo, run: { kind: "py" } as never }]), "GRAPH-001 /tasks/0/run/kind"],
    ["the same id twice", graphV01([echo, echo]), "GRAPH-002 /tasks/1/id"],
    ["a root that is not there", graphV01([echo], { root: "b" }), "GRAPH-003 /root"],
    ["a dependency that is not there", graphV01([{ ...echo, deps: ["b"] }]), "GRAPH-003 /tasks/0/deps/0"],
    ["a circle", graphV01([{ ...echo, deps: ["a"] }]), "GRAPH-004 /tasks/0"],
    [
      "a pattern that only backtracking could match",
      graphV01([
        {
          ...echo,
          verify: { schema: { type: "object", properties: { message: { type: "string", pattern: "(?=a)" } } } },
        },
      ]),
      "SAFE-003 /tasks/0/verify/schema",
    ],
    ["nothing at all", null, "VER-001 /version"],
    ["what is no JSON", graphV01([{ ...echo, in: { message: () => 1 } }]), "SAFE-002 /tasks/0/in/message"],
    [
      "a schema that is too deep to be read",
      graphV01([{ ...echo, verify: { schema: JSON.parse(`${'{"not":'.repeat(100)}{}${"}".repeat(100)}`) } }]),
      `SAFE-002 /tasks/0/verify/schema${"/not".repeat(60)}`,
    ],
  ])("%s", (_, graph, expected) => {
    const result = importGraphV01(graph);
    if (result.ok) throw new Error("it was imported");
    expect(result.violations.map(({ rule, pointer }) => `${rule} ${pointer}`)).toContain(expected);
  });
});

describe("laws", () => {
  const HANDLERS = ["echo", "classify_simple", "flaky_once", "parse_request_constraints", "quality_gate", "else"];
  const VALUE = fc.jsonValue({ maxDepth: 2 });
  const DRAFT = fc.record({
    isModel: fc.boolean(),
    handler: fc.constantFrom(...HANDLERS),
    deps: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
    input: fc.dictionary(fc.constantFrom("text", "message", "question", "other", "__proto__"), VALUE, { maxKeys: 3 }),
    skip: fc.option(fc.record({ path: fc.constantFrom("$.is_simple", "status", ""), equals: VALUE }), {
      nil: undefined,
    }),
    on_fail: fc.constantFrom<("retry" | "fail" | "escalate")[]>("retry", "fail", "escalate"),
    budget: fc.option(
      fc.record(
        {
          max_time_ms: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
          max_tokens: fc.integer({ min: 1, max: 10_000 }),
          max_retries: fc.nat(12),
        },
        { requiredKeys: [] },
      ),
      { nil: null },
    ),
  });
  const graphs = fc.array(DRAFT, { minLength: 1, maxLength: 8 }).map(
    (drafts): GraphV01 =>
      graphV01(
        drafts.map(({ isModel, handler: name, deps, input, skip, on_fail, budget }, d): V01Task => {
          const parts = {
            deps: d === 0 ? [] : [...new Set(deps.map((dep) => `t${dep % d}`))],
            policy: { on_fail, budget },
            verify: { schema: { type: "object", required: ["status"] } },
          };
          return isModel
            ? question(`t${d}`, { ...input, ...(skip === undefined ? {} : { skip_if: skip }) }, parts)
            : handler(`t${d}`, name, input, parts);
        }),
      ),
  );

  it("imports every graph that v0.1 took, to a valid document with every task at its place", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { taskIr } = imported(freezeJson(graph as never));
        const ids = taskIr.tasks.map(({ id }) => id).filter((id) => !id.includes("."));
        expect(ids).toEqual(graph.tasks.map(({ id }) => id));
        expect(taskIr.output).toEqual([graph.root]);
        // Each task still waits for what it waited for.
        const { work_units } = lower(taskIr, SAMPLE_FACTS);
        for (const { id, deps = [] } of graph.tasks)
          expect(work_units.find((unit) => unit.id === id)?.dependencies.toSorted()).toEqual(
            expect.arrayContaining(deps.toSorted()),
          );
        // No cap is raised.
        for (const task of graph.tasks) {
          const budget = task.policy?.budget ?? graph.defaults.budget;
          const unit = work_units.find(({ id }) => id === task.id);
          expect(unit?.retries.max_attempts).toBeLessThanOrEqual((budget?.max_retries ?? 1) + 1);
        }
        for (const { output_schema } of work_units)
          expect(checkOutputSchema(output_schema, DEFAULT_LIMITS, "")).toEqual([]);
      }),
    );
  });
});
