import type { JsonObject, JsonValue } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { plugin } from "./v01-operations.ts";

const run = (name: string, input: JsonObject): JsonValue =>
  plugin.operations.find((each) => each.name === `v01.${name}@1`)?.run({ task_id: "a", ...input }) as JsonValue;

describe("the handlers of v0.1", () => {
  it.each(plugin.operations.map((operation) => [operation.name, operation] as const))(
    "%s does as its example says",
    (_, operation) => {
      expect(operation.run(operation.example.input)).toEqual(operation.example.output);
    },
  );

  it.each([
    ["x".repeat(79), true],
    ["x".repeat(80), false],
    // Python counted characters, not UTF-16 units.
    ["😀".repeat(79), true],
    ["😀".repeat(80), false],
    ["", true],
    [{ not: "a text" }, true],
  ])("find a text of that length simple or not (%#)", (text, is_simple) => {
    expect(run("classify_simple", { text })).toMatchObject({ is_simple });
  });

  it("repeat 80 characters of a question, whatever they are", () => {
    expect(run("mock", { question: "😀".repeat(81) })).toMatchObject({ answer: `Mock answer for: ${"😀".repeat(80)}` });
    expect(run("mock", {})).toMatchObject({ answer: "Mock answer for: " });
  });

  it.each([
    ["a 5-slide deck", 5],
    ["7 slides", 7],
    ["1 slide", 1],
    ["3 - slide", 3],
    ["slides", 18],
    ["5slides", 18],
    ["", 18],
  ])("read from %j how many slides there should be", (text, slide_count) => {
    expect(run("parse_request_constraints", { text })).toMatchObject({ slide_count });
  });

  it("know six topics at most, and two where none is named", () => {
    const all = "market context architecture decomposition escalation benchmark rollout risk recommendation";
    expect(run("parse_request_constraints", { text: all })).toMatchObject({
      topic_domains: ["market_context", "architecture", "decomposition", "escalation", "benchmarking", "rollout_plan"],
    });
    expect(run("parse_request_constraints", {})).toMatchObject({ topic_domains: ["strategy", "execution"] });
  });

  it.each([
    [[1], "slide_not_object"],
    [[{ i: 1 }], "slide_fields_missing"],
    [[{ i: 1, title: "", msg: "", bullets: "no" }], "bullets_not_array"],
    [[{ i: 1, title: "", msg: "", bullets: ["a", "b"] }], "bullets_too_many"],
    [[{ i: 1, title: "", msg: "", bullets: ["a"] }], "mini_satisfies_contract"],
    [[], "slide_count_mismatch"],
  ])("find with an outline %j the fault %s", (slides, reason) => {
    expect(run("quality_gate", { output: { slides }, target_slide_count: 1 })).toMatchObject({ reason });
  });

  it.each([
    [[{ a: 1 }], "a", 1, true],
    [[{ a: 1 }, { a: 2 }], "a", 2, true],
    [[{ a: 1 }], "a", 2, false],
    [[{ a: 1 }], "b", null, true],
    [[{}], "toString", null, true],
    [["text"], "length", 4, false],
    [[], "a", null, false],
  ])("skip for outputs %j where %s is %j: %j", (outputs, key, equals, skipped) => {
    expect(run("skip_if", { outputs, key, equals })).toMatchObject({ skipped });
  });
});
