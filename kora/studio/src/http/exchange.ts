import type { IncomingHttpHeaders } from "node:http";

/** One request, once it is known what it asks for. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parts of the path that the route has names for. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** The body as text. @throws RefusalError 413 where it is longer, 400 where it is no UTF-8 or breaks off. */
  readonly text: (mostBytes: number) => Promise<string>;
  /** Aborted when whoever asked is gone, or the studio closes. */
  readonly signal: AbortSignal;
}

/** What is sent back. A body that is not text as a whole comes in pieces, and is taken as fast as the other side reads. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | AsyncIterable<string | Uint8Array> | null;
}

/** Answers one request. Refusals are thrown. */
export type Handler = (asked: Asked) => Promise<Answer> | Answer;

/** An answer in JSON. */
export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
}
