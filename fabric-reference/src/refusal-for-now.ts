import { RefusalError, type RefusalFacts, refusal } from "@krako/rules";

/** A refusal that says when to try again: 429 or 503. */
export class RefusalForNow extends RefusalError {
  /** Seconds, 0 to 86,400. */
  readonly retryAfterSeconds: number;

  constructor(facts: RefusalFacts, retryAfterSeconds: number) {
    super(refusal(facts).problem);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The longest that a caller is told to wait, in seconds. */
const LONGEST_WAIT_S = 86_400;

/** The refusal with these facts, and that the caller should wait this many milliseconds, rounded up to whole seconds. */
export function refusalForNow(facts: RefusalFacts, waitMs: number): RefusalForNow {
  return new RefusalForNow(facts, Math.min(LONGEST_WAIT_S, Math.max(1, Math.ceil(waitMs / 1_000))));
}
