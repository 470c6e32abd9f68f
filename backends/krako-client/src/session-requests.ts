import type { EventPage, ExecutionResult } from "@krako/contracts";
import { STREAM_HEAD_MS } from "./event-stream.ts";
import { ANSWER_MS } from "./fabric-requests.ts";
import { unusable } from "./failure.ts";
import type { Insistence } from "./insistence.ts";
import { readPage, readResult } from "./read-answers.ts";
import { MOST_TRIES } from "./retry-wait.ts";
import type { Wire } from "./wire.ts";

/** Events of one page, as many as the contract allows. */
const PAGE_EVENTS = 1_000;

export interface SessionOf {
  readonly wire: Wire;
  readonly insistence: Insistence;
  readonly sessionId: string;
  readonly traceId: string | undefined;
  readonly patienceMs: number;
  /** Aborted when nobody waits for this session any more. */
  readonly signal: AbortSignal;
}

/** What can be asked about one session; every question may be asked again. Each throws FailedRequest. */
export class SessionRequests {
  readonly #of: SessionOf;

  constructor(of: SessionOf) {
    this.#of = of;
  }

  /** The result, or null if it is not there within `waitMs`. After a failure it is asked for without waiting. */
  async result(waitMs: number): Promise<ExecutionResult | null> {
    const what = `GET /v1/sessions/${this.#of.sessionId}/result`;
    return await this.#insist(async (careful) => {
      const wait_ms = careful ? 0 : waitMs;
      const { data, status } = await this.#of.wire.call({
        ...this.#call(what, ANSWER_MS + wait_ms),
        send: (client, header, signal) =>
          client.GET("/v1/sessions/{session_id}/result", {
            params: { ...this.#path(header), query: { wait_ms } },
            signal,
          }),
      });
      return status === 202 ? null : readResult(what, data);
    });
  }

  async events(after: number): Promise<EventPage> {
    const what = `GET /v1/sessions/${this.#of.sessionId}/events`;
    return await this.#insist(async () => {
      const query = { after, limit: PAGE_EVENTS };
      const { data } = await this.#of.wire.call({
        ...this.#call(what, ANSWER_MS),
        send: (client, header, signal) =>
          client.GET("/v1/sessions/{session_id}/events", { params: { ...this.#path(header), query }, signal }),
      });
      return readPage(what, data);
    });
  }

  /** A stream of what follows on sequence `after`; asked for once, since events can be read without one. */
  async stream(after: number): Promise<ReadableStream<Uint8Array>> {
    const what = `GET /v1/sessions/${this.#of.sessionId}/events/stream`;
    const { wire, insistence, patienceMs, signal } = this.#of;
    return await insistence.ask({ patienceMs, signal, mostTries: 1 }, async () => {
      const { data } = await wire.call({
        ...this.#call(what, STREAM_HEAD_MS),
        send: (client, header, signal) =>
          client.GET("/v1/sessions/{session_id}/events/stream", {
            params: this.#path(after === 0 ? header : { ...header, "Last-Event-ID": String(after) }),
            headers: { Accept: "text/event-stream" },
            parseAs: "stream",
            signal,
          }),
      });
      if (!data) throw unusable(`${what} was answered without a body`);
      return data;
    });
  }

  async cancel(): Promise<void> {
    const what = `POST /v1/sessions/${this.#of.sessionId}/cancel`;
    await this.#insist(async () => {
      await this.#of.wire.call({
        ...this.#call(what, ANSWER_MS),
        send: (client, header, signal) =>
          client.POST("/v1/sessions/{session_id}/cancel", { params: this.#path(header), signal }),
      });
    });
  }

  #insist<T>(attempt: (careful: boolean) => Promise<T>): Promise<T> {
    const { insistence, patienceMs, signal } = this.#of;
    return insistence.ask({ patienceMs, mostTries: MOST_TRIES, signal }, attempt);
  }

  #call(what: string, limitMs: number) {
    const { signal, traceId } = this.#of;
    return { what, limitMs, signal, traceId };
  }

  #path<H>(header: H) {
    return { header, path: { session_id: this.#of.sessionId } };
  }
}
