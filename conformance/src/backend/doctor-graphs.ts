// The smallest graphs that say something about an adapter.
import { randomBytes, randomUUID } from "node:crypto";
import type { ExecutionContext, ModelTier, TaskGraph } from "@krako/contracts";
import { CONTRACT_VERSION } from "@krako/contracts/tables";
import type { Json } from "../oracle/json.ts";

type Unit = TaskGraph["work_units"][number];

const ANSWER = { label: "a" } as const;
const ATTEMPT_TOKENS = 1_000;

/** One deterministic unit that answers at once. */
export function echoGraph(): TaskGraph {
  return graphOf({ input: { answer: ANSWER } });
}

/** One deterministic unit that never ends by itself, well within the limits of the run. */
export function hangingGraph(longestMs: number): TaskGraph {
  return graphOf({ input: { hang: true }, budget: { timeout_ms: longestMs } });
}

/** Of a major version that nobody can know. */
export function refusedGraph(): TaskGraph {
  return { ...echoGraph(), contract_version: "9.0" };
}

/** One unit that asks the kit's model; the ticket tells the model which. */
export function modelGraph(type: "llm" | "small_model", tier: ModelTier, ticket: string): TaskGraph {
  return graphOf({
    type,
    operation: type === "llm" ? "llm.generate@1" : "conformance.classify@1",
    input: { prompt: `Ticket ${ticket}. Say which label fits.` },
    budget: { max_tokens: 2 * ATTEMPT_TOKENS, timeout_ms: 30_000 },
    model: { tier, max_input_tokens: ATTEMPT_TOKENS, max_output_tokens: ATTEMPT_TOKENS },
  });
}

/** What every graph here answers. */
export const EXPECTED_OUTPUT: Json = ANSWER;

/** Known to no one else, as the kit's model asks of tickets. */
export function freshTicket(): string {
  return `t-${randomBytes(8).toString("hex")}`;
}

export function freshContext(mode: ExecutionContext["backend_mode"]): ExecutionContext {
  return { run_id: randomUUID(), trace_id: randomBytes(16).toString("hex"), backend_mode: mode };
}

function graphOf(unit: Partial<Unit>): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: CONTRACT_VERSION,
    graph_id: randomUUID(),
    request_id: randomUUID(),
    tenant_id: "conformance",
    created_at: new Date().toISOString(),
    budget: {},
    policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "off" },
    work_units: [
      {
        id: "only",
        type: "deterministic",
        operation: "conformance.echo@1",
        dependencies: [],
        input: {},
        bindings: [],
        output_schema: {
          type: "object",
          properties: { label: { type: "string" } },
          required: ["label"],
          additionalProperties: false,
        },
        budget: { timeout_ms: 30_000 },
        retries: { max_attempts: 1, backoff_ms: 0 },
        idempotent: true,
        critical: true,
        verification_mode: "none",
        ...unit,
      },
    ],
    escalations: [],
    output: [{ work_unit_id: "only", pointer: "" }],
  };
}
