// Small valid graphs to be broken.
import type { TaskGraph } from "@krako/contracts";
import type { WorkUnit } from "../oracle/spending.ts";
import { outputSchema, validOutput } from "./answers.ts";
import { type Ground, OPERATION_OF } from "./ground.ts";

const base: Omit<TaskGraph, "work_units" | "output"> = {
  schema_version: "1.0",
  kora_version: "1.0.0",
  contract_version: "1.0",
  graph_id: "01890000-0000-7000-8000-000000000001",
  request_id: "01890000-0000-7000-8000-000000000002",
  tenant_id: "conformance",
  created_at: "2026-01-01T00:00:00.000Z",
  budget: {},
  policy: { failure_policy: "continue_on_error", privacy_default: "allow_remote", priority: "p1", logging: "off" },
  escalations: [],
};

export const graphOf = (work_units: readonly WorkUnit[]): TaskGraph => ({
  ...base,
  work_units: [...work_units],
  output: [{ work_unit_id: work_units.at(-1)?.id ?? "", pointer: "" }],
});

const unitOf = (type: WorkUnit["type"], id: string, ground: Ground, index: number): WorkUnit => {
  const isModel = type === "llm" || type === "small_model";
  const tier = isModel ? ground.tiers[type][0] : undefined;
  return {
    id,
    type,
    operation: OPERATION_OF[type],
    dependencies: [],
    input: isModel
      ? { prompt: `Ticket t-${index.toString(16).padStart(16, "0")}. Answer as told.` }
      : { answer: validOutput(id, 1, index) },
    bindings: [],
    output_schema: outputSchema("family"),
    budget: { ...(isModel ? { max_tokens: 2_000 } : {}), timeout_ms: 60_000 },
    retries: { max_attempts: 1, backoff_ms: 0 },
    ...(tier === undefined ? {} : { model: { tier, max_input_tokens: 1_000, max_output_tokens: 2 } }),
    idempotent: true,
    critical: true,
    verification_mode: ground.modes[0] ?? "schema",
  };
};

/** `a` → `b`, and `c` beside them, of one kind; null where the backend does not serve it. */
export const chainOf = (ground: Ground, kind: "operations" | "models"): TaskGraph | null => {
  const type =
    kind === "models" ? (["llm", "small_model"] as const).find((each) => ground.types.includes(each)) : ground.types[0];
  if (type === undefined || (kind === "operations" && (type === "llm" || type === "small_model"))) return null;
  const [a, b, c] = ["a", "b", "c"].map((id, index) => unitOf(type, id, ground, index)) as [
    WorkUnit,
    WorkUnit,
    WorkUnit,
  ];
  return graphOf([a, { ...b, dependencies: ["a"] }, c]);
};
