// What an OpenAI-compatible endpoint writes. Pure: reply in, status and body out.
import type { ModelAnswerScript } from "../cases/case.ts";
import type { IncomingCall, Reply } from "./incoming-call.ts";
import { textsOf } from "./incoming-call.ts";
import { NAMED_MODELS } from "./model-names.ts";

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** The connection breaks when half of the body is sent. */
  readonly cut: boolean;
}

/** What of a request decides how its answer is written. */
export interface ChatRequest {
  readonly model: string;
  readonly stream: boolean;
  readonly streamUsage: boolean;
}

/** Reads a request's body; null when it is no chat completion request. */
export function readChatRequest(body: unknown): { readonly chat: ChatRequest; readonly call: IncomingCall } | null {
  if (typeof body !== "object" || body === null) return null;
  const { model, messages, stream, stream_options, max_tokens, max_completion_tokens } = body as Record<
    string,
    unknown
  >;
  if (typeof model !== "string" || !Array.isArray(messages) || messages.length === 0) return null;
  const named = NAMED_MODELS.find(({ name }) => name === model);
  const limit = max_completion_tokens ?? max_tokens;
  return {
    chat: {
      model,
      stream: stream === true,
      streamUsage: (stream_options as { include_usage?: unknown } | null | undefined)?.include_usage === true,
    },
    call: {
      via: "http",
      operation: null,
      unitType: named?.unitType ?? null,
      tier: named?.tier ?? null,
      maxOutputTokens: typeof limit === "number" ? limit : null,
      input: null,
      texts: textsOf(messages, body),
    },
  };
}

/** What is sent for a reply; null when nobody is there to read it, or nobody is to be answered. */
export function httpAnswer(reply: Reply, chat: ChatRequest): HttpAnswer | null {
  switch (reply.kind) {
    case "answer":
      return completion(reply, chat);
    case "cut":
      return { ...completion({ ...reply, output: "This answer breaks off.", usage: null }, chat), cut: true };
    case "rate_limited":
      return errorAnswer(429, "rate_limit_exceeded", "Too many requests; try again later.");
    case "garbage":
      return { status: 200, contentType: "text/html", body: "<!doctype html><title>Sign in</title>", cut: false };
    case "unavailable":
      return errorAnswer(503, "unavailable", "The model failed; try again later.");
    case "refused":
      return errorAnswer(400, "refused", "The model refuses this request; change it.");
    case "turned away":
      return errorAnswer(400, "turned_away", "No unit of a run under way asks for this call.");
    case "abandoned":
    case "let go":
      return null;
  }
}

export function errorAnswer(status: number, code: string, message: string): HttpAnswer {
  const type = status === 429 ? "rate_limit_error" : status >= 500 ? "server_error" : "invalid_request_error";
  return jsonAnswer({ error: { message, type, param: null, code } }, status);
}

export function modelList(): HttpAnswer {
  const data = NAMED_MODELS.map(({ name }) => ({ id: name, object: "model", created: 0, owned_by: "conformance" }));
  return jsonAnswer({ object: "list", data });
}

function jsonAnswer(value: object, status = 200): HttpAnswer {
  return { status, contentType: "application/json", body: JSON.stringify(value), cut: false };
}

type Completed = Pick<Extract<ModelAnswerScript, { kind: "answer" }>, "output" | "usage">;

function completion({ output, usage }: Completed, { model, stream, streamUsage }: ChatRequest): HttpAnswer {
  const content = JSON.stringify(output);
  const head = { id: "chatcmpl-conformance", created: 0, model };
  const counts = usage && {
    prompt_tokens: usage.tokens_in,
    completion_tokens: usage.tokens_out,
    total_tokens: usage.tokens_in + usage.tokens_out,
  };
  if (!stream) {
    const message = { role: "assistant", content, refusal: null };
    const choices = [{ index: 0, message, logprobs: null, finish_reason: "stop" }];
    return jsonAnswer({ ...head, object: "chat.completion", choices, ...(counts && { usage: counts }) });
  }
  const chunk = (delta: object, finish_reason: "stop" | null) => ({
    ...head,
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
  });
  const chunks: object[] = [
    chunk({ role: "assistant", content: "" }, null),
    ...halvesOf(content).map((part) => chunk({ content: part }, null)),
    chunk({}, "stop"),
  ];
  if (streamUsage && counts !== null)
    chunks.push({ ...head, object: "chat.completion.chunk", choices: [], usage: counts });
  const lines = [...chunks.map((each) => JSON.stringify(each)), "[DONE]"];
  const body = lines.map((line) => `data: ${line}\n\n`).join("");
  return { status: 200, contentType: "text/event-stream", body, cut: false };
}

/** In two parts, so that a reader of the stream must join them; no character is split. */
function halvesOf(content: string): readonly string[] {
  const characters = [...content];
  const middle = Math.ceil(characters.length / 2);
  return [characters.slice(0, middle).join(""), characters.slice(middle).join("")];
}
