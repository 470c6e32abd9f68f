import { CONTRACT_VERSION, type ModelAdapter, ModelError, type ModelRequest } from "@krako/rules";
import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { plugin } from "../../test/echo-operations.ts";
import { recordSpans } from "../../test/recorded-spans.ts";
import { type EmbeddedFabric, startEmbeddedFabric } from "../embedded.ts";
import { LONGEST_ATTRIBUTE, SPAN_ATTRIBUTES } from "./span-attributes.ts";
import { spanIdOf } from "./trace-context.ts";
import { beginSpan, MAX_LINKS } from "./tracing.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const CALLER = "00f067aa0ba902b7";
const RUN = "0197a1b2-0000-7000-8000-000000000003";
const REQUEST = "0197a1b2-0000-7000-8000-000000000002";

/** Planted in everything that a tenant, an operation or a model writes; none of it may be in a span. */
const CANARY = "canary-7f3a9c";

let embedded: EmbeddedFabric | undefined;
let recorded: ReturnType<typeof recordSpans>;
let asked: ModelRequest[];
beforeEach(() => {
  recorded = recordSpans();
  asked = [];
});
afterEach(async () => {
  await embedded?.close();
  embedded = undefined;
  recorded.stop();
});

const model: ModelAdapter = {
  name: `${CANARY}-adapter`,
  operations: ["text.classify@1"],
  unitType: "llm",
  tiers: ["small"],
  local: false,
  contextWindow: 0,
  countTokens: () => 10,
  async invoke(request) {
    asked.push(request);
    if (request.workUnitId === "fails")
      throw new ModelError("refused", `${CANARY}-error`, { retryable: false, usage: { tokensIn: 5, tokensOut: 0 } });
    const usage = { tokensIn: 500, tokensOut: 112 };
    return { output: { label: `${CANARY}-output` }, usage, model: `${CANARY}-reason`, provider: `${CANARY}-reason` };
  },
};

const unit = (id: string, more: object = {}): object => ({
  id,
  type: "deterministic",
  operation: "test.echo@1",
  dependencies: [],
  input: { label: `${CANARY}-input` },
  bindings: [],
  output_schema: {
    type: "object",
    description: `${CANARY}-schema`,
    properties: { label: { type: "string", maxLength: 40 } },
    required: ["label"],
    additionalProperties: false,
  },
  budget: { timeout_ms: 10_000 },
  retries: { max_attempts: 1, backoff_ms: 0 },
  idempotent: true,
  critical: false,
  verification_mode: "none",
  ...more,
});
const call = (id: string): object =>
  unit(id, {
    type: "llm",
    operation: "text.classify@1",
    input: { label: `${CANARY}-prompt` },
    budget: { max_tokens: 4_000, timeout_ms: 10_000 },
    model: { tier: "small", max_input_tokens: 1_000, max_output_tokens: 1_000 },
  });

async function ask(path: string, init: { method: string; body?: unknown; parent?: string }): Promise<Response> {
  const { fetch, url, token } = embedded as EmbeddedFabric;
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    "krako-contract-version": CONTRACT_VERSION,
    "content-type": "application/json",
    "idempotency-key": REQUEST,
  };
  if (init.parent !== undefined) headers["traceparent"] = init.parent;
  const body = init.body === undefined ? {} : { body: JSON.stringify(init.body) };
  return await fetch(`${url}${path}`, { method: init.method, headers, ...body });
}

const submission = (units: readonly object[]): object => ({
  task_graph: {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: "1.0",
    graph_id: "0197a1b2-0000-7000-8000-000000000001",
    request_id: REQUEST,
    tenant_id: "dev",
    created_at: "2026-01-01T00:00:00.000Z",
    budget: { max_tokens: 20_000 },
    policy: { failure_policy: "continue_on_error", privacy_default: "allow_remote", priority: "p1", logging: "off" },
    output: [{ work_unit_id: "a", pointer: "" }],
    work_units: units,
    escalations: [],
  },
  execution_context: { run_id: RUN, trace_id: TRACE, backend_mode: "krako" },
});

/** Runs a graph of an operation and two calls of a model to its end, as a caller with a span of its own. */
async function run(parent: string | undefined = `00-${TRACE}-${CALLER}-01`): Promise<readonly ReadableSpan[]> {
  embedded = await startEmbeddedFabric({ operations: [plugin], models: [model], workers: 1 });
  const traced = parent === undefined ? {} : { parent };
  const body = submission([unit("a"), call("b"), call("fails")]);
  const accepted = await ask("/v1/taskgraphs", { method: "POST", body, ...traced });
  expect(accepted.status).toBe(202);
  const { execution_session_id } = (await accepted.json()) as { execution_session_id: string };
  const path = `/v1/sessions/${execution_session_id}/result?wait_ms=20000`;
  expect((await ask(path, { method: "GET", ...traced })).status).toBe(200);
  await embedded.close();
  embedded = undefined;
  return recorded.spans();
}

const named = (spans: readonly ReadableSpan[], name: string): ReadableSpan[] =>
  spans.filter((span) => span.name === name);
const only = (spans: readonly ReadableSpan[], name: string): ReadableSpan => {
  const [span, ...more] = named(spans, name);
  expect(more).toEqual([]);
  return span as ReadableSpan;
};

describe("a run is one trace from its caller to its models", () => {
  test("each hop has the one before it above it", async () => {
    const spans = await run();
    const door = only(spans, "POST /v1/taskgraphs");
    expect(door.kind).toBe(SpanKind.SERVER);
    expect(door.spanContext().traceId).toBe(TRACE);
    expect(door.parentSpanContext?.spanId).toBe(CALLER);
    expect(only(spans, "submit").parentSpanContext?.spanId).toBe(door.spanContext().spanId);
    const attempts = spans.filter(({ name }) => name.startsWith("attempt "));
    expect(attempts).toHaveLength(3);
    for (const attempt of attempts) {
      expect(attempt.spanContext().traceId).toBe(TRACE);
      expect(attempt.parentSpanContext?.spanId).toBe(spanIdOf(RUN));
    }
    const calls = named(spans, "model call");
    expect(calls).toHaveLength(2);
    const above = new Set(attempts.map((span) => span.spanContext().spanId));
    for (const { parentSpanContext } of calls) expect(above).toContain(parentSpanContext?.spanId);
    expect(asked.map(({ traceparent }) => traceparent).sort()).toEqual(
      calls.map((span) => `00-${TRACE}-${span.spanContext().spanId}-01`).sort(),
    );
    // Of results that are handed in together, the first one's.
    const handIns = ["POST /v1/claims/{claim_id}/result", "POST /v1/nodes/{node_id}/results"].flatMap((name) =>
      named(spans, name),
    );
    expect(handIns).not.toHaveLength(0);
    for (const handIn of handIns) expect(above).toContain(handIn.parentSpanContext?.spanId);
  });

  test("a turn belongs to no run and is linked to those it commits for", async () => {
    const turns = named(await run(), "turn");
    expect(turns.length).toBeGreaterThan(1);
    for (const turn of turns) {
      expect(turn.parentSpanContext).toBeUndefined();
      expect(turn.spanContext().traceId).not.toBe(TRACE);
      expect(turn.links.map(({ context }) => [context.traceId, context.spanId])).toEqual([[TRACE, spanIdOf(RUN)]]);
    }
  });

  test("says what became of it", async () => {
    const spans = await run();
    const told = (name: string, fact: keyof typeof SPAN_ATTRIBUTES): unknown[] =>
      named(spans, name).map(({ attributes }) => attributes[SPAN_ATTRIBUTES[fact]]);
    expect(told("POST /v1/taskgraphs", "httpStatus")).toEqual([202]);
    expect(told("attempt text.classify@1", "outcome").sort()).toEqual(["error", "output"]);
    expect(told("attempt test.echo@1", "attemptIndex")).toEqual([1]);
    expect(told("model call", "tokensIn").filter(Boolean)).toEqual([500]);
    const failed = spans.filter(({ status }) => status.code === SpanStatusCode.ERROR).map(({ name }) => name);
    expect(failed.sort()).toEqual(["attempt text.classify@1", "model call"]);
    expect(spans.every(({ status }) => status.message === undefined)).toBe(true);
  });

  test("a request without a trace begins one, and a refusal names it", async () => {
    embedded = await startEmbeddedFabric({ operations: [plugin], models: [], workers: 1 });
    const answer = await ask("/v1/taskgraphs", { method: "POST", body: {} });
    const { trace_id } = (await answer.json()) as { trace_id: string };
    const span = only(recorded.spans(), "POST /v1/taskgraphs");
    expect([span.spanContext().traceId, span.parentSpanContext]).toEqual([trace_id, undefined]);
  });

  test("a caller who does not record its trace gets no spans of it", async () => {
    const spans = await run(`00-${TRACE}-${CALLER}-00`);
    expect(named(spans, "POST /v1/taskgraphs")).toEqual([]);
  });
});

test("nothing that a tenant, an operation or a model wrote is in any span, nor is a token", async () => {
  const spans = await run();
  const text = JSON.stringify(
    spans.map(({ name, attributes, events, links, status, resource }) => [
      name,
      attributes,
      events,
      links.map((link) => link.attributes),
      status,
      resource.attributes,
    ]),
  );
  expect(text.length).toBeGreaterThan(1_000);
  for (const secret of [CANARY, "krako_tenant_", "krako_node_", "Bearer"]) expect(text).not.toContain(secret);
  const known: readonly string[] = Object.values(SPAN_ATTRIBUTES);
  for (const { attributes, events } of spans) {
    expect(events).toEqual([]);
    for (const key of Object.keys(attributes)) expect(known).toContain(key);
  }
});

describe("a span", () => {
  test("keeps links and texts within their bounds, and says nothing that is not in the table", () => {
    const links = Array.from({ length: MAX_LINKS + 1 }, () => ({ traceId: TRACE, spanId: CALLER, traceFlags: 1 }));
    const facts = { unitId: "x".repeat(LONGEST_ATTRIBUTE + 1), prompt: CANARY, toString: CANARY };
    beginSpan("test", () => ({ links, facts: facts as object }))?.end();
    const [span] = recorded.spans();
    expect(span?.links).toHaveLength(MAX_LINKS);
    expect(span?.attributes).toEqual({ [SPAN_ATTRIBUTES.unitId]: "x".repeat(LONGEST_ATTRIBUTE) });
  });

  test("is said no more of after its end", () => {
    const span = beginSpan("test", () => ({ facts: {} }));
    span?.end({ outcome: "output" });
    span?.end({ outcome: "dropped" }, true);
    expect(recorded.spans()).toHaveLength(1);
    expect(recorded.spans()[0]?.attributes).toEqual({ [SPAN_ATTRIBUTES.outcome]: "output" });
    expect(recorded.spans()[0]?.status.code).toBe(SpanStatusCode.UNSET);
  });

  test("is not even thought of where nobody records", () => {
    recorded.stop();
    expect(
      beginSpan("test", () => {
        throw new Error("asked");
      }),
    ).toBeNull();
  });
});
