import type { OperationNeeds } from "./placement-request.ts";
import { isAtLeast } from "./runtime-version.ts";

/** Share of each measure in the score; they sum to 1. */
export interface PlacementWeights {
  /** Free slots among free slots and what already waits for the node. */
  readonly capacity: number;
  /** Share of the slots that is idle. */
  readonly idle: number;
  readonly trust: number;
  readonly region: number;
}

/** Everything that placement is configured with. */
export interface PlacementConstants {
  readonly weights: PlacementWeights;
  /** A node that has not been heard from for longer gets nothing. Milliseconds. */
  readonly heartbeatFreshMs: number;
  /** Health older than this is worth less. Milliseconds. */
  readonly healthStaleMs: number;
  /** What is taken off the score of a node with stale health. */
  readonly healthStalePenalty: number;
  /** A node whose share of failed attempts in the last minute is higher gets nothing until a later heartbeat says less. */
  readonly maxErrorRate: number;
  /** Trust of a node that has no score yet, 0 to 1. */
  readonly missingTrust: number;
  /** A trust score that is older counts half. Milliseconds. */
  readonly trustStaleMs: number;
  readonly staleTrustFactor: number;
  /** Region affinity in the same region, where none is asked for, and in another one, 0 to 1. */
  readonly regionSame: number;
  readonly regionNotAsked: number;
  readonly regionOther: number;
  /** After so many placements in a row on one node the second best gets its turn … */
  readonly inARowLimit: number;
  /** … if its score is at most this much lower. */
  readonly inARowMargin: number;
  /** Attempts that may wait for a node beyond its slots, per slot. 0: only free slots are given away. */
  readonly waitingPerSlot: number;
  /** Zones whose nodes are trusted, unless suspended: only they get `local_only` and `trusted_node_required` units. */
  readonly trustedZones: readonly string[];
  /** Oldest version of the node program that gets anything; null: any. */
  readonly minimumRuntimeVersion: string | null;
  /** What operations need of the machine, by name. */
  readonly operationNeeds: Readonly<Record<string, OperationNeeds>>;
}

export const PLACEMENT: PlacementConstants = {
  weights: { capacity: 0.35, idle: 0.3, trust: 0.25, region: 0.1 },
  heartbeatFreshMs: 30_000,
  healthStaleMs: 15_000,
  healthStalePenalty: 0.15,
  maxErrorRate: 0.1,
  missingTrust: 0.5,
  trustStaleMs: 600_000,
  staleTrustFactor: 0.5,
  regionSame: 1,
  regionNotAsked: 0.5,
  regionOther: 0,
  inARowLimit: 5,
  inARowMargin: 0.03,
  waitingPerSlot: 0,
  trustedZones: ["own"],
  minimumRuntimeVersion: null,
  operationNeeds: {},
};

/** Weights such as 0.1 + 0.2 + 0.7 do not sum to 1 exactly in binary; more than this is a mistake. */
const WEIGHT_TOLERANCE = 1e-9;

/** What is wrong with these constants, each with how to mend it; empty if nothing is. Asked once, at start. */
export function placementMistakes(constants: PlacementConstants): readonly string[] {
  const { capacity, idle, trust, region } = constants.weights;
  const weights = [capacity, idle, trust, region];
  const mistakes: string[] = [];
  const sum = capacity + idle + trust + region;
  if (!(Math.abs(sum - 1) <= WEIGHT_TOLERANCE))
    mistakes.push(`The weights of placement sum to ${sum}, not to 1: change them so that they do.`);
  if (weights.some((weight) => !(weight >= 0 && weight <= 1)))
    mistakes.push("A weight of placement is outside 0 to 1: give each its share of the score.");
  if (!(constants.inARowLimit >= 1)) mistakes.push("inARowLimit of placement is below 1: name a number of placements.");
  if (!(constants.waitingPerSlot >= 0)) mistakes.push("waitingPerSlot of placement is negative: 0 is the least.");
  if (!(constants.healthStaleMs <= constants.heartbeatFreshMs))
    mistakes.push("healthStaleMs of placement is above heartbeatFreshMs: health is stale before a node is given up.");
  const { minimumRuntimeVersion } = constants;
  if (minimumRuntimeVersion !== null && isAtLeast(minimumRuntimeVersion, minimumRuntimeVersion) === null)
    mistakes.push(`minimumRuntimeVersion "${minimumRuntimeVersion}" is no version: write one like 1.4.0.`);
  return mistakes;
}
