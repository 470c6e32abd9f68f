import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

const LONGEST_DELAY_MS = 30_000;

/**
 * RETRY-004: the least delay, in whole milliseconds, before attempt k + 1 of a unit:
 * `min(30 s, backoff · 2^(k−1) · (1 + 0.2 · h))`, rounded up. `h` in [0, 1) is the first 32 bits of SHA-256 over `unit id`,
 * a zero byte and `k` in decimal, divided by 2^32: the same on every backend, different between units.
 */
export function retryDelayMs(unitId: string, k: number, backoffMs: number): number {
  if (backoffMs === 0) return 0;
  const bytes = sha256(utf8ToBytes(`${unitId}\u0000${k}`));
  const h = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32;
  return Math.min(LONGEST_DELAY_MS, Math.ceil(backoffMs * 2 ** (k - 1) * (1 + 0.2 * h)));
}
