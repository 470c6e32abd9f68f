import type { AttemptOutcome, JsonValue } from "@krako/rules";

/** One answer to an attempt that several nodes are asked for, as far as verification looks at it. */
export interface Vote {
  readonly nodeId: string;
  readonly outcome: AttemptOutcome;
  /** CPU time the node reports, in seconds with 6 digits; null where nothing is known. */
  readonly cpuSeconds: string | null;
}

/**
 * One attempt of one unit on its way: waiting for a node, assigned to one, or claimed by it. Where verification asks several nodes,
 * they are asked one after the other, so that no unit ever has two live claims.
 */
export interface UnitAttempt {
  readonly unitId: string;
  readonly rank: number;
  /** 1-based. */
  readonly index: number;
  /** When the unit became ready, in milliseconds since 1970. */
  readonly readyAt: number;
  /** The claim, once it is assigned; null while no node could be found. */
  claim: LiveClaim | null;
  /** Whether the session counts the attempt as begun (`workunit.started` was written). */
  begun: boolean;
  /** Answers of nodes asked before; empty without verification. */
  votes: Vote[];
}

/** An assignment to a node, granted or not. */
export interface LiveClaim {
  readonly claimId: string;
  readonly nodeId: string;
  readonly fencingToken: number;
  readonly assignedAt: number;
  /** When it was granted; null while the node has not asked. */
  claimedAt: number | null;
  /** `workunit.claimed` was written: not yet where another process granted it and that is still on its way. */
  isRecorded: boolean;
  /** The row was there before the turn under way. */
  isStored: boolean;
  /** The node said that it has begun (RETRY-002). */
  saidStarted: boolean;
  /** The result that was handed in and is on its way through a turn, by digest. */
  reported: { readonly digest: string; readonly done: Promise<void> } | null;
}

/** The output of an attempt as verification compares it. */
export function outputOf(outcome: AttemptOutcome): JsonValue | undefined {
  return outcome.kind === "output" && (outcome.violations ?? []).length === 0 ? outcome.output : undefined;
}
