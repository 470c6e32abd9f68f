import type { ModelAdapter, ModelRequest, ModelResponse } from "@krako/rules";
import { traceparentOf } from "../telemetry/trace-context.ts";
import { beginSpan, type Traced } from "../telemetry/tracing.ts";

/** An adapter whose calls are spans within an attempt's; what it sends over the wire names them as where it comes from. */
export function tracedAdapter(adapter: ModelAdapter, attempt: Traced): ModelAdapter {
  const { name, operations, unitType, tiers, local, contextWindow } = adapter;
  return {
    name,
    operations,
    unitType,
    tiers,
    local,
    contextWindow,
    invoke: (request, signal) => {
      const span = callSpan(request, attempt);
      return span === null ? adapter.invoke(request, signal) : traced(adapter, request, signal, span);
    },
  };
}

function callSpan({ operation, tier, maxOutputTokens }: ModelRequest, attempt: Traced): Traced | null {
  return beginSpan("model call", () => ({
    kind: "CLIENT",
    parent: attempt.context,
    facts: { modelOperation: "chat", operation, modelTier: tier, modelMaxTokens: maxOutputTokens },
  }));
}

async function traced(
  adapter: ModelAdapter,
  request: ModelRequest,
  signal: AbortSignal,
  span: Traced,
): Promise<ModelResponse> {
  // Given up: the adapter may never answer.
  const giveUp = (): void => span.end({}, true);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    const traceparent = traceparentOf(span.context);
    const response = await span.within(() => adapter.invoke({ ...request, traceparent }, signal));
    span.end(usageOf(response));
    return response;
  } catch (error) {
    span.end({}, true);
    throw error;
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

/** Adapters are somebody else's code: what is not a number is not told. */
function usageOf(response: ModelResponse | undefined): { tokensIn?: number; tokensOut?: number } {
  try {
    const { tokensIn, tokensOut } = response?.usage ?? {};
    return typeof tokensIn === "number" && typeof tokensOut === "number" ? { tokensIn, tokensOut } : {};
  } catch {
    return {};
  }
}
