import type { Rate } from "./limits.ts";

/** How many requests are left at a moment. */
export interface Bucket {
  readonly tokens: number;
  /** Milliseconds. */
  readonly at: number;
}

/**
 * Takes one request out of a bucket that fills at `rate`; none yet: a full one. `waitMs` is 0 when it was granted, otherwise how long
 * until one will be, and the bucket stays as it was. A clock that goes back fills nothing.
 */
export function takeOne(
  bucket: Bucket | undefined,
  now: number,
  rate: Rate,
): { readonly bucket: Bucket; readonly waitMs: number } {
  const elapsed = bucket === undefined ? 0 : Math.max(0, now - bucket.at);
  const filled = bucket === undefined ? rate.burst : bucket.tokens + (elapsed * rate.perSecond) / 1_000;
  const tokens = Math.min(rate.burst, filled);
  const at = bucket === undefined ? now : Math.max(bucket.at, now);
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, at }, waitMs: 0 };
  return { bucket: { tokens, at }, waitMs: Math.ceil(((1 - tokens) * 1_000) / rate.perSecond) };
}
