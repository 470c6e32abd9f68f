import type { TaskIr } from "@krako/contracts";
import { checkTaskGraph, freezeJson, RefusalError } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taskIrArbitrary } from "../../test/task-ir-arbitrary.ts";
import { checkTaskIr } from "./check-task-ir.ts";
import { type LoweringFacts, lower } from "./lower.ts";

const FACTS: LoweringFacts = {
  graph_id: "018f2d6e-0000-7000-8000-000000000001",
  request_id: "018f2d6e-0000-7000-8000-000000000002",
  tenant_id: "test",
  created_at: "2026-11-22T09:00:00.000Z",
};

const task = { id: "a", type: "deterministic", operation: "text.normalize@1", schema: { type: "string" } } as const;
const model = { id: "m", type: "model", operation: "llm.generate@1", schema: { type: "string" } } as const;
const document = (parts: Partial<TaskIr>): TaskIr => ({ version: "1.0", id: "x", tasks: [task], ...parts });
const unitsOf = (parts: Partial<TaskIr>) => lower(document(parts), FACTS).work_units;

describe("lower", () => {
  it("makes a valid graph of every valid document, and nothing else of it", () => {
    fc.assert(
      fc.property(taskIrArbitrary, (taskIr) => {
        expect(checkTaskIr(taskIr)).toEqual({ ok: true, taskIr });
        const graph = lower(freezeJson(taskIr), FACTS);
        expect(checkTaskGraph(graph)).toMatchObject({ ok: true });
        // The same document and facts, the same graph.
        expect(lower(taskIr, FACTS)).toEqual(graph);
        // Ids and order.
        expect(graph.work_units.map(({ id }) => id)).toEqual(taskIr.tasks.map(({ id }) => id));
        // What waits for what: everything written, everything bound, nothing more.
        expect(graph.work_units.map(({ dependencies }) => new Set(dependencies))).toEqual(
          taskIr.tasks.map(
            ({ dependencies = [], bind = {} }) =>
              new Set([...dependencies, ...Object.values(bind).map((from) => from.split("#")[0])]),
          ),
        );
        // Caps: none is raised, none is lost.
        expect(graph.budget).toEqual(taskIr.budget ?? {});
        graph.work_units.forEach((unit, u) => {
          const { budget = {}, type } = taskIr.tasks[u] ?? {};
          expect(unit.retries.max_attempts).toBe((budget.max_retries ?? (type === "model" ? 1 : 0)) + 1);
          expect(unit.budget.max_tokens).toBe(budget.max_tokens);
          if (budget.max_time_ms !== undefined) expect(unit.budget.timeout_ms).toBe(budget.max_time_ms);
          if (unit.model !== undefined) {
            const attempt = unit.model.max_input_tokens + unit.model.max_output_tokens;
            expect(attempt * unit.retries.max_attempts).toBeLessThanOrEqual(unit.budget.max_tokens ?? 0);
          }
        });
        // Schemas: as written, closed.
        graph.work_units.forEach((unit, u) => {
          expect(unit.output_schema).toEqual({ ...(taskIr.tasks[u]?.schema as object), additionalProperties: false });
        });
        // Ladders: an edge from each rung to the next, and no other.
        const rungs = taskIr.ladders?.[0]?.rungs ?? [];
        expect(graph.escalations).toEqual(
          rungs.slice(0, -1).map((rung, r) => ({
            from: rung.task,
            to: rungs[r + 1]?.task,
            when: rung.escalate_when ?? [{ type: "failure" }],
          })),
        );
      }),
    );
  });

  it("gives what is not said its documented default", () => {
    expect(lower(document({}), FACTS)).toMatchObject({
      budget: {},
      policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "minimal" },
      output: [{ work_unit_id: "a", pointer: "" }],
      escalations: [],
    });
    expect(unitsOf({})).toEqual([
      {
        id: "a",
        type: "deterministic",
        operation: "text.normalize@1",
        dependencies: [],
        input: {},
        bindings: [],
        output_schema: { type: "string" },
        budget: { timeout_ms: 5_000 },
        retries: { max_attempts: 1, backoff_ms: 500 },
        idempotent: true,
        critical: true,
        verification_mode: "schema",
      },
    ]);
    expect(unitsOf({ tasks: [{ ...model, budget: { max_tokens: 1_000 } }] })).toMatchObject([
      {
        type: "small_model",
        budget: { max_tokens: 1_000, timeout_ms: 30_000 },
        retries: { max_attempts: 2, backoff_ms: 500 },
        model: { tier: "small", max_input_tokens: 375, max_output_tokens: 125 },
      },
    ]);
  });

  it("lets a task overrule the document's defaults, field by field", () => {
    const [first, second] = unitsOf({
      defaults: {
        budget: { max_time_ms: 100, max_retries: 3 },
        routing: { tier: "large", region: "eu-1" },
        critical: false,
        idempotent: false,
        verification_mode: "none",
      },
      tasks: [
        { ...task, budget: { max_retries: 1 }, critical: true },
        {
          ...model,
          budget: { max_tokens: 4_000 },
          routing: { privacy: "local_only", temperature: 0.5, model: "mine" },
        },
      ],
    });
    expect(first).toMatchObject({
      budget: { timeout_ms: 100 },
      retries: { max_attempts: 2 },
      critical: true,
      idempotent: false,
      verification_mode: "none",
      constraints: { region: "eu-1" },
    });
    expect(first).not.toHaveProperty("model");
    expect(second).toMatchObject({
      type: "llm",
      retries: { max_attempts: 4 },
      model: { tier: "large", model: "mine", temperature: 0.5 },
      constraints: { region: "eu-1", privacy: "local_only" },
    });
  });

  it("takes the routing's word for what a model runs as", () => {
    const [unit] = unitsOf({ tasks: [{ ...model, budget: { max_tokens: 100 }, routing: { unit_type: "llm" } }] });
    expect(unit?.type).toBe("llm");
  });

  it("depends on what it is bound to, but not on what escalates to it", () => {
    const units = unitsOf({
      tasks: [
        task,
        { ...task, id: "b" },
        {
          ...task,
          id: "c",
          bind: { "/hint": "b#/output", "/text": "a#/x~1y" },
          bindings: [{ from: "a", to: "/all", declassify: true }],
        },
      ],
      ladders: [{ rungs: [{ task: "b" }, { task: "c" }] }],
    });
    expect(units[2]).toMatchObject({
      dependencies: ["a"],
      bindings: [
        { from: "b", pointer: "/output", to: "/hint" },
        { from: "a", pointer: "/x~1y", to: "/text" },
        { from: "a", pointer: "", to: "/all", declassify: true },
      ],
    });
  });

  it("gives the rungs of a ladder one schema: the first that is written, else the first that an operation brings", () => {
    const rungs = [{ task: "a" }, { task: "m" }];
    const { schema: _, ...bare } = task;
    const { schema: __, ...bareModel } = { ...model, budget: { max_tokens: 100 } };
    const schemas = (tasks: TaskIr["tasks"], outputSchemas = new Map()) =>
      lower(document({ tasks, ladders: [{ rungs }] }), { ...FACTS, outputSchemas }).work_units.map(
        ({ output_schema }) => output_schema,
      );
    expect(schemas([bare, { ...bareModel, schema: { type: "boolean" } }])).toEqual([
      { type: "boolean" },
      { type: "boolean" },
    ]);
    expect(schemas([bare, bareModel], new Map([["text.normalize@1", { type: "object" }]]))).toEqual(
      Array(2).fill({ type: "object", additionalProperties: false }),
    );
  });

  it("refuses, with GRAPH-006, what no default can give", () => {
    const { schema: _, ...bare } = task;
    const { schema: __, ...bareModel } = model;
    const violationsOf = (tasks: TaskIr["tasks"]): unknown => {
      try {
        return lower(document({ tasks }), FACTS);
      } catch (error) {
        return error instanceof RefusalError
          ? error.problem.violations?.map(({ rule, pointer }) => `${rule} ${pointer}`)
          : error;
      }
    };
    expect(violationsOf([bare])).toEqual(["GRAPH-006 /tasks/0/operation"]);
    expect(violationsOf([task, { ...bareModel, budget: { max_tokens: 100 } }])).toEqual(["GRAPH-006 /tasks/1"]);
    expect(violationsOf([task, model])).toEqual(["GRAPH-006 /tasks/1"]);
    expect(violationsOf([{ ...model, budget: { max_tokens: 1 } }])).toEqual(["GRAPH-006 /tasks/0"]);
  });
});
