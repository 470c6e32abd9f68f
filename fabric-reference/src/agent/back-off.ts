import type { Clock } from "@krako/rules";

/** First delay after something failed, and the longest, in milliseconds. */
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: doubled each time up to a bound, and spread over its upper half, so
 * that nodes which lost the fabric together do not come back together.
 */
export function backOffMs(failures: number, random: () => number): number {
  const whole = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return Math.ceil((whole * (1 + random())) / 2);
}

/** Resolves after so many milliseconds, or as soon as the signal aborts. */
export function delay(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const over = (): void => {
      cancel();
      signal.removeEventListener("abort", over);
      resolve();
    };
    const cancel = clock.after(ms, over);
    signal.addEventListener("abort", over);
  });
}
