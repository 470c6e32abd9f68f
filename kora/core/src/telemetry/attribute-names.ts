import type { Attributes } from "@opentelemetry/api";

/**
 * The release of the semantic conventions whose names are below. Those of models (`gen_ai.*`) are not stable yet: when they move,
 * this table moves with them, and nothing else does.
 */
export const CONVENTIONS = "1.45.0";

/** Everything that spans and metrics of KORA say, by the name it is said under. Cost has no convention, so it is under our own prefix. */
export const ATTRIBUTES = {
  runId: "krako.run.id",
  graphId: "krako.graph.id",
  requestId: "krako.request.id",
  tenantId: "krako.tenant.id",
  backendMode: "krako.backend.mode",
  unitCount: "krako.graph.unit_count",
  status: "krako.run.status",
  stopReason: "krako.stop_reason",
  errorType: "error.type",
  unit: "krako.unit.id",
  unitType: "krako.unit.type",
  operation: "krako.unit.operation",
  attempt: "krako.attempt.index",
  tier: "krako.model.tier",
  valid: "krako.output.valid",
  estimated: "krako.usage.estimated",
  costUsd: "krako.cost.usd",
  modelCalls: "krako.model.calls",
  modelOperation: "gen_ai.operation.name",
  provider: "gen_ai.provider.name",
  requestModel: "gen_ai.request.model",
  responseModel: "gen_ai.response.model",
  maxTokens: "gen_ai.request.max_tokens",
  temperature: "gen_ai.request.temperature",
  tokensIn: "gen_ai.usage.input_tokens",
  tokensOut: "gen_ai.usage.output_tokens",
  tokenType: "gen_ai.token.type",
  /** Only where contents were asked for. */
  inputMessages: "gen_ai.input.messages",
  outputMessages: "gen_ai.output.messages",
} as const;

/** The instruments that metrics are recorded with: name, unit, what they measure. */
export const METRICS = {
  tokenUsage: {
    name: "gen_ai.client.token.usage",
    unit: "{token}",
    description: "Tokens of input and output of model calls.",
  },
  callDuration: { name: "gen_ai.client.operation.duration", unit: "s", description: "Duration of model calls." },
  runDuration: { name: "krako.run.duration", unit: "s", description: "Duration of runs." },
  attempts: {
    name: "krako.attempts",
    unit: "{attempt}",
    description: "Attempts that ended, with or without a model call.",
  },
  cost: { name: "krako.cost", unit: "{USD}", description: "What attempts cost, overrun included." },
} as const;

/** Longest text of an attribute, in characters. */
export const LONGEST_ATTRIBUTE = 256;

/** Longest content of messages, in characters, where contents were asked for. */
export const LONGEST_CONTENT = 65_536;

type Fact = keyof typeof ATTRIBUTES;

/** What is said; what is null or undefined is left out. */
export type SpanFacts = { readonly [Name in Fact]?: string | number | boolean | null | undefined };

/** Facts under the names that the conventions have for them. */
export function attributesOf(facts: SpanFacts): Attributes {
  const attributes: Attributes = {};
  for (const [fact, value] of Object.entries(facts)) {
    if (value === null || value === undefined) continue;
    const most = fact === "inputMessages" || fact === "outputMessages" ? LONGEST_CONTENT : LONGEST_ATTRIBUTE;
    attributes[ATTRIBUTES[fact as Fact]] = typeof value === "string" ? value.slice(0, most) : value;
  }
  return attributes;
}
