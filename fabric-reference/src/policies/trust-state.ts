import type { NodeHealth } from "@krako/contracts";
import { canonicalJson } from "@krako/rules";
import { decayOver, hourOf, type TrustConstants } from "./trust-constants.ts";

/** Something that happened to a node and says something about it. Times are milliseconds since 1970. */
export type TrustEvidence =
  | {
      readonly type: "attempt";
      readonly at: number;
      readonly tenantId: string;
      /** A timeout is a failure, and counts among timeouts besides. */
      readonly outcome: "success" | "failure" | "timeout";
    }
  /** The fabric itself saw a forged or replayed result, or one that a quorum proved wrong. */
  | { readonly type: "misconduct"; readonly at: number }
  | { readonly type: "health"; readonly at: number; readonly health: NodeHealth }
  | { readonly type: "identity"; readonly at: number; readonly verified: boolean };

/** All that is kept of one node. Plain JSON of a fixed size. Counts are those at `hour`, and fall from then on. */
export interface NodeTrust {
  /** The hour up to which the counts have fallen. */
  readonly hour: number;
  /** What is left of the prior above 1. */
  readonly prior: number;
  readonly successes: number;
  readonly failures: number;
  /** Failures that the fabric itself saw, whoever the tenant was. */
  readonly misconduct: number;
  /** Moving average of timeouts, 0 to 1. */
  readonly timeoutAverage: number;
  readonly health: NodeHealth;
  readonly verified: boolean;
  /** The first tenant it worked for, or null. */
  readonly firstTenant: string | null;
  /** It has worked for one tenant alone. */
  readonly isSingleTenant: boolean;
  readonly hasWorked: boolean;
  readonly hasFailed: boolean;
}

/** A node that nothing is known of. Its identity counts as unverified until there is evidence. */
export function newNodeTrust(now: number, constants: TrustConstants): NodeTrust {
  return {
    hour: hourOf(now),
    prior: constants.prior - 1,
    successes: 0,
    failures: 0,
    misconduct: 0,
    timeoutAverage: 0,
    health: "healthy",
    verified: false,
    firstTenant: null,
    isSingleTenant: false,
    hasWorked: false,
    hasFailed: false,
  };
}

/** The state after one more piece of evidence. Evidence that is older than the state counts as if it were new. */
export function applyEvidence(trust: NodeTrust, evidence: TrustEvidence, constants: TrustConstants): NodeTrust {
  const now = decayed(trust, evidence.at, constants);
  switch (evidence.type) {
    case "health":
      return { ...now, health: evidence.health };
    case "identity":
      return { ...now, verified: evidence.verified };
    case "misconduct":
      return { ...now, misconduct: now.misconduct + constants.misconductFailures, hasFailed: true };
    case "attempt":
      return afterAttempt(now, evidence, constants);
    default:
      return evidence satisfies never;
  }
}

function afterAttempt(
  trust: NodeTrust,
  { tenantId, outcome }: Extract<TrustEvidence, { type: "attempt" }>,
  { timeoutLambda }: TrustConstants,
): NodeTrust {
  const isSuccess = outcome === "success";
  const newest = outcome === "timeout" ? 1 : 0;
  return {
    ...trust,
    successes: trust.successes + (isSuccess ? 1 : 0),
    failures: trust.failures + (isSuccess ? 0 : 1),
    timeoutAverage: (1 - timeoutLambda) * trust.timeoutAverage + timeoutLambda * newest,
    firstTenant: trust.firstTenant ?? tenantId,
    isSingleTenant: trust.firstTenant === null || (trust.isSingleTenant && trust.firstTenant === tenantId),
    hasWorked: true,
    hasFailed: trust.hasFailed || !isSuccess,
  };
}

function decayed(trust: NodeTrust, at: number, constants: TrustConstants): NodeTrust {
  const hour = hourOf(at);
  if (hour <= trust.hour) return trust;
  const left = decayOver(trust.hour, hour, constants);
  return {
    ...trust,
    hour,
    prior: trust.prior * left,
    successes: trust.successes * left,
    failures: trust.failures * left,
    misconduct: trust.misconduct * left,
  };
}

/** The state as text: the same bytes for the same state. */
export function trustText(trust: NodeTrust): string {
  return canonicalJson({ ...trust });
}

/** The state of {@link trustText}. The text is our own and is not checked again. */
export function trustOf(text: string): NodeTrust {
  return JSON.parse(text) as NodeTrust;
}
