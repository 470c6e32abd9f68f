import type { Failure } from "./failure.ts";

/** First wait of a request that failed, in milliseconds; each further one is twice as long. */
const FIRST_WAIT_MS = 100;
/** Longest wait that nobody asked for, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;
/** Tries of one request, whatever patience is left. */
export const MOST_TRIES = 100;

export interface Tried {
  readonly failure: Failure;
  /** Tries so far, 1 or more. */
  readonly tries: number;
  /** Since the first of these tries failed, in milliseconds. */
  readonly failingForMs: number;
  /** How long a request may go on failing, in milliseconds. */
  readonly patienceMs: number;
  readonly mostTries: number;
  /** 0 to below 1. */
  readonly random: number;
}

/**
 * How long to wait before the next try, in milliseconds, or null: it is over. Half of each wait is random, so that those who failed
 * together do not return together; what the fabric asked for in `Retry-After` is waited out in full.
 */
export function retryWaitMs({ failure, tries, failingForMs, patienceMs, mostTries, random }: Tried): number | null {
  if (tries >= Math.min(mostTries, MOST_TRIES) || !isRetryable(failure)) return null;
  const full = Math.min(FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 20), LONGEST_WAIT_MS);
  const backOffMs = full / 2 + (full / 2) * random;
  const askedMs = failure.type === "refused" ? (failure.retryAfterMs ?? 0) : 0;
  const waitMs = askedMs + (askedMs > 0 ? (full / 2) * random : backOffMs);
  return failingForMs + waitMs <= patienceMs ? waitMs : null;
}

export function isRetryable(failure: Failure): boolean {
  if (failure.type === "refused") return failure.problem.retryable;
  return failure.type === "unreachable";
}

/** `Retry-After` in milliseconds: whole seconds or an HTTP date; null where it says nothing. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // A date alone has a comma and letters; other texts that Date.parse may take for one are left alone.
  const at = /^[A-Za-z]{3,9}, .* GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}
