import { describe, expect, test } from "vitest";
import { call, edge, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf, smallGraph } from "../../test/documents.ts";
import { checkTaskGraph, freezeDocument, graphDigest } from "../index.ts";

describe("GRAPH-001: the shape of a graph", () => {
  test.each([null, undefined, true, 1, "graph", [], {}, () => 1])("%s is no graph", (value) => {
    expect(faultsOf(value)).not.toEqual([]);
  });
  test("unknown fields are refused wherever they stand", () => {
    const graph = {
      ...smallGraph({ escalations: [] }),
      comment: 1,
      policy: { ...smallGraph().policy, mode: "fast" },
      work_units: [{ ...step("a"), code: "rm" }],
    };
    expect(faultsOf(graph).sort()).toEqual([
      "GRAPH-001 /comment",
      "GRAPH-001 /policy/mode",
      "GRAPH-001 /work_units/0/code",
    ]);
  });
  test.each([
    "schema_version",
    "kora_version",
    "contract_version",
    "graph_id",
    "request_id",
    "tenant_id",
    "created_at",
    "budget",
    "policy",
    "work_units",
    "escalations",
    "output",
  ] as const)("%s is never left out", (field) => {
    const { [field]: _, ...graph } = smallGraph();
    expect(faultsOf(graph)).toEqual(["GRAPH-001 "]);
  });
  test("there is at least one unit and one output", () => {
    expect(faultsOf(smallGraph({ work_units: [] }))).toContain("GRAPH-001 /work_units");
    expect(faultsOf(smallGraph({ output: [] }))).toContain("GRAPH-001 /output");
  });
  test.each(["", "-a", ".a", "a b", "a/b", "ä", "a".repeat(129)])("%j is no id of a unit", (id) => {
    expect(faultsOf(graphOf([step(id)]))).toContain("GRAPH-001 /work_units/0/id");
  });
  test.each(["a", "a".repeat(127), "a".repeat(128), "0.A_b-c"])("%j is an id of a unit", (id) => {
    expect(faultsOf(graphOf([step(id)]))).toEqual([]);
  });
  test.each(["text.normalize", "normalize@1", "text.normalize@0", "Text.normalize@1", "text.normalize@1.2", "eval(1)"])(
    "an operation is not named %j",
    (operation) => {
      expect(faultsOf(graphOf([step("a", { operation })]))).toContain("GRAPH-001 /work_units/0/operation");
    },
  );
});

test("GRAPH-001 a unit without an operation is refused, and the message names what is missing", () => {
  const { operation: _, ...unit } = step("a");
  const graph = { ...smallGraph(), work_units: [unit] };
  expect(faultsOf(graph)).toEqual(["GRAPH-001 /work_units/0"]);
  expect(checkTaskGraph(graph)).toMatchObject({ violations: [{ message: expect.stringContaining("operation") }] });
});

describe("GRAPH-008: the size of a graph", () => {
  const chain = (count: number) => graphOf(Array.from({ length: count }, (_, i) => step(`u${i}`)));
  test.each([9_999, 10_000])("%i units are possible", (count) => {
    expect(faultsOf(chain(count))).toEqual([]);
  });
  test("10,001 units are too many, and nothing else is looked at", () => {
    expect(faultsOf({ work_units: Array.from({ length: 10_001 }, () => null) })).toEqual(["GRAPH-008 /work_units"]);
    expect(faultsOf(chain(10_001))).toEqual(["GRAPH-008 /work_units"]);
  });
});

describe("all violations together", () => {
  test("every rule that is broken is told in one answer", () => {
    const schema = { type: "object", properties: {}, additionalProperties: false };
    const graph = graphOf(
      [
        step("a", {
          dependencies: ["a"],
          bindings: [{ from: "z", pointer: "", to: "/x" }],
          constraints: { privacy: "local_only" },
        }),
        step("a", { output_schema: { type: "object" } }),
        call("c", 10, { critical: true, dependencies: ["nowhere"], bindings: [{ from: "a", pointer: "", to: "/x" }] }),
        step("e", { output_schema: { ...schema, properties: { x: { type: "string", pattern: "(?=a)" } } } }),
        step("z"),
        call("m", 5, { budget: { timeout_ms: 1 } }),
        step("w", { dependencies: ["a"], bindings: [{ from: "a", pointer: "", to: "/x" }] }),
      ],
      {
        budget: { max_tokens: 1 },
        escalations: [edge("e", "z", { type: "budget_remaining_at_least", dimension: "tokens", amount: 1 })],
      },
    );
    const rules = new Set(faultsOf({ ...graph, surprise: true }).map((fault) => fault.split(" ")[0]));
    expect([...rules].sort()).toEqual([
      "GRAPH-001",
      "GRAPH-002",
      "GRAPH-003",
      "GRAPH-004",
      "GRAPH-005",
      "GRAPH-006",
      "GRAPH-007",
      "GRAPH-011",
      "PRIV-002",
      "SAFE-001",
      "SAFE-003",
    ]);
  });
  test("faults of meaning are told beside faults of shape, at the positions they stand at", () => {
    const graph = {
      ...graphOf([step("a"), step("b", { dependencies: ["nowhere"] })]),
      work_units: [7, step("b", { dependencies: ["nowhere"] })],
    };
    expect(faultsOf(graph)).toEqual(
      expect.arrayContaining(["GRAPH-001 /work_units/0", "GRAPH-003 /work_units/1/dependencies/0"]),
    );
  });
  test("a hostile graph is not answered with millions of violations", () => {
    const units = Array.from({ length: 5_000 }, (_, i) => step(`u${i}`, { dependencies: ["x", "y", "z"] }));
    expect(faultsOf(graphOf(units))).toHaveLength(200);
  });
  test.each([
    { work_units: [null] },
    { work_units: [{}] },
    { work_units: [{ type: 1, model: [] }] },
    { work_units: [[]], escalations: {} },
    { work_units: [step("a")], escalations: [{ from: "a", to: "a" }], output: [{}], budget: [], policy: "" },
    {
      work_units: [
        { ...step("a"), bindings: [{}], dependencies: [1], retries: { max_attempts: "many" }, output_schema: [] },
      ],
    },
    { work_units: [{ ...call("a", 3), model: "gpt", budget: null, constraints: "none", input: [] }] },
    { work_units: [{ ...step("a"), bindings: [{ from: "a", to: "" }] }] },
    { work_units: [step("a")], escalations: [{ from: "a", to: "a", when: [{ type: "budget_remaining_at_least" }] }] },
    { work_units: [step("a")], escalations: [{ from: "a", to: "a", when: [null] }] },
    JSON.parse(
      '{"work_units":[{"id":"__proto__","type":"__proto__","dependencies":["__proto__"]}],"__proto__":{"x":1}}',
    ),
  ])("malformed graph %# is refused and breaks nothing", (document) => {
    expect(faultsOf(document)).not.toEqual([]);
    expect(faultsOf({ ...smallGraph(), ...document })).not.toEqual([]);
  });
});

describe("GRAPH-009: checking changes nothing", () => {
  test("a valid graph is handed on as it is", () => {
    const graph = graphOf([step("a"), call("b", 5)]);
    const before = structuredClone(graph);
    const checked = checkTaskGraph(graph);
    expect(checked.ok && checked.graph).toBe(graph);
    expect(graph).toEqual(before);
  });
  test("a graph that is refused is left as it is", () => {
    const graph = graphOf([step("a", { bindings: [{ from: "a", pointer: "", to: "/deep/x" }] }), step("a")]);
    const before = graphDigest(graph);
    expect(faultsOf(graph)).not.toEqual([]);
    expect(graphDigest(graph)).toBe(before);
  });
  test("the answer is remembered for a frozen graph only: what can change is checked again", () => {
    const frozen = freezeDocument(smallGraph());
    const first = checkTaskGraph(frozen);
    const second = checkTaskGraph(frozen);
    expect(first.ok && second.ok && first.facts === second.facts).toBe(true);
    const open = smallGraph();
    expect(faultsOf(open)).toEqual([]);
    open.work_units.push(step("a"));
    expect(faultsOf(open)).toEqual(["GRAPH-002 /work_units/1/id"]);
  });
});
