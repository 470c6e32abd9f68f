import { ModelError } from "@krako/rules/ports";
import { MAX_REFUSAL_BYTES, meaningOfRefusal, type RefusalMeaning } from "./endpoint-refusal.ts";

/** Bytes of one answer that are read; a longer one is refused, so that no endpoint can fill this process. */
export const MAX_ANSWER_BYTES: number = 8 * 1024 * 1024;

/** Milliseconds a connection may be silent. Attempts are ended sooner, by the executor's own time limit. */
const SILENCE_MS = 86_400_000;

const NOTHING = { tokensIn: 0, tokensOut: 0 } as const;

/** Node's and undici's words for connections that never were: nothing can have been consumed. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Node's word for an address that is on the block list. */
const BLOCKED = "ERR_IP_BLOCKED";

/** The endpoint that requests go to: its address without a slash at the end, and whether it is on this machine. */
export interface ModelEndpoint {
  readonly baseUrl: string;
  /** Scheme, host and port: what errors may name. */
  readonly origin: string;
  readonly loopback: boolean;
}

/**
 * Checks the address of an endpoint: https, or plain http to this machine only; no credentials, query or fragment.
 * @throws ModelError `invalid_endpoint`.
 */
export function modelEndpoint(baseUrl: string): ModelEndpoint {
  const url = URL.parse(baseUrl);
  if (url === null) throw invalidEndpoint("is not a URL; write it like http://localhost:11434/v1");
  const loopback = isLoopback(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback))
    throw invalidEndpoint("must use https; plain http is allowed to this machine only");
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw invalidEndpoint("must not have credentials, a query or a fragment; pass the key as apiKey");
  return { baseUrl: url.href.replace(/\/$/, ""), origin: url.origin, loopback };
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function invalidEndpoint(what: string): ModelError {
  return new ModelError("invalid_endpoint", `The base URL of the model endpoint ${what}.`, { usage: NOTHING });
}

/** A `fetch` that reaches model endpoints, or throws a `ModelError` that says why not. */
export type EndpointFetch = (url: string, init: RequestInit) => Promise<Response>;

let loaded: Promise<EndpointFetch> | undefined;

/** Loads the HTTP client on first use. */
export function loadEndpointFetch(): Promise<EndpointFetch> {
  loaded ??= endpointFetch();
  return loaded;
}

/**
 * Redirects are never followed, link-local addresses (where clouds keep their metadata) are never connected to, the
 * answer is read to its end and bounded, and every status but success is an error that holds nothing of the answer:
 * providers repeat prompts and keys in theirs.
 */
async function endpointFetch(): Promise<EndpointFetch> {
  const [{ Agent, buildConnector, fetch }, { BlockList }, { guardedConnector }] = await Promise.all([
    import("undici"),
    import("node:net"),
    import("./guarded-connection.ts"),
  ]);
  const blockList = new BlockList();
  blockList.addSubnet("169.254.0.0", 16, "ipv4");
  blockList.addSubnet("fe80::", 10, "ipv6");
  blockList.addAddress("fd00:ec2::254", "ipv6");
  const dispatcher = new Agent({
    connect: guardedConnector(buildConnector, blockList),
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
  });
  return async (url, init) => {
    const { origin } = new URL(url);
    const signal = init.signal ?? null;
    try {
      const answer = await fetch(url, { ...init, redirect: "manual", dispatcher } as Parameters<typeof fetch>[1]);
      if (!answer.ok) {
        throw statusError(origin, answer.status, meaningOfRefusal(await readBeginning(answer.body)));
      }
      const body = await readBounded(answer.body, origin);
      return new Response(body, { status: answer.status, headers: [...answer.headers] });
    } catch (error) {
      if (error instanceof ModelError) throw error;
      throw signal?.aborted ? aborted(origin) : connectionError(origin, error);
    }
  };
}

async function readBounded(body: AsyncIterable<unknown> | null, origin: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    const part = chunk as Uint8Array;
    bytes += part.byteLength;
    if (bytes > MAX_ANSWER_BYTES)
      throw new ModelError("answer_too_large", `${origin} answered with more than ${MAX_ANSWER_BYTES} bytes.`);
    chunks.push(part);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The beginning of an error's body, which may be cut; nothing where it cannot be read. */
async function readBeginning(body: AsyncIterable<unknown> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    // Leaving the loop gives the rest up.
    for await (const chunk of body ?? []) {
      const part = chunk as Uint8Array;
      chunks.push(part);
      bytes += part.byteLength;
      if (bytes >= MAX_REFUSAL_BYTES) break;
    }
  } catch {
    // The status says enough.
  }
  return Buffer.concat(chunks).subarray(0, MAX_REFUSAL_BYTES).toString("utf8");
}

function statusError(origin: string, status: number, meaning: RefusalMeaning | null): ModelError {
  if (status >= 300 && status < 400)
    return new ModelError(
      "redirected",
      `${origin} redirects (HTTP ${status}), which is never followed; configure the address it leads to.`,
      { usage: NOTHING },
    );
  const said = `${origin} answered HTTP ${status}`;
  if (meaning !== null && status >= 400 && status !== 429)
    return new ModelError(meaning, MEANT[meaning](origin, status), { usage: NOTHING });
  if (status === 429)
    return new ModelError("rate_limited", `${said}: too many requests.`, { retryable: true, usage: NOTHING });
  if (status === 401 || status === 403)
    return new ModelError("unauthorized", `${said}: check the API key.`, { usage: NOTHING });
  if (status === 404)
    return new ModelError("not_found", `${said}: check the base URL (it often ends in /v1) and the model's name.`, {
      usage: NOTHING,
    });
  if (status >= 500 || status === 408 || status === 425)
    return new ModelError("endpoint_failed", `${said}; it may work another time.`, { retryable: true });
  return new ModelError("request_refused", `${said}: it does not take this request.`, { usage: NOTHING });
}

const MEANT: Readonly<Record<RefusalMeaning, (origin: string, status: number) => string>> = {
  context_too_long: (origin, status) =>
    `${origin} answered HTTP ${status}: the input is longer than the model's context; shorten it, or start the model with a larger one.`,
  model_does_not_fit: (origin, status) =>
    `${origin} answered HTTP ${status}: the model does not fit into its memory; use a smaller one.`,
};

export function aborted(origin: string): ModelError {
  return new ModelError("aborted", `The call to ${origin} was cancelled.`);
}

function connectionError(origin: string, error: unknown): ModelError {
  const code = codeOf(error);
  if (code === BLOCKED)
    return new ModelError("address_blocked", `${origin} is a link-local address, which is never called.`, {
      usage: NOTHING,
    });
  const usage = NEVER_CONNECTED.has(code) ? NOTHING : null;
  const what =
    usage === null ? "broke before the answer was complete" : "could not be made; check that the server runs";
  return new ModelError("connection_failed", `The connection to ${origin} ${what}.`, { retryable: true, usage });
}

/** The innermost code: fetch wraps what the socket said. */
function codeOf(error: unknown): string {
  let code = "";
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") code = cause.code;
  }
  return code;
}
