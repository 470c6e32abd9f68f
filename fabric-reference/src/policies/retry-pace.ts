import type { CongestionMode, Priority } from "@krako/contracts";
import { type CongestionConstants, congestionDelayFactor } from "./congestion.ts";
import { type BucketRate, fullBucket, msUntilToken, rateMistake, refilled, type TokenBucket } from "./token-bucket.ts";

export interface RetryPaceConstants {
  /** Retries that a tenant may make at once, and how many more each minute. */
  readonly bucket: BucketRate;
  /** Longest time that a retry waits for a token. Milliseconds. */
  readonly maxTokenWaitMs: number;
  /** Time over which amplification is measured, in slots of equal length. Milliseconds. */
  readonly amplificationMs: number;
  readonly amplificationSlots: number;
  /** With fewer first dispatches in that time a ratio says nothing, and amplification is 0. */
  readonly minFirstDispatches: number;
  /** Retries per first dispatch from which a warning is due. */
  readonly warningAt: number;
  /** Retries per first dispatch from which retries are slowed down. */
  readonly slowAt: number;
  /** Least delay of every retry from then on. Milliseconds. */
  readonly slowFloorMs: number;
  /** Least delay from then on of the retries of runs below `p1`. Milliseconds. */
  readonly belowP1WaitMs: number;
}

export const RETRY_PACE: RetryPaceConstants = {
  bucket: { capacity: 40, perMinute: 20 },
  maxTokenWaitMs: 60_000,
  amplificationMs: 300_000,
  amplificationSlots: 30,
  minFirstDispatches: 50,
  warningAt: 0.25,
  slowAt: 0.4,
  slowFloorMs: 5_000,
  belowP1WaitMs: 10_000,
};

/** First dispatches and retries in one slot of the measured time. */
interface PaceSlot {
  readonly slot: number;
  readonly first: number;
  readonly retries: number;
}

/** What is kept of one tenant. Plain JSON, bounded by the number of slots. */
export interface RetryPace {
  readonly bucket: TokenBucket;
  /** Oldest first; only slots in which something was dispatched. */
  readonly slots: readonly PaceSlot[];
}

export function newRetryPace(now: number, constants: RetryPaceConstants): RetryPace {
  return { bucket: fullBucket(constants.bucket, now), slots: [] };
}

/** The pace after the first attempt of a unit was dispatched. */
export function afterFirstDispatch(pace: RetryPace, now: number, constants: RetryPaceConstants): RetryPace {
  return { ...pace, slots: counted(pace.slots, 1, 0, now, constants) };
}

/** What a retry is. */
export interface RetryFacts {
  /** The least delay, by RETRY-004. Milliseconds. */
  readonly contractDelayMs: number;
  readonly priority: Priority;
  readonly congestion: CongestionMode;
}

/** When a retry goes ahead. */
export interface PacedRetry {
  readonly pace: RetryPace;
  /** From now, in whole milliseconds: never less than the contract's delay, and never without an end. */
  readonly delayMs: number;
  /** Retries per first dispatch, this one included. */
  readonly amplification: number;
  /** Amplification is high enough to tell the operator. */
  readonly warning: boolean;
}

/**
 * Takes a token for a retry and says how long it waits. A retry may only be delayed, never dropped (RETRY-006): with an empty bucket
 * it waits for its token, at most `maxTokenWaitMs`.
 */
export function paceRetry(
  pace: RetryPace,
  retry: RetryFacts,
  now: number,
  constants: RetryPaceConstants,
  congestion: CongestionConstants,
): PacedRetry {
  const full = refilled(pace.bucket, constants.bucket, now);
  const tokenWaitMs = Math.min(constants.maxTokenWaitMs, msUntilToken(full, constants.bucket));
  // What is owed is bounded by the longest wait, so that a flood does not slow its tenant down for ever after.
  const mostOwed = (constants.maxTokenWaitMs * constants.bucket.perMinute) / 60_000;
  const bucket = { tokens: Math.max(-mostOwed, full.tokens - 1), at: full.at };
  const slots = counted(pace.slots, 0, 1, now, constants);
  const amplification = amplificationOf(slots, now, constants);
  const factor = congestionDelayFactor(retry.congestion, congestion);
  return {
    pace: { bucket, slots },
    delayMs: delayFor(retry, tokenWaitMs, amplification, factor, constants),
    amplification,
    warning: amplification >= constants.warningAt,
  };
}

function delayFor(
  { contractDelayMs, priority }: RetryFacts,
  tokenWaitMs: number,
  amplification: number,
  factor: number,
  constants: RetryPaceConstants,
): number {
  const isSlow = amplification >= constants.slowAt;
  const isBelowP1 = priority === "p2" || priority === "p3";
  const least = isSlow ? Math.max(constants.slowFloorMs, isBelowP1 ? constants.belowP1WaitMs : 0) : 0;
  return Math.ceil(Math.max(contractDelayMs * factor, least, tokenWaitMs));
}

/** Retries per first dispatch in the measured time up to now. */
export function amplificationOf(slots: readonly PaceSlot[], now: number, constants: RetryPaceConstants): number {
  let first = 0;
  let retries = 0;
  for (const slot of kept(slots, now, constants)) {
    first += slot.first;
    retries += slot.retries;
  }
  return first < constants.minFirstDispatches || first === 0 ? 0 : retries / first;
}

function slotOf(now: number, constants: RetryPaceConstants): number {
  return Math.floor((now * constants.amplificationSlots) / constants.amplificationMs);
}

function kept(slots: readonly PaceSlot[], now: number, constants: RetryPaceConstants): readonly PaceSlot[] {
  const oldest = slotOf(now, constants) - constants.amplificationSlots + 1;
  const isAllKept = slots.length === 0 || (slots[0] as PaceSlot).slot >= oldest;
  return isAllKept ? slots : slots.filter(({ slot }) => slot >= oldest);
}

/** A clock that went back counts in the newest slot, so that the slots stay in order. */
function counted(
  slots: readonly PaceSlot[],
  first: number,
  retries: number,
  now: number,
  constants: RetryPaceConstants,
): readonly PaceSlot[] {
  const newest = slots.at(-1);
  const slot = slotOf(now, constants);
  if (newest === undefined || newest.slot < slot) return [...kept(slots, now, constants), { slot, first, retries }];
  const sum = { slot: newest.slot, first: newest.first + first, retries: newest.retries + retries };
  return [...slots.slice(0, -1), sum];
}

/** What is wrong with these constants, each with how to mend it. */
export function retryPaceMistakes(constants: RetryPaceConstants): readonly string[] {
  const mistakes: string[] = [];
  const rate = rateMistake("The retry bucket", constants.bucket);
  if (rate !== null) mistakes.push(rate);
  const waits = [constants.maxTokenWaitMs, constants.slowFloorMs, constants.belowP1WaitMs];
  if (waits.some((ms) => !(ms >= 0 && Number.isFinite(ms))))
    mistakes.push("A wait of the retry pace is negative or without an end: name milliseconds from 0.");
  if (!(constants.amplificationMs > 0 && constants.amplificationSlots >= 1))
    mistakes.push(
      "Amplification of the retry pace has no time to be measured in: name milliseconds and slots above 0.",
    );
  if (!(constants.warningAt <= constants.slowAt))
    mistakes.push("warningAt of the retry pace is above slowAt: the warning comes first.");
  return mistakes;
}
