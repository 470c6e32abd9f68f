import type { JsonObject, JsonValue, ModelAdapter, ModelRequest, ModelResponse } from "@krako/rules";
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, type TracerProvider, trace } from "@opentelemetry/api";
import { KORA_VERSION } from "../version.ts";
import { attributesOf, CONVENTIONS } from "./attribute-names.ts";
import type { OpenTelemetrySink } from "./open-telemetry-sink.ts";

/** How model calls are traced. */
export interface TracedModelOptions {
  /** The sink whose attempts the calls are within. */
  readonly sink: OpenTelemetrySink;
  readonly tracerProvider?: TracerProvider;
  /**
   * Whether a unit's prompt and answer may be in its span. Default: never. Whoever says yes has to know that no unit of the graph
   * is `local_only`, and who reads the traces.
   */
  readonly mayTellContents?: (request: ModelRequest) => boolean;
}

const SCOPE = ["@krako/kora", KORA_VERSION, { schemaUrl: `https://opentelemetry.io/schemas/${CONVENTIONS}` }] as const;

/**
 * The same adapter, whose calls are spans within their attempts. The request that goes over the wire names its span as where it
 * comes from (W3C Trace Context).
 */
export function tracedModel(adapter: ModelAdapter, options: TracedModelOptions): ModelAdapter {
  const { name, operations, unitType, tiers, local, contextWindow } = adapter;
  const countTokens = adapter.countTokens?.bind(adapter);
  const tracer = (options.tracerProvider ?? trace.getTracerProvider()).getTracer(...SCOPE);
  return {
    name,
    operations,
    unitType,
    tiers,
    local,
    contextWindow,
    ...(countTokens === undefined ? {} : { countTokens }),
    invoke: async (request, signal) => {
      const parent = options.sink.attemptSpan(request.runId, request.workUnitId, request.attemptIndex);
      if (parent === null) return adapter.invoke(request, signal);
      const above = trace.setSpanContext(ROOT_CONTEXT, parent);
      const span = tracer.startSpan(
        spanName(request),
        { kind: SpanKind.CLIENT, attributes: asked(request, name) },
        above,
      );
      const tells = options.mayTellContents?.(request) === true;
      if (tells) span.setAttributes(attributesOf({ inputMessages: messages("user", request.input) }));
      return await traced(adapter, { ...request, traceparent: traceparentOf(span) }, signal, span, tells);
    },
  };
}

function spanName({ model }: ModelRequest): string {
  return model === undefined ? "chat" : `chat ${model}`;
}

function asked(request: ModelRequest, provider: string): ReturnType<typeof attributesOf> {
  const { operation, tier, model, maxOutputTokens, temperature, workUnitId } = request;
  return attributesOf({
    modelOperation: "chat",
    provider,
    operation,
    tier,
    unit: workUnitId,
    requestModel: model,
    maxTokens: maxOutputTokens,
    temperature,
  });
}

async function traced(
  adapter: ModelAdapter,
  request: ModelRequest,
  signal: AbortSignal,
  span: Span,
  tells: boolean,
): Promise<ModelResponse> {
  // Given up: the adapter may never answer.
  const giveUp = (): void => span.setStatus({ code: SpanStatusCode.ERROR }).end();
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    const response = await adapter.invoke(request, signal);
    if (span.isRecording()) {
      const { usage, model } = response;
      span.setAttributes(
        attributesOf({ tokensIn: usage?.tokensIn, tokensOut: usage?.tokensOut, responseModel: model }),
      );
      if (tells) span.setAttributes(attributesOf({ outputMessages: messages("assistant", response.output) }));
      span.end();
    }
    return response;
  } catch (error) {
    if (span.isRecording()) {
      // The code is the adapter's own word; what it says in sentences stays out.
      const { code } = error as { readonly code?: unknown };
      span.setAttributes(attributesOf({ errorType: typeof code === "string" ? code : "defect" }));
      giveUp();
    }
    throw error;
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-0${traceFlags & 1}`;
}

function messages(role: string, content: JsonObject | JsonValue): string {
  return JSON.stringify([{ role, parts: [{ type: "text", content }] }]);
}
