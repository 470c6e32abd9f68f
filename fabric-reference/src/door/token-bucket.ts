import { fullBucket, msUntilToken, refilled, type TokenBucket } from "../policies/token-bucket.ts";
import type { Rate } from "./limits.ts";

/**
 * Takes one request out of a bucket that fills at `rate`; none yet: a full one. `waitMs` is 0 when it was granted, otherwise how long
 * until one will be, and no token is taken. A clock that goes back fills nothing.
 */
export function takeOne(
  bucket: TokenBucket | undefined,
  now: number,
  { burst, perSecond }: Rate,
): { readonly bucket: TokenBucket; readonly waitMs: number } {
  const rate = { capacity: burst, perMinute: perSecond * 60 };
  const filled = bucket === undefined ? fullBucket(rate, now) : refilled(bucket, rate, now);
  const waitMs = msUntilToken(filled, rate);
  return { bucket: waitMs > 0 ? filled : { ...filled, tokens: filled.tokens - 1 }, waitMs };
}
