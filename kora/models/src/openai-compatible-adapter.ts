import {
  type JsonObject,
  type JsonValue,
  type ModelAdapter,
  ModelError,
  type ModelRequest,
  type ModelResponse,
  type ModelUsage,
} from "@krako/rules/ports";
import type { OutputInterface } from "ai";
import { believableUsage } from "./believable-usage.ts";
import { chatMessages, countChatTokens } from "./chat-messages.ts";
import { aborted, loadEndpointFetch, type ModelEndpoint, modelEndpoint } from "./model-endpoint.ts";

/** The operation that endpoints answer. */
export const LLM_GENERATE = "llm.generate@1";

type ModelTier = ModelRequest["tier"];

export interface OpenAiCompatibleOptions {
  /** Under this name the adapter and the answers' `provider` are known; default: the endpoint's host. */
  readonly name?: string;
  /** Where `/chat/completions` is found: `https://…/v1`, or plain http on this machine. */
  readonly baseUrl: string;
  /** Sent as a bearer token. It appears in no error. */
  readonly apiKey?: string;
  /** The model of each tier; tiers without one are not offered. */
  readonly models: { readonly small?: string; readonly medium?: string; readonly large?: string };
  /** Further models that a graph may name. Any other name is refused: a graph must not choose what it costs. */
  readonly otherModels?: readonly string[];
  /** Default `llm`. */
  readonly unitType?: "llm" | "small_model";
  /**
   * True when what is sent stays on this machine, so that `local_only` units may use it. Only for endpoints on this
   * machine, and only you know whether one passes requests on. Default false.
   */
  readonly local?: boolean;
  /** Tokens of input and output together; default 32,768. */
  readonly contextWindow?: number;
  /** Whether the endpoint takes a JSON Schema for the answer; if not, the schema is written in the system message. Default true. */
  readonly structuredOutputs?: boolean;
}

const NOTHING: ModelUsage = { tokensIn: 0, tokensOut: 0 };

/**
 * Any endpoint that speaks OpenAI's chat completions: Ollama, vLLM, llama.cpp, LM Studio, hosted ones. One call is
 * exactly one request; nothing is retried here. The output is the parsed JSON answer, or the text itself when it is
 * not JSON: whether it fits is for the caller's validation to say.
 * @throws ModelError `invalid_endpoint` or `invalid_options`.
 */
export function openAiCompatibleAdapter(options: OpenAiCompatibleOptions): ModelAdapter {
  const endpoint = modelEndpoint(options.baseUrl);
  const tiers = (["small", "medium", "large"] as const).filter((tier) => options.models[tier] !== undefined);
  if (tiers.length === 0) throw invalidOptions("Name the model of at least one tier.");
  if (options.local === true && !endpoint.loopback)
    throw invalidOptions("Only an endpoint on this machine can be local; leave the option out.");
  const name = options.name ?? new URL(endpoint.baseUrl).host;
  return {
    name,
    operations: [LLM_GENERATE],
    unitType: options.unitType ?? "llm",
    tiers,
    local: options.local ?? false,
    contextWindow: options.contextWindow ?? 32_768,
    countTokens: countChatTokens,
    invoke: (request, signal) => generate({ ...options, name }, endpoint, request, signal),
  };
}

async function generate(
  options: OpenAiCompatibleOptions & { readonly name: string },
  endpoint: ModelEndpoint,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<ModelResponse> {
  if (signal.aborted) throw new ModelError("aborted", "The call was cancelled before it began.", { usage: NOTHING });
  const structuredOutputs = options.structuredOutputs ?? true;
  const model = modelOf(options, request);
  const messages = chatMessages(request.input, structuredOutputs ? undefined : request.outputSchema);
  const [{ generateText }, { createOpenAICompatible }, fetch] = await Promise.all([
    import("ai"),
    import("@ai-sdk/openai-compatible"),
    loadEndpointFetch(),
  ]);
  const provider = createOpenAICompatible({
    name: "endpoint",
    baseURL: endpoint.baseUrl,
    supportsStructuredOutputs: structuredOutputs,
    headers: request.traceparent === undefined ? {} : { traceparent: request.traceparent },
    ...(options.apiKey === undefined ? {} : { apiKey: options.apiKey }),
    fetch: (url, init) => fetch(String(url), init ?? {}),
  });
  try {
    const result = await generateText({
      model: provider.chatModel(model),
      messages: [...messages],
      allowSystemInMessages: true,
      output: asWritten(structuredOutputs ? request.outputSchema : undefined),
      maxOutputTokens: request.maxOutputTokens,
      ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
      maxRetries: 0,
      abortSignal: signal,
    });
    return {
      output: answerOf(result.text),
      usage: believableUsage(result.usage.raw, {
        messages,
        outputSchema: structuredOutputs ? request.outputSchema : undefined,
        answer: result.text,
      }),
      model: result.response.modelId,
      provider: options.name,
    };
  } catch (error) {
    // What the SDK throws repeats the request, so that nothing of it is passed on.
    if (error instanceof ModelError) throw error;
    if (signal.aborted) throw aborted(endpoint.origin);
    throw new ModelError(
      "answer_invalid",
      `${endpoint.origin} answered, but not with a chat completion; check that the base URL is that of an OpenAI-compatible API.`,
    );
  }
}

function modelOf(options: OpenAiCompatibleOptions, request: ModelRequest): string {
  const ofTier = options.models[request.tier satisfies ModelTier];
  if (ofTier === undefined) throw notOffered(`has no model for the tier ${request.tier}`);
  if (request.model === undefined) return ofTier;
  const offered = [...Object.values(options.models), ...(options.otherModels ?? [])];
  if (!offered.includes(request.model)) throw notOffered("does not offer the model the unit names");
  return request.model;
}

function notOffered(what: string): ModelError {
  return new ModelError("model_not_offered", `The endpoint's adapter ${what}; add it to the adapter's options.`, {
    usage: NOTHING,
  });
}

function invalidOptions(message: string): ModelError {
  return new ModelError("invalid_options", message, { usage: NOTHING });
}

/** Asks for JSON by the schema and takes the text as it comes: parsing and judging it is done elsewhere. */
function asWritten(schema: JsonObject | undefined): OutputInterface<string, string, never> {
  return {
    name: "answer",
    responseFormat: Promise.resolve({ type: "json", ...(schema === undefined ? {} : { schema }) } as const),
    parseCompleteOutput: async ({ text }) => text,
    parsePartialOutput: async ({ text }) => ({ partial: text }),
    createElementStreamTransform: () => undefined,
  };
}

/** The JSON the text is, also in a fence as models like to write it; otherwise the text. */
function answerOf(text: string): JsonValue {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/.exec(text)?.[1];
  try {
    return JSON.parse(fenced ?? text) as JsonValue;
  } catch {
    return text;
  }
}
