/** One request as the door sees it, whatever carried it. */
export interface Exchange {
  /** As on the request line: `GET`. */
  readonly method: string;
  /** Path and query as on the request line: `/v1/sessions?limit=2`. */
  readonly target: string;
  /** Names in lower case; a header that came more than once is joined by ", ". */
  readonly headers: Headings;
  /** The body, read once at most; null where there is none. */
  readonly body: BodySource | null;
  /** Where the request comes from, without port: `127.0.0.1`. Of what a declared proxy passes on: the address that proxy names. */
  readonly address: string;
  /** Aborted when the caller is gone or the listener closes, and always once the answer has been sent. */
  readonly signal: AbortSignal;
}

/** A body that has not been read. */
export interface BodySource {
  /**
   * Hands over the pieces as they come. Resolves after the last one; rejects where the body breaks off, and where `take` throws, after
   * which it is not called again.
   */
  read(take: (piece: Uint8Array) => void): Promise<void>;
}

/** Headers of a request by their name in lower case. */
export type Headings = Readonly<Record<string, string | undefined>>;

/** What is sent back. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text as a whole, or pieces of an event stream; null where there is none. A stream that is not read to its end must be returned. */
  readonly body: string | AsyncIterableIterator<string> | null;
  /** The length that `content-length` states where the body itself is left out (HEAD). */
  readonly omittedBytes?: number;
}

/** Who runs requests: a listener on a socket, a wire in memory. */
export interface Answering {
  /** Never rejects: a fault of the fabric is an answer of 500. */
  answer(exchange: Exchange): Promise<Answer>;
}
