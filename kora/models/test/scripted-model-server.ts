import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * An OpenAI-compatible endpoint on loopback that answers as it is told, for tests. It never sleeps: an answer that
 * must wait is a promise the test resolves.
 */
export interface ScriptedModelServer {
  /** What a client takes for its base URL; ends in /v1. */
  readonly baseUrl: string;
  /** Every request that came, in order, whether it was answered or not. */
  readonly requests: readonly ScriptedRequest[];
  /** Ends every connection, whatever its state. */
  close(): Promise<void>;
}

export interface ScriptedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  /** The parsed body: `model`, `messages`, `max_tokens`, `temperature`, `response_format`. */
  readonly body: {
    readonly model?: string;
    readonly messages?: readonly { readonly role: string; readonly content: string }[];
    readonly max_tokens?: number;
    readonly temperature?: number;
    readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: unknown } };
  };
  /** 0-based. */
  readonly index: number;
}

export interface ScriptedAnswer {
  /** HTTP status; default 200. */
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  /** The message's content: a text, or a value that is written as JSON. */
  readonly content?: unknown;
  /** The usage as it is sent, true or not; `null` leaves it out. Default: 10 in, 5 out. */
  readonly usage?: unknown;
  /** The model that claims to have answered; default: the one that was asked. */
  readonly model?: string;
  /** Sent instead of a chat completion, as it is. */
  readonly rawBody?: string;
  /** Announces the whole body, sends this many bytes of it and cuts the connection. */
  readonly cutAfterBytes?: number;
}

/** One answer after another, then HTTP 500; or a function of the request, which may keep it waiting. */
export type ModelScript =
  | readonly ScriptedAnswer[]
  | ((request: ScriptedRequest) => ScriptedAnswer | Promise<ScriptedAnswer>);

export async function startScriptedModelServer(script: ModelScript): Promise<ScriptedModelServer> {
  const requests: ScriptedRequest[] = [];
  const answerTo =
    typeof script === "function" ? script : ({ index }: ScriptedRequest) => script[index] ?? { status: 500 };
  const server = createServer((incoming, outgoing) => {
    readRequest(incoming)
      .then(async (text) => {
        const request: ScriptedRequest = {
          method: incoming.method ?? "",
          path: incoming.url ?? "",
          headers: incoming.headers,
          body: text === "" ? {} : (JSON.parse(text) as ScriptedRequest["body"]),
          index: requests.length,
        };
        requests.push(request);
        write(outgoing, request, await answerTo(request));
      })
      .catch(() => outgoing.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<string> {
  let text = "";
  incoming.setEncoding("utf8");
  for await (const part of incoming) text += part as string;
  return text;
}

function write(outgoing: ServerResponse, request: ScriptedRequest, answer: ScriptedAnswer): void {
  const body = Buffer.from(answer.rawBody ?? JSON.stringify(completion(request, answer)));
  outgoing.writeHead(answer.status ?? 200, {
    "content-type": "application/json",
    "content-length": body.byteLength,
    ...answer.headers,
  });
  if (answer.cutAfterBytes === undefined) outgoing.end(body);
  else outgoing.write(body.subarray(0, answer.cutAfterBytes), () => outgoing.destroy());
}

function completion(request: ScriptedRequest, { content, model, usage }: ScriptedAnswer): object {
  return {
    id: `scripted-${request.index}`,
    object: "chat.completion",
    created: 0,
    model: model ?? request.body.model ?? "scripted",
    choices: [
      {
        index: 0,
        finish_reason: "stop",
        message: { role: "assistant", content: typeof content === "string" ? content : JSON.stringify(content ?? {}) },
      },
    ],
    ...(usage === null ? {} : { usage: usage ?? { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 } }),
  };
}
