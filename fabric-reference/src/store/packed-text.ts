import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** A large text as the store holds it: Zstandard (RFC 8878) of its UTF-8, quickly made rather than small. Such texts repeat much. */
export function packText(text: string): Uint8Array {
  return zstdCompressSync(text, QUICK);
}

/** The text again. @throws when it was damaged, or is longer than any text. */
export function unpackText(packed: Uint8Array): string {
  return zstdDecompressSync(packed, { maxOutputLength: MAX_TEXT_BYTES }).toString("utf8");
}

const QUICK = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } } as const;

/** More than the longest graph with all its results. */
const MAX_TEXT_BYTES = 512 * 1024 * 1024;
