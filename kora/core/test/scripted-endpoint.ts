import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the endpoint answers: the content of a chat completion, an HTTP status, or nothing, ever. */
export type Script =
  | { readonly content: unknown; readonly tokens?: readonly [input: number, output: number] }
  | { readonly status: number; readonly location?: string; readonly raw?: string }
  | "silence";

/** What one request said. */
export interface EndpointRequest {
  readonly authorization: string | undefined;
  readonly traceparent: string | string[] | undefined;
  readonly body: unknown;
}

/** An OpenAI-compatible endpoint on this machine that answers by a script and keeps what it was asked. */
export interface ScriptedEndpoint extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly EndpointRequest[];
  /** Resolves when the first request has come in. */
  readonly asked: Promise<void>;
}

/** Answers every request by the same script. */
export async function scriptedEndpoint(script: Script): Promise<ScriptedEndpoint> {
  const requests: EndpointRequest[] = [];
  let told = (): void => {};
  const asked = new Promise<void>((resolve) => {
    told = resolve;
  });
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { authorization, traceparent } = request.headers;
      requests.push({ authorization, traceparent, body: JSON.parse(body) });
      answer(response, script);
      told();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, script: Script): void {
  if (script === "silence") return;
  response.setHeader("content-type", "application/json");
  if ("status" in script) {
    response.statusCode = script.status;
    if (script.location !== undefined) response.setHeader("location", script.location);
    response.end(script.raw ?? "{}");
    return;
  }
  const [prompt_tokens, completion_tokens] = script.tokens ?? [40, 5];
  response.end(
    JSON.stringify({
      id: "1",
      object: "chat.completion",
      created: 1,
      model: "scripted",
      choices: [
        { index: 0, finish_reason: "stop", message: { role: "assistant", content: JSON.stringify(script.content) } },
      ],
      usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
    }),
  );
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
