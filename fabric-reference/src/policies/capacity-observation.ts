import type { CapacityObservation } from "@krako/contracts";

/**
 * What was measured in one window, or null: the telemetry of that window is lost. Lost telemetry never counts as good news and never
 * as a reason to scale.
 */
export type WindowObservation = CapacityObservation | null;

/** What a decision refers to before anything was ever measured. */
export const NOTHING_OBSERVED: CapacityObservation = { queued: 0, p95_wait_ms: 0, utilisation: 0, unhealthy_ratio: 0 };

/** Length of the windows over which capacity is observed, in milliseconds. */
export const CAPACITY_WINDOW_MS = 10_000;

/** Number of the window that a moment lies in, counted from 1970: the same in every process. */
export function windowOf(now: number, windowMs: number = CAPACITY_WINDOW_MS): number {
  return Math.floor(now / windowMs);
}
