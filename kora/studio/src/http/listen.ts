import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer, Asked } from "./exchange.ts";
import { readBody } from "./read-body.ts";
import { send } from "./send.ts";

/** Loopback, and nothing else, ever. */
const HOST = "127.0.0.1";

/** Bytes of the request line and all headers. */
const HEADER_BYTES = 16_384;

/** Milliseconds until all headers must be there. */
const HEADERS_MS = 10_000;

/** Milliseconds until a whole request must be there: a run's file may be long. */
const REQUEST_MS = 120_000;

/** A server that can be reached. */
export interface Listener {
  readonly url: string;
  /** Ends every stream and takes no more; cuts what has not ended after so many milliseconds. */
  close(graceMs: number): Promise<void>;
}

/** A request whose route is not known yet. */
export type Incoming = Omit<Asked, "parameters">;

/** Serves on a port of this machine, 0 being any that is free. `answer` never rejects. @throws Error where the port is taken. */
export async function listen(
  port: number,
  connections: number,
  answer: (incoming: Incoming) => Promise<Answer>,
): Promise<Listener> {
  const serving: Serving = { live: new Set(), onEnded: () => {} };
  const server = createServer(
    { maxHeaderSize: HEADER_BYTES, headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
    (request, response) => void serve(request, response, serving, answer),
  );
  server.maxConnections = connections;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, resolve);
  });
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    close: (graceMs) => closeServer(server, serving, graceMs),
  };
}

/** The requests under way on one server. */
interface Serving {
  readonly live: Set<AbortController>;
  /** Told whenever one is answered, or gone. */
  onEnded: () => void;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  serving: Serving,
  answer: (incoming: Incoming) => Promise<Answer>,
): Promise<void> {
  const control = new AbortController();
  serving.live.add(control);
  response.once("close", () => {
    serving.live.delete(control);
    control.abort();
    serving.onEnded();
  });
  response.on("error", () => {});
  const { pathname, searchParams } = urlOf(request);
  const incoming: Incoming = {
    method: request.method ?? "GET",
    path: pathname,
    query: searchParams,
    headers: request.headers,
    text: (mostBytes) => readBody(request, mostBytes),
    signal: control.signal,
  };
  try {
    await send(await answer(incoming), request, response, control.signal);
  } catch {
    // An answer that cannot be written ends one connection, not the process.
    response.destroy();
  }
}

/** A target that is no path of this server is one that it does not have. */
function urlOf({ url = "/" }: IncomingMessage): URL {
  const target = url.startsWith("/") ? url : "/*";
  return new URL(`http://${HOST}${target}`);
}

async function closeServer(server: Server, serving: Serving, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Connections that nobody asks anything on would stay for as long as they may.
  serving.onEnded = () => {
    if (serving.live.size === 0) server.closeAllConnections();
  };
  for (const each of serving.live) each.abort();
  serving.onEnded();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
}
