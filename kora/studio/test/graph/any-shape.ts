import fc from "fast-check";
import { type GraphShape, graphShape } from "../../page/src/graph/shape/graph-shape.ts";
import type { Glances } from "../../page/src/graph/shape/taken-edges.ts";
import { glance, sampleGraph, sampleUnit } from "./sample-graphs.ts";

export interface AnyRun {
  readonly shape: GraphShape;
  readonly glances: Glances;
}

/** Any small graph without a cycle, with escalations of which some were taken, and how long its units took, if they ended. */
export const anyRun: fc.Arbitrary<AnyRun> = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat(30), { maxLength: 3 }),
      escalatesTo: fc.option(fc.nat(30), { nil: null }),
      durationMs: fc.option(fc.nat(5), { nil: null }),
      isTaken: fc.boolean(),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((raw) => {
    const id = (index: number): string => `unit-${index}`;
    const units = raw.map(({ needs }, index) =>
      sampleUnit(id(index), "deterministic", index === 0 ? [] : [...new Set(needs.map((need) => id(need % index)))]),
    );
    // Targets come later in the document and nobody depends on what is after them: no cycle comes about, not even by a stand-in.
    const escalations = raw.flatMap(({ escalatesTo }, index) => {
      const to = index + 1;
      const isFree = to < raw.length && units[to]?.dependencies.length === 0 && escalatesTo !== null;
      return isFree ? [{ from: id(index), to: id(to), when: [{ type: "failure" as const }] }] : [];
    });
    const shape = graphShape(sampleGraph("0197a1b2-0000-7000-8000-000000000001", units, escalations));
    const glances = raw.map(({ durationMs, isTaken }, index) => {
      const edge = escalations.findIndex(({ from }) => from === id(index));
      return glance({ durationMs, escalationTaken: isTaken && edge >= 0 ? edge : null });
    });
    return { shape, glances };
  });
