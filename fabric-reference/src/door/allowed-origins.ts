import type { Answer, Exchange } from "./exchange.ts";

/** What a page of an allowed origin may send: the methods and headers that the contract's operations have. */
const METHODS = "GET, HEAD, POST";
const SENT_HEADERS =
  "authorization, content-type, idempotency-key, if-none-match, krako-contract-version, last-event-id, prefer, traceparent";

/** What it may read of an answer besides its body. */
const READ_HEADERS = "etag, idempotency-replayed, krako-contract-version, location, retry-after";

/** How long a browser may believe what it was told, in seconds. */
const BELIEVED_S = 600;

/**
 * The origins whose pages may ask the fabric with a token of their own (CORS). Off unless some are named: a browser then hands no answer
 * to a page of another origin. Never a wildcard, and never credentials that a browser would send by itself.
 */
export class AllowedOrigins {
  readonly #origins: ReadonlySet<string>;

  /** @throws RangeError where one is not exactly an origin. */
  constructor(origins: readonly string[]) {
    for (const origin of origins)
      if (!isOrigin(origin))
        throw new RangeError(
          `"${origin}" is no origin. Write scheme, host and port as a browser says them, such as https://app.example; nothing after that, no wildcard.`,
        );
    this.#origins = new Set(origins);
  }

  /** The answer, with what the browser of an allowed origin has to be told. */
  tell(answer: Answer, { method, headers }: Exchange): Answer {
    if (this.#origins.size === 0) return answer;
    const { origin } = headers;
    const told: Record<string, string> = { ...answer.headers, vary: "origin" };
    if (origin !== undefined && this.#origins.has(origin)) {
      told["access-control-allow-origin"] = origin;
      told["access-control-expose-headers"] = READ_HEADERS;
      if (method === "OPTIONS" && headers["access-control-request-method"] !== undefined) {
        told["access-control-allow-methods"] = METHODS;
        told["access-control-allow-headers"] = SENT_HEADERS;
        told["access-control-max-age"] = String(BELIEVED_S);
      }
    }
    return { ...answer, headers: told };
  }
}

function isOrigin(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}
