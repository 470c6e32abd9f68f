/** How a bucket fills. */
export interface BucketRate {
  /** Most tokens it holds. */
  readonly capacity: number;
  readonly perMinute: number;
}

/** A bucket at a moment. Plain JSON. */
export interface TokenBucket {
  /** Fractions of a token included; negative while tokens are owed. */
  readonly tokens: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const MINUTE_MS = 60_000;

export function fullBucket(rate: BucketRate, now: number): TokenBucket {
  return { tokens: rate.capacity, at: now };
}

/** The bucket at a later moment. A clock that went back adds nothing. */
export function refilled(bucket: TokenBucket, rate: BucketRate, now: number): TokenBucket {
  const elapsed = Math.max(0, now - bucket.at);
  const tokens = Math.min(rate.capacity, bucket.tokens + (elapsed * rate.perMinute) / MINUTE_MS);
  return { tokens, at: Math.max(now, bucket.at) };
}

/** Milliseconds, rounded up, until the bucket holds one token; 0 if it does. */
export function msUntilToken(bucket: TokenBucket, rate: BucketRate): number {
  return bucket.tokens >= 1 ? 0 : Math.ceil(((1 - bucket.tokens) * MINUTE_MS) / rate.perMinute);
}

/** What is wrong with a rate, with how to mend it; null if nothing is. */
export function rateMistake(name: string, rate: BucketRate): string | null {
  const isPositive = rate.capacity >= 1 && rate.perMinute > 0;
  if (isPositive && Number.isFinite(rate.capacity) && Number.isFinite(rate.perMinute)) return null;
  return `${name} holds ${rate.capacity} and gains ${rate.perMinute} a minute: it has to hold at least 1 and gain more than 0.`;
}
