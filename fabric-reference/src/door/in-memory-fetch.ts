import type { Answer, Answering, BodySource, Exchange } from "./exchange.ts";

/** Why the signal of an exchange aborts. One for all: a reason of its own for each request is an error with a stack for each. */
const OVER = new Error("The exchange is over.");

/** Statuses whose answers have no body. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * A `fetch` that ends at this door, without a socket. Requests and answers are serialised as they are on a wire, event streams are read
 * piece by piece, and aborting the request is what closing the connection would be.
 */
export function inMemoryFetch(door: Answering, options: { readonly address?: string } = {}): typeof fetch {
  const { address = "127.0.0.1" } = options;
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const stop = new AbortController();
    const exchange: Exchange = {
      method: request.method,
      target: url.pathname + url.search,
      headers: await headersOf(request, init),
      body: bodyOf(request),
      address,
      signal: stop.signal,
    };
    const aborted = abortion(request.signal, stop);
    try {
      const answer = await Promise.race([door.answer(exchange), aborted.promise]);
      return responseOf(answer, request.signal, () => {
        aborted.forget();
        stop.abort(OVER);
      });
    } catch (error) {
      aborted.forget();
      stop.abort(OVER);
      throw error;
    }
  };
}

function bodyOf({ body }: Request): BodySource | null {
  if (body === null) return null;
  return {
    async read(take) {
      for await (const piece of body) take(piece);
    },
  };
}

/** A text body has a known length, as it has on a wire. */
async function headersOf(request: Request, init: RequestInit | undefined): Promise<Record<string, string>> {
  const headers = Object.fromEntries(request.headers);
  const length = typeof init?.body === "string" ? Buffer.byteLength(init.body) : undefined;
  if (length !== undefined) return { ...headers, "content-length": String(length) };
  return request.body === null ? headers : { ...headers, "transfer-encoding": "chunked" };
}

/** Rejects, and stops the exchange, when the caller aborts. */
function abortion(
  signal: AbortSignal,
  stop: AbortController,
): { readonly promise: Promise<never>; readonly forget: () => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  promise.catch(() => undefined);
  const told = (): void => {
    stop.abort(OVER);
    reject(signal.reason);
  };
  signal.addEventListener("abort", told, { once: true });
  return { promise, forget: () => signal.removeEventListener("abort", told) };
}

function responseOf({ status, headers, body }: Answer, signal: AbortSignal, over: () => void): Response {
  if (body === null || typeof body === "string") {
    over();
    return new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers });
  }
  return new Response(streamOf(body, signal, over), { status, headers });
}

/** Reads one piece whenever the caller has taken the one before. */
function streamOf(
  pieces: AsyncIterableIterator<string>,
  signal: AbortSignal,
  over: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        signal.addEventListener("abort", () => controller.error(signal.reason), { once: true });
      },
      async pull(controller) {
        try {
          const step = await pieces.next();
          if (signal.aborted) return;
          if (!step.done) return controller.enqueue(encoder.encode(step.value));
          over();
          controller.close();
        } catch (error) {
          over();
          if (!signal.aborted) controller.error(error);
        }
      },
      async cancel() {
        over();
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
