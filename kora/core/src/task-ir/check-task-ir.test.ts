import { describe, expect, it } from "vitest";
import { checkTaskIr } from "./check-task-ir.ts";

const task = { id: "a", type: "deterministic", operation: "text.normalize@1", schema: { type: "string" } };
const model = {
  id: "m",
  type: "model",
  operation: "llm.generate@1",
  schema: { type: "string" },
  budget: { max_tokens: 100 },
};
const found = (parts: object): string[] => {
  const checked = checkTaskIr({ version: "1.0", id: "x", tasks: [task], ...parts });
  return checked.ok ? [] : checked.violations.map(({ rule, pointer }) => `${rule} ${pointer}`);
};

describe("checkTaskIr", () => {
  it("lets a document name its schema for editors, and gives it no other meaning", () => {
    expect(found({ $schema: "./node_modules/@krako/contracts/schemas/1.0/task-ir.json" })).toEqual([]);
    expect(found({ $schema: 1 })).toEqual(["GRAPH-001 /$schema"]);
    expect(found({ $schema: "x".repeat(2_048) })).toEqual([]);
    expect(found({ $schema: "x".repeat(2_049) })).toEqual(["GRAPH-001 /$schema"]);
  });

  it("asks the author for a schema where the operation's own is too open, once", () => {
    const open = new Map([["expr.cel@1", { type: "object", properties: { value: {} } }]]);
    const tasks = [{ id: "a", type: "deterministic", operation: "expr.cel@1", input: { expression: "1" } }];
    expect(checkTaskIr({ version: "1.0", id: "x", tasks }, open)).toEqual({
      ok: false,
      violations: [
        {
          rule: "SAFE-001",
          pointer: "/tasks/0/operation",
          message: "The operation's own schema leaves open what its output may hold.",
          mend: 'Write the "schema" of the output that you expect of this task.',
        },
      ],
    });
  });

  it("refuses what is no JSON, or too deep to be looked at", () => {
    const nested = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
    expect(found({ metadata: { at: new Date(0) } })).toEqual(["SAFE-002 /metadata/at"]);
    expect(found({ metadata: { at: nested(62) } })).toEqual([]);
    expect(found({ metadata: { at: nested(63) } })).toEqual([`SAFE-002 /metadata/at${"/0".repeat(62)}`]);
    expect(found({ tasks: [{ ...task, schema: { type: "array", items: nested(100_000 / 50) } }] })[0]).toMatch(
      /^SAFE-002/,
    );
  });

  it("says how a graph of KORA v0.1 is imported", () => {
    const mendOf = (value: object): string | undefined => {
      const checked = checkTaskIr(value);
      return checked.ok ? undefined : checked.violations[0]?.mend;
    };
    expect(mendOf({ graph_id: "old", version: "0.1", root: "a", tasks: [] })).toContain("kora import");
    expect(mendOf({ graph_id: "old", version: 0.1, root: "a", tasks: [] })).toContain("kora import");
    expect(mendOf({ id: "new", version: "0.1", tasks: [] })).not.toContain("kora import");
  });

  it.each<[string, object, string[]]>([
    [
      "fields it does not know, all at once",
      { taks: 1, policy: { speed: 1 } },
      ["GRAPH-001 /policy/speed", "GRAPH-001 /taks"],
    ],
    ["a newer minor than its own", { version: "1.1" }, ["VER-001 /version"]],
    [
      "a task that is bound to nobody",
      { tasks: [{ ...task, bind: { "/a/b": "nobody#/x" } }] },
      ["GRAPH-003 /tasks/0/bind/~1a~1b"],
    ],
    [
      "a long binding that is bound to nobody",
      {
        tasks: [
          { ...task, dependencies: ["b"], bind: { "/x": "b" }, bindings: [{ from: "c", to: "/y" }] },
          { ...task, id: "b" },
        ],
      },
      ["GRAPH-003 /tasks/0/bindings/0/from"],
    ],
    [
      "two bindings into one place",
      { tasks: [task, { ...task, id: "b", bind: { "/x": "a" }, bindings: [{ from: "a", to: "/x/y" }] }] },
      ["GRAPH-005 /tasks/1/bindings/0/to"],
    ],
    [
      "a rung that is no task",
      { ladders: [{ rungs: [{ task: "a" }, { task: "nobody" }] }] },
      ["GRAPH-003 /ladders/0/rungs/1/task"],
    ],
    [
      "a condition that cannot be one",
      {
        tasks: [task, { ...task, id: "b" }],
        ladders: [
          {
            rungs: [
              { task: "a", escalate_when: [{ type: "budget_remaining_at_least", dimension: "tokens", amount: 1 }] },
              { task: "b" },
            ],
          },
        ],
      },
      ["GRAPH-001 /ladders/0/rungs/0/escalate_when"],
    ],
    [
      "an escalation between schemas that differ",
      { tasks: [task, { ...task, id: "b", schema: { type: "number" } }], escalations: [{ from: "a", to: "b" }] },
      ["GRAPH-011 /escalations/0"],
    ],
    [
      "a schema with a pattern that takes for ever",
      { tasks: [{ ...task, schema: { type: "string", pattern: "(?=a)" } }] },
      ["SAFE-003 /tasks/0/schema/pattern"],
    ],
    ["an answer from nobody", { output: ["a", "nobody#/x"] }, ["GRAPH-003 /output/1"]],
    [
      "a budget that cannot pay for the first attempt",
      { budget: { max_tokens: 10 }, tasks: [model] },
      ["GRAPH-007 /budget/max_tokens"],
    ],
    [
      "a model without a schema or a budget",
      { tasks: [{ id: "m", type: "model", operation: "llm.generate@1" }] },
      ["GRAPH-006 /tasks/0", "GRAPH-006 /tasks/0"],
    ],
    ["the same id twice", { tasks: [task, task] }, ["GRAPH-002 /tasks/1/id"]],
  ])("tells %s with the place where it was written", (_, parts, expected) => {
    expect(found(parts)).toEqual(expected);
  });

  it("tells the fault of a schema that rungs share once, where it is written", () => {
    const { schema: _, ...bare } = task;
    expect(
      found({
        tasks: [bare, { ...bare, id: "b" }, { ...task, id: "c", schema: { $ref: "https://example.com/x" } }],
        ladders: [{ rungs: [{ task: "a" }, { task: "b" }, { task: "c" }] }],
      }),
    ).toEqual(["SAFE-001 /tasks/2/schema/$ref"]);
  });

  it.each([null, 1, "x", [], {}])("refuses %j", (value) => {
    expect(checkTaskIr(value)).toMatchObject({ ok: false, violations: [{ rule: "VER-001" }] });
  });

  it("changes nothing of what it checks", () => {
    const value = { version: "1.0", id: "x", tasks: [task] };
    const before = structuredClone(value);
    checkTaskIr(value);
    expect(value).toEqual(before);
    expect(Object.isFrozen(value)).toBe(false);
  });
});
