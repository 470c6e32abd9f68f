import type { PlacementCandidate } from "./placement-candidate.ts";
import type { PlacementConstants } from "./placement-constants.ts";
import type { PlacementRequest } from "./placement-request.ts";

/** Scores are whole millionths, so that sums, ties and margins are exact and the same everywhere. */
export const MILLIONTHS = 1_000_000;

/** What of a score does not change while attempts come and go. */
export interface StandingScore {
  /** 0 to 1. */
  readonly trust: number;
  /** 0 to 1. */
  readonly region: number;
  /** What is taken off for stale health. */
  readonly penalty: number;
  /** The weighted sum of the three, in score units. */
  readonly total: number;
}

export function standingScore(
  request: PlacementRequest,
  candidate: PlacementCandidate,
  now: number,
  constants: PlacementConstants,
): StandingScore {
  const trust = trustOf(candidate, now, constants);
  const region = regionAffinity(request, candidate.registration.region, constants);
  const isStale = candidate.lastHeartbeatAt === null || now - candidate.lastHeartbeatAt > constants.healthStaleMs;
  const penalty = isStale ? constants.healthStalePenalty : 0;
  const total = constants.weights.trust * trust + constants.weights.region * region - penalty;
  return { trust, region, penalty, total };
}

/** Free slots among free slots and what waits for them, 0 to 1. */
export function capacityOf(slots: number, running: number, queued: number): number {
  const free = Math.max(0, slots - running);
  return free === 0 ? 0 : free / (free + queued);
}

/** Share of the slots that is in use, 0 to 1. */
export function utilisationOf(slots: number, running: number): number {
  return Math.min(1, running / slots);
}

/** The score in millionths. */
export function scoreOf(
  standing: StandingScore,
  slots: number,
  running: number,
  queued: number,
  constants: PlacementConstants,
): number {
  const { capacity, idle } = constants.weights;
  const moving = capacity * capacityOf(slots, running, queued) + idle * (1 - utilisationOf(slots, running));
  return Math.round((moving + standing.total) * MILLIONTHS);
}

function trustOf({ trust }: PlacementCandidate, now: number, constants: PlacementConstants): number {
  if (trust === null) return constants.missingTrust;
  const score = Math.min(1, Math.max(0, trust.score));
  return now - trust.at > constants.trustStaleMs ? score * constants.staleTrustFactor : score;
}

function regionAffinity(request: PlacementRequest, region: string, constants: PlacementConstants): number {
  const asked = request.region ?? request.preferredRegion;
  if (asked === null) return constants.regionNotAsked;
  return asked === region ? constants.regionSame : constants.regionOther;
}
