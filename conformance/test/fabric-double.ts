// Any backend behind the HTTP interface of a fabric, on loopback with real sockets: the part of it that the kit speaks. For tests only.
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ExecutionContext, ExecutionEvent, ExecutionResult, TaskGraph } from "@krako/contracts";
import type { BackendUnderTest } from "../src/backend/backend-under-test.ts";
import { sortedText } from "../src/oracle/json.ts";

export interface FabricDoubleOptions {
  readonly token?: string;
  /** After how many events the first, second, … stream of a session is cut; later ones are whole. */
  readonly cuts?: readonly number[];
  /** After a cut this many events are sent again. */
  readonly repeats?: number;
  /** No stream: events are to be read by page. */
  readonly streamless?: boolean;
  /** Longest a question for a result waits, whatever was asked. */
  readonly longestWaitMs?: number;
}

export interface FabricDouble {
  readonly url: string;
  /** Requests so far: method, path and headers. */
  readonly requests: readonly { readonly line: string; readonly headers: IncomingMessage["headers"] }[];
  close(): Promise<void>;
}

interface Session {
  readonly id: string;
  readonly digest: string;
  readonly stop: AbortController;
  readonly events: ExecutionEvent[];
  readonly watchers: Set<() => void>;
  result: ExecutionResult | null;
  fault: unknown;
  isOver: boolean;
  streams: number;
}

class HttpProblem extends Error {
  readonly problem: Record<string, unknown>;

  constructor(status: number, errorType: string, code: string) {
    super(code);
    this.problem = {
      type: `urn:problem:${code}`,
      title: `The request was refused: ${code}.`,
      status,
      error_type: errorType,
      code,
      retryable: false,
      charged: "0.000000",
    };
  }
}

export async function startFabricDouble(
  backend: BackendUnderTest,
  options: FabricDoubleOptions = {},
): Promise<FabricDouble> {
  const requests: { line: string; headers: IncomingMessage["headers"] }[] = [];
  const fabric = new Fabric(backend, options);
  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    response.setHeader("Krako-Contract-Version", "1.0");
    fabric.answer(request, response).catch((error: unknown) => send(response, ...asProblem(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class Fabric {
  readonly #backend: BackendUnderTest;
  readonly #options: FabricDoubleOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #byKey = new Map<string, Session>();

  constructor(backend: BackendUnderTest, options: FabricDoubleOptions) {
    this.#backend = backend;
    this.#options = options;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const route = `${request.method} ${url.pathname}`;
    if (request.headers["krako-contract-version"] !== "1.0")
      throw new HttpProblem(400, "VERSION_MISMATCH", "version_unsupported");
    if (route === "GET /v1/health") return send(response, 200, await this.#backend.healthCheck());
    if (this.#options.token !== undefined && request.headers.authorization !== `Bearer ${this.#options.token}`)
      throw new HttpProblem(401, "UNAUTHENTICATED", "token_missing");
    if (route === "GET /v1/capabilities") return send(response, 200, await this.#backend.capabilityDescriptor());
    if (route === "POST /v1/taskgraphs") return await this.#submit(request, response);
    const [, id = "", what = ""] = /^\/v1\/sessions\/([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
    const session = this.#sessions.get(id);
    if (session === undefined) throw new HttpProblem(404, "NOT_FOUND", "not_found");
    if (what === "result") return await this.#result(session, Number(url.searchParams.get("wait_ms") ?? 0), response);
    if (what === "events") return page(session, url.searchParams, response);
    if (what === "events/stream" && this.#options.streamless !== true)
      return await this.#stream(session, request.headers["last-event-id"]?.toString(), response);
    if (what !== "cancel") throw new HttpProblem(404, "NOT_FOUND", "not_found");
    session.stop.abort();
    send(response, 202, summary(session));
  }

  async #submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = String(request.headers["idempotency-key"]);
    const { task_graph, execution_context } = JSON.parse(await bodyOf(request)) as {
      readonly task_graph: TaskGraph;
      readonly execution_context: ExecutionContext;
    };
    const digest = createHash("sha256").update(sortedText(task_graph)).digest("hex");
    const known = this.#byKey.get(key);
    if (known !== undefined && known.digest !== digest)
      throw new HttpProblem(422, "VALIDATION_ERROR", "idempotency_key_reused");
    if (known !== undefined) response.setHeader("Idempotency-Replayed", "true");
    const session = known ?? (await this.#start(task_graph, execution_context, digest));
    this.#byKey.set(key, session);
    send(response, 202, summary(session));
  }

  /** As soon as it is known to have been accepted: with its first event, or at its end. */
  async #start(graph: TaskGraph, context: ExecutionContext, digest: string): Promise<Session> {
    const stop = new AbortController();
    const session: Session = {
      id: randomUUID(),
      digest,
      stop,
      events: [],
      watchers: new Set(),
      result: null,
      fault: null,
      isOver: false,
      streams: 0,
    };
    const tell = (): void => {
      for (const watcher of [...session.watchers]) watcher();
    };
    const onEvent = (event: ExecutionEvent): void => {
      session.events.push(event);
      tell();
    };
    const begun = change(session);
    this.#backend
      .executeTaskgraph(graph, context, { signal: stop.signal, onEvent })
      .then(
        (result) => {
          session.result = result;
        },
        (fault: unknown) => {
          session.fault = fault;
        },
      )
      .finally(() => {
        session.isOver = true;
        tell();
      });
    await begun;
    if (session.isOver && session.result === null && session.events.length === 0) throw session.fault;
    this.#sessions.set(session.id, session);
    return session;
  }

  async #result(session: Session, waitMs: number, response: ServerResponse): Promise<void> {
    const until = performance.now() + Math.min(waitMs, this.#options.longestWaitMs ?? 30_000);
    while (!session.isOver && performance.now() < until) {
      const timer = new Promise((resolve) => setTimeout(resolve, until - performance.now()).unref());
      await Promise.race([change(session), timer]);
    }
    if (!session.isOver) return send(response, 202, { execution_session_id: session.id, state: "running" });
    if (session.result === null) throw session.fault;
    send(response, 200, session.result);
  }

  async #stream(session: Session, lastId: string | undefined, response: ServerResponse): Promise<void> {
    const cut = this.#options.cuts?.[session.streams] ?? Number.POSITIVE_INFINITY;
    session.streams += 1;
    const last = lastId === undefined ? 0 : Math.max(0, Number(lastId) - (this.#options.repeats ?? 0));
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
    response.write(": hello\n\n");
    let sent = 0;
    let next = last;
    for (;;) {
      for (; next < session.events.length; next += 1) {
        if (sent >= cut) {
          // What was written goes out first, half an event after it, and then nothing more.
          response.write("id: 9", () => response.destroy());
          return;
        }
        const event = session.events[next];
        response.write(`id: ${next + 1}\nevent: ${event?.event_type}\ndata: ${JSON.stringify(event)}\n\n`);
        sent += 1;
      }
      if (session.isOver) break;
      await change(session);
    }
    response.end();
  }
}

function change(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const watcher = (): void => {
      session.watchers.delete(watcher);
      resolve();
    };
    session.watchers.add(watcher);
  });
}

function page(session: Session, query: URLSearchParams, response: ServerResponse): void {
  const after = Number(query.get("after") ?? 0);
  const limit = Number(query.get("limit") ?? 100);
  const items = session.events.slice(after, after + limit);
  const isAll = after + items.length === session.events.length;
  send(response, 200, { items, last_sequence: session.events.length, complete: session.isOver && isAll });
}

/** The kit reads the id and nothing else. */
function summary(session: Session): unknown {
  return { execution_session_id: session.id, state: session.isOver ? "ended" : "running" };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const isProblem = status >= 400;
  response.writeHead(status, { "Content-Type": isProblem ? "application/problem+json" : "application/json" });
  response.end(JSON.stringify(body));
}

function asProblem(error: unknown): [number, unknown] {
  const problem = (error as { readonly problem?: { readonly status?: number } } | null)?.problem;
  if (problem !== undefined) return [problem.status ?? 500, problem];
  return asProblem(new HttpProblem(500, "INTERNAL", "internal"));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
