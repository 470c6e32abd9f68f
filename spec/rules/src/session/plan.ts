import type { Condition, Escalation, ModelTier, PriceList, TaskGraph, UnitType, WorkUnit } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { smallMicroUsd } from "../money/micro-usd.ts";
import { canonicalOrder } from "../order/canonical-order.ts";
import type { GraphFacts } from "../validity/graph-facts.ts";
import { isModelType } from "../validity/model-type.ts";
import { type OutputSchema, outputSchemaOf } from "../validity/output-schemas.ts";
import { type Amounts, noAmounts, SPENDABLE } from "./amounts.ts";
import { isFlat, type PlannedBinding, planBindings } from "./planned-bindings.ts";
import { costNeed, priceOf, type TierPrice, tierPrices } from "./prices.ts";

/** One escalation of a unit, in the order in which the edges of that unit are tried. */
export interface PlannedEdge {
  /** Position in the graph's `escalations`: what telemetry and digests name. */
  readonly index: number;
  readonly to: number;
  readonly toId: string;
  readonly when: readonly Condition[];
}

/** What is known of a unit before anything runs. Other units are named by rank. */
export interface PlannedUnit {
  readonly unit: WorkUnit;
  readonly rank: number;
  readonly dependencies: readonly number[];
  /** Units that wait for this one's effective result. */
  readonly dependants: readonly number[];
  readonly bindings: readonly PlannedBinding[];
  /** Every binding sets a member of the input, or appends to a list that is one. */
  readonly bindsFlatly: boolean;
  readonly outputSchema: OutputSchema;
  readonly edges: readonly PlannedEdge[];
  /** Units that have an edge to this one. */
  readonly sources: readonly number[];
  readonly isModel: boolean;
  readonly isLlm: boolean;
  /** Tokens one attempt may consume (BUDGET-006); 0 for units without a model. */
  readonly tokenLimit: number;
  readonly price: TierPrice | null;
  /** What each attempt must be able to take (BUDGET-005); a second and later attempt needs one retry besides. */
  readonly need: Readonly<Amounts>;
  /** The most the unit can take from the graph's budget, whatever happens. */
  readonly cap: Readonly<Amounts>;
  /** What `workunit.started` says of it, in every run. */
  readonly startedPayload: { readonly unit_type: UnitType; readonly operation: string };
  /** Some edge asks for the remaining budget, so its decision may wait for earlier-ranked units. */
  readonly asksBudget: boolean;
}

/** A validated graph, made ready to run: canonical order, neighbours by rank, needs and caps. Immutable. */
export interface Plan {
  readonly graph: TaskGraph;
  readonly priceList: PriceList | undefined;
  /** By rank. */
  readonly units: readonly PlannedUnit[];
  /** Unit ids in canonical order. */
  readonly order: readonly string[];
  readonly rankOf: ReadonlyMap<string, number>;
  /** Declared amounts; Infinity where the graph sets no limit. */
  readonly declared: Readonly<Amounts>;
}

const NONE: readonly never[] = [];

/**
 * Compiles a valid graph. Throws a TypeError for a graph with a cycle or a dangling reference: check it first.
 * `priceList` is that of the backend that will run it; without one, cost is 0 everywhere.
 */
export function compilePlan(graph: TaskGraph, options: PlanOptions = {}): Plan {
  const { order: positions, schemas } = options.facts ?? factsOf(graph);

  const order: string[] = [];
  const rankOf = new Map<string, number>();
  for (let rank = 0; rank < positions.length; rank += 1) {
    const { id } = graph.work_units[positions[rank] as number] as WorkUnit;
    order.push(id);
    rankOf.set(id, rank);
  }
  const neighbours = connect(graph, rankOf);
  const prices = tierPrices(options.priceList);
  const units = order.map((_, rank) =>
    planUnit(
      graph.work_units[positions[rank] as number] as WorkUnit,
      rank,
      schemas[positions[rank] as number] as OutputSchema,
      rankOf,
      neighbours,
      prices,
    ),
  );
  return { graph, priceList: options.priceList, units, order, rankOf, declared: declaredAmounts(graph) };
}

/** What a plan may be told besides its graph. */
export interface PlanOptions {
  /** That of the backend that will run it; without one, cost is 0 everywhere. */
  readonly priceList?: PriceList | undefined;
  /** What `checkTaskGraph` found out, if the graph has not changed since. */
  readonly facts?: GraphFacts;
}

function factsOf(graph: TaskGraph): GraphFacts {
  const ordered = canonicalOrder(graph, new Map(graph.work_units.map(({ id }, position) => [id, position])));
  if (!ordered.ok) throw new TypeError(`The graph has a cycle: ${ordered.cycle.join(" → ")}.`);
  const schemas = graph.work_units.map((unit) =>
    outputSchemaOf(unit.output_schema as OutputSchema["schema"], DEFAULT_LIMITS),
  );
  return { order: ordered.order, schemas };
}

interface Neighbours {
  readonly dependants: readonly (readonly number[])[];
  readonly edges: ReadonlyMap<number, readonly PlannedEdge[]>;
  readonly sources: ReadonlyMap<number, readonly number[]>;
}

function connect(graph: TaskGraph, rankOf: ReadonlyMap<string, number>): Neighbours {
  const dependants: number[][] = graph.work_units.map(() => NONE as unknown as number[]);
  for (const unit of graph.work_units)
    for (const id of unit.dependencies) {
      const of = rankOf.get(id) as number;
      if (dependants[of] === (NONE as unknown as number[])) dependants[of] = [];
      (dependants[of] as number[]).push(rankOf.get(unit.id) as number);
    }
  const edges = new Map<number, PlannedEdge[]>();
  const sources = new Map<number, number[]>();
  graph.escalations.forEach((escalation: Escalation, index) => {
    const from = rankOf.get(escalation.from) as number;
    const to = rankOf.get(escalation.to) as number;
    append(edges, from, { index, to, toId: escalation.to, when: escalation.when });
    const known = sources.get(to);
    if (!known?.includes(from)) append(sources, to, from);
  });
  return { dependants, edges, sources };
}

function append<V>(lists: Map<number, V[]>, key: number, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function planUnit(
  unit: WorkUnit,
  rank: number,
  outputSchema: OutputSchema,
  rankOf: ReadonlyMap<string, number>,
  { dependants, edges, sources }: Neighbours,
  prices: ReadonlyMap<ModelTier, TierPrice>,
): PlannedUnit {
  const isModel = isModelType(unit.type);
  const tokenLimit = isModel && unit.model ? unit.model.max_input_tokens + unit.model.max_output_tokens : 0;
  const price = priceOf(unit, prices);
  const isLlm = unit.type === "llm";
  const own = edges.get(rank) ?? NONE;
  const bindings = planBindings(unit, rankOf);
  const need = isModel
    ? { tokens: tokenLimit, llm_invocations: isLlm ? 1 : 0, retries: 0, cost_usd: costNeed(tokenLimit, price) }
    : NO_NEED;
  return {
    unit,
    rank,
    dependencies: unit.dependencies.length === 0 ? NONE : unit.dependencies.map((id) => rankOf.get(id) as number),
    dependants: dependants[rank] as readonly number[],
    bindings,
    bindsFlatly: bindings.every((binding) => isFlat(binding, unit.input)),
    outputSchema,
    edges: own,
    sources: sources.get(rank) ?? NONE,
    isModel,
    isLlm,
    tokenLimit,
    price,
    need,
    cap: capOf(unit, need, price),
    startedPayload: Object.freeze({ unit_type: unit.type, operation: unit.operation }),
    asksBudget: own.some((edge) => edge.when.some((condition) => condition.type === "budget_remaining_at_least")),
  };
}

const NO_NEED: Readonly<Amounts> = noAmounts();

function capOf(unit: WorkUnit, need: Readonly<Amounts>, price: TierPrice | null): Readonly<Amounts> {
  const attempts = unit.retries.max_attempts;
  if (need === NO_NEED && attempts === 1) return NO_NEED;
  const tokens = Math.min(unit.budget.max_tokens ?? Number.POSITIVE_INFINITY, attempts * need.tokens);
  return {
    tokens,
    llm_invocations: need.llm_invocations * attempts,
    retries: attempts - 1,
    // Rounding each attempt's two prices half to even can add up to one micro-USD an attempt to the price of the tokens.
    cost_usd: price === null ? 0 : Math.min(attempts * need.cost_usd, costNeed(tokens, price) + attempts),
  };
}

function declaredAmounts(graph: TaskGraph): Readonly<Amounts> {
  const { max_tokens, max_llm_invocations, max_retries, max_cost_usd } = graph.budget;
  return {
    tokens: max_tokens ?? Number.POSITIVE_INFINITY,
    llm_invocations: max_llm_invocations ?? Number.POSITIVE_INFINITY,
    retries: max_retries ?? Number.POSITIVE_INFINITY,
    cost_usd: max_cost_usd === undefined ? Number.POSITIVE_INFINITY : smallMicroUsd(max_cost_usd),
  };
}

/** Declared dimensions whose caps together exceed what is declared: only these can ever make a unit wait or fail. */
export function scarceDimensions(plan: Plan): (keyof Amounts)[] {
  return SPENDABLE.filter((dimension) => {
    const declared = plan.declared[dimension];
    if (declared === Number.POSITIVE_INFINITY) return false;
    let caps = 0;
    for (const unit of plan.units) {
      caps += unit.cap[dimension];
      if (caps > declared) return true;
    }
    return false;
  });
}
