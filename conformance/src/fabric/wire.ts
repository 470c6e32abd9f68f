// Requests as they are and answers as they come: nothing is checked, everything is kept.
import { CONTRACT_VERSION } from "@krako/contracts/tables";
import { thrownText } from "../backend/thrown-text.ts";
import type { FabricUnderTest } from "./fabric-under-test.ts";

/** Longest wait for the head of an answer, and for its body, in milliseconds. */
const ANSWER_LIMIT_MS = 5_000;
const MOST_BODY_BYTES = 16 * 1024 * 1024;
/** Why what is left of an exchange is let go. */
const DONE = new Error("The exchange is done.");

/** One request with its answer. */
export interface Exchange {
  /** What it was about, for laws to find it. */
  readonly about: string;
  readonly method: string;
  readonly path: string;
  /** 0: no answer came. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; undefined if it is none. */
  readonly body: unknown;
}

export interface Asked {
  readonly about: string;
  readonly method?: string;
  readonly path: string;
  readonly token?: string | null;
  /** Sent as JSON; a string or bytes as they are. */
  readonly body?: unknown;
  /** null: without it. */
  readonly version?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Stop reading a stream after so much text was read that this says so. */
  readonly until?: (text: string) => boolean;
}

/** Speaks to one fabric and remembers all of it. */
export class Wire {
  readonly exchanges: Exchange[] = [];
  readonly #fabric: FabricUnderTest;

  constructor(fabric: FabricUnderTest) {
    this.#fabric = fabric;
  }

  async ask(asked: Asked): Promise<Exchange> {
    const exchange = await this.#exchange(asked);
    this.exchanges.push(exchange);
    return exchange;
  }

  async #exchange({
    about,
    method = "GET",
    path,
    token,
    body,
    version = CONTRACT_VERSION,
    headers,
    until,
  }: Asked): Promise<Exchange> {
    const abort = new AbortController();
    const timer = setTimeout(
      () => abort.abort(new Error(`It took longer than ${ANSWER_LIMIT_MS} ms.`)),
      ANSWER_LIMIT_MS,
    );
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    try {
      const request = new Request(`${this.#fabric.url.replace(/\/$/, "")}${path}`, {
        method,
        redirect: "manual",
        headers: {
          ...(version === null ? {} : { "Krako-Contract-Version": version }),
          ...(token === undefined || token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        signal: abort.signal,
        ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
      });
      const response = await (this.#fabric.fetch ?? fetch)(request);
      const text = await textOf(response, until);
      abort.abort(DONE);
      return {
        ...{ about, method, path, status: response.status, text },
        headers: Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value])),
        body: parsed(text),
      };
    } catch (error) {
      return { ...{ about, method, path }, status: 0, headers: {}, text: thrownText(error), body: undefined };
    } finally {
      clearTimeout(timer);
    }
  }
}

async function textOf(response: Response, until: (text: string) => boolean = () => false): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; bytes <= MOST_BODY_BYTES; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (until(text)) break;
  }
  await reader.cancel().catch(() => {});
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
