// The part of a fabric that its client speaks to, on loopback with real sockets. It runs nothing: a test says what happens and when.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ExecutionEvent, ExecutionResult } from "@krako/contracts";
import { onTestFinished } from "vitest";
import { eventOf, problemOf, resultOf } from "./documents.ts";

/** Does something else than answer; what it returns true for is done with. `serve` answers properly after all. */
export type Fault = (request: IncomingMessage, response: ServerResponse, serve: () => Promise<void>) => unknown;

export interface Seen {
  /** Method, path and query. */
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

interface Planned {
  readonly route: RegExp;
  readonly fault: Fault;
  left: number;
}

export class DoubleSession {
  readonly id: string;
  readonly events: ExecutionEvent[] = [];
  result: ExecutionResult | null = null;
  cancels = 0;
  readonly #watchers = new Set<() => void>();

  constructor(id: string) {
    this.id = id;
  }

  /** Happens: that many events. */
  push(count: number, type?: string, more: Partial<ExecutionEvent> = {}): void {
    for (let i = 0; i < count; i += 1)
      this.events.push({ ...eventOf(this.id, this.events.length + 1, type), ...more } as ExecutionEvent);
    this.#changed();
  }

  end(status: ExecutionResult["status"] = "succeeded", final_output: unknown = { of: this.id }): void {
    const type = status === "succeeded" ? "completed" : status;
    this.result = { ...resultOf(this.id, status), final_output };
    this.push(1, `execution.session.${type}`);
  }

  #changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#watchers.delete(done);
        resolve();
      };
      this.#watchers.add(done);
      signal.addEventListener("abort", done, { once: true });
    });
  }
}

export interface DoubleOptions {
  /** What happens to a session as soon as it is made. Default: three events, then its end. */
  readonly live?: (session: DoubleSession) => void;
  readonly versions?: { readonly contract_versions: string[]; readonly interface_versions: string[] };
}

/** A double that listens until the test is over. */
export async function startDouble(options: DoubleOptions = {}): Promise<FabricDouble> {
  const double = new FabricDouble(options);
  await double.listen(0);
  onTestFinished(() => double.stop());
  return double;
}

export class FabricDouble {
  readonly seen: Seen[] = [];
  readonly sessions = new Map<string, DoubleSession>();
  readonly #options: DoubleOptions;
  readonly #byKey = new Map<string, DoubleSession>();
  readonly #planned: Planned[] = [];
  #server = createServer();
  #port = 0;

  constructor(options: DoubleOptions) {
    this.#options = options;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get lines(): string[] {
    return this.seen.map(({ line }) => line);
  }

  get session(): DoubleSession {
    const [session] = this.sessions.values();
    if (session === undefined) throw new Error("There is no session yet.");
    return session;
  }

  /** The next `times` requests of a route go wrong. */
  fault(route: RegExp, fault: Fault, times = 1): void {
    this.#planned.push({ route, fault, left: times });
  }

  /** Until a request of that route has come for the n-th time. */
  async asked(route: RegExp, times = 1): Promise<void> {
    while (this.lines.filter((line) => route.test(line)).length < times)
      await new Promise((resolve) => setImmediate(resolve));
  }

  async listen(port = this.#port): Promise<void> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const line = `${request.method} ${request.url}`;
    const body = await bodyOf(request);
    this.seen.push({ line, headers: request.headers, body });
    response.setHeader("Krako-Contract-Version", "1.0");
    const serve = () => this.#serve(line, request, response, body);
    const planned = this.#planned.find(({ route, left }) => left > 0 && route.test(line));
    if (planned === undefined) return await serve();
    planned.left -= 1;
    await planned.fault(request, response, serve);
  }

  async #serve(line: string, request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    const versions = { contract_versions: ["1.0"], schema_versions: ["1.0"], interface_versions: ["1.0"] };
    if (line === "GET /v1/versions") return send(response, 200, { ...versions, ...this.#options.versions });
    if (line === "GET /v1/health") return send(response, 200, { status: "healthy" });
    if (line === "GET /v1/capabilities") return send(response, 200, { contract_versions: ["1.0"] });
    if (line === "POST /v1/taskgraphs") return this.#submit(request, response, body);
    const [, id = "", what = ""] = /^\/v1\/sessions\/([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
    const session = this.sessions.get(id);
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    if (session !== undefined && what === "result") return await result(session, url, response, gone.signal);
    if (session !== undefined && what === "events") return page(session, url.searchParams, response);
    if (session !== undefined && what === "events/stream")
      return await stream(session, Number(request.headers["last-event-id"] ?? 0), response, gone.signal);
    if (session === undefined || what !== "cancel") return notFound(response);
    session.cancels += 1;
    if (session.result === null) session.end("cancelled");
    send(response, 202, { execution_session_id: id });
  }

  #submit(request: IncomingMessage, response: ServerResponse, body: string): void {
    const key = String(request.headers["idempotency-key"]);
    const { graph_id, request_id } = (JSON.parse(body) as { task_graph: Record<string, unknown> }).task_graph;
    let session = this.#byKey.get(key);
    if (session === undefined) {
      session = new DoubleSession(
        `01890000-0000-7000-8000-${(this.sessions.size + 0xa00).toString().padStart(12, "0")}`,
      );
      this.#byKey.set(key, session);
      this.sessions.set(session.id, session);
      (this.#options.live ?? whole)(session);
    }
    send(response, 202, { execution_session_id: session.id, graph_id, request_id });
  }
}

function whole(session: DoubleSession): void {
  session.push(1, "execution.session.started");
  session.push(2);
  session.end();
}

async function result(session: DoubleSession, url: URL, response: ServerResponse, gone: AbortSignal): Promise<void> {
  const isPatient = Number(url.searchParams.get("wait_ms") ?? 0) > 0;
  while (session.result === null && isPatient && !gone.aborted) await session.change(gone);
  if (session.result === null) return send(response, 202, { execution_session_id: session.id, state: "running" });
  send(response, 200, session.result);
}

export function page(session: DoubleSession, query: URLSearchParams, response: ServerResponse): void {
  const after = Number(query.get("after") ?? 0);
  const items = session.events.slice(after, after + Number(query.get("limit") ?? 100));
  send(response, 200, { items, last_sequence: session.events.length, complete: session.result !== null });
}

export function streamText(event: ExecutionEvent): string {
  return `id: ${event.sequence}\nevent: ${event.event_type}\ndata: ${JSON.stringify(event)}\n\n`;
}

async function stream(
  session: DoubleSession,
  after: number,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
  response.write(": welcome\n\n");
  for (let next = after; !gone.aborted; ) {
    for (; next < session.events.length; next += 1) response.write(streamText(session.events[next] as ExecutionEvent));
    if (session.result !== null) break;
    await session.change(gone);
  }
  response.end();
}

export function notFound(response: ServerResponse): void {
  send(response, 404, problemOf({ error_type: "NOT_FOUND", code: "not_found", title: "There is no such thing." }));
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const type = status >= 400 ? "application/problem+json" : "application/json";
  response.writeHead(status, { "Content-Type": type, ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
