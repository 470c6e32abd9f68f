// What generated cases exercise: a law that never meets the hard parts is green and worth nothing.

import type { DrivenRun } from "./concurrent-driver.ts";
import type { LawCase } from "./law-case.ts";
import { runScript } from "./script.ts";

/** Feature → the least share of cases, in per cent, that must exercise it. */
export const FLOORS = {
  "escalation activated": 10,
  "target skipped": 30,
  "shared target activated": 4,
  "chain of two activated": 0.4,
  "substitute used by a dependant": 0.8,
  "activated target failed": 6,
  "escalated after success": 3,
  "escalated after a graph breach": 2,
  "schema_mismatch activated": 0.7,
  "field_equals activated": 0.6,
  "budget condition activated": 3,
  "graph breach: tokens": 8,
  "graph breach: llm_invocations": 3,
  "graph breach: retries": 1,
  "graph breach: cost_usd": 4,
  "unit breach": 6,
  "breach on a retry": 4,
  overrun: 5,
  "estimated debit": 10,
  retry: 12,
  "three attempts": 3,
  "not started, not idempotent, retried": 0.8,
  "attempt lost": 8,
  "dependency failure": 18,
  "skipped by a dependency": 4,
  "BIND-001": 6,
  "input rejected": 1,
  "target bound to its source": 4,
  "fatal failure": 25,
  "output unavailable": 15,
  "run fails by overrun": 0.15,
  succeeded: 9,
  "order unlike the array": 30,
  "two at once": 20,
  "all four dimensions limited": 8,
  "crash and recovery": 2,
} as const;
/** Fewer cases (a failure run again, say) tell nothing about shares. */
const ENOUGH_CASES = 5_000;
export type Feature = keyof typeof FLOORS;

export const featuresOf = (lawCase: LawCase, run: DrivenRun): readonly Feature[] => {
  const { graph, script, prices } = lawCase;
  const alone = runScript(graph, script, prices);
  const units = [...alone.units.values()];
  const declared = (id: string) => graph.work_units.find((unit) => unit.id === id);
  const activated = units.flatMap((unit) =>
    graph.escalations.flatMap((edge, index) =>
      unit.escalation === index ? [{ edge, unit, target: alone.units.get(edge.to) }] : [],
    ),
  );
  const ending = (test: (unit: (typeof units)[number]) => boolean): boolean => units.some(test);
  const breach = (dimension: string): boolean =>
    ending(({ ending: e }) => e.scope === "graph" && e.dimension === dimension);
  const activatedBy = (type: string): boolean =>
    activated.some(({ edge }) => edge.when.some((condition) => condition.type === type));
  const seen = run.session.run();
  const retried = units.filter((unit) => unit.attempts.length > 1);
  const says: Record<Feature, boolean> = {
    "escalation activated": activated.length > 0,
    "target skipped": ending(
      ({ id, ending: e }) => e.status === "skipped" && graph.escalations.some((edge) => edge.to === id),
    ),
    "shared target activated": activated.some(
      ({ edge }) =>
        new Set(graph.escalations.filter((other) => other.to === edge.to).map((other) => other.from)).size > 1,
    ),
    "chain of two activated": activated.some(({ edge }) => activated.some((next) => next.edge.from === edge.to)),
    "substitute used by a dependant": activated.some(
      ({ edge, target }) =>
        target?.ending.status === "succeeded" &&
        graph.work_units.some(
          (unit) => unit.dependencies.includes(edge.from) && (alone.units.get(unit.id)?.attempts.length ?? 0) > 0,
        ),
    ),
    "activated target failed": activated.some(({ target }) => target?.ending.status === "failed"),
    "escalated after success": activated.some(({ unit }) => unit.ending.status === "succeeded"),
    "escalated after a graph breach": activated.some(({ unit }) => unit.ending.scope === "graph"),
    "schema_mismatch activated": activatedBy("schema_mismatch"),
    "field_equals activated": activatedBy("field_equals"),
    "budget condition activated": activatedBy("budget_remaining_at_least"),
    "graph breach: tokens": breach("tokens"),
    "graph breach: llm_invocations": breach("llm_invocations"),
    "graph breach: retries": breach("retries"),
    "graph breach: cost_usd": breach("cost_usd"),
    "unit breach": ending(
      ({ ending: e, attempts }) => e.scope === "unit" && attempts.at(-1)?.error_type !== "BUDGET_BREACH",
    ),
    "breach on a retry": ending(
      ({ ending: e, attempts }) =>
        e.error_type === "BUDGET_BREACH" && attempts.length > 0 && attempts.at(-1)?.error_type !== "BUDGET_BREACH",
    ),
    overrun: alone.overrun.tokens > 0,
    "estimated debit": ending(({ attempts }) => attempts.some((attempt) => attempt.estimated)),
    retry: retried.length > 0,
    "three attempts": ending(({ attempts }) => attempts.length > 2),
    "not started, not idempotent, retried": retried.some((unit) => declared(unit.id)?.idempotent === false),
    "attempt lost": ending(({ attempts }) => attempts.some((attempt) => attempt.lost)),
    "dependency failure": ending(({ ending: e }) => e.error_type === "DEPENDENCY_FAILURE"),
    "skipped by a dependency": ending(
      ({ id, ending: e }) => e.status === "skipped" && !graph.escalations.some((edge) => edge.to === id),
    ),
    "BIND-001": ending(
      ({ id, ending: e, attempts, input }) =>
        e.error_type === "VALIDATION_ERROR" && attempts.length === 0 && input === null && declared(id) !== undefined,
    ),
    "input rejected": ending(
      ({ ending: e, attempts, input }) =>
        e.error_type === "VALIDATION_ERROR" && attempts.length === 0 && input !== null,
    ),
    "target bound to its source": ending(
      ({ id, attempts }) =>
        attempts.length > 0 &&
        (declared(id)?.bindings ?? []).some((binding) => !declared(id)?.dependencies.includes(binding.from)),
    ),
    "fatal failure": seen.error?.work_unit_id != null,
    "output unavailable": seen.error?.error_type === "EXECUTION_FAILURE" && seen.error.work_unit_id === null,
    "run fails by overrun": seen.error?.error_type === "BUDGET_BREACH" && seen.error.work_unit_id === null,
    succeeded: seen.status === "succeeded",
    "order unlike the array": alone.order.some((id, rank) => graph.work_units[rank]?.id !== id),
    "two at once": run.mostAtOnce > 1,
    "crash and recovery": run.crashes > 0,
    "all four dimensions limited": Object.keys(graph.budget).filter((key) => key !== "max_duration_ms").length === 4,
  };
  return (Object.keys(says) as Feature[]).filter((feature) => says[feature]);
};

export class FeatureCount {
  #cases = 0;
  readonly #counts: Map<Feature, number> = new Map();

  saw(features: readonly Feature[]): void {
    this.#cases += 1;
    for (const feature of features) this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + 1);
  }
  /** In per cent. */
  share(feature: Feature): number {
    return (100 * (this.#counts.get(feature) ?? 0)) / Math.max(1, this.#cases);
  }
  belowFloor(): readonly string[] {
    if (this.#cases < ENOUGH_CASES) return [];
    return (Object.keys(FLOORS) as Feature[])
      .filter((feature) => this.share(feature) < FLOORS[feature])
      .map((feature) => `${feature}: ${this.share(feature).toFixed(2)} % < ${FLOORS[feature]} %`);
  }
  text(): string {
    return (Object.keys(FLOORS) as Feature[])
      .map((feature) => `${feature} ${this.share(feature).toFixed(1)} %`)
      .join(" · ");
  }
}
