import {
  context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import { FABRIC } from "../identity.ts";
import { attributesOf, CONVENTIONS, type SpanFacts } from "./span-attributes.ts";

/** A span that is being recorded. */
export interface Traced {
  readonly context: SpanContext;
  /** Runs something within the span, where the process follows what is asynchronous. */
  within<T>(work: () => T): T;
  /** Says more of it, and ends it. Later calls change nothing. */
  end(facts?: SpanFacts, failed?: boolean): void;
}

/** How a span is begun. */
export interface SpanStart {
  readonly kind?: keyof typeof SpanKind;
  /** Null: it begins a trace. Absent: it belongs to the span it is in, if any. */
  readonly parent?: SpanContext | null;
  /** Others that it has to do with. */
  readonly links?: readonly SpanContext[];
  readonly facts: SpanFacts;
}

/** Most links of one span: what SDKs keep. */
export const MAX_LINKS = 128;

/** Who begins the spans, and which names they use. */
const SCOPE = [
  FABRIC.name,
  FABRIC.version,
  { schemaUrl: `https://opentelemetry.io/schemas/${CONVENTIONS}` },
] as const satisfies Parameters<TracerProvider["getTracer"]>;

/**
 * Whoever records spans in this process, or null where nobody does. Then nothing is built that would be thrown away: this question is all
 * that tracing costs.
 */
function tracer(): Tracer | null {
  const provider: TracerProvider & { getDelegateTracer?: (...of: typeof SCOPE) => Tracer | undefined } =
    trace.getTracerProvider();
  if (provider.getDelegateTracer === undefined) return provider.getTracer(...SCOPE);
  return provider.getDelegateTracer(...SCOPE) ?? null;
}

/** Begins a span, where somebody records them; `start` is only asked then. */
export function beginSpan(name: string, start: () => SpanStart): Traced | null {
  const recorder = tracer();
  if (recorder === null) return null;
  const { kind = "INTERNAL", parent, links = [], facts } = start();
  const above =
    parent === undefined
      ? context.active()
      : parent === null
        ? ROOT_CONTEXT
        : trace.setSpanContext(ROOT_CONTEXT, parent);
  const span = recorder.startSpan(
    name,
    {
      kind: SpanKind[kind],
      attributes: attributesOf(facts),
      links: links.slice(0, MAX_LINKS).map((linked): Link => ({ context: linked })),
    },
    above,
  );
  return new RecordedSpan(span);
}

class RecordedSpan implements Traced {
  readonly #span: Span;

  constructor(span: Span) {
    this.#span = span;
  }

  get context(): SpanContext {
    return this.#span.spanContext();
  }

  within<T>(work: () => T): T {
    return context.with(trace.setSpan(ROOT_CONTEXT, this.#span), work);
  }

  end(facts: SpanFacts = {}, failed = false): void {
    if (!this.#span.isRecording()) return;
    this.#span.setAttributes(attributesOf(facts));
    // Never with a message: it may hold what was worked on.
    if (failed) this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
  }
}
