import type { PolicyChanges } from "./policies.ts";

/** More than any measure of these policies reaches. */
const NEVER = 1_000_000_000;

/**
 * Policies that hold nobody and nothing back. For judging what graphs mean: there units fail on purpose, which says nothing against the
 * only node there is, and everything comes from one tenant.
 */
export const UNGUARDED: PolicyChanges = {
  placement: { maxErrorRate: 1 },
  congestion: { maxQueued: NEVER, maxP95DispatchMs: NEVER, maxUnhealthyRatio: 1 },
  retryPace: { bucket: { capacity: NEVER, perMinute: NEVER }, warningAt: NEVER, slowAt: NEVER },
  circuitBreaker: { maxFailureShare: 1, timeouts: NEVER },
  admission: { openBelow: NEVER, throttledAt: NEVER, criticalAt: NEVER },
  tenantCaps: { maxSessions: NEVER, submissions: { capacity: NEVER, perMinute: NEVER } },
};
