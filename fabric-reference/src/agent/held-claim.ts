import type { Stop } from "@krako/attempts";
import type { Claim, WorkUnitResult } from "@krako/contracts";
import { timestamp } from "@krako/rules";
import type { AttemptReport } from "./attempt-report.ts";

/**
 * A claim of this node, from its grant until the fabric has said something about its result.
 *
 *     starting ──▶ running ──▶ reporting ──▶ gone
 *        └────────────┴─────────────┴──▶ gone: lost, or stale
 *
 * A unit that is not idempotent, or asks a model, runs once the fabric knows that it does (RETRY-002, BUDGET-007).
 */
export interface HeldClaim {
  readonly claim: Claim;
  phase: "starting" | "running" | "reporting";
  /** Ends whatever is still being done about it. */
  readonly controller: AbortController;
  stop: Stop;
}

/** What is signed and handed in. Times are whole milliseconds, CPU time is whole microseconds. */
export function resultOf(nodeId: string, claim: Claim, report: AttemptReport): WorkUnitResult {
  return {
    node_id: nodeId,
    claim_id: claim.claim_id,
    execution_session_id: claim.execution_session_id,
    work_unit_id: claim.unit.id,
    attempt_index: claim.attempt_index,
    fencing_token: claim.fencing_token,
    outcome: report.outcome,
    usage: report.usage,
    cpu_seconds: report.cpuSeconds.toFixed(6),
    started_at: timestamp(report.startedAt),
    duration_ms: Math.min(LONGEST_DURATION_MS, report.durationMs),
  };
}

/** The contract's largest `DurationMs`. */
const LONGEST_DURATION_MS = 2_147_483_647;

/** W3C trace context of what is said about a claim. */
export function traceparentOf({ trace_id, claim_id }: Claim): string {
  return `00-${trace_id}-${claim_id.replaceAll("-", "").slice(-16)}-01`;
}
