import type { IncomingMessage } from "node:http";
import { type JsonValue, parseJson, RefusalError } from "@krako/rules";
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

/** The plain data that a body holds (SAFE-002): of bounded depth, no name twice. @throws RefusalError 400 with every violation */
export function parseDocument(text: string): JsonValue {
  const parsed = parseJson(text);
  if (parsed.ok) return parsed.value;
  const { problem } = malformed("not_json", "The body is not plain JSON. Nothing was executed.");
  throw new RefusalError({ ...problem, violations: [...parsed.violations] });
}

/** The value that a long body holds, which is checked as what it is meant to be. @throws RefusalError 400 */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("not_json", "The body is not JSON.");
  }
}
