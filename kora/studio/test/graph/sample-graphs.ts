import type { Escalation, TaskGraph, UnitType, WorkUnit } from "@krako/contracts";
import type { UnitGlance } from "../../page/src/graph/unit-glance.ts";

/** Numbers that are the same wherever and whenever: a linear congruential generator. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function sampleUnit(id: string, type: UnitType, dependencies: readonly string[], operation?: string): WorkUnit {
  const isModel = type === "small_model" || type === "llm";
  return {
    id,
    type,
    operation:
      operation ?? (isModel ? "model.generate@1" : type === "aggregation" ? "aggregate.collect@1" : "expr.cel@1"),
    dependencies: [...dependencies],
    input: {},
    bindings: [],
    output_schema: { type: "object" },
    budget: { timeout_ms: 5_000 },
    retries: { max_attempts: 1, backoff_ms: 0 },
    ...(isModel
      ? { model: { tier: type === "llm" ? "large" : "small", max_input_tokens: 1_000, max_output_tokens: 200 } }
      : {}),
    idempotent: true,
    critical: true,
    verification_mode: "none",
  };
}

export function sampleGraph(id: string, units: readonly WorkUnit[], escalations: readonly Escalation[]): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: id,
    request_id: "0197a1b2-0000-7000-8000-000000000002",
    tenant_id: "local",
    created_at: "2026-01-31T09:30:00.000Z",
    budget: {},
    policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p1", logging: "minimal" },
    work_units: [...units],
    escalations: [...escalations],
    output: [{ work_unit_id: units.at(-1)?.id ?? "", pointer: "" }],
  };
}

/** Mail is read by a rule, by a small model where that fails, and by a large one where that does. */
export function ladderGraph(): TaskGraph {
  const units = [
    sampleUnit("read-mail", "deterministic", [], "text.normalize@1"),
    sampleUnit("find-customer", "retrieval", ["read-mail"], "search.bm25@1"),
    sampleUnit("sort-by-rule", "deterministic", ["read-mail"], "classify.keywords@1"),
    sampleUnit("sort-by-small-model", "small_model", ["read-mail"]),
    sampleUnit("sort-by-large-model", "llm", ["read-mail"]),
    sampleUnit("total", "deterministic", ["read-mail"], "decimal.sum@1"),
    sampleUnit("answer-to-the-customer-in-a-few-words", "llm", ["sort-by-rule", "find-customer"]),
    sampleUnit("collect", "aggregation", ["answer-to-the-customer-in-a-few-words", "total"]),
    sampleUnit("translate", "small_model", ["collect"]),
  ];
  const when: Escalation["when"] = [{ type: "failure" }];
  return sampleGraph("0197a1b2-0000-7000-8000-000000000001", units, [
    { from: "sort-by-rule", to: "sort-by-small-model", when },
    { from: "sort-by-small-model", to: "sort-by-large-model", when },
  ]);
}

export function glance(change: Partial<UnitGlance>): UnitGlance {
  return {
    state: "succeeded",
    stopReason: "success",
    attempts: 1,
    startedMs: 0,
    endedMs: change.durationMs ?? 0,
    durationMs: null,
    tokens: 0,
    costUsd: "0.000000",
    escalationTaken: null,
    ...change,
  };
}

export function ladderStates(): Map<string, UnitGlance> {
  const nothing = { attempts: 0, startedMs: null, endedMs: null, durationMs: null, stopReason: null } as const;
  return new Map([
    ["read-mail", glance({ durationMs: 3 })],
    ["find-customer", glance({ durationMs: 41 })],
    ["sort-by-rule", glance({ state: "failed", stopReason: "validation_failed", durationMs: 2, escalationTaken: 0 })],
    ["sort-by-small-model", glance({ durationMs: 640, attempts: 2, tokens: 212 })],
    ["sort-by-large-model", glance({ ...nothing, state: "skipped", stopReason: "skipped" })],
    ["total", glance({ state: "retry_wait", stopReason: null, attempts: 1, endedMs: null, durationMs: null })],
    ["answer-to-the-customer-in-a-few-words", glance({ state: "running", stopReason: null, endedMs: null })],
    ["collect", glance({ ...nothing, state: "pending" })],
    ["translate", glance({ ...nothing, state: "cancelled", stopReason: "cancelled" })],
  ]);
}

/** A unit of the column before, most likely one near by. No rung of a ladder: nobody depends on those by name. */
function neighbour(index: number, perColumn: number, luck: number): number {
  const column = Math.floor(index / perColumn);
  const row = ((index % perColumn) + Math.round((luck * 2 - 1) ** 3 * perColumn) + perColumn) % perColumn;
  const found = (column - 1) * perColumn + row;
  return found % 10 === 9 ? found - 1 : found;
}

/** Columns of units, each of which needs some of the column before; every tenth is a ladder of two. */
export function wideGraph(count: number, perColumn: number): TaskGraph {
  const next = numbersFrom(count);
  const units: WorkUnit[] = [];
  const escalations: Escalation[] = [];
  const types: readonly UnitType[] = [
    "deterministic",
    "deterministic",
    "deterministic",
    "retrieval",
    "aggregation",
    "small_model",
  ];
  for (let index = 0; index < count; index++) {
    const column = Math.floor(index / perColumn);
    const before = new Set<string>();
    for (let edge = 0; column > 0 && edge < 1 + Math.floor(next() * 2); edge++)
      before.add(`unit-${neighbour(index, perColumn, next())}`);
    const isRung = column > 0 && index % 10 === 9;
    const type = isRung ? "llm" : (types[Math.floor(next() * types.length)] ?? "deterministic");
    units.push(sampleUnit(`unit-${index}`, type, isRung ? [] : [...before]));
    if (isRung)
      escalations.push({
        from: `unit-${index - 1}`,
        to: `unit-${index}`,
        when: [{ type: "failure" }],
      });
  }
  return sampleGraph(`0197a1b2-0000-7000-8000-${String(count).padStart(12, "0")}`, units, escalations);
}

/** One unit, `count` that need it, and one that collects them. */
export function fanGraph(count: number): TaskGraph {
  const middle = Array.from({ length: count - 2 }, (_, index) => sampleUnit(`part-${index}`, "small_model", ["split"]));
  return sampleGraph(
    `0197a1b2-0000-7000-9000-${String(count).padStart(12, "0")}`,
    [
      sampleUnit("split", "deterministic", []),
      ...middle,
      sampleUnit(
        "join",
        "aggregation",
        middle.map((unit) => unit.id),
      ),
    ],
    [],
  );
}

/** Most succeeded, some failed, some at work, the rest not begun: as a run looks after `share` of it. */
export function sampleStates(graph: TaskGraph, share: number): Map<string, UnitGlance> {
  const next = numbersFrom(7);
  const escalated = new Map(graph.escalations.map((edge, index) => [edge.from, index]));
  const states = new Map<string, UnitGlance>();
  for (const [index, unit] of graph.work_units.entries()) {
    const at = index / graph.work_units.length;
    const durationMs = Math.round(next() * 400);
    const luck = next();
    const escalationTaken = escalated.get(unit.id) ?? null;
    if (at > share + 0.02) continue;
    if (at > share)
      states.set(unit.id, glance({ state: luck < 0.5 ? "running" : "ready", stopReason: null, endedMs: null }));
    else if (luck < 0.03 || (escalationTaken !== null && luck < 0.5))
      states.set(unit.id, glance({ state: "failed", stopReason: "validation_failed", durationMs, escalationTaken }));
    else if (luck < 0.06) states.set(unit.id, glance({ state: "skipped", stopReason: "skipped", attempts: 0 }));
    else states.set(unit.id, glance({ durationMs, attempts: luck > 0.9 ? 2 : 1 }));
  }
  return states;
}
