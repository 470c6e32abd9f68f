import type { NodeHealth } from "@krako/contracts";

export interface TrustConstants {
  /** Successes and failures that a node begins with: Beta(2,2). Both fall towards 1. */
  readonly prior: number;
  /** What is left of everything above 1 after an hour. */
  readonly hourlyDecay: number;
  /** Weight of the newest attempt in the moving average of timeouts. */
  readonly timeoutLambda: number;
  readonly maxTimeoutPenalty: number;
  /** What is taken off for health. */
  readonly healthPenalty: Readonly<Record<NodeHealth, number>>;
  /** What is taken off when more than `groupAbove` nodes of one operator only ever succeed. */
  readonly groupPenalty: number;
  readonly groupAbove: number;
  /** What evidence counts while it comes from one tenant alone. */
  readonly singleTenantWeight: number;
  /** Failures that one proven misconduct counts as. */
  readonly misconductFailures: number;
  /** Highest score of a node whose identity is not verified. */
  readonly unverifiedCap: number;
}

export const TRUST: TrustConstants = {
  prior: 2,
  hourlyDecay: 0.98,
  timeoutLambda: 0.2,
  maxTimeoutPenalty: 0.4,
  // A node that drains does what it was asked to.
  healthPenalty: { healthy: 0, draining: 0, degraded: 0.2, down: 0.5 },
  groupPenalty: 0.1,
  groupAbove: 3,
  singleTenantWeight: 0.5,
  misconductFailures: 1,
  unverifiedCap: 0.3,
};

const HOUR_MS = 3_600_000;

/** Number of the hour that a moment lies in, counted from 1970. Decay goes by whole hours, so that it is the same for every reader. */
export function hourOf(now: number): number {
  return Math.floor(now / HOUR_MS);
}

/** After so many hours nothing measurable is left of anything: 0.98 to the power of 2,000 is 3 · 10^-18. */
const MAX_DECAY_HOURS = 2_000;

/** What is left after the hours between, multiplied up step by step: the same number on every machine. */
export function decayOver(from: number, to: number, { hourlyDecay }: TrustConstants): number {
  if (to - from > MAX_DECAY_HOURS) return 0;
  let left = 1;
  for (let hour = from; hour < to; hour += 1) left *= hourlyDecay;
  return left;
}

/** What is wrong with these constants, each with how to mend it. */
export function trustMistakes(constants: TrustConstants): readonly string[] {
  const shares: readonly (keyof TrustConstants)[] = [
    "hourlyDecay",
    "timeoutLambda",
    "maxTimeoutPenalty",
    "groupPenalty",
    "singleTenantWeight",
    "unverifiedCap",
  ];
  const isShare = (value: unknown) => typeof value === "number" && value >= 0 && value <= 1;
  const mistakes = shares
    .filter((name) => !isShare(constants[name]))
    .map((name) => `${name} of trust is ${constants[name]}: it has to be from 0 to 1.`);
  if (!Object.values(constants.healthPenalty).every(isShare))
    mistakes.push("A healthPenalty of trust is outside 0 to 1: give each health its penalty.");
  if (!(constants.prior >= 1)) mistakes.push("prior of trust is below 1: counts fall towards 1, never rise to it.");
  if (!(constants.misconductFailures >= 0)) mistakes.push("misconductFailures of trust is negative: 0 is the least.");
  return mistakes;
}
