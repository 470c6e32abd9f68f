import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./exchange.ts";

/** What every answer says: nobody else's page may hold, frame, sniff or be told of it. */
const EVERY_ANSWER: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "connect-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
};

/** Bytes of a body nobody wants that are still taken, so that whoever sends it gets to read the answer. */
const MOST_LINGERED = 1_048_576;

/** Writes an answer. Pieces are written as fast as the other side reads. */
export async function send(
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const isUnread = !request.complete;
  const close = isUnread ? { connection: "close" } : {};
  if (body === null || typeof body === "string" || body instanceof Uint8Array) {
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    response.writeHead(status, {
      ...EVERY_ANSWER,
      ...headers,
      ...close,
      ...(status === 204 || status === 304 ? {} : { "content-length": bytes?.byteLength ?? 0 }),
    });
    if (request.method !== "HEAD" && bytes !== null) response.write(bytes);
    if (isUnread) linger(request, response);
    else response.end();
    return;
  }
  response.writeHead(status, { ...EVERY_ANSWER, ...headers, ...close }).flushHeaders();
  try {
    for await (const piece of body) {
      if (response.destroyed) return;
      if (!response.write(piece)) await once(response, "drain", { signal });
    }
    response.end();
  } catch {
    // Whoever read is gone, or the file is: what breaks off is asked for again.
    response.destroy();
  }
}

function linger(request: IncomingMessage, response: ServerResponse): void {
  let bytes = 0;
  const end = (): void => void response.end();
  request.on("data", (piece: Uint8Array) => {
    bytes += piece.byteLength;
    if (bytes > MOST_LINGERED) end();
  });
  for (const name of ["end", "error", "close"]) request.once(name, end);
  request.resume();
}
