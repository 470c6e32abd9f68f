import { describe, expect, test } from "vitest";
import { changedClosedLists, impactOf, openApiStep } from "./openapi-step.ts";
import { openapi, type PaintShape } from "./paint-openapi.ts";

describe("the step between two documents", () => {
  test("is none for the same document", async () => {
    expect(await openApiStep(openapi(), openapi())).toBe("none");
  });

  test("is minor for a field that may be left out", async () => {
    expect(await openApiStep(openapi(), openapi({ fields: { gloss: { type: "boolean" } } }))).toBe("minor");
  });

  test.each<[string, PaintShape]>([
    ["a field that became required", { required: ["name", "colour"] }],
    ["a value that is no longer known", { colours: ["red"] }],
    ["a field with another type", { fields: { name: { type: "integer" } } }],
  ])("is major for %s", async (_what, after) => {
    expect(await openApiStep(openapi(), openapi(after))).toBe("major");
  });
});

describe("lists", () => {
  const withColours = (...colours: string[]) => ({ components: { schemas: { Colour: { enum: colours } } } });
  const pointer = "#/components/schemas/ProblemCode/anyOf/1/enum";

  test("a closed list that gains or loses a value is a major change", () => {
    expect(changedClosedLists(withColours("red"), withColours("red", "blue"))).toEqual(["Colour"]);
    expect(changedClosedLists(withColours("red", "blue"), withColours("red"))).toEqual(["Colour"]);
    expect(changedClosedLists(withColours("red", "blue"), withColours("blue", "red"))).toEqual([]);
  });

  test("a union that tells its kinds apart is a closed list, the union of events is not", () => {
    const union = (name: string, ...kinds: string[]) => ({
      components: { schemas: { [name]: { discriminator: { mapping: Object.fromEntries(kinds.map((k) => [k, k])) } } } },
    });
    expect(changedClosedLists(union("Condition", "a"), union("Condition", "a", "b"))).toEqual(["Condition"]);
    expect(changedClosedLists(union("ExecutionEvent", "a"), union("ExecutionEvent", "a", "b"))).toEqual([]);
  });

  test("an open list that gains a value is a minor change, one that loses a value is what the tool says", () => {
    const change = (base: string[], revision: string[]) =>
      impactOf({
        kind: "modified",
        impact: "major",
        property: "enum",
        base: { pointer, value: base },
        revision: { pointer, value: revision },
      });
    expect(change(["a"], ["a", "b"])).toBe("minor");
    expect(change(["a", "b"], ["a"])).toBe("major");
  });

  test("an event of a new type is a minor change, one that is gone a major", () => {
    const revision = { pointer: "#/components/schemas/ExecutionEvent/then/oneOf/30" };
    expect(impactOf({ kind: "added", impact: "major", revision })).toBe("minor");
    expect(impactOf({ kind: "removed", impact: "patch", base: revision })).toBe("major");
  });
});
