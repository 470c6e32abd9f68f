import { ModelError, type ModelRequest } from "@krako/rules";
import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { expect, it } from "vitest";
import { ladderGraph, RUN_ID, scriptedModel, TRACE_ID, watchedRun } from "../../test/watched-run.ts";
import { ATTRIBUTES, attributesOf, LONGEST_ATTRIBUTE } from "./attribute-names.ts";
import { MOST_OPEN_SPANS, openTelemetrySink } from "./open-telemetry-sink.ts";
import { RunIds } from "./run-ids.ts";
import type { AttemptStarted } from "./telemetry-record.ts";
import { observeRun } from "./telemetry-sink.ts";
import type { TraceParent } from "./trace-parent.ts";
import { tracedModel } from "./traced-model.ts";

const FACTS = { run_id: RUN_ID, trace_id: TRACE_ID, backend_mode: "local" } as const;
const CALLER: TraceParent = { traceId: TRACE_ID, spanId: "00f067aa0ba902b7", sampled: true };

/** Planted in everything that a user, an operation or a model writes in its own words. */
const CANARY = "canary-7f3a9c";

/** What a run leaves with an SDK. */
async function record({
  parent = null,
  ownIds = true,
  fails = false,
  tells = false,
}: {
  parent?: TraceParent | null;
  ownIds?: boolean;
  fails?: boolean;
  tells?: boolean;
} = {}) {
  const ids = new RunIds();
  const spanExporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spanExporter)],
    ...(ownIds ? { idGenerator: ids } : {}),
  });
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metricExporter, exportIntervalMillis: 3_600_000 });
  const meterProvider = new MeterProvider({ readers: [reader] });
  const sink = openTelemetrySink({ tracerProvider, meterProvider, parent, ...(ownIds ? { ids } : {}) });
  const asked: ModelRequest[] = [];
  const model = scriptedModel((request) => {
    asked.push(request);
    if (fails) throw new ModelError("refused", `${CANARY}-message`, { usage: { tokensIn: 5, tokensOut: 0 } });
    return {
      output: { label: `${CANARY}-output`, confidence: 1 },
      usage: { tokensIn: 11, tokensOut: 3 },
      model: "tiny-2",
      provider: "lab",
    };
  });
  const traced = tracedModel(model, { sink, tracerProvider, ...(tells ? { mayTellContents: () => true } : {}) });
  const graph = ladderGraph(`${CANARY}-input`, `${CANARY}-prompt`);
  const { result } = await watchedRun(graph, [traced], observeRun(graph, FACTS, [sink]));
  await meterProvider.forceFlush();
  const metrics = metricExporter
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  await meterProvider.shutdown();
  return { spans: spanExporter.getFinishedSpans(), metrics, asked, result };
}

const named = (spans: readonly ReadableSpan[], name: string): ReadableSpan =>
  spans.find((span) => span.name === name) ?? expect.fail(`there is no span ${name}`);

it("a run is one trace, from its caller to the request that the model gets", async () => {
  const { spans, asked } = await record({ parent: CALLER });
  const [run, attempt, call] = ["kora run", "attempt llm.generate@1", "chat"].map((name) => named(spans, name));
  expect(spans.every((span) => span.spanContext().traceId === TRACE_ID)).toBe(true);
  expect(run?.parentSpanContext?.spanId).toBe(CALLER.spanId);
  expect(attempt?.parentSpanContext?.spanId).toBe(run?.spanContext().spanId);
  expect(call?.parentSpanContext?.spanId).toBe(attempt?.spanContext().spanId);
  expect(call?.kind).toBe(SpanKind.CLIENT);
  expect(asked[0]?.traceparent).toBe(`00-${TRACE_ID}-${call?.spanContext().spanId}-01`);
});

it("a run has the id that other machines name as the parent of what they do for it", async () => {
  const { spans } = await record();
  const run = named(spans, "kora run");
  expect(run.spanContext()).toMatchObject({ traceId: TRACE_ID, spanId: "8000000000000003" });
  expect(run.parentSpanContext).toBeUndefined();
  const other = named((await record({ ownIds: false })).spans, "kora run");
  expect(other.parentSpanContext).toMatchObject({ traceId: TRACE_ID, spanId: "8000000000000003" });
});

it("spans say what was used under the names of the conventions, and cost under our own", async () => {
  const { spans } = await record();
  expect(named(spans, "attempt llm.generate@1").attributes).toMatchObject({
    "gen_ai.provider.name": "lab",
    "gen_ai.response.model": "tiny-2",
    "gen_ai.usage.input_tokens": 11,
    "gen_ai.usage.output_tokens": 3,
    "krako.cost.usd": 0,
    "krako.unit.id": "by_model",
  });
  expect(named(spans, "chat").attributes).toMatchObject({
    "gen_ai.operation.name": "chat",
    "gen_ai.request.max_tokens": 500,
    "gen_ai.usage.input_tokens": 11,
  });
  expect(named(spans, "kora run").attributes).toMatchObject({
    "krako.run.status": "succeeded",
    "krako.model.calls": 1,
  });
});

it("a failure is a span with an error and without its message", async () => {
  const { spans, result } = await record({ fails: true });
  expect(result.error?.message).toContain(CANARY);
  for (const name of ["kora run", "attempt llm.generate@1", "chat"])
    expect(named(spans, name).status).toEqual({ code: SpanStatusCode.ERROR });
  expect(named(spans, "chat").attributes).toMatchObject({ "error.type": "refused" });
});

it.each([{ fails: false }, { fails: true }])(
  "nothing that anybody wrote in words is in a span or a metric: %j",
  async (how) => {
    const { spans, metrics } = await record(how);
    expect(spans.length).toBeGreaterThan(2);
    const told = JSON.stringify([
      spans.map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links })),
      metrics,
    ]);
    expect(told).not.toContain("canary");
  },
);

it("prompt and answer are in the span of the call where they were asked for, and nowhere else", async () => {
  const { spans } = await record({ tells: true });
  expect(named(spans, "chat").attributes["gen_ai.input.messages"]).toContain(`${CANARY}-prompt`);
  expect(named(spans, "chat").attributes["gen_ai.output.messages"]).toContain(`${CANARY}-output`);
  const others = spans.filter(({ name }) => name !== "chat").map(({ attributes }) => attributes);
  expect(JSON.stringify(others)).not.toContain("canary");
});

it("metrics count attempts, tokens, money and time", async () => {
  const { metrics } = await record();
  const points = (name: string) => metrics.find(({ descriptor }) => descriptor.name === name)?.dataPoints ?? [];
  expect(points("krako.attempts").map(({ attributes, value }) => [attributes["krako.unit.type"], value])).toEqual([
    ["deterministic", 1],
    ["llm", 1],
  ]);
  const tokens = points("gen_ai.client.token.usage").map(({ attributes, value }) => [
    attributes["gen_ai.token.type"],
    (value as { readonly sum?: number }).sum,
  ]);
  expect(tokens).toEqual([
    ["input", 11],
    ["output", 3],
  ]);
  expect(points("gen_ai.client.operation.duration")).toHaveLength(1);
  expect(points("krako.run.duration")).toHaveLength(1);
  expect(points("krako.cost")).toHaveLength(1);
});

it("runs that never end are traced up to a bound", () => {
  const sink = openTelemetrySink();
  const begin = (unit: string): void =>
    sink.take({
      record: "attempt.started",
      at: "2026-01-31T09:30:00.000Z",
      run_id: "r",
      unit,
      attempt: 1,
    } as AttemptStarted);
  for (let n = 1; n <= MOST_OPEN_SPANS + 1; n += 1) begin(String(n));
  expect(sink.attemptSpan("r", String(MOST_OPEN_SPANS), 1)).not.toBeNull();
  expect(sink.attemptSpan("r", String(MOST_OPEN_SPANS + 1), 1)).toBeNull();
});

it("without an SDK nothing is recorded and the request names the run", async () => {
  const asked: ModelRequest[] = [];
  const sink = openTelemetrySink();
  const model = scriptedModel((request) => {
    asked.push(request);
    return { output: { label: "ham", confidence: 1 }, usage: null };
  });
  const graph = ladderGraph();
  const { result } = await watchedRun(graph, [tracedModel(model, { sink })], observeRun(graph, FACTS, [sink]));
  expect(result.status).toBe("succeeded");
  expect(asked[0]?.traceparent).toBe(`00-${TRACE_ID}-8000000000000003-01`);
});

it.each([
  [LONGEST_ATTRIBUTE - 1, LONGEST_ATTRIBUTE - 1],
  [LONGEST_ATTRIBUTE, LONGEST_ATTRIBUTE],
  [LONGEST_ATTRIBUTE + 1, LONGEST_ATTRIBUTE],
])("a text of %i characters is told with %i", (length, told) => {
  expect(attributesOf({ unit: "x".repeat(length), tier: null })).toEqual({ [ATTRIBUTES.unit]: "x".repeat(told) });
});
