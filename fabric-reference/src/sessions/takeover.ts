import { advance, type Clock, type Ids, resume, retriesWaiting, type SessionEvent } from "@krako/rules";
import type { Connection, Database } from "../store/database.ts";
import { type Dispatch, endDispatches, reassignOwner } from "../store/dispatches.ts";
import { readInboxOf } from "../store/inbox.ts";
import { holdSession, type SessionRow } from "../store/sessions.ts";
import type { HostedSession } from "./hosted-session.ts";
import type { InboxBody } from "./inbox-message.ts";
import { attemptOf, type LoadedSession, loadSession } from "./load-session.ts";
import type { SessionHost } from "./session-host.ts";

/** What taking a session over needs. */
export interface TakeoverOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly processId: string;
  readonly host: SessionHost;
  /** Lets a session begin that was accepted and had not. */
  readonly begin: (hosted: HostedSession) => void;
}

/**
 * Goes on with a session that this process owns by its row but does not host: it was another's, or memory was ahead of the store. Much may
 * have happened since the row was read: where it is another's by now, nothing is done.
 */
export async function hostAgain(seen: SessionRow, options: TakeoverOptions): Promise<void> {
  const { database, clock, ids, processId, host } = options;
  const loaded = await database.transaction(async (connection) => {
    const row = await holdSession(connection, seen.tenantId, seen.sessionId);
    if (row === null || row.owner !== processId || row.epoch !== seen.epoch) return null;
    // First: from here on no other process can grant any of them.
    await reassignOwner(connection, row.tenantId, row.sessionId, processId);
    const session = await loadSession(connection, row, ids, processId);
    const events = goOn(session);
    const granted = await grantedClaims(connection, session);
    const isLive = (dispatch: Dispatch): boolean =>
      granted.has(dispatch.claimId) && attemptOf(session.hosted, dispatch, false) !== null;
    const withdrawn = session.dispatches.filter((dispatch) => !isLive(dispatch));
    await endDispatches(
      connection,
      withdrawn.map(({ claimId }) => ({ claimId, resultDigest: null })),
      Math.floor(clock.now()),
    );
    return { ...session, events, dispatches: session.dispatches.filter(isLive) };
  });
  if (loaded === null) return;
  const { hosted, events } = loaded;
  if (hosted.session.status === "pending") {
    host.host(hosted);
    options.begin(hosted);
    return;
  }
  const lost = restoreClaims(loaded, host);
  waitForRetries(loaded, options);
  host.host(hosted);
  host.post({ type: "resumed", hosted, events });
  for (const claimId of lost) host.post({ type: "lost", claimId });
}

/**
 * What follows from the record and is not in it. That a retry's delay is over is in no record: where its next attempt has a claim, it is.
 */
function goOn({ hosted: { session }, dispatches }: LoadedSession): readonly SessionEvent[] {
  if (session.status === "pending") return [];
  const events = [...resume(session)];
  for (const { unit, attempt_index } of retriesWaiting(session))
    if (dispatches.some(({ workUnitId, attemptIndex }) => workUnitId === unit && attemptIndex === attempt_index))
      events.push(...advance(session, { type: "retry_due", unit }));
  return events;
}

/**
 * Claims that nodes have. A grant is always written down, in the record or as a message to the owner; what is neither was assigned, or
 * reserved for a grant that did not come about: its unit is placed anew.
 */
async function grantedClaims(connection: Connection, { hosted, granted }: LoadedSession): Promise<ReadonlySet<string>> {
  const { tenantId, sessionId } = hosted.identity;
  const messages = await readInboxOf(connection, tenantId, sessionId);
  const told = messages.map(({ bodyText }) => JSON.parse(bodyText) as InboxBody);
  return new Set([...granted, ...told.flatMap((body) => (body.kind === "granted" ? [body.claimId] : []))]);
}

/** Claims go on where they are live; attempts whose claim is not known any more are lost. */
function restoreClaims({ hosted, dispatches, granted }: LoadedSession, host: SessionHost): readonly string[] {
  const lost: string[] = [];
  const known = new Set<string>();
  for (const dispatch of dispatches) {
    const attempt = attemptOf(hosted, dispatch, granted.has(dispatch.claimId));
    if (attempt === null) continue;
    known.add(attempt.unitId);
    host.restore(hosted, attempt);
    if (dispatch.state === "lost") lost.push(dispatch.claimId);
  }
  for (const planned of hosted.plan.units) {
    const { id } = planned.unit;
    if (known.has(id) || !isRunning(hosted, id)) continue;
    const attempt = attemptOf(hosted, orphan(hosted, id), true);
    if (attempt === null) continue;
    host.restore(hosted, attempt);
    lost.push(attempt.claim?.claimId ?? "");
  }
  return lost;
}

/** An attempt that runs by the record, whose claim is gone: between the votes of a verification, say. */
function orphan(hosted: LoadedSession["hosted"], unitId: string): Dispatch {
  const { tenantId, sessionId } = hosted.identity;
  return {
    tenantId,
    sessionId,
    workUnitId: unitId,
    attemptIndex: hosted.session.runs[hosted.unit(unitId).rank]?.attempt ?? 0,
    replica: 0,
    nodeId: "",
    claimId: `${sessionId} ${unitId}`,
    fencingToken: hosted.tokens.get(unitId) ?? 0,
    state: "lost",
    owner: "",
    assignedAt: 0,
    leaseUntil: null,
    startedAt: 0,
    workText: "",
    resultDigest: null,
  };
}

function isRunning({ session, plan }: LoadedSession["hosted"], unitId: string): boolean {
  return session.runs[plan.rankOf.get(unitId) ?? -1]?.state === "running";
}

/** What is left of each retry's delay. */
function waitForRetries({ hosted, retryScheduledAt }: LoadedSession, { clock, host }: TakeoverOptions): void {
  const now = Math.floor(clock.now());
  for (const { unit, delay_ms } of retriesWaiting(hosted.session)) {
    const due = (retryScheduledAt.get(unit) ?? now) + delay_ms;
    host.steps.waitForRetry(hosted, unit, Math.max(0, due - now));
  }
}
