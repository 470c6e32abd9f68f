/**
 * The circuit breaker of one node or pod.
 *
 *     closed ── too many failures, or timeouts ──▶ open ── enough successful probes ──▶ closed
 *
 * 1. While closed, everything passes. 2. While open, one probe passes in each interval, the first one an interval after it opened.
 * 3. While open, only attempts dispatched since it opened count. 4. Once closed, nothing of before counts. 5. A success opens nothing.
 */
export interface BreakerConstants {
  /** Attempts that are looked back at. */
  readonly lastAttempts: number;
  /** With fewer attempts a share of failures says nothing. */
  readonly minAttempts: number;
  /** A higher share of failures opens it, 0 to 1. */
  readonly maxFailureShare: number;
  /** So many timeouts … */
  readonly timeouts: number;
  /** … within this time open it. Milliseconds. */
  readonly timeoutsWithinMs: number;
  /** Time between probes while open. Milliseconds. */
  readonly probeEveryMs: number;
  /** Successes in a row, while open, that close it. */
  readonly successesToClose: number;
}

export const CIRCUIT_BREAKER: BreakerConstants = {
  lastAttempts: 60,
  minAttempts: 20,
  maxFailureShare: 0.5,
  timeouts: 20,
  timeoutsWithinMs: 30_000,
  probeEveryMs: 5_000,
  successesToClose: 5,
};

/** Plain JSON; bounded by `lastAttempts` and `timeouts`. Times are milliseconds since 1970. */
export type Breaker =
  | {
      readonly type: "closed";
      /** One letter for each of the last attempts, oldest first: `s` for a success, `f` for a failure or timeout. */
      readonly attempts: string;
      /** Ends of the last timeouts, oldest first. */
      readonly timeouts: readonly number[];
    }
  | {
      readonly type: "open";
      readonly openedAt: number;
      /** When the last probe was dispatched; `openedAt` before the first. */
      readonly probedAt: number;
      readonly successes: number;
    };

export const CLOSED_BREAKER: Breaker = { type: "closed", attempts: "", timeouts: [] };

/** An attempt that ended on the node. */
export interface BreakerAttempt {
  readonly outcome: "success" | "failure" | "timeout";
  /** Milliseconds since 1970. */
  readonly dispatchedAt: number;
  readonly endedAt: number;
}

/** Whether something may be dispatched now: if it is open, whether the next probe is due. */
export function mayPass(breaker: Breaker, now: number, constants: BreakerConstants): boolean {
  return breaker.type === "closed" || now - breaker.probedAt >= constants.probeEveryMs;
}

/** The breaker after a dispatch; what is dispatched while it is open is the probe. */
export function afterDispatch(breaker: Breaker, now: number): Breaker {
  return breaker.type === "closed" ? breaker : { ...breaker, probedAt: Math.max(breaker.probedAt, now) };
}

/** The breaker after an attempt ended. */
export function afterAttempt(breaker: Breaker, attempt: BreakerAttempt, constants: BreakerConstants): Breaker {
  return breaker.type === "open" ? afterProbe(breaker, attempt, constants) : afterUse(breaker, attempt, constants);
}

function afterProbe(
  breaker: Extract<Breaker, { type: "open" }>,
  attempt: BreakerAttempt,
  constants: BreakerConstants,
): Breaker {
  if (attempt.dispatchedAt < breaker.openedAt) return breaker;
  const successes = attempt.outcome === "success" ? breaker.successes + 1 : 0;
  return successes >= constants.successesToClose ? CLOSED_BREAKER : { ...breaker, successes };
}

function afterUse(
  breaker: Extract<Breaker, { type: "closed" }>,
  { outcome, endedAt }: BreakerAttempt,
  constants: BreakerConstants,
): Breaker {
  const attempts = (breaker.attempts + (outcome === "success" ? "s" : "f")).slice(-constants.lastAttempts);
  const timeouts = outcome === "timeout" ? [...breaker.timeouts, endedAt].slice(-constants.timeouts) : breaker.timeouts;
  const failures = attempts.length - attempts.replaceAll("f", "").length;
  const hasFailed = attempts.length >= constants.minAttempts && failures > attempts.length * constants.maxFailureShare;
  const [oldest] = timeouts;
  const hasTimedOut =
    outcome === "timeout" &&
    oldest !== undefined &&
    timeouts.length >= constants.timeouts &&
    endedAt - oldest <= constants.timeoutsWithinMs;
  if (outcome !== "success" && (hasFailed || hasTimedOut))
    return { type: "open", openedAt: endedAt, probedAt: endedAt, successes: 0 };
  return { type: "closed", attempts, timeouts };
}

/** What is wrong with these constants, each with how to mend it. */
export function breakerMistakes(constants: BreakerConstants): readonly string[] {
  const mistakes: string[] = [];
  const { lastAttempts, minAttempts, timeouts, successesToClose } = constants;
  if (!(minAttempts >= 1 && minAttempts <= lastAttempts))
    mistakes.push("minAttempts of the circuit breaker has to be from 1 to lastAttempts.");
  if (!(timeouts >= 1 && successesToClose >= 1))
    mistakes.push("timeouts and successesToClose of the circuit breaker have to be at least 1.");
  if (!(constants.probeEveryMs >= 0 && Number.isFinite(constants.probeEveryMs)))
    mistakes.push("probeEveryMs of the circuit breaker has to be finite: otherwise it never closes.");
  return mistakes;
}
