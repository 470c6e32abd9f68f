import type { CongestionMode, Priority } from "@krako/contracts";
import type { CongestionConstants } from "../policies/congestion.ts";
import {
  afterFirstDispatch,
  newRetryPace,
  paceRetry,
  type RetryPace,
  type RetryPaceConstants,
} from "../policies/retry-pace.ts";

/** Tenants whose pace is kept; past it the one that was idle longest begins anew. */
const MAX_TENANTS = 10_000;

/** What the pace of retries is kept with. */
export interface RetryGovernorOptions {
  readonly pace: RetryPaceConstants;
  readonly congestion: CongestionConstants;
  readonly mode: () => CongestionMode;
  /** Told once for every retry of a tenant whose amplification is high, with retries per first dispatch. */
  readonly onWarning: (tenantId: string, amplification: number) => void;
}

/** Keeps the pace of retries by tenant, for the sessions of this process (RETRY-006: later, never fewer). */
export class RetryGovernor {
  readonly #options: RetryGovernorOptions;
  readonly #paces = new Map<string, RetryPace>();

  constructor(options: RetryGovernorOptions) {
    this.#options = options;
  }

  /** The first attempt of a unit was given to a node. */
  dispatched(tenantId: string, now: number): void {
    this.#keep(tenantId, afterFirstDispatch(this.#of(tenantId, now), now, this.#options.pace));
  }

  /** How long a retry waits from now, in milliseconds; at least the contract's delay. */
  delayMs(tenantId: string, priority: Priority, contractDelayMs: number, now: number): number {
    const { pace, congestion, mode, onWarning } = this.#options;
    const facts = { contractDelayMs, priority, congestion: mode() };
    const paced = paceRetry(this.#of(tenantId, now), facts, now, pace, congestion);
    this.#keep(tenantId, paced.pace);
    if (paced.warning) onWarning(tenantId, paced.amplification);
    return paced.delayMs;
  }

  #of(tenantId: string, now: number): RetryPace {
    return this.#paces.get(tenantId) ?? newRetryPace(now, this.#options.pace);
  }

  #keep(tenantId: string, pace: RetryPace): void {
    this.#paces.delete(tenantId);
    this.#paces.set(tenantId, pace);
    const idle = this.#paces.size > MAX_TENANTS ? this.#paces.keys().next().value : undefined;
    if (idle !== undefined) this.#paces.delete(idle);
  }
}
