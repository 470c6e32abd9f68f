import type { ExecutionEvent } from "@krako/contracts";
import { attemptsBegun, type Ids, rebuild, timeLimitOf, unitView } from "@krako/rules";
import type { LiveClaim, UnitAttempt } from "../dispatch/unit-attempt.ts";
import type { Connection } from "../store/database.ts";
import { type Dispatch, dispatchesOf } from "../store/dispatches.ts";
import { readStream } from "../store/log.ts";
import { readEvents } from "../store/log-events.ts";
import { readSessionDocument } from "../store/session-texts.ts";
import type { SessionRow } from "../store/sessions.ts";
import { HostedSession } from "./hosted-session.ts";
import { readDocument } from "./session-document.ts";

/** Most events of a session that are read at once. */
const EVENTS_PER_READ = 5_000;

/** A session as its record leads to it. */
export interface LoadedSession {
  readonly hosted: HostedSession;
  readonly dispatches: readonly Dispatch[];
  /** Claims whose grant is recorded. */
  readonly granted: ReadonlySet<string>;
  /** When each unit's last retry was scheduled, in milliseconds since 1970. */
  readonly retryScheduledAt: ReadonlyMap<string, number>;
}

/**
 * Rebuilds a session from its document and its log, as far as its row says that it has come. What follows from the record, ready units
 * among it, is `resume`'s to say.
 */
export async function loadSession(
  connection: Connection,
  row: SessionRow,
  ids: Ids,
  processId: string,
): Promise<LoadedSession> {
  const { tenantId, sessionId } = row;
  const document = await readSessionDocument(connection, tenantId, sessionId);
  if (document === null) throw new Error(`Session ${sessionId} has no document.`);
  const { plan, terms } = readDocument(document.graphText, document.contextText);
  const { capabilitiesDigest, isCancelled } = terms;
  const { epoch, submittedAt, graphDigest } = row;
  const identity = { tenantId, sessionId, epoch, submittedAt, graphDigest, capabilitiesDigest, isCancelled };
  const hosted = new HostedSession(identity, plan, terms.context, ids, processId);
  // What was committed after the row was read belongs to another view of it.
  const record = (await sessionEvents(connection, tenantId, sessionId)).slice(0, row.lastSequence);
  const retryScheduledAt = new Map<string, number>();
  const granted = new Set<string>();
  for (const event of record) {
    const at = Date.parse(event.timestamp);
    hosted.telemetry.add(event, at);
    if (event.event_type === "workunit.claimed") {
      granted.add(event.payload.claim_id);
      hosted.tokens.set(event.work_unit_id, event.payload.fencing_token);
    }
    if (event.event_type === "workunit.retry.scheduled") retryScheduledAt.set(event.work_unit_id, at);
  }
  hosted.session = rebuild(plan, record);
  hosted.committed = record.length;
  if (row.startedAt !== null) {
    hosted.startedAt = row.startedAt;
    hosted.limit = timeLimitOf(plan.graph, terms.context, row.startedAt);
  }
  const dispatches = await dispatchesOf(connection, tenantId, sessionId);
  // One that another process granted is not in the record yet.
  for (const { workUnitId, fencingToken } of dispatches)
    hosted.tokens.set(workUnitId, Math.max(fencingToken, hosted.tokens.get(workUnitId) ?? 0));
  return { hosted, dispatches, granted, retryScheduledAt };
}

/** All events of a session, in order. */
export async function sessionEvents(
  connection: Connection,
  tenantId: string,
  sessionId: string,
): Promise<readonly ExecutionEvent[]> {
  const events: ExecutionEvent[] = [];
  for (;;) {
    const entries = await readStream(connection, tenantId, sessionId, events.length, EVENTS_PER_READ);
    if (entries.length === 0) return events;
    for (const { eventsText } of entries) events.push(...readEvents<ExecutionEvent>(eventsText));
  }
}

/** The attempt that a claim of another owner is for; null if the session knows of no such attempt any more. */
export function attemptOf(hosted: HostedSession, dispatch: Dispatch, isRecorded: boolean): UnitAttempt | null {
  const { workUnitId, attemptIndex } = dispatch;
  const { state } = unitView(hosted.session, workUnitId);
  const begun = attemptsBegun(hosted.session, workUnitId);
  const isBegun = state === "running" && begun === attemptIndex;
  const isReady = state === "ready" && begun + 1 === attemptIndex;
  if (!isBegun && !isReady) return null;
  const claim: LiveClaim = {
    claimId: dispatch.claimId,
    nodeId: dispatch.nodeId,
    fencingToken: dispatch.fencingToken,
    assignedAt: dispatch.assignedAt,
    claimedAt: dispatch.assignedAt,
    isRecorded,
    isStored: true,
    saidStarted: dispatch.startedAt !== null,
    reported: null,
  };
  const { rank } = hosted.unit(workUnitId);
  return {
    unitId: workUnitId,
    rank,
    index: attemptIndex,
    readyAt: dispatch.assignedAt,
    claim,
    begun: isBegun,
    votes: [],
  };
}
