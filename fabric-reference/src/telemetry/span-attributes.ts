import type { Attributes } from "@opentelemetry/api";

/** The release of the semantic conventions whose names are below; those of HTTP are stable, those of models are not. */
export const CONVENTIONS = "1.45.0";

/**
 * Everything that a span of the fabric may say, by the name it is said under. Ids, kinds and counts: never an input, an output, a prompt,
 * a message or anything else that a tenant, an operation or a model wrote in its own words.
 */
export const SPAN_ATTRIBUTES = {
  httpMethod: "http.request.method",
  httpRoute: "http.route",
  httpStatus: "http.response.status_code",
  apiOperation: "krako.api.operation",
  callerRole: "krako.caller.role",
  tenantId: "krako.tenant.id",
  sessionId: "krako.session.id",
  graphId: "krako.graph.id",
  unitCount: "krako.graph.unit_count",
  isReplay: "krako.submission.replayed",
  turnMessages: "krako.turn.message_count",
  turnSessions: "krako.turn.session_count",
  unitId: "krako.unit.id",
  unitType: "krako.unit.type",
  operation: "krako.unit.operation",
  attemptIndex: "krako.attempt.index",
  outcome: "krako.attempt.outcome",
  claimId: "krako.claim.id",
  nodeId: "krako.node.id",
  modelTier: "krako.model.tier",
  modelOperation: "gen_ai.operation.name",
  modelMaxTokens: "gen_ai.request.max_tokens",
  tokensIn: "gen_ai.usage.input_tokens",
  tokensOut: "gen_ai.usage.output_tokens",
} as const;

/** What is said of a span; what is undefined is left out. */
export type SpanFacts = {
  readonly [Fact in keyof typeof SPAN_ATTRIBUTES]?: string | number | boolean | undefined;
};

/** Longest text of an attribute, in characters; ids of the contract are shorter. */
export const LONGEST_ATTRIBUTE = 256;

/** Facts under the names that spans have for them. */
export function attributesOf(facts: SpanFacts): Attributes {
  const attributes: Attributes = {};
  for (const [fact, value] of Object.entries(facts)) {
    const name: string | undefined = Object.hasOwn(SPAN_ATTRIBUTES, fact)
      ? SPAN_ATTRIBUTES[fact as keyof typeof SPAN_ATTRIBUTES]
      : undefined;
    if (name === undefined || value === undefined) continue;
    attributes[name] = typeof value === "string" ? value.slice(0, LONGEST_ATTRIBUTE) : value;
  }
  return attributes;
}
