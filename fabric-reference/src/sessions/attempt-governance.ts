import type { PlannedUnit } from "@krako/rules";
import type { UnitAttempt } from "../dispatch/unit-attempt.ts";
import type { CreditAnswer } from "../governance/credit-desk.ts";
import type { HostedSession } from "./hosted-session.ts";

/** How an attempt ended on its node. `failed` is marked worth another attempt; `refused` is the unit's own fault. */
export type AttemptEnd = "ok" | "refused" | "failed" | "timeout" | "lost";

/** What the host asks and tells the policies. None of it changes what a unit means, only when it runs and where. */
export interface AttemptGovernance {
  /** Whether an attempt may be placed now. */
  mayBegin(hosted: HostedSession, planned: PlannedUnit, attempt: UnitAttempt): CreditAnswer;
  /** An attempt was given to a node. */
  placed(hosted: HostedSession, planned: PlannedUnit, attempt: UnitAttempt, nodeId: string, now: number): void;
  /** An attempt that was given to a node will not begin there. */
  released(hosted: HostedSession, attempt: UnitAttempt): void;
  /** An attempt goes on that another owner of its session gave to a node. */
  restored(hosted: HostedSession, planned: PlannedUnit, attempt: UnitAttempt): void;
  /** An attempt ended on its node. */
  ended(nodeId: string, how: AttemptEnd, dispatchedAt: number, now: number): void;
  /** How long a retry waits from now, in milliseconds; never less than the contract's delay (RETRY-006). */
  retryDelayMs(hosted: HostedSession, contractDelayMs: number, now: number): number;
}
