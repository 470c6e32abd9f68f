import type {
  Claim,
  ClaimBatch,
  Heartbeat,
  HeartbeatReceipt,
  LeaseRenewal,
  ResultReceipt,
  SignedWorkUnitResult,
  StartReport,
} from "@krako/contracts";
import { type Clock, refusal, timestamp } from "@krako/rules";
import type { VerifyResult } from "../agent/signing.ts";
import type { Work } from "../dispatch/claim-document.ts";
import type { ClaimHolder } from "../dispatch/dispatcher.ts";
import { voteOf } from "../dispatch/vote-of.ts";
import { actsForNode } from "../node-owner.ts";
import type { AssignmentWatch } from "../nodes/assignment-watch.ts";
import type { LossWatch } from "../nodes/loss-watch.ts";
import type { NodeDirectory } from "../nodes/node-directory.ts";
import type { NodeServices } from "../services.ts";
import { ClaimGoneError } from "../sessions/gone-errors.ts";
import { type InboxBody, resultDigest } from "../sessions/inbox-message.ts";
import type { SessionHost } from "../sessions/session-host.ts";
import { LostOwnershipError } from "../sessions/turn.ts";
import { Batched } from "../store/batched.ts";
import type { Connection, Database } from "../store/database.ts";
import {
  claimForeign,
  type Dispatch,
  findDispatch,
  markReported,
  markStarted,
  renewLeases,
} from "../store/dispatches.ts";
import { insertInbox } from "../store/inbox.ts";

/** What serving nodes needs. */
export interface NodeServicesOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly processId: string;
  readonly host: SessionHost;
  readonly directory: NodeDirectory;
  readonly assigned: AssignmentWatch;
  readonly losses: LossWatch;
  readonly leaseMs: number;
  readonly verify: VerifyResult;
  /** A node did what no honest node does. */
  readonly onMisconduct: (nodeId: string, reason: "signature_invalid" | "claim_stale") => void;
}

/** Why a wait ends. Without a reason of its own every abort makes an error with a stack. */
const OVER = new DOMException("The wait is over.", "AbortError");

/** Most results that are written for other processes in one transaction. */
const MAX_RESULTS = 256;

/** A result for a session of another process. */
interface ForeignResult {
  readonly dispatch: Dispatch;
  readonly digest: string;
  readonly signed: SignedWorkUnitResult;
}

/** How long a node that waits at this process waits until it is looked again what other processes have assigned to it, in milliseconds. */
const FOREIGN_LOOK_MS = 1_000;

/**
 * Serves nodes. What concerns a session of this process goes to its host; what concerns another process's is written where its owner
 * finds it, before the node is answered.
 */
export function nodeServices(options: NodeServicesOptions): NodeServices {
  const { database, clock, processId, host, directory, leaseMs } = options;
  const now = (): number => Math.floor(clock.now());
  const { assigned, losses } = options;

  const tellOwner = async (connection: Connection, dispatch: Dispatch, body: InboxBody): Promise<void> => {
    const { tenantId, sessionId, owner } = dispatch;
    await insertInbox(connection, [
      { tenantId, sessionId, kind: body.kind, bodyText: JSON.stringify(body), at: now() },
    ]);
    connection.notify("inbox", owner);
  };

  /** Results for sessions of other processes, written together; false for those whose claim is not live any more. */
  const forOwners = new Batched<ForeignResult, boolean>(MAX_RESULTS, (results) =>
    database.transaction(async (connection) => {
      const taken: boolean[] = [];
      for (const { dispatch, digest, signed } of results) {
        const { claimId, nodeId, fencingToken } = dispatch;
        const isTaken = await markReported(connection, { claimId, nodeId, fencingToken, resultDigest: digest });
        if (isTaken) await tellOwner(connection, dispatch, { kind: "answered", claimId, signed });
        taken.push(isTaken);
      }
      return taken;
    }),
  );

  const takeForeign = async (nodeId: string, max: number): Promise<readonly Claim[]> =>
    await database.transaction(async (connection) => {
      const leaseUntil = now() + leaseMs;
      const taken = await claimForeign(connection, { nodeId, max, leaseUntil, notOwner: processId });
      for (const dispatch of taken)
        await tellOwner(connection, dispatch, { kind: "granted", claimId: dispatch.claimId, leaseUntil });
      return taken.map(({ workText }) => ({
        ...(JSON.parse(workText) as Work),
        lease_expires_at: timestamp(leaseUntil),
      }));
    });

  const claim = async (
    nodeId: string,
    { max, wait_ms }: { readonly max: number; readonly wait_ms: number },
    signal: AbortSignal,
  ): Promise<ClaimBatch | null> => {
    const node = await directory.find(nodeId);
    if (node === null) return null;
    if (node.record.quarantined) throw quarantined(nodeId);
    const until = now() + wait_ms;
    for (;;) {
      // It is answered with nothing, before its time is up, and asks what it still holds.
      if (losses.take(nodeId)) return { claims: [] };
      const told = assigned.told(nodeId);
      if (assigned.isNews(nodeId, now() - FOREIGN_LOOK_MS)) {
        assigned.looked(nodeId, now());
        const foreign = await takeForeign(nodeId, max);
        if (foreign.length === max) assigned.lookAgain(nodeId);
        if (foreign.length > 0) return { claims: [...foreign] };
      }
      const left = until - now();
      if (signal.aborted) return { claims: [] };
      const own = await pollFor(nodeId, max, Math.min(Math.max(0, left), FOREIGN_LOOK_MS), told, signal);
      if (own.length > 0 || now() >= until) return { claims: [...own] };
    }
  };

  /**
   * Waits at the host until it has something, the time is up, another process has told of an assignment since `told`, or the node has lost
   * a claim.
   */
  const pollFor = async (
    nodeId: string,
    max: number,
    ms: number,
    told: number,
    signal: AbortSignal,
  ): Promise<readonly Claim[]> => {
    const over = new AbortController();
    const stopTimer = clock.after(ms, () => over.abort(OVER));
    const stopWaiting = assigned.onNext(nodeId, told, () => over.abort(OVER));
    const stopWatching = losses.onNext(nodeId, () => over.abort(OVER));
    try {
      return await host.poll(nodeId, max, AbortSignal.any([signal, over.signal]));
    } finally {
      stopTimer();
      stopWaiting();
      stopWatching();
    }
  };

  const heartbeat = async (nodeId: string, beat: Heartbeat): Promise<HeartbeatReceipt | null> => {
    losses.take(nodeId);
    if (!(await directory.heartbeat(nodeId, beat))) return null;
    if (beat.claims.length === 0) return { renewed: [], lost: [] };
    const leaseUntil = now() + leaseMs;
    const claims = beat.claims.map(({ claim_id, fencing_token }) => ({
      claimId: claim_id,
      fencingToken: fencing_token,
    }));
    const renewed = new Set(
      await database.transaction((connection) => renewLeases(connection, nodeId, claims, leaseUntil)),
    );
    const ids = claims.map(({ claimId }) => claimId);
    return {
      renewed: ids
        .filter((id) => renewed.has(id))
        .map((claim_id) => ({ claim_id, lease_expires_at: timestamp(leaseUntil) })),
      lost: ids.filter((id) => !renewed.has(id)),
    };
  };

  const reportStart = async (
    owner: string,
    claimId: string,
    { fencing_token }: StartReport,
  ): Promise<LeaseRenewal | null> => {
    const leaseUntil = now() + leaseMs;
    const isHere = host.dispatcher.holder(claimId) !== undefined;
    const isOwnedHere = ({ owner: owned }: Dispatch): boolean => isHere && owned === processId;
    const dispatch = await database.transaction(async (connection) => {
      const found = await findDispatch(connection, claimId);
      if (found === null || !actsForNode(owner, found.nodeId)) return null;
      const isOurs = isOwnedHere(found);
      if (!isOurs && hasEndedHere(found)) throw stale(claimId);
      const report = { claimId, nodeId: found.nodeId, fencingToken: fencing_token, startedAt: now(), leaseUntil };
      if (!(await markStarted(connection, report))) throw stale(claimId);
      if (!isOurs) await tellOwner(connection, found, { kind: "started", claimId });
      return found;
    });
    if (dispatch === null) return null;
    if (isOwnedHere(dispatch)) await startHere(dispatch);
    return { claim_id: claimId, lease_expires_at: timestamp(leaseUntil) };
  };

  /** The store has recorded it; where the session is being loaded again, it is read from there. */
  const startHere = async ({ claimId, sessionId }: Dispatch): Promise<void> => {
    try {
      await host.tell({ type: "started", claimId });
    } catch (error) {
      if (!(error instanceof ClaimGoneError)) throw error;
      const now =
        host.get(sessionId) === undefined ? await database.read((store) => findDispatch(store, claimId)) : null;
      if (now?.state !== "claimed") throw stale(claimId);
    }
  };

  /** A session that is hosted here knows its live claims: what it does not know has ended, even if that is not committed yet. */
  const hasEndedHere = ({ owner, sessionId }: Dispatch): boolean =>
    owner === processId && host.get(sessionId) !== undefined;

  const handIn = async (
    owner: string,
    claimId: string,
    signed: SignedWorkUnitResult,
  ): Promise<ResultReceipt | null> => {
    const holder = host.dispatcher.holder(claimId);
    const live = holder?.attempt.claim ?? null;
    if (holder !== undefined && live !== null) {
      if (!actsForNode(owner, live.nodeId)) return null;
      mustMatch(signed, { nodeId: live.nodeId, claimId, fencingToken: live.fencingToken, ...aboutAttempt(holder) });
      await mustBeSigned(live.nodeId, signed);
      try {
        return await handInHere(holder, claimId, signed);
      } catch (error) {
        // It ended meanwhile, or its session is being loaded again, here or elsewhere: the store knows.
        if (!(error instanceof ClaimGoneError || error instanceof LostOwnershipError)) throw error;
      }
    }
    return await handInElsewhere(owner, claimId, signed);
  };

  const mustBeSigned = async (nodeId: string, signed: SignedWorkUnitResult): Promise<void> => {
    const node = await directory.find(nodeId);
    if (node !== null && (await options.verify(signed, node.record.key))) return;
    options.onMisconduct(nodeId, "signature_invalid");
    throw refusal({
      error_type: "CONFLICT",
      code: "signature_invalid",
      title: "The signature is not the node's.",
      detail: "The signature does not match the result and the key the node registered. Nothing changed.",
    });
  };

  const handInHere = async (
    holder: ClaimHolder,
    claimId: string,
    signed: SignedWorkUnitResult,
  ): Promise<ResultReceipt> => {
    const claim = holder.attempt.claim;
    const digest = resultDigest(signed.signature);
    // What it was may have ended while its signature was verified.
    if (claim?.claimId !== claimId) throw new ClaimGoneError(`Claim ${claimId} is not live.`);
    if (claim.reported !== null) {
      if (claim.reported.digest !== digest) {
        options.onMisconduct(claim.nodeId, "claim_stale");
        throw stale(claimId);
      }
      await claim.reported.done;
      return { claim_id: claimId, accepted: false };
    }
    const done = (async (): Promise<void> => {
      const vote = await voteOf(signed.result, holder.hosted.unit(holder.attempt.unitId), host.checks);
      await host.tell({ type: "answered", claimId, vote, digest });
    })();
    claim.reported = { digest, done };
    try {
      await done;
    } catch (error) {
      // Whoever tries again is heard again.
      claim.reported = null;
      throw error;
    }
    return { claim_id: claimId, accepted: true };
  };

  const handInElsewhere = async (
    owner: string,
    claimId: string,
    signed: SignedWorkUnitResult,
  ): Promise<ResultReceipt | null> => {
    const dispatch = await database.read((connection) => findDispatch(connection, claimId));
    if (dispatch === null || !actsForNode(owner, dispatch.nodeId)) return null;
    const { nodeId, fencingToken, sessionId, workUnitId: unitId, attemptIndex } = dispatch;
    mustMatch(signed, { nodeId, claimId, fencingToken, sessionId, unitId, attemptIndex });
    await mustBeSigned(nodeId, signed);
    const digest = resultDigest(signed.signature);
    if (dispatch.resultDigest === digest) return { claim_id: claimId, accepted: false };
    if (await forOwners.add({ dispatch, digest, signed })) return { claim_id: claimId, accepted: true };
    const now = await database.read((connection) => findDispatch(connection, claimId));
    if (now?.resultDigest === digest) return { claim_id: claimId, accepted: false };
    // Late is not dishonest; another result than the one that was taken is.
    if (now !== null && now.resultDigest !== null) options.onMisconduct(nodeId, "claim_stale");
    throw stale(claimId);
  };

  return { register: (registration) => directory.register(registration), heartbeat, claim, reportStart, handIn };
}

interface ExpectedResult {
  readonly nodeId: string;
  readonly claimId: string;
  readonly fencingToken: number;
  readonly sessionId: string;
  readonly unitId: string;
  readonly attemptIndex: number;
}

function aboutAttempt({ hosted, attempt }: ClaimHolder): Pick<ExpectedResult, "sessionId" | "unitId" | "attemptIndex"> {
  return { sessionId: hosted.identity.sessionId, unitId: attempt.unitId, attemptIndex: attempt.index };
}

/** A result is for one attempt under one token; anything else is a late or a replayed one. */
function mustMatch({ result }: SignedWorkUnitResult, expected: ExpectedResult): void {
  const matches =
    result.node_id === expected.nodeId &&
    result.claim_id === expected.claimId &&
    result.fencing_token === expected.fencingToken &&
    result.execution_session_id === expected.sessionId &&
    result.work_unit_id === expected.unitId &&
    result.attempt_index === expected.attemptIndex;
  if (!matches) throw stale(expected.claimId);
}

function stale(claimId: string): Error {
  return refusal({
    error_type: "CONFLICT",
    code: "claim_stale",
    title: "The claim is no longer the live one.",
    detail: `Claim ${claimId} has ended, or another claim took its place. Nothing changed; stop working on it.`,
  });
}

function quarantined(nodeId: string): Error {
  return refusal({
    error_type: "CONFLICT",
    code: "node_quarantined",
    title: "The node is quarantined.",
    detail: `Node "${nodeId}" gets nothing until an operator releases it.`,
  });
}
