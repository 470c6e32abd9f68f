import {
  type Counter,
  context,
  type Histogram,
  type Meter,
  type MeterProvider,
  metrics,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import { KORA_VERSION } from "../version.ts";
import { attributesOf, CONVENTIONS, METRICS } from "./attribute-names.ts";
import type { RunIds } from "./run-ids.ts";
import type { AttemptEnded, AttemptStarted, RunEnded, RunStarted, TelemetryRecord } from "./telemetry-record.ts";
import type { TelemetrySink } from "./telemetry-sink.ts";
import { spanIdOfRun, type TraceParent } from "./trace-parent.ts";

/** Where spans and metrics go; by default wherever this process sends its own. */
export interface OpenTelemetryOptions {
  readonly tracerProvider?: TracerProvider;
  readonly meterProvider?: MeterProvider;
  /** The span that asked for the runs, such as `TRACEPARENT` names; absent: the one that is active, if any. */
  readonly parent?: TraceParent | null;
  /** The id generator that the SDK was given, so that runs have the ids that other machines expect. */
  readonly ids?: RunIds;
}

/** A sink for traces and metrics. What a run was given or answered is in neither. */
export interface OpenTelemetrySink extends TelemetrySink {
  /** The span of an attempt that goes on, for what is traced within it. */
  attemptSpan(runId: string, unit: string, attempt: number): SpanContext | null;
}

/** Spans that are open at once; beyond it new attempts are not traced, so that runs that never end cannot fill the process. */
export const MOST_OPEN_SPANS = 100_000;

const SCOPE = ["@krako/kora", KORA_VERSION, { schemaUrl: `https://opentelemetry.io/schemas/${CONVENTIONS}` }] as const;

/**
 * Runs and attempts as spans, and what they took as metrics, through the interface of OpenTelemetry alone: whoever runs the
 * process brings an SDK, or nothing is recorded.
 */
export function openTelemetrySink(options: OpenTelemetryOptions = {}): OpenTelemetrySink {
  const tracer = (options.tracerProvider ?? trace.getTracerProvider()).getTracer(...SCOPE);
  const instruments = instrumentsOf((options.meterProvider ?? metrics.getMeterProvider()).getMeter(...SCOPE));
  const spans = new Map<string, Span>();
  const begin = (key: string, make: () => Span): void => {
    if (spans.size < MOST_OPEN_SPANS) spans.set(key, make());
  };
  const end = (key: string, record: AttemptEnded | RunEnded, facts: Parameters<typeof attributesOf>[0]): void => {
    const span = spans.get(key);
    if (span === undefined) return;
    spans.delete(key);
    span.setAttributes(attributesOf(facts));
    if (record.error_type !== null) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(Date.parse(record.at));
  };
  return {
    take: (record: TelemetryRecord) => {
      switch (record.record) {
        case "run.started":
          return begin(record.run_id, () => runSpan(tracer, record, options));
        case "attempt.started": {
          const above = spans.get(record.run_id);
          return begin(attemptKey(record.run_id, record.unit, record.attempt), () =>
            attemptSpan(tracer, record, above),
          );
        }
        case "attempt.ended":
          end(attemptKey(record.run_id, record.unit, record.attempt), record, attemptFacts(record));
          return measureAttempt(instruments, record);
        case "run.ended":
          end(record.run_id, record, runFacts(record));
          return instruments.runDuration.record(record.duration_ms / 1_000, attributesOf({ status: record.status }));
        case "unit.ended":
        case "unit.escalated":
          return;
        default:
          record satisfies never;
      }
    },
    attemptSpan: (runId, unit, attempt) => spans.get(attemptKey(runId, unit, attempt))?.spanContext() ?? null,
  };
}

function attemptKey(runId: string, unit: string, attempt: number): string {
  return `${runId} ${unit} ${attempt}`;
}

function runSpan(tracer: Tracer, record: RunStarted, { parent, ids }: OpenTelemetryOptions): Span {
  const { run_id, trace_id, graph_id, request_id, tenant_id, backend_mode, unit_count } = record;
  const facts = { runId: run_id, graphId: graph_id, requestId: request_id, tenantId: tenant_id };
  const own = spanIdOfRun(run_id);
  // Without a caller and an id generator of ours, the run is below the span that other machines take it for.
  const spanId = parent?.traceId === trace_id ? parent.spanId : ids === undefined ? own : null;
  const isActive = parent === undefined && trace.getSpanContext(context.active())?.traceId === trace_id;
  const above = isActive
    ? context.active()
    : spanId === null
      ? ROOT_CONTEXT
      : trace.setSpanContext(ROOT_CONTEXT, {
          traceId: trace_id,
          spanId,
          traceFlags: parent?.sampled === false ? TraceFlags.NONE : TraceFlags.SAMPLED,
          isRemote: true,
        });
  const begin = (): Span =>
    tracer.startSpan(
      "kora run",
      {
        kind: SpanKind.INTERNAL,
        startTime: Date.parse(record.at),
        attributes: attributesOf({ ...facts, backendMode: backend_mode, unitCount: unit_count }),
      },
      above,
    );
  return ids === undefined ? begin() : ids.within(trace_id, own, begin);
}

function attemptSpan(tracer: Tracer, record: AttemptStarted, above: Span | undefined): Span {
  const { unit, unit_type: unitType, operation, tier, attempt } = record;
  return tracer.startSpan(
    `attempt ${operation}`,
    {
      kind: SpanKind.INTERNAL,
      startTime: Date.parse(record.at),
      attributes: attributesOf({ unit, unitType, operation, tier, attempt }),
    },
    above === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, above),
  );
}

function attemptFacts(record: AttemptEnded): Parameters<typeof attributesOf>[0] {
  const { stop_reason: stopReason, error_type: errorType, valid, invoked_model } = record;
  const ended = { stopReason, errorType, valid };
  if (!invoked_model) return ended;
  const { model: responseModel, provider, tokens_in, tokens_out, estimated } = record;
  const usage = estimated ? { estimated } : { estimated, tokensIn: tokens_in, tokensOut: tokens_out };
  return { ...ended, responseModel, provider, ...usage, costUsd: Number(record.cost_usd) };
}

function runFacts({
  status,
  stop_reason,
  error_type,
  model_calls,
  cost_usd,
}: RunEnded): Parameters<typeof attributesOf>[0] {
  return {
    status,
    stopReason: stop_reason,
    errorType: error_type,
    modelCalls: model_calls,
    costUsd: Number(cost_usd),
  };
}

type Instruments = ReturnType<typeof instrumentsOf>;

function instrumentsOf(meter: Meter): {
  readonly tokenUsage: Histogram;
  readonly callDuration: Histogram;
  readonly runDuration: Histogram;
  readonly attempts: Counter;
  readonly cost: Counter;
} {
  const histogram = ({ name, ...rest }: (typeof METRICS)[keyof typeof METRICS]): Histogram =>
    meter.createHistogram(name, rest);
  const counter = ({ name, ...rest }: (typeof METRICS)[keyof typeof METRICS]): Counter =>
    meter.createCounter(name, rest);
  return {
    tokenUsage: histogram(METRICS.tokenUsage),
    callDuration: histogram(METRICS.callDuration),
    runDuration: histogram(METRICS.runDuration),
    attempts: counter(METRICS.attempts),
    cost: counter(METRICS.cost),
  };
}

function measureAttempt(instruments: Instruments, record: AttemptEnded): void {
  const { unit_type: unitType, stop_reason: stopReason, tier, provider, model, error_type: errorType } = record;
  instruments.attempts.add(1, attributesOf({ unitType, stopReason }));
  if (!record.invoked_model) return;
  const call = attributesOf({ modelOperation: "chat", provider, responseModel: model, tier });
  instruments.callDuration.record(record.duration_ms / 1_000, { ...call, ...attributesOf({ errorType }) });
  instruments.cost.add(Number(record.cost_usd), call);
  // What is not known is not counted: a limit is no measurement.
  if (record.estimated) return;
  instruments.tokenUsage.record(record.tokens_in, { ...call, ...attributesOf({ tokenType: "input" }) });
  instruments.tokenUsage.record(record.tokens_out, { ...call, ...attributesOf({ tokenType: "output" }) });
}
