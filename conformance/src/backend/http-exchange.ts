import { CONTRACT_VERSION } from "@krako/contracts/tables";
import { oneLine, thrownText } from "./thrown-text.ts";
import { ConnectionError, WireError } from "./wire-error.ts";

const VERSION_HEADER = "krako-contract-version";
const MOST_BODY_BYTES = 64 * 1024 * 1024;
const REQUEST_LIMIT_MS = 60_000;

export interface Exchange {
  readonly method: "GET" | "POST";
  /** From `/v1` on. */
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly accept?: string;
  readonly signal?: AbortSignal;
  /** How long until the response is there: with its body where that is read. */
  readonly limitMs?: number;
}

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Speaks to a fabric: every response is held to the version header, the media type and a bound. Redirects are not followed. */
export class HttpExchange {
  readonly #base: URL;
  readonly #token: string | undefined;

  constructor(base: URL, token: string | undefined) {
    this.#base = base;
    this.#token = token;
  }

  /**
   * @throws an error with `problem` for a problem document, WireError for what the contract does not know, ConnectionError.
   */
  async json({ limitMs = REQUEST_LIMIT_MS, signal, ...exchange }: Exchange): Promise<JsonAnswer> {
    const what = `${exchange.method} ${exchange.path}`;
    const slow = new AbortController();
    const timer = setTimeout(() => slow.abort(new ConnectionError(`It took longer than ${limitMs} ms.`)), limitMs);
    try {
      const signals = signal === undefined ? [slow.signal] : [slow.signal, signal];
      const response = await this.open({ accept: "application/json", ...exchange, signal: AbortSignal.any(signals) });
      return jsonAnswer(response, what, await boundedText(response, what));
    } finally {
      clearTimeout(timer);
    }
  }

  /** The response as soon as its head is there. Whoever calls must read its body or cancel it. */
  async open({ method, path, body, headers, accept, signal, limitMs = REQUEST_LIMIT_MS }: Exchange): Promise<Response> {
    const what = `${method} ${path}`;
    const slow = new AbortController();
    const timer = setTimeout(() => slow.abort(new ConnectionError(`It took longer than ${limitMs} ms.`)), limitMs);
    try {
      const response = await fetch(new URL(`${this.#base.pathname.replace(/\/$/, "")}${path}`, this.#base), {
        method,
        redirect: "manual",
        headers: {
          "Krako-Contract-Version": CONTRACT_VERSION,
          ...(accept === undefined ? {} : { Accept: accept }),
          ...(this.#token === undefined ? {} : { Authorization: `Bearer ${this.#token}` }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        signal: AbortSignal.any(signal === undefined ? [slow.signal] : [slow.signal, signal]),
        ...(body === undefined ? {} : { body }),
      });
      checkHead(response, what);
      return response;
    } catch (error) {
      if (error instanceof WireError) throw error;
      throw new ConnectionError(`${what} got no answer: ${thrownText(error)}`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}

function jsonAnswer({ status, headers }: Response, what: string, text: string): JsonAnswer {
  const type = mediaType(headers);
  if (status >= 400 && type === "application/problem+json") throw refused(parsed(text, what));
  if (status >= 300 || type !== "application/json")
    throw new WireError(`${what} answered ${status} with ${type || "no media type"}: ${oneLine(text.slice(0, 200))}`);
  return { status, headers, body: parsed(text, what) };
}

function checkHead(response: Response, what: string): void {
  const { status, headers } = response;
  const version = headers.get(VERSION_HEADER);
  const fault =
    status >= 300 && status < 400 && status !== 304
      ? `answered ${status}, a redirect to ${oneLine(headers.get("location") ?? "nowhere").slice(0, 100)}; redirects are not followed`
      : version === null
        ? `answered ${status} (${mediaType(headers) || "no media type"}) without the header Krako-Contract-Version`
        : version.split(".")[0] !== "1"
          ? `answered in contract version ${JSON.stringify(version.slice(0, 50))}, not in 1.x`
          : null;
  if (fault === null) return;
  response.body?.cancel().catch(() => {});
  throw new WireError(`${what} ${fault}.`);
}

export function mediaType(headers: Headers): string {
  return (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

async function boundedText(response: Response, what: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of response.body ?? []) {
      bytes += part.byteLength;
      if (bytes > MOST_BODY_BYTES) throw new WireError(`${what} answered with more than ${MOST_BODY_BYTES} bytes.`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof WireError) throw error;
    throw new ConnectionError(`The answer to ${what} broke off after ${bytes} bytes: ${thrownText(error)}`, {
      cause: error,
    });
  }
  return Buffer.concat(parts).toString("utf8");
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WireError(`The answer to ${what} says it is JSON and is not: ${oneLine(text.slice(0, 200))}`);
  }
}

function refused(problem: unknown): Error {
  const { title } = (problem ?? {}) as { readonly title?: unknown };
  return Object.assign(new Error(typeof title === "string" ? title : "The fabric refused."), { problem });
}
