// The cases of the laws: flat, aimed, valid.

import type { Json, Outcome, Usage } from "@krako/conformance/oracle";
import type { PriceList, TaskGraph } from "@krako/contracts";
import fc from "fast-check";
import { withAimedBudget } from "./aimed-budget.ts";
import { frozen } from "./frozen.ts";
import type { LawCase, Schedule } from "./law-case.ts";
import { type RawGraph, type RawOutcome, type RawUnit, rawGraph } from "./raw-graph.ts";
import type { Script } from "./script.ts";
import { unlimitedGraphFrom } from "./valid-graph.ts";

const MOST_UNITS = 10;

const priceList = (version: string, prices: readonly (readonly [string, string])[]): PriceList => ({
  version,
  currency: "USD",
  cpu_per_second: "0.000010",
  tiers: prices.map(([input_per_1k, output_per_1k], index) => ({
    tier: (["small", "medium", "large"] as const)[index] ?? "small",
    input_per_1k,
    output_per_1k,
  })),
});
/** Prices at which roundings show, at which they do not, and free ones. */
const PRICES: readonly (PriceList | null)[] = [
  null,
  priceList("whole", [
    ["0.001000", "0.001000"],
    ["0.000000", "0.002000"],
    ["0.010000", "0.030000"],
  ]),
  priceList("rounded", [
    ["0.000600", "0.000600"],
    ["0.000500", "0.001500"],
    ["0.000499", "0.000501"],
  ]),
  priceList("mixed", [
    ["1.000000", "0.000001"],
    ["0.000000", "0.000000"],
    ["0.002500", "0.000500"],
  ]),
  priceList("steep", [
    ["99999.999999", "12345.678901"],
    ["0.000000", "99999.999999"],
    ["1.000001", "2.000003"],
  ]),
  priceList("tiny", [
    ["0.000001", "0.000002"],
    ["0.000300", "0.000700"],
    ["0.000334", "0.000333"],
  ]),
];

const CONFIDENCES: readonly Json[] = [0.2, 0.9, 0.5, 0.9, "high", 0.95];
const LABELS: readonly Json[] = ["spam", "ham", { x: 1, y: [2] }, 1, null];
/** Names every object has, names that sort otherwise by code points than by UTF-16, numbers that have only one canonical form. */
const ODD: Json = JSON.parse(
  '{"__proto__":{"x":1},"label":"odd","toString":1e21,"\ud83d\ude00":1e-7,"\ufb33":0.1}',
) as Json;

/** Outputs differ by unit and attempt, so that one in the wrong place is seen. */
const outputFrom = (id: string, k: number, choice: number): Json => {
  if (choice === 6) return ["not", "an object"];
  if (choice === 5) return null;
  if (choice === 4) return ODD;
  const confidence = CONFIDENCES[choice % CONFIDENCES.length] ?? 0;
  const label = LABELS[choice % LABELS.length] ?? null;
  return { by: `${id}#${k}`, confidence, label, list: choice < 7 ? [1, 2, 3] : [1], "a/b": choice };
};

/** Too much to be true, and no counts at all: what a provider that lies may say (§8). */
const ABSURD: readonly number[] = [100_000_000_001, 1e15, Number.MAX_SAFE_INTEGER, 2 ** 53, 1e300, 99_999_999_999, 7];
const NONSENSE: readonly number[] = [-1, -5, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

const usageFrom = (unit: RawUnit, raw: RawOutcome["usage"]): Usage | null => {
  const limit = unit.limit.input + unit.limit.output;
  switch (raw.kind) {
    case "some": {
      const tokens_in = Math.min(raw.tokensIn, limit);
      return { tokens_in, tokens_out: Math.min(raw.tokensOut, limit - tokens_in) };
    }
    case "limit":
      return { tokens_in: unit.limit.input, tokens_out: unit.limit.output };
    case "over":
      return { tokens_in: unit.limit.input, tokens_out: unit.limit.output + 1 };
    case "far over":
      return { tokens_in: limit + raw.tokensIn, tokens_out: limit + raw.tokensOut };
    case "absurd":
      return { tokens_in: ABSURD[raw.tokensIn] ?? 0, tokens_out: ABSURD[raw.tokensOut] ?? 0 };
    case "nonsense":
      return { tokens_in: NONSENSE[raw.tokensIn] ?? 0, tokens_out: raw.tokensOut };
    case "unknown":
      return null;
  }
};

const outcomeFrom = (unit: RawUnit, id: string, raw: RawOutcome, k: number): Outcome => {
  const isModel = unit.type === "small_model" || unit.type === "llm";
  // Most reports are within the limit: an over-report ends its unit, and nothing follows it.
  const usage = isModel
    ? usageFrom(unit, raw.usual && raw.usage.kind !== "limit" ? { ...raw.usage, kind: "some" } : raw.usage)
    : undefined;
  const reported = usage === undefined ? {} : { usage };
  const violations = [
    { rule: "SCHEMA-001", pointer: "", message: "the output does not satisfy its schema", mend: "answer as declared" },
  ];
  const output = outputFrom(id, k, raw.output);
  const measured = usage === undefined || usage === null ? {} : { usage };
  switch (raw.kind) {
    case "output":
      return { kind: "output", output, ...measured };
    case "invalid":
      return { kind: "output", output, violations, ...measured };
    case "transient":
    case "permanent":
      return {
        kind: "error",
        message: raw.kind,
        retryable: raw.kind === "transient",
        ...reported,
        ...(raw.started ? {} : { started: false }),
      };
    case "timeout":
      return { kind: "timeout" };
    case "lost":
      return { kind: "lost", ...(raw.started ? {} : { started: false }) };
  }
};

const scriptFrom = (raw: RawGraph, ids: readonly string[]): Script =>
  Object.fromEntries(
    raw.units.map((unit, index) => {
      const id = ids[index] ?? "";
      return [
        id,
        {
          outcomes: unit.outcomes.map((outcome, k) => outcomeFrom(unit, id, outcome, k + 1)),
          rejectsInput: unit.rejectsInput,
        },
      ];
    }),
  );

export const caseFrom = (
  raw: RawGraph,
  schedule: Schedule,
  failurePolicy: TaskGraph["policy"]["failure_policy"],
): LawCase => {
  const { graph, ids } = unlimitedGraphFrom(raw);
  const prices = PRICES[raw.prices % PRICES.length] ?? null;
  const script = scriptFrom(raw, ids);
  const aimed = withAimedBudget(graph, raw, script, prices);
  return frozen({
    graph: { ...aimed, policy: { ...aimed.policy, failure_policy: failurePolicy } },
    prices,
    script,
    schedule,
  });
};

const seedAndSlots = {
  seed: fc.integer(),
  slots: fc.integer({ min: 1, max: MOST_UNITS }),
  rebuildOneIn: fc.constantFrom(0, 0, 0, 4),
};
const stop = fc.record({
  type: fc.constantFrom("cancel" as const, "duration_passed" as const, "deadline_passed" as const),
  atStep: fc.integer({ min: 0, max: 24 }),
});

const policy = fc.constantFrom("continue_on_error" as const, "fail_fast" as const);

/** Runs that go to their end by themselves. */
export const inOrderCase = (failurePolicy: "continue_on_error" | "fail_fast"): fc.Arbitrary<LawCase> =>
  fc
    .tuple(rawGraph(MOST_UNITS), fc.record({ ...seedAndSlots, stop: fc.constant(null) }))
    .map(([raw, schedule]) => caseFrom(raw, schedule, failurePolicy));

/** Runs of graphs too large to look at, for what small ones do not reach. */
export const wideCase: fc.Arbitrary<LawCase> = fc
  .tuple(rawGraph(70), fc.record({ ...seedAndSlots, slots: fc.integer({ min: 1, max: 40 }), stop: fc.constant(null) }))
  .map(([raw, schedule]) => caseFrom(raw, schedule, "continue_on_error"));

/** Runs that are cancelled, or run out of time, at some step. */
export const stoppedCase: fc.Arbitrary<LawCase> = fc
  .tuple(rawGraph(MOST_UNITS), fc.record({ ...seedAndSlots, stop }), policy)
  .map(([raw, schedule, failurePolicy]) => caseFrom(raw, schedule, failurePolicy));

/** Any run. */
export const anyCase: fc.Arbitrary<LawCase> = fc
  .tuple(rawGraph(MOST_UNITS), fc.record({ ...seedAndSlots, stop: fc.option(stop) }), policy)
  .map(([raw, schedule, failurePolicy]) => caseFrom(raw, schedule, failurePolicy));
