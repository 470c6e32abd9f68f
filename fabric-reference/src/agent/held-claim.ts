import type { Stop } from "@krako/attempts";
import type { Claim, WorkUnitResult } from "@krako/contracts";
import { timestamp } from "@krako/rules";
import { runContext, spanIdOf, traceparentOf } from "../telemetry/trace-context.ts";
import { beginSpan, type Traced } from "../telemetry/tracing.ts";
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
  readonly span: Traced | null;
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

/** W3C trace context of what is said about a claim: the span of its attempt, where spans are recorded. */
export function claimTraceparent({ claim: { trace_id, claim_id }, span }: Pick<HeldClaim, "claim" | "span">): string {
  const context = span?.context ?? { traceId: trace_id, spanId: spanIdOf(claim_id), traceFlags: 1 };
  return traceparentOf(context);
}

/** The span of an attempt, from its grant until it is known what came of it; within the trace of its run. */
export function attemptSpan(nodeId: string, claim: Claim): Traced | null {
  const { unit } = claim;
  return beginSpan(`attempt ${unit.operation}`, () => ({
    parent: runContext(claim.trace_id, claim.run_id),
    facts: {
      tenantId: claim.tenant_id,
      sessionId: claim.execution_session_id,
      graphId: claim.graph_id,
      claimId: claim.claim_id,
      unitId: unit.id,
      unitType: unit.type,
      operation: unit.operation,
      attemptIndex: claim.attempt_index,
      nodeId,
    },
  }));
}
