import type { TaskGraph, TaskIr } from "@krako/contracts";
import { checkTaskGraph, freezeJson, type JsonValue, joinPointer } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { richTaskIrArbitrary, withoutDefaults } from "../../test/rich-task-ir-arbitrary.ts";
import { taskIrArbitrary } from "../../test/task-ir-arbitrary.ts";
import { checkTaskIr } from "./check-task-ir.ts";
import { lower } from "./lower.ts";
import { factsOf, raise } from "./raise.ts";
import { SAMPLE_FACTS } from "./sample-facts.ts";

const lowered = (taskIr: TaskIr): TaskGraph => lower(taskIr, SAMPLE_FACTS);

/** Scalars of a document with their places. */
function scalars(value: unknown, at = ""): (readonly [pointer: string, value: unknown])[] {
  if (typeof value !== "object" || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([name, inner]) => scalars(inner, joinPointer(at, name)));
}

/** Another value of the same kind. */
function other(value: unknown): JsonValue {
  if (typeof value === "number") return value === 0 ? 1 : value === 1 ? 2 : value - 1;
  if (typeof value === "boolean") return !value;
  return value === null ? 0 : value === "another" ? "one more" : "another";
}

function withValue<T>(document: T, pointer: string, value: JsonValue): T {
  const copy = structuredClone(document);
  const tokens = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  let at = copy as Record<string, unknown>;
  for (const token of tokens.slice(0, -1)) at = at[token] as Record<string, unknown>;
  at[tokens.at(-1) as string] = value;
  return copy;
}

/** What is for people only, by the contract's own words. */
const FOR_PEOPLE = /^\/(version|id|title|\$schema|metadata\/.*|tasks\/\d+\/metadata\/.*)$/;

describe("lowering", () => {
  it("gives a valid graph for every document with every field of the format", () => {
    fc.assert(
      fc.property(richTaskIrArbitrary, (taskIr) => {
        expect(checkTaskIr(taskIr)).toEqual({ ok: true, taskIr });
        expect(checkTaskGraph(lowered(freezeJson(taskIr as never) as never))).toMatchObject({ ok: true });
      }),
    );
  });

  it("loses nothing: whatever is changed in a document, the graph is another, unless it was for people", () => {
    fc.assert(
      fc.property(richTaskIrArbitrary, fc.nat(), (document, pick) => {
        const taskIr = withoutDefaults(document);
        const places = scalars(taskIr);
        const [pointer, value] = places[pick % places.length] as (typeof places)[number];
        const changed = lowered(withValue(taskIr, pointer, other(value)));
        if (FOR_PEOPLE.test(pointer)) expect([pointer, changed]).toEqual([pointer, lowered(taskIr)]);
        else expect([pointer, changed]).not.toEqual([pointer, lowered(taskIr)]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("takes defaults as if each task had written them", () => {
    fc.assert(
      fc.property(richTaskIrArbitrary, (taskIr) => {
        expect(lowered(taskIr)).toEqual(lowered(withoutDefaults(taskIr)));
      }),
    );
  });

  it("can be gone back: the document that a graph is raised to is lowered to the same graph", () => {
    fc.assert(
      fc.property(fc.oneof(richTaskIrArbitrary, taskIrArbitrary), (taskIr) => {
        const graph = lowered(taskIr);
        const raised = raise(freezeJson(graph as never) as never, "again");
        expect(checkTaskIr(raised)).toMatchObject({ ok: true });
        expect(lower(raised, factsOf(graph))).toEqual(graph);
        expect(raise(lower(raised, factsOf(graph)), "again")).toEqual(raised);
      }),
    );
  });
});
