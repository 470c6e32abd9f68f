import type { ErrorReport, ExecutionEvent } from "@krako/contracts";
import type { TrustEvidence } from "../policies/trust-state.ts";

/** Something that a session says about a node. */
export interface FoundEvidence {
  readonly nodeId: string;
  readonly evidence: TrustEvidence;
  readonly eventId: string;
}

/** Who holds the attempt of a unit; several nodes where results are compared. */
interface Holders {
  readonly attempt: number;
  readonly nodeIds: string[];
}

/** What is kept of a session that has ended, so that a late redelivery is known for one. */
const ENDED = "ended";

/**
 * Reads the events of one session and says what they tell about nodes: `workunit.claimed` names the node of an attempt, the end of the
 * attempt says how it did, and where results were compared `workunit.validated` says who was outvoted. An attempt that was cancelled says nothing. Remembers the claims under way, and nothing once the session
 * has ended.
 */
export class SessionEvidence {
  #lastSequence = 0;
  #hasEnded = false;
  readonly #holders = new Map<string, Holders>();

  /** Takes the next event. One that was taken before says nothing. */
  take(event: ExecutionEvent, found: (evidence: FoundEvidence) => void): void {
    if (this.#hasEnded || event.sequence <= this.#lastSequence) return;
    this.#lastSequence = event.sequence;
    switch (event.event_type) {
      case "workunit.claimed":
        this.#claimed(event);
        return;
      case "workunit.validated":
        if (event.payload.agreement !== undefined)
          this.#outvoted(event.work_unit_id, event.payload.agreement.disagreed);
        return;
      case "workunit.completed":
        this.#end(event, "success", found);
        return;
      case "workunit.retry.scheduled":
      case "workunit.failed":
        this.#end(event, faultOf(event.payload), found);
        return;
      case "workunit.cancelled":
        this.#holders.delete(event.work_unit_id);
        return;
      case "execution.session.completed":
      case "execution.session.failed":
      case "execution.session.cancelled":
        this.#hasEnded = true;
        this.#holders.clear();
        return;
      default:
        return;
    }
  }

  /** Everything that must be kept between two batches, as JSON. */
  toText(): string {
    if (this.#hasEnded) return ENDED;
    return JSON.stringify({ last_sequence: this.#lastSequence, holders: [...this.#holders] });
  }

  /** What {@link toText} wrote. */
  static fromText(text: string): SessionEvidence {
    const evidence = new SessionEvidence();
    if (text === ENDED) {
      evidence.#hasEnded = true;
      return evidence;
    }
    const { last_sequence, holders } = JSON.parse(text) as { last_sequence: number; holders: [string, Holders][] };
    evidence.#lastSequence = last_sequence;
    for (const [unit, each] of holders) evidence.#holders.set(unit, each);
    return evidence;
  }

  #claimed({
    work_unit_id,
    attempt_index,
    payload,
  }: Extract<ExecutionEvent, { event_type: "workunit.claimed" }>): void {
    const attempt = attempt_index ?? 1;
    const known = this.#holders.get(work_unit_id);
    if (known?.attempt === attempt) {
      if (!known.nodeIds.includes(payload.node_id)) known.nodeIds.push(payload.node_id);
    } else this.#holders.set(work_unit_id, { attempt, nodeIds: [payload.node_id] });
  }

  /** Nodes that reported something else than the others have no share in how the attempt ends; `node.misconduct.seen` says the rest. */
  #outvoted(workUnitId: string, disagreed: readonly string[]): void {
    const holders = this.#holders.get(workUnitId);
    if (holders === undefined) return;
    const nodeIds = holders.nodeIds.filter((nodeId) => !disagreed.includes(nodeId));
    this.#holders.set(workUnitId, { ...holders, nodeIds });
  }

  #end(
    event: Extract<ExecutionEvent, { work_unit_id: string; tenant_id: string }>,
    outcome: "success" | "failure" | "timeout" | null,
    found: (evidence: FoundEvidence) => void,
  ): void {
    const { work_unit_id, attempt_index, tenant_id: tenantId, event_id: eventId } = event;
    const holders = this.#holders.get(work_unit_id);
    if (holders === undefined || holders.attempt !== attempt_index) return;
    this.#holders.delete(work_unit_id);
    if (outcome === null) return;
    const at = Date.parse(event.timestamp);
    for (const nodeId of holders.nodeIds)
      found({ nodeId, eventId, evidence: { type: "attempt", at, tenantId, outcome } });
  }
}

/**
 * What a failed attempt says of its node: nothing where the unit itself is at fault, since a tenant's broken graph must not lower the
 * trust of those who run it.
 */
function faultOf({
  error,
  lost,
}: {
  readonly error: ErrorReport;
  readonly lost: boolean;
}): "failure" | "timeout" | null {
  if (error.error_type === "TIMEOUT") return "timeout";
  return lost || (error.error_type === "EXECUTION_FAILURE" && error.retryable) ? "failure" : null;
}
