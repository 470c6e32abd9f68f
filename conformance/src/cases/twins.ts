// The second execution of a case that changes what must not matter.
import type { TaskGraph } from "@krako/contracts";
import { microOf, moneyOf } from "../oracle/spending.ts";
import type { RunCase, Twin } from "./case.ts";

/** The same members in the opposite order; arrays are left as they are. */
const turnedRound = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(turnedRound) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turnedRound(member)]),
  ) as T;
};

const permuted = (graph: TaskGraph): TaskGraph => ({
  ...turnedRound(graph),
  work_units: graph.work_units
    .map((unit) => ({ ...turnedRound(unit), dependencies: unit.dependencies.toReversed() }))
    .reverse(),
});

const MOST_TOKENS = 100_000_000_000;
const MOST_MICRO_USD = 99_999_999_999;

const roomier = (graph: TaskGraph): TaskGraph => {
  const { max_tokens, max_llm_invocations, max_retries, max_cost_usd } = graph.budget;
  return {
    ...graph,
    budget: {
      ...graph.budget,
      ...(max_tokens === undefined ? {} : { max_tokens: Math.min(MOST_TOKENS, 2 * max_tokens) }),
      ...(max_llm_invocations === undefined ? {} : { max_llm_invocations: 2 * max_llm_invocations }),
      ...(max_retries === undefined ? {} : { max_retries: 2 * max_retries }),
      ...(max_cost_usd === undefined
        ? {}
        : { max_cost_usd: moneyOf(Math.min(MOST_MICRO_USD, 2 * microOf(max_cost_usd))) }),
    },
  };
};

/** A name no other unit has, in the middle of the order of names. */
export const BYSTANDER = "bystander";

const withBystander = (graph: TaskGraph): TaskGraph => {
  const [first] = graph.work_units;
  if (first === undefined) return graph;
  const { model: _, ...rest } = first;
  const bystander = {
    ...rest,
    id: BYSTANDER,
    type: "deterministic" as const,
    operation: "conformance.echo@1",
    dependencies: [],
    bindings: [],
    input: { answer: { label: "other" } },
    budget: { timeout_ms: 60_000 },
    retries: { max_attempts: 1, backoff_ms: 0 },
    critical: false,
  };
  return { ...graph, work_units: [...graph.work_units, bystander] };
};

const CHANGES: Readonly<Record<Exclude<Twin, "none" | "again" | "beside">, (graph: TaskGraph) => TaskGraph>> = {
  permuted,
  roomier,
  bystander: withBystander,
};

/** The case of the second execution; the same where nothing is changed. */
export const twinOf = (runCase: RunCase): RunCase => {
  const { twin, graph, script } = runCase;
  if (twin === "none" || twin === "again" || twin === "beside") return runCase;
  const changed: RunCase = { ...runCase, graph: CHANGES[twin](graph) };
  return twin === "bystander"
    ? { ...changed, script: { ...script, [BYSTANDER]: { kind: "operation", valid: true } } }
    : changed;
};
