// The kit's model behind an OpenAI-compatible endpoint on loopback.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ModelEndpoint } from "../backend/backend-under-test.ts";
import { errorAnswer, type HttpAnswer, httpAnswer, modelList, readChatRequest } from "./chat-completion.ts";
import { MODEL_NAMES } from "./model-names.ts";
import type { ScriptedModel } from "./scripted-model.ts";

/** Bytes of one request's body. */
export const MAX_BODY_BYTES: number = 16 * 1024 * 1024;
/** Bytes that are read of a longer one, and dropped, so that its sender hears why it is refused; after that the connection ends. */
const MAX_DROPPED_BYTES: number = 4 * MAX_BODY_BYTES;

export interface ModelServerOptions {
  /** Default: any that is free. */
  readonly port?: number;
  /** Default: a random one. */
  readonly apiKey?: string;
}

export interface ModelServer {
  readonly endpoint: ModelEndpoint;
  /** Requests that reached no model: wrong key, unknown route, a body that cannot be read. */
  readonly refusedRequests: number;
  /** Ends every connection, whatever its state. */
  close(): Promise<void>;
}

export async function startModelServer(model: ScriptedModel, options: ModelServerOptions = {}): Promise<ModelServer> {
  const apiKey = options.apiKey ?? `conformance-${randomBytes(16).toString("hex")}`;
  let refusedRequests = 0;
  const server = createServer((incoming, outgoing) => {
    outgoing.on("error", () => {});
    respond(model, apiKey, incoming, outgoing)
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) return outgoing.destroy();
        refusedRequests += 1;
        write(outgoing, error.answer);
      })
      .catch(() => outgoing.destroy());
  });
  // A connection closed for idleness just as a request arrives would look like a fault of the model.
  server.keepAliveTimeout = 0;
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: {
      baseUrl: `http://127.0.0.1:${port}/v1`,
      apiKey,
      models: MODEL_NAMES.llm,
      smallModels: MODEL_NAMES.small_model,
    },
    get refusedRequests() {
      return refusedRequests;
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** @throws Refusal */
async function respond(
  model: ScriptedModel,
  apiKey: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const route = `${incoming.method} ${(incoming.url ?? "").split("?")[0]}`;
  if (route !== "POST /v1/chat/completions" && route !== "GET /v1/models")
    throw new Refusal(404, "not_found", "Nothing is here; use POST /v1/chat/completions or GET /v1/models.");
  if (incoming.headers.authorization !== `Bearer ${apiKey}`)
    throw new Refusal(401, "invalid_api_key", "Send the endpoint's apiKey as a bearer token.");
  if (route === "GET /v1/models") return write(outgoing, modelList());
  const request = readChatRequest(await readJson(incoming));
  if (request === null)
    throw new Refusal(400, "invalid_body", "A chat completion request has a model and at least one message.");
  const answer = httpAnswer(await model.receive(request.call, gone.signal), request.chat);
  if (answer === null) outgoing.destroy();
  else write(outgoing, answer);
}

/** @throws Refusal */
async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    bytes += part.byteLength;
    if (bytes > MAX_DROPPED_BYTES) throw new Error("The body does not end.");
    if (bytes > MAX_BODY_BYTES) parts.length = 0;
    else parts.push(part);
  }
  if (bytes > MAX_BODY_BYTES)
    throw new Refusal(413, "body_too_large", `A request has at most ${MAX_BODY_BYTES} bytes; send less.`);
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refusal(400, "invalid_body", "The body is not JSON; send one chat completion request.");
  }
}

/** A request that no model ever sees. */
class Refusal extends Error {
  readonly answer: HttpAnswer;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.answer = errorAnswer(status, code, message);
  }
}

function write(outgoing: ServerResponse, { status, contentType, body, cut }: HttpAnswer): void {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, { "content-type": contentType, "content-length": bytes.byteLength });
  if (cut) outgoing.write(bytes.subarray(0, bytes.byteLength / 2), () => outgoing.destroy());
  else outgoing.end(bytes);
}
