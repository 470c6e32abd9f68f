import type { Condition, TaskIr, TaskIrRung, TaskIrTask } from "@krako/contracts";
import fc from "fast-check";

/** The schema that all tasks of an arbitrary document share, so that any of them may stand in for another. */
const SCHEMA = {
  type: "object",
  properties: { value: { type: "number" }, confidence: { type: "number" } },
  required: ["value"],
};

const CONDITIONS: fc.Arbitrary<Condition[]> = fc.oneof(
  fc.constant<Condition[]>([{ type: "failure" }]),
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((threshold): Condition[] => [{ type: "confidence_below", pointer: "/confidence", threshold }]),
  fc
    .nat(1_000)
    .map((amount): Condition[] => [
      { type: "schema_mismatch" },
      { type: "budget_remaining_at_least", dimension: "tokens", amount },
    ]),
  fc.integer().map((value): Condition[] => [{ type: "field_equals", pointer: "/value", value }]),
);

interface Draft {
  readonly kind: TaskIrTask["type"];
  readonly tier: "small" | "medium" | "large";
  readonly dependencies: readonly number[];
  readonly bound: readonly number[];
  readonly retries: number | undefined;
  readonly tokens: number;
  readonly timeMs: number | undefined;
  readonly isOnLadder: boolean;
  readonly when: Condition[] | undefined;
}

const DRAFT: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom<TaskIrTask["type"]>("deterministic", "aggregation", "retrieval", "model"),
  tier: fc.constantFrom("small", "medium", "large"),
  dependencies: fc.uniqueArray(fc.nat(50), { maxLength: 4 }),
  bound: fc.uniqueArray(fc.nat(50), { maxLength: 3 }),
  retries: fc.option(fc.nat(9), { nil: undefined }),
  tokens: fc.integer({ min: 100, max: 1_000_000 }),
  timeMs: fc.option(fc.integer({ min: 1, max: 86_400_000 }), { nil: undefined }),
  isOnLadder: fc.boolean(),
  when: fc.option(CONDITIONS, { nil: undefined }),
});

/** Valid Task IR: tasks that depend on earlier ones only, and one ladder of tasks that depend on nothing on it. */
export const taskIrArbitrary: fc.Arbitrary<TaskIr> = fc
  .record({
    drafts: fc.array(DRAFT, { minLength: 1, maxLength: 12 }),
    maxTokens: fc.option(fc.integer({ min: 1_000_000 * 12, max: 1e11 }), { nil: undefined }),
  })
  .map(({ drafts, maxTokens }) => {
    const onLadder = drafts.map(({ isOnLadder }) => isOnLadder);
    const rungs = drafts.flatMap(({ isOnLadder, when }, d): TaskIrRung[] =>
      isOnLadder ? [{ task: idOf(d), ...(when && { escalate_when: when }) }] : [],
    );
    const isLadder = rungs.length >= 2;
    return {
      version: "1.0",
      id: "arbitrary",
      ...(maxTokens === undefined ? {} : { budget: { max_tokens: maxTokens } }),
      tasks: drafts.map((draft, d) => taskOf(draft, d, (earlier) => !(isLadder && onLadder[earlier]))),
      ...(isLadder ? { ladders: [{ rungs: rungs.slice(0, 16) }] } : {}),
    };
  });

function taskOf(
  { kind, tier, dependencies, bound, retries, tokens, timeMs }: Draft,
  d: number,
  mayDependOn: (earlier: number) => boolean,
): TaskIrTask {
  const earlier = (picks: readonly number[]): number[] =>
    d === 0 ? [] : [...new Set(picks.map((pick) => pick % d))].filter(mayDependOn);
  const budget = {
    ...(kind === "model" ? { max_tokens: tokens } : {}),
    ...(retries === undefined ? {} : { max_retries: retries }),
    ...(timeMs === undefined ? {} : { max_time_ms: timeMs }),
  };
  return {
    id: idOf(d),
    type: kind,
    operation: "some.operation@1",
    dependencies: earlier(dependencies).map(idOf),
    bind: Object.fromEntries(earlier(bound).map((from, b) => [`/in${b}`, `${idOf(from)}#/value`])),
    schema: SCHEMA,
    budget,
    ...(kind === "model" ? { routing: { tier } } : {}),
  };
}

function idOf(d: number): string {
  return `t${d}`;
}
