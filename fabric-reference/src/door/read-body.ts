import { type JsonValue, parseJson, RefusalError } from "@krako/rules";
import type { BodyAllowance } from "./body-allowance.ts";
import type { Exchange, Headings } from "./exchange.ts";
import { bodyTooLarge, malformed, unsupportedMediaType } from "./refusals.ts";

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** Refuses what is no UTF-8, and keeps a byte order mark, which no JSON begins with. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Whether a request says that it has a body. */
export function announcesBody(headers: Headings): boolean {
  const length = headers["content-length"];
  return headers["transfer-encoding"] !== undefined || (length !== undefined && Number(length) !== 0);
}

/**
 * Reads a body as JSON (SAFE-002) and tells how many bytes of the allowance it holds; the caller gives them back.
 * @throws RefusalError 400, 413 or 415; RefusalForNow 503. A body that is too large is not read to its end.
 */
export async function readJsonBody(
  exchange: Exchange,
  mostBytes: number,
  allowance: BodyAllowance,
): Promise<{ readonly value: JsonValue; readonly bytes: number }> {
  askForJson(exchange.headers);
  const { text, bytes } = await readText(exchange, mostBytes, allowance);
  const parsed = text === null ? null : parseJson(text);
  if (parsed?.ok) return { value: parsed.value, bytes };
  allowance.release(bytes);
  if (parsed === null) throw malformed("malformed_json", "The text is not JSON.", "The body is not UTF-8.");
  throw malformed(
    "malformed_json",
    "The text is not JSON.",
    "The body cannot be read. Nothing was executed.",
    parsed.violations,
  );
}

function askForJson(headers: Headings): void {
  const type = headers["content-type"];
  if (type === undefined || !JSON_TYPE.test(type))
    throw unsupportedMediaType("Send the body as application/json in UTF-8.");
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding.toLowerCase() !== "identity")
    throw unsupportedMediaType("Send the body without content-encoding.");
}

/** The text of a body, null where it is not UTF-8. A length that was announced is reserved at once, any other one as it arrives. */
async function readText(
  exchange: Exchange,
  mostBytes: number,
  allowance: BodyAllowance,
): Promise<{ readonly text: string | null; readonly bytes: number }> {
  const announced = Number(exchange.headers["content-length"] ?? 0);
  if (announced > mostBytes) throw bodyTooLarge(mostBytes);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let reserved = announced;
  allowance.reserve(reserved);
  try {
    await exchange.body?.read((piece) => {
      bytes += piece.byteLength;
      if (bytes > mostBytes) throw bodyTooLarge(mostBytes);
      if (bytes > reserved) {
        allowance.reserve(bytes - reserved);
        reserved = bytes;
      }
      pieces.push(piece);
    });
  } catch (error) {
    allowance.release(reserved);
    if (error instanceof RefusalError) throw error;
    throw malformed("malformed_request", "The request cannot be read.", "The body broke off.");
  }
  return { text: decoded(pieces), bytes: reserved };
}

function decoded(pieces: readonly Uint8Array[]): string | null {
  const [only] = pieces;
  try {
    return UTF_8.decode(pieces.length === 1 ? only : Buffer.concat(pieces));
  } catch {
    return null;
  }
}
