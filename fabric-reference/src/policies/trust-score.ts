import type { TrustPenalties } from "@krako/contracts";
import { decayOver, hourOf, type TrustConstants } from "./trust-constants.ts";
import type { NodeTrust } from "./trust-state.ts";

/** A score with what was taken off; all of it 0 to 1. */
export interface ScoredTrust {
  readonly score: number;
  readonly penalties: TrustPenalties;
}

/**
 * How far a node is trusted at a moment: its reliability less its penalties, within 0 to 1. Reading it changes nothing, so that how
 * often it is read does not matter. `group` is every node with its operator's fingerprint, itself included; empty without one.
 */
export function trustScore(
  trust: NodeTrust,
  group: readonly NodeTrust[],
  now: number,
  constants: TrustConstants,
): ScoredTrust {
  const penalties: TrustPenalties = {
    timeout: Math.min(constants.maxTimeoutPenalty, trust.timeoutAverage),
    health: constants.healthPenalty[trust.health],
    group: isTooGood(group, constants) ? constants.groupPenalty : 0,
  };
  const total = reliability(trust, now, constants) - penalties.timeout - penalties.health - penalties.group;
  const cap = trust.verified ? 1 : constants.unverifiedCap;
  return { score: Math.min(cap, Math.max(0, total)), penalties };
}

/** The mean of the Beta distribution, 0 to 1. */
function reliability(trust: NodeTrust, now: number, constants: TrustConstants): number {
  const left = decayOver(trust.hour, hourOf(now), constants);
  const weight = trust.isSingleTenant ? constants.singleTenantWeight : 1;
  const prior = trust.prior * left;
  const successes = 1 + prior + weight * trust.successes * left;
  const failures = 1 + prior + (weight * trust.failures + trust.misconduct) * left;
  return successes / (successes + failures);
}

/** More nodes of one operator than is usual have worked, and none of them ever failed. */
function isTooGood(group: readonly NodeTrust[], constants: TrustConstants): boolean {
  if (group.some(({ hasFailed }) => hasFailed)) return false;
  return group.filter(({ hasWorked }) => hasWorked).length > constants.groupAbove;
}
