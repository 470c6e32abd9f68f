import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { WireAnswer, WireFetch, WireRequest } from "./fabric-wire.ts";

/** Connections to the fabric at once, and how many of them are kept while nothing goes over them. */
const MOST_CONNECTIONS = 64;
const MOST_IDLE = 64;

/** How long an idle connection is kept, in milliseconds: less than servers wait, so that none is used while it is being closed. */
const IDLE_MS = 30_000;

/** Most bytes of an answer: 256 claims of 1 MiB each. */
const MOST_BYTES = 268_435_456;

/** A `WireFetch` over connections that are kept open. Costs half of what `fetch` does, which matters to nodes of small units. */
export function httpFetch(mostBytes: number = MOST_BYTES): { readonly fetch: WireFetch; readonly close: () => void } {
  const options = {
    keepAlive: true,
    maxSockets: MOST_CONNECTIONS,
    maxFreeSockets: MOST_IDLE,
    timeout: IDLE_MS,
    scheduling: "lifo",
    noDelay: true,
  } as const;
  const http = new HttpAgent(options);
  const https = new HttpsAgent(options);
  const fetch: WireFetch = (url, { method, headers, body, signal }) => {
    const at = new URL(url);
    const sent = { method, headers: { ...headers, "content-length": Buffer.byteLength(body) }, signal };
    return answered(
      at.protocol === "https:"
        ? httpsRequest(at, { ...sent, agent: https })
        : httpRequest(at, { ...sent, agent: http }),
      body,
      mostBytes,
    );
  };
  return {
    fetch,
    close: () => {
      http.destroy();
      https.destroy();
    },
  };
}

function answered(request: ClientRequest, body: WireRequest["body"], mostBytes: number): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    request.on("error", reject);
    request.on("response", (response) => {
      const text = textOf(response, mostBytes);
      // Whoever does not read it must not fail by it.
      text.catch(() => {});
      resolve({
        status: response.statusCode ?? 0,
        headers: {
          get: (name) => {
            const value = response.headers[name];
            return typeof value === "string" ? value : null;
          },
        },
        text: () => text,
      });
    });
    request.end(body);
  });
}

function textOf(response: IncomingMessage, mostBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) response.destroy(Object.assign(new Error("too long"), { code: "ANSWER_TOO_LONG" }));
      else chunks.push(chunk);
    });
    response.on("error", reject);
    response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    response.on("close", () => reject(Object.assign(new Error("cut off"), { code: "ECONNRESET" })));
  });
}
