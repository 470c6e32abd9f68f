import type { Claim } from "@krako/contracts";
import { type PlannedUnit, privacyOf, resolvedInput } from "@krako/rules";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { LiveClaim, UnitAttempt } from "./unit-attempt.ts";

/** A claim without its lease: what the row of an assignment holds, so that any process can grant it. */
export type Work = Omit<Claim, "lease_expires_at">;

/** What the node is told of the attempt. */
export function workOf(hosted: HostedSession, { unit }: PlannedUnit, attempt: UnitAttempt, claim: LiveClaim): Work {
  const { graph } = hosted.plan;
  return {
    claim_id: claim.claimId,
    fencing_token: claim.fencingToken,
    execution_session_id: hosted.identity.sessionId,
    graph_id: graph.graph_id,
    run_id: hosted.context.run_id,
    trace_id: hosted.context.trace_id,
    tenant_id: graph.tenant_id,
    unit,
    input: resolvedInput(hosted.session, unit.id) as Claim["input"],
    privacy: privacyOf(unit, graph.policy.privacy_default),
    attempt_index: attempt.index,
    logging: graph.policy.logging,
  };
}
