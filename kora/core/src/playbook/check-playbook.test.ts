import type { Playbook } from "@krako/contracts";
import { plugin } from "@krako/operations";
import { describe, expect, it } from "vitest";
import { operationsByName } from "../govern/check-inputs.ts";
import { MAX_MATCHER_INSTRUCTIONS } from "./check-matchers.ts";
import { checkPlaybook, MAX_PLAYBOOK_TASKS } from "./check-playbook.ts";

const task = {
  id: "clean",
  type: "deterministic",
  operation: "text.normalize@1",
  bind: { "/text": "request#/text" },
  schema: { type: "string" },
} as const;
const model = {
  id: "plan",
  type: "model",
  operation: "llm.generate@1",
  schema: { type: "string" },
  budget: { max_tokens: 100 },
} as const;
const playbook: Playbook = {
  version: "1.0",
  id: "sample",
  requires: { "/text": "string" },
  match: [{ type: "present", pointer: "/text" }],
  graph: { version: "1.0", id: "sample", tasks: [task] },
};
const graph = (parts: object): object => ({ graph: { ...playbook.graph, ...parts } });
const found = (parts: object): string[] => {
  const checked = checkPlaybook({ ...playbook, ...parts });
  return checked.ok ? [] : checked.violations.map(({ rule, pointer }) => `${rule} ${pointer}`);
};
const match = (matcher: object): object => ({ match: [matcher] });

describe("checkPlaybook", () => {
  it("takes one that is valid, as it is", () => {
    expect(checkPlaybook(playbook)).toEqual({ ok: true, playbook });
  });

  it.each<[string, object, string[]]>([
    ["a newer version", { version: "1.1" }, ["VER-001 /version"]],
    ["a wrong type", { rank: "high" }, ["GRAPH-001 /rank"]],
    ["a type of value that is none", { requires: { "/text": "text" } }, ["GRAPH-001 /requires/~1text"]],
    ["a matcher of no kind", match({ type: "cel", pointer: "" }), ["GRAPH-001 /match/0/type"]],
    ["no condition at all", { match: [] }, ["GRAPH-001 /match"]],
    ["a field it does not know", { matches: [] }, ["GRAPH-001 /matches"]],
    [
      "a pattern that takes for ever",
      match({ type: "pattern", pointer: "/text", pattern: "(a+)\\1" }),
      ["SAFE-003 /match/0/pattern"],
    ],
    [
      "a pattern with look-around, among what rules out",
      { unless: [{ type: "pattern", pointer: "/text", pattern: "(?=a)" }] },
      ["SAFE-003 /unless/0/pattern"],
    ],
    [
      "more words than there are",
      match({ type: "keywords", pointer: "/text", words: ["a", "b"], least: 3 }),
      ["GRAPH-001 /match/0/least"],
    ],
    ["a range without bounds", match({ type: "range", pointer: "/n" }), ["GRAPH-001 /match/0"]],
    [
      "a range that holds for nothing",
      match({ type: "range", pointer: "/n", minimum: 1, maximum: 0 }),
      ["GRAPH-001 /match/0"],
    ],
    ["a place that a request may not have", { requires: {} }, ["GRAPH-003 /graph/tasks/0/bind/~1text"]],
    [
      "a task with the name of the request",
      graph({ tasks: [task, { ...task, id: "request" }] }),
      ["GRAPH-002 /graph/tasks/1/id"],
    ],
    [
      "the request as a dependency",
      graph({ tasks: [{ ...task, dependencies: ["request"] }] }),
      ["GRAPH-003 /graph/tasks/0/dependencies/0"],
    ],
    [
      "the request as a rung",
      graph({ ladders: [{ rungs: [{ task: "clean" }, { task: "request" }] }] }),
      ["GRAPH-003 /graph/ladders/0/rungs/1/task"],
    ],
    ["the request as the answer", graph({ output: ["request#/text"] }), ["GRAPH-003 /graph/output/0"]],
    [
      "two values for one place",
      graph({ tasks: [task, { ...task, id: "b", bindings: [{ from: "clean", to: "/text" }] }] }),
      ["GRAPH-005 /graph/tasks/1/bindings/0/to"],
    ],
    [
      "a place within a text",
      graph({ tasks: [{ ...task, input: { a: "text" }, bind: { "/a/b": "request#/text" } }] }),
      ["GRAPH-005 /graph/tasks/0/bind/~1a~1b"],
    ],
    [
      "whatever is wrong with its graph",
      graph({ tasks: [{ ...task, schema: { type: "string", pattern: "(?=a)" } }] }),
      ["SAFE-003 /graph/tasks/0/schema/pattern"],
    ],
    ["a planner that is not there", { planned_by: "nobody" }, ["GRAPH-003 /planned_by"]],
    ["a planner that is no model", { planned_by: "clean" }, ["GRAPH-006 /planned_by"]],
    [
      "a planner without a budget",
      { planned_by: "plan", ...graph({ tasks: [task, { ...model, budget: {} }] }) },
      ["GRAPH-006 /graph/tasks/1", "GRAPH-006 /graph"],
    ],
  ])("tells %s, with its place", (_, parts, expected) => {
    expect(found(parts)).toEqual(expected);
  });

  it("takes a planner that is a unit with a budget, in a graph with one", () => {
    const budget = { max_tokens: 100, max_llm_invocations: 1 };
    const small = { ...model, budget: { max_tokens: 100, max_retries: 0 }, routing: { tier: "medium" } };
    expect(found({ planned_by: "plan", ...graph({ budget, tasks: [task, small] }) })).toEqual([]);
  });

  it("needs no requirement where the playbook itself has something to put there", () => {
    expect(found({ requires: {}, ...graph({ tasks: [{ ...task, input: { text: "nothing" } }] }) })).toEqual([]);
    expect(found({ requires: {}, ...graph({ tasks: [{ ...task, bind: { "/text": "request" } }] }) })).toEqual([]);
  });

  it("bounds what all words and patterns come to together", () => {
    const words = (length: number) => Array.from({ length: 256 }, (_, n) => `${n}`.padStart(length, "x"));
    const many = (length: number, lists: number) =>
      Array.from({ length: lists }, () => ({ type: "keywords", pointer: "/text", words: words(length) }));
    expect(found({ match: many(4, 2) })).toEqual([]);
    expect(256 * 128).toBeGreaterThan(MAX_MATCHER_INSTRUCTIONS);
    expect(found({ match: many(128, 1) })).toEqual(["SAFE-003 /match/0"]);
  });

  it("tells what operations would refuse of inputs that are written, but not of places that are filled", () => {
    const operations = operationsByName([plugin]);
    const schemas = new Map(plugin.operations.map(({ name, outputSchema = {} }) => [name, outputSchema]));
    const check = (input: object, bind = {}) => {
      const tasks = [{ ...task, operation: "text.normalize@1", input, bind: { "/text": "request#/text", ...bind } }];
      const checked = checkPlaybook({ ...playbook, ...graph({ tasks }) }, schemas, operations);
      return checked.ok ? [] : checked.violations.map(({ pointer }) => pointer);
    };
    expect(check({})).toEqual([]);
    expect(check({ case: 1 })).toEqual(["/graph/tasks/0/input/case"]);
    expect(check({ case: 1 }, { "/case": "request#/text" })).toEqual([]);
    const { schema: _, ...bare } = task;
    const tasks = [{ ...bare, operation: "text.normalise@1" }];
    const misspelt = checkPlaybook({ ...playbook, ...graph({ tasks }) }, schemas, operations);
    expect(JSON.stringify(misspelt)).toContain('Did you mean \\"text.normalize@1\\"?');
  });

  it("leaves room for the request among the tasks", () => {
    const tasks = (amount: number) => Array.from({ length: amount }, (_, n) => ({ ...task, id: `t${n}` }));
    expect(found(graph({ tasks: tasks(MAX_PLAYBOOK_TASKS) }))).toEqual([]);
    expect(found(graph({ tasks: tasks(MAX_PLAYBOOK_TASKS + 1) }))).toEqual(["GRAPH-008 /graph/tasks"]);
  });

  it.each([null, 1, "x", [], {}])("refuses %j", (value) => {
    expect(checkPlaybook(value)).toMatchObject({ ok: false, violations: [{ rule: "VER-001" }] });
  });
});
