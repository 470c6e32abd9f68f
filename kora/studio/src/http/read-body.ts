import type { IncomingMessage } from "node:http";
import { bodyTooLarge, malformed } from "./refusals.ts";

/** The text of a body of at most so many bytes; a longer one is not read to its end. @throws RefusalError 400, 413 */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw bodyTooLarge(mostBytes);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    // The connection stays: the answer is still to be written.
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      bytes += (piece as Uint8Array).byteLength;
      if (bytes > mostBytes) break;
      pieces.push(piece as Uint8Array);
    }
  } catch {
    throw malformed("body_broke_off", "The body broke off.");
  }
  if (bytes > mostBytes) throw bodyTooLarge(mostBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw malformed("not_utf8", "The body is not UTF-8.");
  }
}

/** The value that a body holds. @throws RefusalError 400 */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("not_json", "The body is not JSON.");
  }
}
