// What must not matter does not: each change of a case comes with what may be compared afterwards.

import { capOf, DIMENSIONS, declaredOf, NOTHING, plus, sortedText } from "@krako/conformance/oracle";
import type { TaskGraph } from "@krako/contracts";
import { type DrivenRun, drive } from "./concurrent-driver.ts";
import type { LawCase } from "./law-case.ts";
import { randomOf } from "./random.ts";
import type { RulesUnderTest } from "./rules-under-test.ts";
import { runScript } from "./script.ts";

interface Change {
  readonly name: string;
  /** null where it says nothing about this case. */
  readonly of: (lawCase: LawCase) => LawCase | null;
  /** The name an id of the original has in the changed case. */
  readonly idOf?: (id: string) => string;
}

const shuffled = <T>(values: readonly T[], seed: number): T[] => {
  const random = randomOf(seed);
  const left = [...values];
  return values.flatMap(() => left.splice(random.below(left.length), 1));
};
const reversedKeys = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T;

const permuted: Change = {
  name: "the order of units, dependencies and members in the document",
  of: (lawCase) => {
    const { graph, schedule } = lawCase;
    const units = graph.work_units.map((unit) =>
      reversedKeys({ ...unit, dependencies: shuffled(unit.dependencies, schedule.seed) }),
    );
    return { ...lawCase, graph: reversedKeys({ ...graph, work_units: shuffled(units, schedule.seed + 1) }) };
  },
};

const longer = (id: string): string => `x${id}`;
const renamed: Change = {
  name: "names that keep their order",
  idOf: longer,
  of: (lawCase) => {
    const { graph, script } = lawCase;
    const work_units = graph.work_units.map((unit) => ({
      ...unit,
      id: longer(unit.id),
      dependencies: unit.dependencies.map(longer),
      bindings: unit.bindings.map((binding) => ({ ...binding, from: longer(binding.from) })),
    }));
    const escalations = graph.escalations.map((edge) => ({ ...edge, from: longer(edge.from), to: longer(edge.to) }));
    const output = graph.output.map((selector) => ({ ...selector, work_unit_id: longer(selector.work_unit_id) }));
    const outcomes = Object.fromEntries(Object.entries(script).map(([id, unit]) => [longer(id), unit]));
    return { ...lawCase, graph: { ...graph, work_units, escalations, output }, script: outcomes };
  },
};

const bystander = (id: string): TaskGraph["work_units"][number] => ({
  id,
  type: "deterministic",
  operation: "text.normalize@1",
  dependencies: [],
  input: {},
  bindings: [],
  output_schema: { type: "object", properties: {}, additionalProperties: false },
  budget: { timeout_ms: 1_000 },
  retries: { max_attempts: 1, backoff_ms: 0 },
  idempotent: true,
  critical: false,
  verification_mode: "none",
});
const accompanied: Change = {
  name: "a unit that nothing depends on and that costs nothing",
  of: (lawCase) => {
    const { graph } = lawCase;
    const work_units = [bystander("1"), ...graph.work_units, bystander("a0"), bystander("zz")];
    return { ...lawCase, graph: { ...graph, work_units } };
  },
};

const lifted: Change = {
  name: "a limit that cannot bind",
  of: (lawCase) => {
    const { graph, prices, script } = lawCase;
    const most = graph.work_units.map((unit) => capOf(unit, prices)).reduce(plus, NOTHING);
    const { overrun } = runScript(graph, script, prices);
    const asked = new Set(
      graph.escalations.flatMap((edge) =>
        edge.when.flatMap((c) => (c.type === "budget_remaining_at_least" ? [c.dimension] : [])),
      ),
    );
    const declared = declaredOf(graph);
    const free = DIMENSIONS.filter(
      (d) => Number.isFinite(declared[d]) && declared[d] >= most[d] && overrun[d] === 0 && !asked.has(d),
    );
    if (free.length === 0) return null;
    const budget = Object.fromEntries(
      Object.entries(graph.budget).filter(([key]) => !free.some((d) => key === `max_${d}`)),
    );
    return { ...lawCase, graph: { ...graph, budget } };
  },
};

export const CHANGES: readonly Change[] = [permuted, renamed, accompanied, lifted];

/** Status, error and output of the run, and everything about every unit of the original. */
const meaningOf = (lawCase: LawCase, run: DrivenRun, idOf: (id: string) => string): string => {
  const { error, output_work_unit_id, ...rest } = run.session.run();
  const original = (id: string | null): string | null =>
    lawCase.graph.work_units.map((unit) => unit.id).find((candidate) => idOf(candidate) === id) ?? null;
  const units = lawCase.graph.work_units.map((unit) => ({ id: unit.id, ...run.session.unit(idOf(unit.id)) }));
  return sortedText({
    ...rest,
    error: error === null ? null : { ...error, work_unit_id: original(error.work_unit_id) },
    output_work_unit_id: original(output_work_unit_id),
    units,
  });
};

export const metamorphicDifference = (change: Change, lawCase: LawCase, rules: RulesUnderTest): string | null => {
  const changed = change.of(lawCase);
  if (changed === null) return null;
  const before = meaningOf(lawCase, drive(lawCase, rules), (id) => id);
  const otherwise = { ...changed, schedule: { ...changed.schedule, seed: changed.schedule.seed + 17 } };
  const after = meaningOf(lawCase, drive(otherwise, rules), change.idOf ?? ((id) => id));
  return before === after ? null : `with ${change.name} changed it is\n  ${after}\n  and was\n  ${before}`;
};
