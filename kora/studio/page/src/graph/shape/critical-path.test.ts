import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnyRun, anyRun } from "../../../../test/graph/any-shape.ts";
import { glance } from "../../../../test/graph/sample-graphs.ts";
import { idsOf, sampleShape } from "../../../../test/graph/sample-shape.ts";
import { criticalPath } from "./critical-path.ts";
import { takenEdges } from "./taken-edges.ts";

/** The longest of all paths, each of which is walked. */
function longest({ shape, glances }: AnyRun): number {
  const taken = takenEdges(shape, glances);
  const from = (unit: number): number => {
    const next = (shape.outgoing[unit] ?? []).flatMap((index) => {
      const edge = shape.edges[index];
      return edge !== undefined && (edge.kind === "dependency" || taken[index] === 1) ? [from(edge.to)] : [];
    });
    return (glances[unit]?.durationMs ?? 0) + Math.max(0, ...next);
  };
  return Math.max(0, ...Array.from(shape.units.keys(), from));
}

test("no path is longer", () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      expect(criticalPath(run.shape, run.glances)?.totalMs ?? 0).toBe(longest(run));
    }),
  );
});

test("it is a chain of edges that count, and its units took what it says", () => {
  fc.assert(
    fc.property(anyRun, ({ shape, glances }) => {
      const path = criticalPath(shape, glances);
      if (path === null) return;
      const took = path.units.map((unit) => glances[unit]?.durationMs ?? 0);
      expect(took.reduce((sum, ms) => sum + ms, 0)).toBe(path.totalMs);
      expect([took[0], took.at(-1)]).not.toContain(0);
      const chain = path.edges.map((index) => [shape.edges[index]?.from, shape.edges[index]?.to]);
      expect(chain).toEqual(path.units.slice(1).map((unit, at) => [path.units[at], unit]));
      const taken = takenEdges(shape, glances);
      for (const index of path.edges)
        expect(shape.edges[index]?.kind === "dependency" || taken[index] === 1).toBe(true);
    }),
  );
});

test("it goes through the unit that stood in, which is where the time went", () => {
  const shape = sampleShape({ rule: "", model: "", answer: "rule", other: "rule" }, [["rule", "model"]]);
  const path = criticalPath(shape, [
    glance({ durationMs: 2, escalationTaken: 0 }),
    glance({ durationMs: 600 }),
    glance({ durationMs: 5 }),
    glance({ durationMs: 1 }),
  ]);
  expect(idsOf(shape, path?.units ?? [])).toEqual(["rule", "model", "answer"]);
});

test("an escalation that was not taken leads nowhere", () => {
  const shape = sampleShape({ rule: "", model: "" }, [["rule", "model"]]);
  const path = criticalPath(shape, [glance({ durationMs: 2 }), glance({ durationMs: 1 })]);
  expect(idsOf(shape, path?.units ?? [])).toEqual(["rule"]);
});

test("of two paths as long it is the one of the units that come first in the document", () => {
  const shape = sampleShape({ a: "", b: "", end: "b a" });
  const path = criticalPath(
    shape,
    [7, 7, 1].map((durationMs) => glance({ durationMs })),
  );
  expect(idsOf(shape, path?.units ?? [])).toEqual(["a", "end"]);
});

test("there is none while nothing was measured", () => {
  expect(criticalPath(sampleShape({ a: "", b: "a" }), [])).toBeNull();
});
