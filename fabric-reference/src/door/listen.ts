import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Clock } from "@krako/rules";
import type { Answer, Answering } from "./exchange.ts";
import { exchangeOf, isAmbiguous } from "./node-exchange.ts";
import { rawAnswer, rawRefusalOf } from "./raw-answer.ts";
import { send } from "./send-answer.ts";
import { askForProtection, type Transport } from "./transport-rule.ts";

export interface ListenOptions extends Transport {
  /** Absent: 127.0.0.1. */
  readonly host?: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly clock: Clock;
  readonly bounds?: Partial<ListenerBounds>;
}

/** Bounds of a listener. */
export interface ListenerBounds {
  /** Bytes of the request line and all headers. */
  readonly headerBytes: number;
  /** Milliseconds until all headers must be there. */
  readonly headersMs: number;
  /** Milliseconds until the whole request must be there. */
  readonly requestMs: number;
  /** Milliseconds that a connection may be idle between requests. */
  readonly keepAliveMs: number;
  /**
   * Milliseconds without a byte in either direction during a request, after which the connection is cut: whoever does not read holds
   * memory. Longer than the longest poll, and than the silence of a stream.
   */
  readonly silenceMs: number;
  readonly connections: number;
}

export const LISTENER_BOUNDS: ListenerBounds = {
  headerBytes: 16_384,
  headersMs: 10_000,
  requestMs: 60_000,
  keepAliveMs: 65_000,
  silenceMs: 120_000,
  connections: 10_000,
};

/** How often connections are checked for headers and bodies that are too slow, in milliseconds. */
const CHECK_MS = 1_000;

/** A door that can be reached. */
export interface Listener {
  readonly url: string;
  readonly port: number;
  /**
   * Takes no more connections, ends streams and long polls, lets the rest finish for up to `graceMs`, then cuts what is left. May be
   * called again.
   */
  close(graceMs: number): Promise<void>;
}

/**
 * Serves a door over HTTP/1.1.
 * @throws Error where the host is not loopback and neither TLS nor a proxy protects it, or the port is taken.
 */
export async function listen(door: Answering, options: ListenOptions): Promise<Listener> {
  const host = options.host ?? "127.0.0.1";
  askForProtection(host, options);
  const serving = new Serving(door, options.isBehindProxy === true);
  const server = serverOf(options, { ...LISTENER_BOUNDS, ...options.bounds });
  serving.attachTo(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  let closed: Promise<void> | null = null;
  return {
    url: `${options.tls === undefined ? "http" : "https"}://${name}:${port}`,
    port,
    close(graceMs) {
      closed ??= closeServer(server, serving, options.clock, graceMs);
      return closed;
    },
  };
}

function serverOf({ tls }: ListenOptions, bounds: ListenerBounds): Server {
  const options = {
    maxHeaderSize: bounds.headerBytes,
    headersTimeout: bounds.headersMs,
    requestTimeout: bounds.requestMs,
    keepAliveTimeout: bounds.keepAliveMs,
    connectionsCheckingInterval: Math.min(CHECK_MS, bounds.headersMs),
    requireHostHeader: false,
    insecureHTTPParser: false,
  };
  const server =
    tls === undefined ? createServer(options) : createTlsServer({ ...options, cert: tls.certificate, key: tls.key });
  server.maxConnections = bounds.connections;
  server.timeout = bounds.silenceMs;
  return server;
}

async function closeServer(server: Server, serving: Serving, clock: Clock, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  serving.close();
  const cancel = clock.after(graceMs, () => server.closeAllConnections());
  await ended;
  cancel();
}

/** Why signals abort. One for all: making an error takes longer than most requests. */
const OVER = new DOMException("The request is over.", "AbortError");

/** The requests under way on one server. */
class Serving {
  readonly #door: Answering;
  readonly #isBehindProxy: boolean;
  readonly #live = new Set<AbortController>();
  #isClosing = false;

  constructor(door: Answering, isBehindProxy: boolean) {
    this.#door = door;
    this.#isBehindProxy = isBehindProxy;
  }

  attachTo(server: Server): void {
    server.on("request", (request, response) => void this.#serve(request, response));
    // The body is asked for once it is clear that it will be read.
    server.on(
      "checkContinue",
      (request, response) => void this.#serve(request, response, () => response.writeContinue()),
    );
    server.on("checkExpectation", (_request, response) => refuseAtOnce(response, rawRefusalOf("expectation")));
    server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
      answerRaw(socket, rawRefusalOf(error.code ?? "")),
    );
    server.on("connect", (_request, socket) => answerRaw(socket, rawRefusalOf("connect")));
  }

  /** Ends what waits: streams end, long polls answer. New requests on open connections are told to go elsewhere. */
  close(): void {
    this.#isClosing = true;
    for (const each of this.#live) each.abort(OVER);
  }

  async #serve(request: IncomingMessage, response: ServerResponse, askForBody: () => void = nothing): Promise<void> {
    const control = new AbortController();
    this.#live.add(control);
    response.once("close", () => {
      this.#live.delete(control);
      control.abort(OVER);
      // A stream's head was sent before anybody thought of closing: its connection would idle on.
      if (this.#isClosing) request.socket.end();
    });
    response.on("error", nothing);
    if (this.#isClosing) return refuseAtOnce(response, rawRefusalOf("closing"));
    if (request.headers.host === undefined && request.httpVersion === "1.1")
      return refuseAtOnce(response, rawRefusalOf("host"));
    if (isAmbiguous(request.rawHeaders)) return refuseAtOnce(response, rawRefusalOf("twice"));
    const exchange = exchangeOf(request, { isBehindProxy: this.#isBehindProxy, signal: control.signal, askForBody });
    try {
      const answer = await this.#door.answer(exchange);
      await send(answer, request, response, { signal: control.signal, isLast: this.#isClosing });
    } catch {
      // An answer that cannot be written, for a header that HTTP has not: one connection ends, not the process.
      response.destroy();
    }
  }
}

function refuseAtOnce(response: ServerResponse, { status, headers, body }: Answer): void {
  const text = typeof body === "string" ? body : "";
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text), connection: "close" }).end(text);
}

/** For what could not be read as a request, so that there is nothing to answer it with but the socket. */
function answerRaw(socket: Duplex, answer: Answer): void {
  if (socket.destroyed) return;
  socket.on("error", nothing);
  if (socket.writable) socket.end(rawAnswer(answer), () => socket.destroy());
  else socket.destroy();
}

function nothing(): void {}
