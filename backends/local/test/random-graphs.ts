import type { Condition, Escalation, TaskGraph, WorkUnit } from "@krako/contracts";
import { checkTaskGraph } from "@krako/rules";
import fc from "fast-check";
import { asks, CONTINUE, graphOf, retries, unit } from "./task-graphs.ts";

/** How one attempt goes. */
export interface RandomOutcome {
  readonly kind: "value" | "invalid" | "transient" | "permanent" | "never" | "over";
  readonly afterMs: number;
  readonly tokens: number;
}

export interface RandomCase {
  readonly graph: TaskGraph;
  /** Outcomes of a unit's attempts, by unit id; the last one stands for all later ones. */
  readonly outcomes: Readonly<Record<string, readonly RandomOutcome[]>>;
}

const outcome = fc.record({
  kind: fc.constantFrom<RandomOutcome["kind"][]>(
    "value",
    "value",
    "value",
    "invalid",
    "transient",
    "permanent",
    "never",
    "over",
  ),
  afterMs: fc.integer({ min: 0, max: 5 }),
  tokens: fc.integer({ min: 0, max: 10 }),
});

const rawUnit = fc.record({
  isModel: fc.boolean(),
  dependencies: fc.integer({ min: 0, max: 255 }),
  attempts: fc.integer({ min: 1, max: 3 }),
  critical: fc.boolean(),
  outcomes: fc.array(outcome, { minLength: 1, maxLength: 3 }),
});

const CONDITIONS: readonly Condition[] = [
  { type: "failure" },
  { type: "schema_mismatch" },
  { type: "field_equals", pointer: "/value", value: 1 },
  { type: "confidence_below", pointer: "/value", threshold: 2 },
];

const limit = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: undefined });

/** Small valid graphs aimed at the edges of their budgets, with everything that may become of an attempt. Flat, so that they shrink. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    units: fc.array(rawUnit, { minLength: 1, maxLength: 8 }),
    edges: fc.array(fc.record({ from: fc.nat(7), to: fc.nat(7), when: fc.nat(3) }), { maxLength: 4 }),
    tokens: limit(80),
    invocations: limit(6),
    retries: limit(4),
  })
  .map(({ units, edges, tokens, invocations, retries: mostRetries }) => {
    const escalations = edges
      .filter(({ from, to }) => from < to && to < units.length)
      .map(
        ({ from, to, when }): Escalation => ({ from: `u${from}`, to: `u${to}`, when: [CONDITIONS[when] as Condition] }),
      );
    const work_units = units.map((raw, i): WorkUnit => {
      const dependencies = units.flatMap((_, d) => (d < i && raw.dependencies & (1 << d) ? [`u${d}`] : []));
      const more = {
        dependencies,
        bindings: dependencies.map((from) => ({ from, pointer: "", to: "/from/-" })),
        input: { unit: `u${i}`, from: [] },
        // What escalations connect must agree (GRAPH-011).
        critical: escalations.length === 0 && raw.critical,
        ...retries(raw.attempts, 10),
      };
      return raw.isModel ? asks(`u${i}`, more) : unit(`u${i}`, { ...more, operation: "test.scripted@1" });
    });
    const budget = {
      ...(tokens === undefined ? {} : { max_tokens: tokens }),
      ...(invocations === undefined ? {} : { max_llm_invocations: invocations }),
      ...(mostRetries === undefined ? {} : { max_retries: mostRetries }),
    };
    const output = work_units.map(({ id }) => ({ work_unit_id: id, pointer: "/value" }));
    return {
      graph: graphOf(work_units, { escalations, budget, policy: CONTINUE, output }),
      outcomes: Object.fromEntries(units.map((raw, i) => [`u${i}`, raw.outcomes])),
    };
  })
  .filter(({ graph }) => checkTaskGraph(graph).ok);
