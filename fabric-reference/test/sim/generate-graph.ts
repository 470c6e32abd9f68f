import type { ExecutionContext, TaskGraph } from "@krako/contracts";
import type { Ids } from "@krako/rules";
import type { Randomness } from "./randomness.ts";
import { OPERATIONS, OUTPUT_SCHEMA, type Script } from "./work.ts";

type WorkUnit = TaskGraph["work_units"][number];
type Escalation = TaskGraph["escalations"][number];

/** Most units of a generated graph. */
const MOST_UNITS = 7;

/** What is submitted. */
export interface Intent {
  readonly graph: TaskGraph;
  readonly context: ExecutionContext;
}

/** A valid graph, small, with what a fabric has to tell apart drawn often; mostly work, now and then models, escalations, verification. */
export function generateIntent(random: Randomness, ids: Ids, tenantId: string): Intent {
  const count = random.between(1, MOST_UNITS);
  const privacyDefault = random.chance(0.15) ? "local_only" : "allow_remote";
  const units: WorkUnit[] = [];
  for (let number = 0; number < count; number += 1) units.push(unitOf(random, number, units, privacyDefault));
  const { targets, escalations } = escalate(random, units);
  const graph: TaskGraph = {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: "1.0",
    graph_id: ids.next(),
    request_id: ids.next(),
    tenant_id: tenantId,
    created_at: "2026-01-01T00:00:00.000Z",
    budget: budgetOf(random),
    policy: {
      failure_policy: random.pick(["continue_on_error", "fail_fast"] as const),
      privacy_default: privacyDefault,
      priority: random.pick(["p0", "p1", "p1", "p2"] as const),
      logging: "off",
    },
    work_units: [...units, ...targets],
    escalations,
    output: [{ work_unit_id: (units.at(-1) as WorkUnit).id, pointer: "" }],
  };
  return { graph, context: { run_id: ids.next(), trace_id: TRACE, backend_mode: "krako" } };
}

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

function budgetOf(random: Randomness): TaskGraph["budget"] {
  return {
    ...(random.chance(0.5) ? { max_tokens: random.pick([200, 1_000, 20_000]) } : {}),
    ...(random.chance(0.3) ? { max_llm_invocations: random.between(1, 4) } : {}),
    ...(random.chance(0.3) ? { max_retries: random.between(0, 3) } : {}),
    ...(random.chance(0.3) ? { max_cost_usd: random.pick(["0.000500", "1.000000"]) } : {}),
    ...(random.chance(0.2) ? { max_duration_ms: random.between(5_000, 30_000) } : {}),
  };
}

type Kind = "work" | "join" | "small_model" | "llm";

function unitOf(random: Randomness, number: number, before: readonly WorkUnit[], privacy: string): WorkUnit {
  const isPrivate = privacy === "local_only" || random.chance(0.15);
  const kind = random.pick<Kind>(
    isPrivate ? ["work", "work", "join", "small_model"] : ["work", "work", "work", "join", "small_model", "llm"],
  );
  const dependencies = before.filter(() => random.chance(0.35));
  const isVerified = kind === "work" && random.chance(0.15);
  const isModel = kind === "small_model" || kind === "llm";
  const verification = isVerified ? random.pick(["quorum", "recompute"] as const) : "schema";
  const script: Script = {
    ms: random.pick([0, 0, 1, 5, 40, 200, 900]),
    ...(random.chance(0.08) ? { fails: "always" as const } : {}),
    ...(isModel && random.chance(0.3) ? { failing: [1] } : {}),
    ...(isModel && random.chance(0.2) ? { wrong: [random.between(1, 2)] } : {}),
    ...(verification === "quorum" ? { isAskedOfSeveral: true } : {}),
  };
  return {
    id: `u${number}`,
    ...(isModel ? modelParts(kind) : workParts(kind, random)),
    dependencies: dependencies.map(({ id }) => id),
    input: { script: script as WorkUnit["input"], n: number },
    bindings: dependencies.map((dependency) => ({
      from: dependency.id,
      pointer: "/label",
      to: `/of_${dependency.id}`,
      ...(dependency.constraints?.privacy === "local_only" && !isPrivate ? { declassify: true } : {}),
    })),
    output_schema: OUTPUT_SCHEMA as WorkUnit["output_schema"],
    retries: { max_attempts: random.between(1, 4), backoff_ms: random.pick([0, 10, 200]) },
    constraints: {
      ...(isPrivate ? { privacy: "local_only" as const } : {}),
      ...(kind !== "llm" && random.chance(0.1) ? { trusted_node_required: true } : {}),
    },
    idempotent: random.chance(0.8),
    critical: kind !== "llm" && random.chance(0.3),
    verification_mode: verification,
  };
}

function workParts(kind: Kind, random: Randomness): Pick<WorkUnit, "type" | "operation" | "budget"> {
  const type = kind === "join" ? "aggregation" : "deterministic";
  return { type, operation: OPERATIONS[type], budget: { timeout_ms: random.pick([2_000, 5_000]) } };
}

function modelParts(type: "small_model" | "llm"): Pick<WorkUnit, "type" | "operation" | "budget" | "model"> {
  return {
    type,
    operation: OPERATIONS.model,
    budget: { max_tokens: 600, timeout_ms: 5_000 },
    model: { tier: "small", max_input_tokens: 100, max_output_tokens: 50 },
  };
}

/** Units that take the place of others which fail. */
function escalate(random: Randomness, units: readonly WorkUnit[]): { targets: WorkUnit[]; escalations: Escalation[] } {
  const targets: WorkUnit[] = [];
  const escalations: Escalation[] = [];
  for (const from of units) {
    if (from.critical || !random.chance(0.15)) continue;
    const isPrivate = from.constraints?.privacy === "local_only";
    const id = `by_model_for_${from.id}`;
    targets.push({
      id,
      ...modelParts(isPrivate ? "small_model" : "llm"),
      dependencies: [],
      input: { script: {}, instead: from.id },
      bindings: [],
      output_schema: OUTPUT_SCHEMA as WorkUnit["output_schema"],
      retries: { max_attempts: 2, backoff_ms: 0 },
      constraints: isPrivate ? { privacy: "local_only" } : {},
      idempotent: true,
      critical: false,
      verification_mode: "schema",
    });
    escalations.push({ from: from.id, to: id, when: [{ type: "failure" }] });
  }
  return { targets, escalations };
}
