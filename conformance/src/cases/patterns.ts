// Shapes that chance draws too seldom, laid over the first units of a drawn case. Shrinking takes them away first.
import type { RawCase, RawUnit } from "./raw-case.ts";

const doing = (unit: RawUnit, kind: RawUnit["deeds"][number]["kind"], more: Partial<RawUnit> = {}): RawUnit => ({
  ...unit,
  deeds: unit.deeds.map((deed) => ({ ...deed, kind })),
  dependencies: 0,
  bindings: [],
  oversize: false,
  standby: true,
  critical: false,
  ...more,
});

const failure = { kind: "failure", which: 0, amount: 0 } as const;
const edge = (
  from: number,
  to: number,
  when: RawCase["edges"][number]["when"] = failure,
): RawCase["edges"][number] => ({
  from,
  to,
  when,
  and: null,
});
const bound = { source: 0, pointer: 0, to: 0 } as const;

const laidOver = (raw: RawCase, units: readonly RawUnit[], edges: RawCase["edges"]): RawCase => ({
  ...raw,
  units: [...units, ...raw.units.slice(units.length)],
  edges,
});

/** The case with the pattern over its first three units; a case of fewer stays as it is. */
export const withPattern = (raw: RawCase): RawCase => {
  const [a, b, c, d, e] = raw.units;
  if (a === undefined || b === undefined || c === undefined) return raw;
  switch (raw.pattern) {
    case "none":
      return raw;
    case "substitute used":
      return laidOver(
        raw,
        [doing(a, "permanent"), doing(b, "answer"), doing(c, "answer", { dependencies: 1, bindings: [bound] })],
        [edge(0, 1)],
      );
    case "shared stand-in":
      return laidOver(
        raw,
        [doing(a, "permanent"), doing(b, "permanent"), doing(c, "answer")],
        [edge(0, 2), edge(1, 2)],
      );
    case "one of two sources fails":
      return laidOver(raw, [doing(a, "answer"), doing(b, "permanent"), doing(c, "answer")], [edge(0, 2), edge(1, 2)]);
    case "stand-in fails":
      return laidOver(
        raw,
        [doing(a, "permanent"), doing(b, "permanent"), doing(c, "answer")],
        [edge(0, 1), edge(0, 2)],
      );
    case "stand-in is skipped": {
      if (d === undefined || e === undefined) return raw;
      const units = [doing(a, "permanent"), doing(b, "answer"), doing(c, "answer")];
      const skipped = doing(d, "answer", { dependencies: 4 });
      const dependant = doing(e, "answer", { dependencies: 1 });
      return laidOver(raw, [...units, skipped, dependant], [edge(1, 2), edge(0, 3)]);
    }
    case "at the threshold": {
      const half = doing(a, "answer");
      const unsure = { ...half, deeds: half.deeds.map((deed) => ({ ...deed, output: 2 })) };
      return laidOver(raw, [unsure, doing(b, "answer"), c], [edge(0, 1, { kind: "confidence", which: 1, amount: 0 })]);
    }
    case "dependant of the skipped":
      return laidOver(
        raw,
        [doing(a, "answer"), doing(b, "answer"), doing(c, "answer", { dependencies: 2 })],
        [edge(0, 1)],
      );
    case "overrun of the run": {
      const units = raw.units.map((unit) => ({ ...unit, critical: false, oversize: false, bindings: [] }));
      const over = { kind: "far over", tokensIn: 3, tokensOut: 3 } as const;
      const first = {
        ...a,
        critical: false,
        oversize: false,
        deeds: a.deeds.map((deed) => ({ ...deed, kind: "answer" as const, usage: over })),
      };
      const aim = { kind: "all taken", at: 0, times: 1, delta: 0 } as const;
      return {
        ...raw,
        units: [first, ...units.slice(1)],
        edges: [],
        limited: raw.limited | 1,
        budget: { ...raw.budget, tokens: aim },
      };
    }
  }
};
