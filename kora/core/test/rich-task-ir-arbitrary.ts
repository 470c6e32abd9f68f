import type { Condition, TaskIr, TaskIrBinding, TaskIrDefaults, TaskIrRouting, TaskIrTask } from "@krako/contracts";
import fc from "fast-check";

/** Valid Task IR in which every field of the format turns up: defaults, ladders, edges, long bindings, constraints, extras. */

/** Every task has one schema, so that any may stand in for another. */
const SCHEMA = {
  type: "object",
  properties: { value: { type: "number" }, inner: { type: "object", properties: { text: { type: "string" } } } },
  required: ["value"],
};

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const text = fc.string({ minLength: 1, maxLength: 8 });
const metadata = fc.constant({ note: "for people" });

const ROUTING: fc.Arbitrary<TaskIrRouting> = defined({
  region: fc.constantFrom("eu-1", "us-2"),
  trusted_node_required: fc.boolean(),
  latency_ms: fc.integer({ min: 1, max: 1_000 }),
  execution_hint: text,
  privacy: fc.constant("allow_remote" as const),
});
const MODEL_ROUTING: fc.Arbitrary<TaskIrRouting> = defined({
  tier: fc.constantFrom("small" as const, "medium" as const, "large" as const),
  unit_type: fc.constantFrom("small_model" as const, "llm" as const),
  model: text,
  max_input_tokens: fc.integer({ min: 1, max: 1_000 }),
  max_output_tokens: fc.integer({ min: 1, max: 1_000 }),
  temperature: fc.integer({ min: 0, max: 2 }),
});
const TIMES = defined({
  max_time_ms: fc.integer({ min: 1, max: 86_400_000 }),
  max_retries: fc.nat(9),
  backoff_ms: fc.nat(1_000),
});
const CONDITIONS: fc.Arbitrary<Condition[]> = fc.constantFrom<Condition[][]>(
  [{ type: "failure" }],
  [{ type: "failure", error_types: ["TIMEOUT"] }, { type: "schema_mismatch" }],
  [{ type: "confidence_below", pointer: "/value", threshold: 0.5 }],
  [
    { type: "field_equals", pointer: "/inner/text", value: "unknown" },
    { type: "budget_remaining_at_least", dimension: "tokens", amount: 10 },
  ],
);
const FLAGS = defined({
  idempotent: fc.boolean(),
  verification_mode: fc.constantFrom("none" as const, "schema" as const, "recompute" as const),
});

const DRAFT = fc.record({
  kind: fc.constantFrom<TaskIrTask["type"][]>("deterministic", "aggregation", "retrieval", "model"),
  role: fc.constantFrom("plain", "plain", "first ladder", "second ladder", "edge"),
  dependencies: fc.uniqueArray(fc.nat(50), { maxLength: 3 }),
  bound: fc.uniqueArray(fc.nat(50), { maxLength: 2 }),
  long: fc.uniqueArray(fc.nat(50), { maxLength: 2 }),
  declassify: optional(fc.boolean()),
  when: optional(CONDITIONS),
  routing: ROUTING,
  modelRouting: MODEL_ROUTING,
  times: optional(TIMES),
  flags: FLAGS,
  metadata: optional(metadata),
});
type Draft = typeof DRAFT extends fc.Arbitrary<infer T> ? T : never;

const DOCUMENT = defined({
  title: text,
  budget: defined({
    max_tokens: fc.constant(1e9),
    max_llm_invocations: fc.constant(1_000),
    max_retries: fc.nat(50),
    max_duration_ms: fc.integer({ min: 1, max: 604_800_000 }),
  }),
  policy: defined({
    failure_policy: fc.constantFrom("fail_fast" as const, "continue_on_error" as const),
    privacy_default: fc.constant("allow_remote" as const),
    priority: fc.constantFrom("p0" as const, "p3" as const),
    logging: fc.constantFrom("off" as const, "debug" as const),
  }),
  defaults: defined({ budget: TIMES, routing: ROUTING, critical: fc.boolean(), idempotent: fc.boolean() }),
  labels: fc.constant({ team: "support" }),
  metadata,
  extensions: fc.constant({ "com.example.audit": { level: 1 } }),
});

/** A record in which any member may be left out. */
function defined<T extends object>(members: { [Name in keyof T]: fc.Arbitrary<T[Name]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

export const richTaskIrArbitrary: fc.Arbitrary<TaskIr> = fc
  .record({ drafts: fc.array(DRAFT, { minLength: 1, maxLength: 9 }), document: DOCUMENT, answers: fc.boolean() })
  .map(({ drafts, document, answers }): TaskIr => {
    const inRole = (role: string): number[] => drafts.flatMap((draft, d) => (draft.role === role ? [d] : []));
    const plain = new Set(inRole("plain"));
    const tasks = drafts.map((draft, d) => taskOf(draft, d, (earlier) => plain.has(earlier)));
    const ladders = [inRole("first ladder"), inRole("second ladder")].filter((rungs) => rungs.length > 1);
    const [from, to] = inRole("edge");
    const when = from === undefined ? undefined : drafts[from]?.when;
    // What comes last waits for what each ladder ends with.
    const heads = ladders.map(([first]) => idOf(first as number));
    const last: TaskIrTask = {
      id: "last",
      type: "aggregation",
      operation: "some.collect@1",
      schema: SCHEMA,
      input: { items: [] },
      bindings: heads.map((head): TaskIrBinding => ({ from: head, pointer: "/value", to: "/items/-" })),
    };
    return {
      version: "1.0",
      id: "rich",
      ...(document as Partial<TaskIr>),
      tasks: [...tasks, last],
      ...(ladders.length === 0
        ? {}
        : {
            ladders: ladders.map((rungs) => ({
              rungs: rungs.map((d, r) => {
                const condition = drafts[d]?.when;
                const isLast = r === rungs.length - 1;
                return { task: idOf(d), ...(condition === undefined || isLast ? {} : { escalate_when: condition }) };
              }),
            })),
          }),
      ...(from === undefined || to === undefined
        ? {}
        : { escalations: [{ from: idOf(from), to: idOf(to), ...(when === undefined ? {} : { when }) }] }),
      ...(answers ? { output: ["last#/value", idOf(0)] } : {}),
      ...("extensions" in document && answers ? { required_extensions: ["com.example.audit"] } : {}),
    };
  });

function taskOf(draft: Draft, d: number, isPlain: (earlier: number) => boolean): TaskIrTask {
  const earlier = (picks: readonly number[]): number[] =>
    d === 0 ? [] : [...new Set(picks.map((pick) => pick % d))].filter(isPlain);
  const isModel = draft.kind === "model";
  const routing: TaskIrRouting = { ...draft.routing, ...(isModel ? draft.modelRouting : {}) };
  const bindings = earlier(draft.long).map((from, b): TaskIrBinding => {
    const declassify = draft.declassify === undefined ? {} : { declassify: draft.declassify };
    return { from: idOf(from), ...(b === 0 ? { pointer: "/value" } : {}), to: `/long${b}`, ...declassify };
  });
  return {
    id: idOf(d),
    type: draft.kind,
    operation: "some.operation@1",
    dependencies: earlier(draft.dependencies).map(idOf),
    input: { index: d, deep: { list: [1, "two", null] } },
    bind: Object.fromEntries(earlier(draft.bound).map((from, b) => [`/short${b}`, `${idOf(from)}#/inner/text`])),
    bindings,
    schema: SCHEMA,
    budget: { ...draft.times, ...(isModel ? { max_tokens: 1_000_000 } : {}) },
    routing,
    ...draft.flags,
    ...(draft.metadata === undefined ? {} : { metadata: draft.metadata }),
  };
}

function idOf(d: number): string {
  return `t${d}`;
}

/** The document with its defaults written into every task that does not say otherwise. */
export function withoutDefaults({ defaults = {}, ...taskIr }: TaskIr): TaskIr {
  const { budget, routing, ...flags }: TaskIrDefaults = defaults;
  return {
    ...taskIr,
    tasks: taskIr.tasks.map((task) => ({
      ...flags,
      ...task,
      budget: { ...budget, ...task.budget },
      routing: { ...routing, ...task.routing },
    })),
  };
}
