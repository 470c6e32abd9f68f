import type { Violation } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { withSuggestions } from "./suggest.ts";

const OPERATIONS = ["text.normalize@1", "text.extract@1", "json.merge@1"];
const said = (rule: string, pointer: string): Violation => ({
  rule,
  pointer,
  message: "It is not there.",
  mend: "Correct it.",
});
const mends = (violations: Violation[], document: unknown): string[] =>
  withSuggestions(violations, document, OPERATIONS).map(({ mend }) => mend);

describe("what was probably meant", () => {
  const taskIr = {
    tasks: [
      { id: "normalise", operation: "text.nromalize@1" },
      { id: "rank", operation: "wholly.different@1", bind: { "/text": "normalize#/text" }, dependencies: ["xyz"] },
    ],
  };

  it.each([
    ["GRAPH-003", "/tasks/1/bind/~1text", 'Did you mean "normalise"? Correct it.'],
    ["GRAPH-003", "/tasks/1/dependencies/0", "Correct it."],
    ["CAP-002", "/tasks/0/operation", 'Did you mean "text.normalize@1"? Correct it.'],
    ["GRAPH-006", "/tasks/0/operation", 'Did you mean "text.normalize@1"? Correct it.'],
    ["CAP-002", "/tasks/1/operation", "Correct it."],
    ["CAP-002", "/tasks/0/routing/tier", "Correct it."],
    ["GRAPH-001", "/tasks/0/operation", "Correct it."],
    ["GRAPH-003", "/not/there", "Correct it."],
  ])("of %s at %s: %s", (rule, pointer, expected) => {
    expect(mends([said(rule, pointer)], taskIr)).toEqual([expected]);
  });

  it("is found in task graphs as well, and looked for in nothing else", () => {
    const graph = { work_units: [{ id: "a_unit", dependencies: ["a_unti"] }] };
    expect(mends([said("GRAPH-003", "/work_units/0/dependencies/0")], graph)).toEqual([
      'Did you mean "a_unit"? Correct it.',
    ]);
    for (const document of [null, "text", { tasks: "none" }, { tasks: [null] }])
      expect(mends([said("GRAPH-003", "/tasks/0")], document)).toEqual(["Correct it."]);
  });

  it("is looked for 20 times at most, among 2,000 names at most", () => {
    const dependencies = Array.from({ length: 21 }, () => "unti");
    const one = { tasks: [{ id: "unit", dependencies }] };
    const all = dependencies.map((_, d) => said("GRAPH-003", `/tasks/0/dependencies/${d}`));
    expect(mends(all, one).filter((mend) => mend.startsWith("Did you mean"))).toHaveLength(20);
    const among = (before: number) => ({
      tasks: [...Array.from({ length: before }, (_, t) => ({ id: `${t}` })), { id: "unit" }, { id: "z", dependencies }],
    });
    const first = (before: number) =>
      mends([said("GRAPH-003", `/tasks/${before + 1}/dependencies/0`)], among(before))[0];
    expect(first(1_999)).toContain("Did you mean");
    expect(first(2_000)).not.toContain("Did you mean");
  });
});
