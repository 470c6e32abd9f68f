import { type BucketRate, fullBucket, msUntilToken, rateMistake, refilled, type TokenBucket } from "./token-bucket.ts";

export interface TenantCapsConstants {
  /** Most unfinished sessions of one tenant. */
  readonly maxSessions: number;
  /** When to come back if there are too many sessions: nobody knows when one ends. Seconds. */
  readonly sessionsRetryAfterSeconds: number;
  /** Submissions of one tenant: at once, and a minute. */
  readonly submissions: BucketRate;
}

export const TENANT_CAPS: TenantCapsConstants = {
  maxSessions: 10_000,
  sessionsRetryAfterSeconds: 5,
  submissions: { capacity: 6_000, perMinute: 6_000 },
};

/** Whether a submission is within its tenant's caps. */
export type CapVerdict =
  | { readonly type: "within" }
  | {
      readonly type: "over";
      readonly cap: "concurrent_sessions" | "submission_rate";
      /** For the header `Retry-After`: whole seconds, at least 1. */
      readonly retryAfterSeconds: number;
    };

export function newSubmissions(now: number, constants: TenantCapsConstants): TokenBucket {
  return fullBucket(constants.submissions, now);
}

/** Judges one submission. Only what is within the caps takes from the rate; `sessions` is how many are unfinished. */
export function checkCaps(
  submissions: TokenBucket,
  sessions: number,
  now: number,
  constants: TenantCapsConstants,
): { readonly submissions: TokenBucket; readonly verdict: CapVerdict } {
  const bucket = refilled(submissions, constants.submissions, now);
  if (sessions >= constants.maxSessions) {
    const retryAfterSeconds = constants.sessionsRetryAfterSeconds;
    return { submissions: bucket, verdict: { type: "over", cap: "concurrent_sessions", retryAfterSeconds } };
  }
  const waitMs = msUntilToken(bucket, constants.submissions);
  if (waitMs > 0) {
    const retryAfterSeconds = Math.ceil(waitMs / 1_000);
    return { submissions: bucket, verdict: { type: "over", cap: "submission_rate", retryAfterSeconds } };
  }
  return { submissions: { ...bucket, tokens: bucket.tokens - 1 }, verdict: { type: "within" } };
}

/** What is wrong with these constants, each with how to mend it. */
export function tenantCapsMistakes(constants: TenantCapsConstants): readonly string[] {
  const rate = rateMistake("The rate of submissions", constants.submissions);
  const mistakes = rate === null ? [] : [rate];
  if (!(constants.maxSessions >= 0)) mistakes.push("maxSessions is negative: 0 lets nothing in.");
  if (!(Number.isSafeInteger(constants.sessionsRetryAfterSeconds) && constants.sessionsRetryAfterSeconds >= 1))
    mistakes.push("sessionsRetryAfterSeconds has to be a whole number from 1.");
  return mistakes;
}
