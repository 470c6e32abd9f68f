import { isOffered } from "./offers.ts";
import { isTrusted, type PlacementCandidate } from "./placement-candidate.ts";
import type { PlacementConstants } from "./placement-constants.ts";
import type { PlacementRequest } from "./placement-request.ts";
import { isAtLeast } from "./runtime-version.ts";

/**
 * Why a node cannot have an attempt, whatever else it holds: the first hard filter that it does not pass, as half a sentence; null
 * if it passes all. What the node holds at the moment is the business of {@link fullness}.
 */
export function unfitness(
  request: PlacementRequest,
  candidate: PlacementCandidate,
  now: number,
  constants: PlacementConstants,
): string | null {
  return unavailability(candidate, now, constants) ?? inability(request, candidate, constants);
}

/** Why a node gets nothing at all now. */
function unavailability(candidate: PlacementCandidate, now: number, constants: PlacementConstants): string | null {
  const { capabilities } = candidate.registration;
  if (!candidate.enabled) return "is disabled";
  if (candidate.quarantined) return "is quarantined";
  if (candidate.suspended) return "is suspended";
  if (candidate.health === "down") return "is down";
  if (candidate.health === "draining") return "is draining";
  if (candidate.lastHeartbeatAt === null) return "has not been heard from yet";
  if (now - candidate.lastHeartbeatAt > constants.heartbeatFreshMs)
    return `has not been heard from for more than ${constants.heartbeatFreshMs} ms`;
  if (candidate.breakerOpen) return "has an open circuit breaker";
  if (candidate.errorRate !== null && candidate.errorRate > constants.maxErrorRate)
    return `failed more than ${constants.maxErrorRate} of its attempts in the last minute`;
  const least = constants.minimumRuntimeVersion;
  if (least !== null && isAtLeast(capabilities.runtime_version, least) !== true)
    return `runs a version before ${least}`;
  return null;
}

/** Why a node cannot have this attempt, or may not (PRIV-001). */
function inability(
  request: PlacementRequest,
  candidate: PlacementCandidate,
  constants: PlacementConstants,
): string | null {
  const { kind, region, capabilities } = candidate.registration;
  const isPod = kind === "llm_pod";
  if (request.privacy === "local_only" && isPod) return "is a pod, which local_only units never reach";
  if ((request.type === "llm") !== isPod) return isPod ? "is a pod, which takes llm units only" : "is not a pod";
  if (!capabilities.supported_task_types.includes(request.type)) return `does not take ${request.type} units`;
  if (!capabilities.supported_operations.includes(request.operation)) return `does not have ${request.operation}`;
  if (!isOffered(request, capabilities)) return `does not have ${request.operation} for such units`;
  if (request.tier !== null && !capabilities.model_tiers.includes(request.tier)) return `has no ${request.tier} model`;
  if (request.contextTokens > capabilities.supported_context_window)
    return `has models for fewer than ${request.contextTokens} tokens`;
  if (request.memoryMb > (capabilities.memory_mb ?? 0)) return `does not state ${request.memoryMb} MiB of memory`;
  if (request.accelerator !== null && request.accelerator !== capabilities.accelerator)
    return `has no accelerator ${request.accelerator}`;
  if (request.region !== null && request.region !== region) return `is not in ${request.region}`;
  const mustBeTrusted = request.privacy === "local_only" || request.trustedNodeRequired;
  if (mustBeTrusted && !isTrusted(candidate, constants.trustedZones)) return "is not trusted";
  return null;
}

/** Why a node that could have the attempt cannot have it now; null if it can. */
export function fullness(
  request: PlacementRequest,
  candidate: PlacementCandidate,
  running: number,
  queued: number,
  constants: PlacementConstants,
): string | null {
  const { node_id, capabilities } = candidate.registration;
  if (request.excludedNodes.includes(node_id)) return "may not have this one again";
  const room = capabilities.max_concurrency * (1 + constants.waitingPerSlot);
  return running + queued < room ? null : "has no free slot";
}
