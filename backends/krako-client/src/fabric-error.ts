import type { Money, Problem } from "@krako/contracts";

/**
 * Why a fabric could not be used:
 * `unreachable`: no usable answer in all the time there was; `unusable_answer`: an answer the contract does not know;
 * `session_lost`: the fabric no longer knows the session; `events_lost`: events that were not yet handed out are gone;
 * `refused`: a request about a session that runs, or ran, was refused.
 */
export type FabricErrorCode = "unreachable" | "unusable_answer" | "session_lost" | "events_lost" | "refused";

export interface FabricErrorFacts {
  readonly code: FabricErrorCode;
  readonly message: string;
  /** Whether the same call may succeed another time. */
  readonly retryable: boolean;
  readonly requestId?: string | null;
  readonly sessionId?: string | null;
  /** `"0.000000"` where nothing was accepted; null where only the fabric knows. */
  readonly charged?: Money | null;
  readonly problem?: Problem | null;
}

/**
 * The way to a fabric failed, not the graph. What was accepted goes on running there: its session is named, so that it can be followed
 * again. Neither the message nor a field holds a token or a payload.
 */
export class FabricError extends Error {
  override readonly name = "FabricError";
  readonly code: FabricErrorCode;
  /** Whether the same call may succeed another time (ERR-003). Repeating it executes nothing twice. */
  readonly retryable: boolean;
  /** The graph's `request_id`, if one was being submitted. */
  readonly requestId: string | null;
  /** The session, if there is one: `attach(sessionId)` follows it again. */
  readonly sessionId: string | null;
  /** What this has already cost (ERR-003); null: only the fabric knows. */
  readonly charged: Money | null;
  /** The fabric's own words, if it said any. */
  readonly problem: Problem | null;

  constructor({ code, message, retryable, requestId, sessionId, charged, problem }: FabricErrorFacts) {
    super(message);
    this.code = code;
    this.retryable = retryable;
    this.requestId = requestId ?? null;
    this.sessionId = sessionId ?? null;
    this.charged = charged ?? null;
    this.problem = problem ?? null;
  }
}
