import type { Claim, ClaimBatch, Heartbeat, HeartbeatReceipt, LeaseRenewal, StartReport } from "@krako/contracts";
import { refusal, timestamp } from "@krako/rules";
import type { Work } from "../dispatch/claim-document.ts";
import { actsForNode } from "../node-owner.ts";
import type { AssignmentWatch } from "../nodes/assignment-watch.ts";
import type { LossWatch } from "../nodes/loss-watch.ts";
import type { NodeServices } from "../services.ts";
import { ClaimGoneError } from "../sessions/gone-errors.ts";
import { claimForeign, type Dispatch, findDispatch, markStarted, renewLeases } from "../store/dispatches.ts";
import { type ResultIntakeOptions, resultIntake } from "./result-intake.ts";
import { stale } from "./stale-claim.ts";
import { tellOwner } from "./tell-owner.ts";

/** What serving nodes needs. */
export interface NodeServicesOptions extends ResultIntakeOptions {
  readonly processId: string;
  readonly assigned: AssignmentWatch;
  readonly losses: LossWatch;
  readonly leaseMs: number;
}

/** Why a wait ends. Without a reason of its own every abort makes an error with a stack. */
const OVER = new DOMException("The wait is over.", "AbortError");

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

  const takeForeign = async (nodeId: string, max: number): Promise<readonly Claim[]> =>
    await database.transaction(async (connection) => {
      const leaseUntil = now() + leaseMs;
      const taken = await claimForeign(connection, { nodeId, max, leaseUntil, notOwner: processId });
      for (const dispatch of taken)
        await tellOwner(connection, dispatch, { kind: "granted", claimId: dispatch.claimId, leaseUntil }, now());
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
    const isHere = host.dispatcher.claims.holder(claimId) !== undefined;
    const isOwnedHere = ({ owner: owned }: Dispatch): boolean => isHere && owned === processId;
    const dispatch = await database.transaction(async (connection) => {
      const found = await findDispatch(connection, claimId);
      if (found === null || !actsForNode(owner, found.nodeId)) return null;
      const isOurs = isOwnedHere(found);
      if (!isOurs && hasEndedHere(found)) throw stale(claimId);
      const report = { claimId, nodeId: found.nodeId, fencingToken: fencing_token, startedAt: now(), leaseUntil };
      if (!(await markStarted(connection, report))) throw stale(claimId);
      if (!isOurs) await tellOwner(connection, found, { kind: "started", claimId }, now());
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

  return {
    register: (registration) => directory.register(registration),
    heartbeat,
    claim,
    reportStart,
    ...resultIntake(options),
  };
}

function quarantined(nodeId: string): Error {
  return refusal({
    error_type: "CONFLICT",
    code: "node_quarantined",
    title: "The node is quarantined.",
    detail: `Node "${nodeId}" gets nothing until an operator releases it.`,
  });
}
