// The task graph of a plan: everything that is not in the plan is the same in every case.
import type { ExecutionContext, TaskGraph } from "@krako/contracts";
import { outputSchema, validOutput } from "../cases/answers.ts";
import { OPERATION_OF } from "../cases/ground.ts";
import { contextOf, newId } from "../run/stamp.ts";
import type { GraphPlan, UnitPlan } from "./fabric-case.ts";

/** Limits of one attempt of a model unit, in tokens. */
export const MOST_INPUT = 1_000;
export const MOST_OUTPUT = 500;
export const TIER = "medium";

export const unitName = (position: number): string => `u${position}`;

const unitOf = (plan: UnitPlan, position: number): TaskGraph["work_units"][number] => {
  const id = unitName(position);
  const isModel = plan.type !== "deterministic";
  const isPlain = plan.privacy === "allow_remote" && plan.region === null && !plan.trusted;
  return {
    id,
    type: plan.type,
    operation: OPERATION_OF[plan.type],
    dependencies: plan.needs.filter((need) => need < position).map(unitName),
    input: isModel
      ? { prompt: `Ticket t-${position.toString(16).padStart(16, "0")}. Answer as told.` }
      : { answer: validOutput(id, 1, 0) },
    bindings: [],
    output_schema: outputSchema("family"),
    budget: { ...(isModel ? { max_tokens: (MOST_INPUT + MOST_OUTPUT) * plan.attempts } : {}), timeout_ms: 60_000 },
    retries: { max_attempts: plan.attempts, backoff_ms: 0 },
    ...(isModel ? { model: { tier: TIER, max_input_tokens: MOST_INPUT, max_output_tokens: MOST_OUTPUT } } : {}),
    ...(isPlain
      ? {}
      : {
          constraints: {
            privacy: plan.privacy,
            ...(plan.region === null ? {} : { region: plan.region }),
            ...(plan.trusted ? { trusted_node_required: true } : {}),
          },
        }),
    idempotent: plan.idempotent,
    critical: true,
    verification_mode: "schema",
  };
};

/** With ids of its own. */
export const graphOfPlan = ({ units, retries }: GraphPlan, tenant: string, nowMs: number): TaskGraph => {
  const work_units = units.map(unitOf);
  return {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: "1.0",
    graph_id: newId(nowMs),
    request_id: newId(nowMs),
    tenant_id: tenant,
    created_at: new Date(Math.floor(nowMs)).toISOString(),
    budget: retries === null ? {} : { max_retries: retries },
    policy: { failure_policy: "continue_on_error", privacy_default: "allow_remote", priority: "p1", logging: "off" },
    escalations: [],
    work_units,
    output: [{ work_unit_id: work_units.at(-1)?.id ?? "", pointer: "" }],
  };
};

export const contextFor = (nowMs: number): ExecutionContext => contextOf("krako", nowMs, null);
