import { randomUUID } from "node:crypto";
import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionResult,
  TaskGraph,
} from "@krako/contracts";
import type { BackendEnvironment, ExecuteOptions } from "./backend-under-test.ts";
import { fabricUrl } from "./fabric-url.ts";
import { HttpExchange } from "./http-exchange.ts";
import { PlugError } from "./plug-error.ts";
import type { PluggedBackend } from "./plugged-backend.ts";
import { Remarks } from "./remarks.ts";
import { SessionEvents } from "./session-events.ts";
import { thrownText } from "./thrown-text.ts";
import { inTime } from "./time-limit.ts";
import { ConnectionError, WireError } from "./wire-error.ts";

/** Longest wait the contract allows a request for a result. */
const RESULT_WAIT_MS = 30_000;
/** How long events may take to come once the result is there. */
const EVENTS_AFTER_RESULT_MS = 5_000;
/** A header can carry this and nothing else. */
const UUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** A backend behind the HTTP interface of a fabric. What the kit brings along must have been given to it before. */
export async function plugUrl(
  url: string,
  token: string | undefined,
  _environment: BackendEnvironment,
): Promise<PluggedBackend> {
  const backend = new UrlBackend(fabricUrl(url), token);
  try {
    await backend.healthCheck();
  } catch (cause) {
    // Whoever answers is there; that it answers wrongly is for the judge to say.
    if (cause instanceof ConnectionError)
      throw new PlugError({
        what: thrownText(cause),
        where: backend.source,
        mend: "Start the fabric, and check host, port and certificate.",
        cause,
      });
  }
  return backend;
}

class UrlBackend implements PluggedBackend {
  readonly pluggedIn = "url";
  readonly source: string;
  readonly inThisProcess = false;
  readonly #exchange: HttpExchange;
  readonly #remarks = new Remarks();
  readonly #closed = new AbortController();
  #gone: string | null = null;

  constructor(base: URL, token: string | undefined) {
    this.source = base.href.replace(/\/$/, "");
    this.#exchange = new HttpExchange(base, token);
  }

  gone(): string | null {
    return this.#gone;
  }

  remarks(): readonly string[] {
    return this.#remarks.list();
  }

  async healthCheck(): Promise<BackendStatus> {
    return (await this.#read("/v1/health")) as BackendStatus;
  }

  async capabilityDescriptor(): Promise<BackendCapabilities> {
    return (await this.#read("/v1/capabilities")) as BackendCapabilities;
  }

  async executeTaskgraph(
    graph: TaskGraph,
    context: ExecutionContext,
    { signal, onEvent }: ExecuteOptions = {},
  ): Promise<ExecutionResult> {
    const id = await this.#submit(graph, context);
    const cancel = (): void => void this.#cancel(id);
    if (signal?.aborted === true) cancel();
    else signal?.addEventListener("abort", cancel, { once: true });
    const over = new AbortController();
    const events =
      onEvent &&
      new SessionEvents(this.#exchange, this.#remarks, {
        id,
        onEvent,
        signal: AbortSignal.any([over.signal, this.#closed.signal]),
      }).follow();
    try {
      const result = await this.#result(id);
      if (events !== undefined && !(await inTime(EVENTS_AFTER_RESULT_MS, events)).inTime)
        this.#remarks.add(`The terminal event did not come within ${EVENTS_AFTER_RESULT_MS} ms after the result.`);
      return result;
    } finally {
      over.abort();
      signal?.removeEventListener("abort", cancel);
    }
  }

  async close(): Promise<void> {
    this.#closed.abort(new ConnectionError("The kit closed the connection."));
  }

  async #submit(graph: TaskGraph, context: ExecutionContext): Promise<string> {
    const key = (graph as unknown as { readonly request_id?: unknown } | null)?.request_id;
    const { status, headers, body } = await this.#told(
      this.#exchange.json({
        method: "POST",
        path: "/v1/taskgraphs",
        body: JSON.stringify({ task_graph: graph, execution_context: context }),
        // A graph without a proper id is to be refused for the graph, not for the header.
        headers: { "Idempotency-Key": typeof key === "string" && UUID.test(key) ? key : randomUUID() },
      }),
    );
    const { execution_session_id } = (body ?? {}) as { readonly execution_session_id?: unknown };
    if (status !== 202 || typeof execution_session_id !== "string")
      throw new WireError(
        `POST /v1/taskgraphs answered ${status} and no session; 202 and an ExecutionSession was expected.`,
      );
    if (headers.get("idempotency-replayed") === "true")
      this.#remarks.add("A submission was answered with the session of an earlier one (Idempotency-Replayed).");
    return execution_session_id;
  }

  async #result(id: string): Promise<ExecutionResult> {
    const path = `/v1/sessions/${encodeURIComponent(id)}/result?wait_ms=${RESULT_WAIT_MS}`;
    for (;;) {
      const asked = performance.now();
      const { status, body } = await this.#told(
        this.#exchange.json({ method: "GET", path, limitMs: 2 * RESULT_WAIT_MS, signal: this.#closed.signal }),
      );
      if (status === 200) return body as ExecutionResult;
      if (status !== 202) throw new WireError(`GET ${path} answered ${status}; 200 or 202 was expected.`);
      // Who does not wait as asked is not to be flooded with questions.
      if (performance.now() - asked < RESULT_WAIT_MS / 2) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #cancel(id: string): Promise<void> {
    try {
      await this.#told(this.#exchange.json({ method: "POST", path: `/v1/sessions/${encodeURIComponent(id)}/cancel` }));
    } catch (error) {
      this.#remarks.add(`A session could not be cancelled: ${thrownText(error)}`);
    }
  }

  async #read(path: string): Promise<unknown> {
    return (await this.#told(this.#exchange.json({ method: "GET", path }))).body;
  }

  /** Remembers whether anybody was there the last time. */
  async #told<T>(answer: Promise<T>): Promise<T> {
    try {
      const told = await answer;
      this.#gone = null;
      return told;
    } catch (error) {
      this.#gone = error instanceof ConnectionError ? thrownText(error) : null;
      throw error;
    }
  }
}
