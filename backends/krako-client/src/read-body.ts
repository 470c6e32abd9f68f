import { unreachable, unusable } from "./failure.ts";

/** Longest answer that is read, in bytes. */
export const MOST_ANSWER_BYTES: number = 64 * 1024 * 1024;

/** The whole body, up to a bound. @throws FailedRequest */
export async function readBody(response: Response, what: string): Promise<Blob> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch(() => {
      throw unreachable(`The answer to ${what} broke off after ${bytes} bytes`);
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MOST_ANSWER_BYTES) {
      reader.cancel().catch(() => {});
      throw unusable(`The answer to ${what} is longer than ${MOST_ANSWER_BYTES} bytes`);
    }
    parts.push(value);
  }
  return new Blob(parts);
}
