import type { Problem } from "@krako/contracts";
import { isProblem } from "@krako/contracts/validators/problem";
import { describe, expect, test } from "vitest";
import { Bench, graph, llm, unit } from "./graphs.ts";

const rules = (problem: Problem): Set<string> => new Set(problem.violations?.map(({ rule }) => rule));

async function refused(document: unknown): Promise<Problem> {
  const problem = await new Bench().refusal(document);
  expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true);
  expect(problem.charged).toBe("0.000000");
  return problem;
}

describe("a graph is refused", () => {
  test("for its version before anything else of it is believed", async () => {
    const { schema_version, ...unversioned } = graph([unit("a")]);
    expect(schema_version).toBe("1.0");
    expect(await refused(unversioned)).toMatchObject({ error_type: "VERSION_MISMATCH", code: "version_missing" });
    expect(await refused({ contract_version: "1.1", schema_version: "1.0" })).toMatchObject({
      code: "version_unsupported",
      requested: "1.1",
      supported: ["1.0"],
    });
  });

  test("with every broken rule at once", async () => {
    const closed = { ...unit("x").output_schema, additionalProperties: true };
    const document = graph(
      [
        unit("a", { dependencies: ["b", "ghost"] }),
        unit("b", { dependencies: ["a"] }),
        unit("b", { bindings: [{ from: "a", pointer: "", to: "/answer/label/deep" }] }),
        unit("open", { output_schema: closed }),
        unit("back", { output_schema: { type: "string", pattern: "(a)\\1" } }),
        llm("dear", 1, 99),
      ],
      { budget: { max_llm_invocations: 0 } },
    );
    const problem = await refused({ ...document, surprise: true });
    const expected = [
      "GRAPH-001",
      "GRAPH-002",
      "GRAPH-003",
      "GRAPH-004",
      "GRAPH-005",
      "GRAPH-007",
      "SAFE-001",
      "SAFE-003",
    ];
    expect([...rules(problem)].sort()).toEqual(expected);
  });

  test("if a target depends on its source, or is unlike it", async () => {
    const target = unit("b", { dependencies: ["a"], critical: false });
    const problem = await refused(
      graph([unit("a"), target], { escalations: [{ from: "a", to: "b", when: [{ type: "failure" }] }] }),
    );
    expect([...rules(problem)].sort()).toEqual(["GRAPH-004", "GRAPH-011"]);
  });

  test("if data of a local_only unit would leave through what stands in for another", async () => {
    const local = unit("local", { constraints: { privacy: "local_only" } });
    const reader = unit("reader", { dependencies: ["a"], bindings: [{ from: "a", pointer: "", to: "/seen" }] });
    const problem = await refused(
      graph([unit("a"), local, reader], { escalations: [{ from: "a", to: "local", when: [{ type: "failure" }] }] }),
    );
    expect([...rules(problem)]).toEqual(["PRIV-002"]);
  });

  test("if two bindings write to one place, but not if they append", async () => {
    const pair = (to: string) => [
      { from: "a", pointer: "", to },
      { from: "a", pointer: "", to },
    ];
    const writer = (to: string) =>
      unit("b", { dependencies: ["a"], input: { answer: { label: "b" }, seen: [] }, bindings: pair(to) });
    expect([...rules(await refused(graph([unit("a"), writer("/seen/0")])))]).toEqual(["GRAPH-005"]);
    expect((await new Bench().run(graph([unit("a"), writer("/seen/-")]))).status).toBe("succeeded");
  });

  test("if it cannot be read at all: cycles, depth, things that throw", async () => {
    const looped: Record<string, unknown> = { ...graph([unit("a")]) };
    looped["labels"] = { self: looped };
    expect(rules(await refused(looped))).toContain("SAFE-002");
    const thrower = {
      ...graph([unit("a")]),
      get labels(): never {
        throw new Error("no");
      },
    };
    expect(rules(await refused(thrower))).toContain("GRAPH-001");
  });

  test("if it needs what the descriptor does not state, by name", async () => {
    const problem = await refused(
      graph([unit("a", { operation: "other.thing@1" })], { required_extensions: ["com.example.audit"] }),
    );
    expect(problem).toMatchObject({ error_type: "UNSUPPORTED_CAPABILITY", requested: "com.example.audit" });
    expect([...rules(problem)]).toEqual(["GRAPH-010", "CAP-002"]);
  });
});
