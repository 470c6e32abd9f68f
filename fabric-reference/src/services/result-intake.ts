import type { ResultReceipt, SignedWorkUnitResult } from "@krako/contracts";
import { type Clock, refusal } from "@krako/rules";
import type { VerifyResult } from "../agent/signing.ts";
import type { ClaimHolder } from "../dispatch/live-claims.ts";
import { voteOf } from "../dispatch/vote-of.ts";
import { actsForNode } from "../node-owner.ts";
import type { NodeDirectory } from "../nodes/node-directory.ts";
import type { NodeServices } from "../services.ts";
import { ClaimGoneError } from "../sessions/gone-errors.ts";
import { resultDigest } from "../sessions/inbox-message.ts";
import type { SessionHost } from "../sessions/session-host.ts";
import { LostOwnershipError } from "../sessions/turn.ts";
import { Batched } from "../store/batched.ts";
import type { Database } from "../store/database.ts";
import { type Dispatch, findDispatch, markReported } from "../store/dispatches.ts";
import { stale } from "./stale-claim.ts";
import { tellOwner } from "./tell-owner.ts";

/** What taking results needs. */
export interface ResultIntakeOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly host: SessionHost;
  readonly directory: NodeDirectory;
  readonly verify: VerifyResult;
  /** A node did what no honest node does. */
  readonly onMisconduct: (nodeId: string, reason: "signature_invalid" | "claim_stale") => void;
}

/** Most results that are written for other processes in one transaction. */
const MAX_RESULTS = 256;

/** A result for a session of another process. */
interface ForeignResult {
  readonly dispatch: Dispatch;
  readonly digest: string;
  readonly signed: SignedWorkUnitResult;
}

/**
 * Takes results of nodes. A result must be for a live claim under its token and be signed by its node; the same result again changes
 * nothing, another one for the same claim is misconduct (CLAIM-003, CLAIM-004).
 */
export function resultIntake(options: ResultIntakeOptions): NodeServices["handIn"] {
  const { database, clock, host, directory } = options;

  /** Results for sessions of other processes, written together; false for those whose claim is not live any more. */
  const forOwners = new Batched<ForeignResult, boolean>(MAX_RESULTS, (results) =>
    database.transaction(async (connection) => {
      const taken: boolean[] = [];
      for (const { dispatch, digest, signed } of results) {
        const { claimId, nodeId, fencingToken } = dispatch;
        const isTaken = await markReported(connection, { claimId, nodeId, fencingToken, resultDigest: digest });
        if (isTaken)
          await tellOwner(connection, dispatch, { kind: "answered", claimId, signed }, Math.floor(clock.now()));
        taken.push(isTaken);
      }
      return taken;
    }),
  );

  const handIn = async (
    owner: string,
    claimId: string,
    signed: SignedWorkUnitResult,
  ): Promise<ResultReceipt | null> => {
    const holder = host.dispatcher.claims.holder(claimId);
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

  return handIn;
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
