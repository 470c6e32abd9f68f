import type { TaskGraph, WorkUnit } from "@krako/contracts";

const MESSAGES = [
  "The AGENDA for Monday: who gets the team prize?",
  "You are a WINNER. Claim your prize now",
  "Regards from the meeting in Lisbon",
  "Lottery results: no purchase needed",
  "Lunch?",
  "Minutes of the meeting, as promised",
];

const ENDS = { timeout_ms: 5_000 };

/**
 * Six messages, each normalised and classified by rules; a rule that is not sure hands over to a default; a vote closes it. The ids of
 * graph and request are the caller's: the fabric makes one session of them, however often they are sent.
 */
export function mailGraph(graphId: string, requestId: string): TaskGraph {
  const rungs = MESSAGES.flatMap((text, n) => [normalise(n, text), byRule(n), byDefault(n)]);
  const vote = unit("vote", "aggregation", "aggregate.vote@1", {
    dependencies: MESSAGES.map((_, n) => `rule_${n}`),
    input: { items: MESSAGES.map(() => null), pointer: "/label" },
    bindings: MESSAGES.map((_, n) => ({ from: `rule_${n}`, pointer: "", to: `/items/${n}` })),
    output_schema: {
      type: "object",
      required: ["value", "share", "votes", "voters", "tie"],
      properties: {
        value: { type: ["string", "null"] },
        share: { type: "number" },
        votes: { type: "integer" },
        voters: { type: "integer" },
        tie: { type: "boolean" },
      },
      additionalProperties: false,
    },
  });
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: graphId,
    request_id: requestId,
    tenant_id: "demo",
    created_at: "2026-11-22T09:00:00.000Z",
    budget: { max_llm_invocations: 0, max_retries: 10 },
    policy: { failure_policy: "fail_fast", privacy_default: "local_only", priority: "p1", logging: "minimal" },
    work_units: [...rungs, vote],
    escalations: MESSAGES.map((_, n) => ({
      from: `rule_${n}`,
      to: `default_${n}`,
      when: [{ type: "confidence_below", pointer: "/confidence", threshold: 0.8 }],
    })),
    output: [{ work_unit_id: "vote", pointer: "" }],
  };
}

/** What a rung of the ladder answers: rungs stand in for each other, so they share it. */
const JUDGEMENT: WorkUnit["output_schema"] = {
  type: "object",
  required: ["label", "confidence"],
  properties: {
    label: { enum: ["spam", "ham", "unknown"] },
    confidence: { type: "number" },
    matched: { type: "array", items: { type: "string" } },
    truncated: { type: "boolean" },
  },
  additionalProperties: false,
};

function normalise(n: number, text: string): WorkUnit {
  return unit(`text_${n}`, "deterministic", "text.normalize@1", {
    input: { text, case: "lower", whitespace: "collapse" },
    output_schema: {
      type: "object",
      required: ["text"],
      properties: { text: { type: "string" } },
      additionalProperties: false,
    },
  });
}

function byRule(n: number): WorkUnit {
  return unit(`rule_${n}`, "deterministic", "text.classify_rules@1", {
    dependencies: [`text_${n}`],
    bindings: [{ from: `text_${n}`, pointer: "/text", to: "/text" }],
    input: {
      text: "",
      default_label: "unknown",
      rules: [
        { id: "prize", label: "spam", keywords: ["winner", "prize", "lottery"], weight: 9 },
        { id: "meeting", label: "ham", keywords: ["meeting", "agenda", "regards"], weight: 4 },
      ],
    },
    output_schema: JUDGEMENT,
  });
}

/** Stands in for a rule that was not sure. */
function byDefault(n: number): WorkUnit {
  return unit(`default_${n}`, "deterministic", "text.classify_rules@1", {
    input: { text: "", default_label: "ham", rules: [] },
    output_schema: JUDGEMENT,
  });
}

function unit(id: string, type: WorkUnit["type"], operation: string, more: Partial<WorkUnit>): WorkUnit {
  return {
    id,
    type,
    operation,
    dependencies: [],
    input: {},
    bindings: [],
    output_schema: {},
    budget: ENDS,
    retries: { max_attempts: 2, backoff_ms: 50 },
    idempotent: true,
    critical: true,
    verification_mode: "schema",
    ...more,
  };
}
