import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./exchange.ts";

/** Bytes of a body nobody wants that are still taken off the wire, so that the caller gets to read the answer. */
const MOST_LINGERED = 1_048_576;

/** Writes an answer. A stream is written as fast as the caller reads, and returned when the connection is gone. */
export async function send(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  { signal, isLast }: { readonly signal: AbortSignal; readonly isLast: boolean },
): Promise<void> {
  const { status, headers, body, omittedBytes } = answer;
  if (response.destroyed) {
    if (typeof body === "object") await body?.return?.();
    return;
  }
  if (typeof body === "object" && body !== null) {
    response.writeHead(status, isLast ? { ...headers, connection: "close" } : headers).flushHeaders();
    return stream(body, response, signal);
  }
  const isUnread = !request.complete;
  const length = omittedBytes ?? (body === null ? undefined : Buffer.byteLength(body));
  response.writeHead(status, {
    ...headers,
    ...(length === undefined ? {} : { "content-length": length }),
    ...(isLast || isUnread ? { connection: "close" } : {}),
  });
  // Who asked whether to send a body, and was told nothing, does not send it.
  if (!isUnread || request.headers.expect !== undefined) {
    response.end(body ?? undefined);
    return;
  }
  if (body !== null) response.write(body);
  linger(request, response);
}

async function stream(
  pieces: AsyncIterableIterator<string>,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (response.destroyed) return;
      if (!response.write(piece)) await once(response, "drain", { signal });
    }
    response.end();
  } catch {
    // The caller is gone, or the events cannot be read: a stream that breaks off is resumed.
    response.destroy();
  }
}

/** The answer is written; what the caller is still sending is dropped for a while, so that no reset overtakes it. */
function linger(request: IncomingMessage, response: ServerResponse): void {
  let bytes = 0;
  const end = (): void => {
    response.end();
  };
  request.on("data", (piece: Uint8Array) => {
    bytes += piece.byteLength;
    if (bytes > MOST_LINGERED) end();
  });
  request.once("end", end);
  request.once("error", end);
  request.once("close", end);
  request.resume();
}
