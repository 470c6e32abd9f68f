// What generated runs put to the test: a generator that never meets the hard parts leaves every law green and worth nothing.
import type { RunCase } from "../src/cases/case.ts";
import type { Ground } from "../src/cases/ground.ts";
import { environmentOf } from "../src/judge/environment.ts";
import { runSequentially } from "../src/oracle/sequential-interpreter.ts";

/** Feature → the least share of runs, in per cent over all profiles alike, that must have it. */
export const FLOORS = {
  "unit: deterministic": 20,
  "unit: aggregation": 8,
  "unit: retrieval": 5,
  "unit: small_model": 25,
  "unit: llm": 40,
  "unit: verification mode none": 40,
  "unit: verification mode schema": 40,
  "unit: probe": 1,
  "unit: not idempotent": 25,
  "unit: backoff": 20,
  "unit: oversize input": 3,
  "graph: one unit": 5,
  "graph: six units and more": 8,
  "graph: document order is not canonical": 25,
  "graph: fail_fast": 15,
  "binding: from a dependency": 25,
  "binding: from an escalation's source": 3,
  "binding: unresolved": 4,
  "binding: to __proto__": 2,
  "edge: failure": 15,
  "edge: failure of": 4,
  "edge: schema_mismatch": 4,
  "edge: confidence_below": 6,
  "edge: field_equals": 3,
  "edge: budget_remaining_at_least": 3,
  "edge: activated": 8,
  "edge: activated after success": 1.5,
  "edge: chain of two activated": 0.05,
  "edge: shared target": 2,
  "edge: activated target failed": 2,
  "edge: substitute used by a dependant": 0.3,
  "budget: tokens": 20,
  "budget: llm_invocations": 15,
  "budget: retries": 15,
  "budget: cost_usd": 15,
  "budget: duration": 4,
  "breach: tokens, graph": 8,
  "breach: llm_invocations": 2,
  "breach: retries": 1,
  "breach: cost_usd": 3,
  "breach: unit": 4,
  "breach: on a retry": 3,
  "outcome: invalid output": 25,
  "outcome: nested invalid output": 5,
  "outcome: rate limited": 8,
  "outcome: consumption not known": 8,
  "outcome: refused": 8,
  "outcome: silence": 3,
  "outcome: more tokens than the limit": 8,
  "outcome: usage that is no count": 2,
  "outcome: usage not told": 2,
  "retry: made": 15,
  "retry: three attempts": 3,
  "failure: by a dependency": 15,
  "failure: critical": 25,
  "failure: two critical ones": 6,
  "skip: not activated": 15,
  "skip: by a dependency": 1,
  "run: cancelled at an event": 2,
  "run: cancelled at a call": 1,
  "run: cancelled at the start": 0.5,
  "run: deadline": 0.7,
  "run: duration that passes": 0.7,
  "run: answers last first": 5,
  "run: answers shuffled": 5,
  "twin: again": 3,
  "twin: beside": 3,
  "twin: permuted": 1,
  "twin: roomier": 2,
  "twin: bystander": 1,
} as const;

export type Feature = keyof typeof FLOORS;

/** The features of one run, those in its document and those of what becomes of it. */
export const featuresOf = (
  { graph, script, release, stop, deadline_ms, twin }: RunCase,
  { prices }: Ground,
): ReadonlySet<string> => {
  const has = new Set<string>();
  const note = (feature: Feature, isThere: boolean): void => {
    if (isThere) has.add(feature);
  };
  const units = graph.work_units;
  const alone = runSequentially(graph, environmentOf(script), prices);
  const results = alone.order.flatMap((id) => alone.units.get(id) ?? []);
  const isCritical = (id: string): boolean => units.find((unit) => unit.id === id)?.critical === true;
  for (const { type, operation, verification_mode: mode } of units) {
    if (operation === "conformance.probe@1") has.add("unit: probe");
    has.add(`unit: ${type}`);
    has.add(`unit: verification mode ${mode}`);
  }
  note(
    "unit: not idempotent",
    units.some(({ idempotent }) => !idempotent),
  );
  note(
    "unit: backoff",
    units.some(({ retries }) => retries.backoff_ms > 0),
  );
  note(
    "unit: oversize input",
    units.some(({ input }) => String(input["prompt"]).length > 1_000),
  );
  note("graph: one unit", units.length === 1);
  note("graph: six units and more", units.length > 5);
  note(
    "graph: document order is not canonical",
    units.some(({ id }, index) => alone.order[index] !== id),
  );
  note("graph: fail_fast", graph.policy.failure_policy === "fail_fast");
  for (const { bindings, dependencies } of units)
    for (const { from, to } of bindings) {
      has.add(dependencies.includes(from) ? "binding: from a dependency" : "binding: from an escalation's source");
      note("binding: to __proto__", to.includes("__proto__"));
    }
  note(
    "binding: unresolved",
    results.some(({ gate }) => gate === "binding unresolved"),
  );
  for (const { when, to } of graph.escalations) {
    for (const condition of when) {
      const isOf = condition.type === "failure" && condition.error_types !== undefined;
      has.add(`edge: ${condition.type}${isOf ? " of" : ""}`);
    }
    note(
      "edge: shared target",
      new Set(graph.escalations.filter((edge) => edge.to === to).map(({ from }) => from)).size > 1,
    );
  }
  const activated = results.flatMap((result) => {
    const edge = graph.escalations[result.escalation ?? -1];
    return edge === undefined ? [] : [{ result, edge, target: alone.units.get(edge.to) }];
  });
  note("edge: activated", activated.length > 0);
  note(
    "edge: activated after success",
    activated.some(({ result }) => result.ending.status === "succeeded"),
  );
  note(
    "edge: chain of two activated",
    activated.some(({ edge }) => activated.some((next) => next.edge.from === edge.to)),
  );
  note(
    "edge: activated target failed",
    activated.some(({ target }) => target?.ending.status === "failed"),
  );
  note(
    "edge: substitute used by a dependant",
    activated.some(
      ({ edge, target }) =>
        target?.ending.status === "succeeded" &&
        units.some(
          ({ id, dependencies }) => dependencies.includes(edge.from) && (alone.units.get(id)?.attempts.length ?? 0) > 0,
        ),
    ),
  );
  const { max_tokens, max_llm_invocations, max_retries, max_cost_usd, max_duration_ms } = graph.budget;
  note("budget: tokens", max_tokens !== undefined);
  note("budget: llm_invocations", max_llm_invocations !== undefined);
  note("budget: retries", max_retries !== undefined);
  note("budget: cost_usd", max_cost_usd !== undefined);
  note("budget: duration", max_duration_ms !== undefined);
  for (const { ending, attempts } of results) {
    if (ending.error_type !== "BUDGET_BREACH" || attempts.at(-1)?.error_type === "BUDGET_BREACH") continue;
    note("breach: on a retry", attempts.length > 0);
    has.add(
      ending.scope === "unit"
        ? "breach: unit"
        : ending.dimension === "tokens"
          ? "breach: tokens, graph"
          : `breach: ${ending.dimension}`,
    );
  }
  noteOutcomes(script, units, note);
  note(
    "retry: made",
    results.some(({ attempts }) => attempts.length > 1),
  );
  note(
    "retry: three attempts",
    results.some(({ attempts }) => attempts.length > 2),
  );
  note(
    "failure: by a dependency",
    results.some(({ ending }) => ending.error_type === "DEPENDENCY_FAILURE"),
  );
  const fatal = results.filter(
    ({ id, ending, escalation }) => ending.status === "failed" && escalation === null && isCritical(id),
  );
  note("failure: critical", fatal.length > 0);
  note("failure: two critical ones", fatal.length > 1);
  note(
    "skip: not activated",
    results.some(({ gate }) => gate === "not activated"),
  );
  note(
    "skip: by a dependency",
    results.some(({ gate }) => gate === "dependency skipped"),
  );
  if (stop !== null)
    has.add(
      stop.at === "start"
        ? "run: cancelled at the start"
        : `run: cancelled at ${stop.at === "event" ? "an event" : "a call"}`,
    );
  note("run: deadline", deadline_ms !== null);
  note("run: duration that passes", max_duration_ms !== undefined && max_duration_ms < 1_000);
  if (release.order !== "at once") has.add(`run: answers ${release.order}`);
  if (twin !== "none") has.add(`twin: ${twin}`);
  return has;
};

const noteOutcomes = (
  script: RunCase["script"],
  units: RunCase["graph"]["work_units"],
  note: (feature: Feature, isThere: boolean) => void,
): void => {
  for (const unit of units) {
    const told = script[unit.id];
    if (told?.kind === "operation") {
      note(
        "outcome: invalid output",
        !told.valid && "answer" in unit.input && !("fault" in unit.input) && !("hang" in unit.input),
      );
      note("outcome: silence", unit.input["hang"] === true);
    }
    if (told?.kind !== "model") continue;
    const limit = (unit.model?.max_input_tokens ?? 0) + (unit.model?.max_output_tokens ?? 0);
    for (const answer of told.answers) {
      note("outcome: rate limited", answer.kind === "rate_limited");
      note("outcome: consumption not known", answer.kind === "unavailable" || answer.kind === "cut");
      note("outcome: refused", answer.kind === "refused");
      note("outcome: silence", answer.kind === "silent");
      if (answer.kind !== "answer") continue;
      note("outcome: invalid output", !answer.valid);
      note("outcome: nested invalid output", !answer.valid && JSON.stringify(answer.output).includes('"label":"spam"'));
      note("outcome: usage not told", answer.usage === null);
      if (answer.usage === null) continue;
      const { tokens_in, tokens_out } = answer.usage;
      const isCount = Number.isInteger(tokens_in) && Number.isInteger(tokens_out) && tokens_in >= 0 && tokens_out >= 0;
      note("outcome: usage that is no count", !isCount);
      note("outcome: more tokens than the limit", isCount && tokens_in + tokens_out > limit);
    }
  }
};
