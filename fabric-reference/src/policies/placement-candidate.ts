import type { NodeHealth, NodeRegistration } from "@krako/contracts";

/** What is recorded of a node when a placement is decided. Nothing else may decide it (DET-004). */
export interface PlacementCandidate {
  readonly registration: Pick<NodeRegistration, "node_id" | "kind" | "region" | "trust_zone" | "capabilities">;
  /** False while its operator has switched it off. */
  readonly enabled: boolean;
  readonly health: NodeHealth;
  /** Milliseconds since 1970; null before the first heartbeat. A registration counts as one if the caller says so. */
  readonly lastHeartbeatAt: number | null;
  /** Attempts that it holds a claim for. */
  readonly running: number;
  /** Attempts assigned to it that it has not claimed, and those it says are waiting on it. */
  readonly queued: number;
  /** Share of attempts that failed in its last minute, 0 to 1; null if it does not say. */
  readonly errorRate: number | null;
  readonly quarantined: boolean;
  /** Suspended for want of trust. */
  readonly suspended: boolean;
  /** Its trust score, 0 to 1, and when it was computed; null if there is none. */
  readonly trust: { readonly score: number; readonly at: number } | null;
  /** Its circuit breaker lets nothing through now. */
  readonly breakerOpen: boolean;
}

/** Whether a node may have what must stay with trusted nodes: its zone is a trusted one, and it is not suspended. */
export function isTrusted(candidate: PlacementCandidate, trustedZones: readonly string[]): boolean {
  const zone = candidate.registration.trust_zone;
  return zone !== undefined && trustedZones.includes(zone) && !candidate.suspended;
}
