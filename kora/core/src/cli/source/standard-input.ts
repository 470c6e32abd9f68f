import { readSync } from "node:fs";

const STANDARD_INPUT = 0;
const CHUNK_BYTES = 65_536;

/** How long to wait for more, in milliseconds. */
const WAIT_MS = 5;

/**
 * All of standard input, or the first bytes past `most`. Where a program before this one in a pipe has set it not to
 * wait, reading says "try again" for as long as that program writes nothing: that is no end and no error.
 */
export function readStandardInput(most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= most) {
    const chunk = new Uint8Array(CHUNK_BYTES);
    const read = readSome(chunk);
    if (read === 0) break;
    if (read === null) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    else {
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
  }
  return Buffer.concat(chunks);
}

/** How many bytes were read, 0 at the end; null where there are none yet. */
function readSome(chunk: Uint8Array): number | null {
  try {
    return readSync(STANDARD_INPUT, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EAGAIN") return null;
    if (code === "EOF") return 0;
    throw error;
  }
}
