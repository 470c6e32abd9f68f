import type { paths } from "@krako/contracts";
import { type Clock, CONTRACT_VERSION } from "@krako/rules";
import createClient, { type Client } from "openapi-fetch";
import { checkAnswer } from "./check-answer.ts";
import { FailedRequest, unreachable, unusable } from "./failure.ts";
import { traceparent } from "./random-ids.ts";
import { readBody } from "./read-body.ts";

/** How a request is sent; what the global `fetch` does with a `Request`. */
export type Fetch = (request: Request) => Promise<Response>;

export interface WireOptions {
  readonly baseUrl: string;
  readonly token: () => string | Promise<string>;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Headers that every operation takes. */
export interface Head {
  readonly "Krako-Contract-Version": string;
  readonly traceparent: string;
}

interface Sent<T> {
  readonly data?: T | undefined;
  readonly response: Response;
}

export interface Call<T> {
  /** Method and path, for messages. */
  readonly what: string;
  /** Until the answer is there: with its body, except of a stream. In milliseconds. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
  readonly traceId?: string | undefined;
  readonly send: (client: Client<paths>, header: Head, signal: AbortSignal) => Promise<Sent<T>>;
}

/** Operations that anybody may call: they are not told the token. */
const OPEN = ["/v1/versions", "/v1/health"];

/** One request, one answer: typed by the contract's OpenAPI document, bounded in time and size, never redirected. */
export class Wire {
  readonly #options: WireOptions;
  readonly #client: Client<paths>;

  constructor(options: WireOptions) {
    this.#options = options;
    this.#client = createClient<paths>({
      baseUrl: options.baseUrl,
      fetch: (request) => this.#exchange(request),
      redirect: "manual",
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
  }

  /** @throws FailedRequest */
  async call<T>({
    what,
    limitMs,
    signal,
    traceId,
    send,
  }: Call<T>): Promise<{ readonly data: T | undefined; readonly status: number }> {
    const { clock, random } = this.#options;
    const cut = new AbortController();
    const leave = (): void => cut.abort();
    signal.addEventListener("abort", leave, { once: true });
    let isLate = false;
    const stop = clock.after(limitMs, () => {
      isLate = true;
      cut.abort();
    });
    if (signal.aborted) cut.abort();
    try {
      const header = {
        "Krako-Contract-Version": CONTRACT_VERSION,
        traceparent: traceparent(traceId, random),
      };
      // A fetch that was given may not look at signals.
      const sent = send(this.#client, header, cut.signal);
      const { data, response } = await Promise.race([sent, aborted(cut.signal)]);
      return { data, status: response.status };
    } catch (error) {
      if (error instanceof FailedRequest) throw error;
      if (isLate) throw unreachable(`${what} was not answered within ${limitMs} ms`);
      if (error instanceof SyntaxError) throw unreachable(`The answer to ${what} is no JSON, or only a part of it`);
      throw unreachable(`${what} got no answer${reasonOf(error)}`);
    } finally {
      stop();
      signal.removeEventListener("abort", leave);
    }
  }

  async #exchange(request: Request): Promise<Response> {
    const { baseUrl, fetch, token, clock } = this.#options;
    const path = new URL(request.url).pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, "").length);
    if (!OPEN.includes(path)) request.headers.set("Authorization", `Bearer ${await told(token)}`);
    const response = await fetch(request);
    const isStream = request.headers.get("accept") === "text/event-stream";
    const what = `${request.method} ${path}`;
    try {
      await checkAnswer(response, {
        what,
        mediaType: isStream ? "text/event-stream" : "application/json",
        isVersionKnown: path !== "/v1/versions",
        nowMs: clock.now(),
      });
    } catch (error) {
      response.body?.cancel().catch(() => {});
      throw error;
    }
    if (isStream) return response;
    return new Response(await readBody(response, what), { status: response.status });
  }
}

/**
 * A token that fits into a header.
 * @throws TypeError that does not tell it; the platform's own would.
 */
export function checkToken(token: unknown): string {
  if (typeof token === "string" && /^[\x21-\x7e]{1,8192}$/.test(token)) return token;
  throw new TypeError("The token is none: 1 to 8,192 visible ASCII characters are expected, without white space.");
}

async function told(token: () => string | Promise<string>): Promise<string> {
  try {
    return checkToken(await token());
  } catch {
    throw unusable("The token function gave no token that fits into a header");
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(unreachable("The request was given up"));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}

/** The code of a network error, which tells what it was about; messages may hold anything and are left out. */
function reasonOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  for (const each of [code, (cause as { readonly code?: unknown } | null | undefined)?.code])
    if (typeof each === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(each)) return ` (${each})`;
  return "";
}
