import type {
  ResultOutcome,
  ResultReceipt,
  ResultReceipts,
  SignedWorkUnitResult,
  SignedWorkUnitResults,
  WorkUnitResult,
} from "@krako/contracts";
import { type Clock, canonicalJson, RefusalError, refusal, sha256Hex } from "@krako/rules";
import { canonicalArray, type SignedText, type VerifyResult } from "../agent/signing.ts";
import type { ClaimHolder } from "../dispatch/live-claims.ts";
import { voteOf } from "../dispatch/vote-of.ts";
import { actsForNode } from "../node-owner.ts";
import type { NodeDirectory } from "../nodes/node-directory.ts";
import type { NodeServices } from "../services.ts";
import { ClaimGoneError } from "../sessions/gone-errors.ts";
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

/** A result that was handed in. */
interface GivenResult {
  readonly claimId: string;
  readonly result: WorkUnitResult;
  /** SHA-256 of its RFC 8785 form: the same result has the same, however it was handed in. */
  readonly digest: string;
  /** Whether who handed it in may act for a node. */
  readonly actsFor: (nodeId: string) => boolean;
  /** @throws RefusalError unless it is signed by the node. */
  readonly mustBeSigned: (nodeId: string) => Promise<void>;
}

/** A result for a session of another process. */
interface ForeignResult {
  readonly dispatch: Dispatch;
  readonly digest: string;
  readonly result: WorkUnitResult;
}

/**
 * Takes results of nodes. A result must be for a live claim under its token and be signed by its node; the same result again changes
 * nothing, another one for the same claim is misconduct (CLAIM-003, CLAIM-004). Results that are handed in together are verified once,
 * and then each is taken as by itself.
 */
export function resultIntake(options: ResultIntakeOptions): Pick<NodeServices, "handIn" | "handInAll"> {
  const { database, clock, host, directory } = options;

  /** Results for sessions of other processes, written together; false for those whose claim is not live any more. */
  const forOwners = new Batched<ForeignResult, boolean>(MAX_RESULTS, (results) =>
    database.transaction(async (connection) => {
      const taken: boolean[] = [];
      for (const { dispatch, digest, result } of results) {
        const { claimId, nodeId, fencingToken } = dispatch;
        const isTaken = await markReported(connection, { claimId, nodeId, fencingToken, resultDigest: digest });
        const answered = { kind: "answered", claimId, result, digest } as const;
        if (isTaken) await tellOwner(connection, dispatch, answered, Math.floor(clock.now()));
        taken.push(isTaken);
      }
      return taken;
    }),
  );

  /** What the store knows of claims that are not live here, read together. */
  const dispatchOf = new Batched<string, Dispatch | null>(MAX_RESULTS, (claimIds) =>
    database.read(async (connection) => {
      const found: (Dispatch | null)[] = [];
      for (const claimId of claimIds) found.push(await findDispatch(connection, claimId));
      return found;
    }),
  );

  const handIn = async (
    owner: string,
    claimId: string,
    { result, signature }: SignedWorkUnitResult,
  ): Promise<ResultReceipt | null> => {
    const text = canonicalJson(result);
    return await take({
      claimId,
      result,
      digest: sha256Hex(text),
      actsFor: (nodeId) => actsForNode(owner, nodeId),
      mustBeSigned: (nodeId) => mustBeSigned(nodeId, { text, signature }),
    });
  };

  const handInAll = async (
    nodeId: string,
    { results, signature }: SignedWorkUnitResults,
  ): Promise<ResultReceipts | null> => {
    if ((await directory.find(nodeId)) === null) return null;
    const texts = results.map((result) => canonicalJson(result));
    await mustBeSigned(nodeId, { text: canonicalArray(texts), signature });
    const settled = await Promise.allSettled(
      results.map((result, at) =>
        take({
          claimId: result.claim_id,
          result,
          digest: sha256Hex(texts[at] ?? ""),
          actsFor: (other) => other === nodeId,
          mustBeSigned: async () => {},
        }),
      ),
    );
    return { receipts: settled.map((each, at) => outcomeOf(results[at]?.claim_id ?? "", each)) };
  };

  /** Null: who handed it in has no such claim. */
  const take = async (given: GivenResult): Promise<ResultReceipt | null> => {
    const { claimId } = given;
    const holder = host.dispatcher.claims.holder(claimId);
    const live = holder?.attempt.claim ?? null;
    if (holder !== undefined && live !== null) {
      if (!given.actsFor(live.nodeId)) return null;
      mustMatch(given, { nodeId: live.nodeId, claimId, fencingToken: live.fencingToken, ...aboutAttempt(holder) });
      await given.mustBeSigned(live.nodeId);
      try {
        return await takeHere(holder, given);
      } catch (error) {
        // It ended meanwhile, or its session is being loaded again, here or elsewhere: the store knows.
        if (!(error instanceof ClaimGoneError || error instanceof LostOwnershipError)) throw error;
      }
    }
    return await takeElsewhere(given);
  };

  const mustBeSigned = async (nodeId: string, signed: SignedText): Promise<void> => {
    const node = await directory.find(nodeId);
    if (node !== null && (await options.verify(signed, node.record.key))) return;
    options.onMisconduct(nodeId, "signature_invalid");
    throw refusal({
      error_type: "CONFLICT",
      code: "signature_invalid",
      title: "The signature is not the node's.",
      detail: "The signature does not match what was handed in and the key the node registered. Nothing changed.",
    });
  };

  const takeHere = async (holder: ClaimHolder, { claimId, result, digest }: GivenResult): Promise<ResultReceipt> => {
    const claim = holder.attempt.claim;
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
      const vote = await voteOf(result, holder.hosted.unit(holder.attempt.unitId), host.checks);
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

  const takeElsewhere = async (given: GivenResult): Promise<ResultReceipt | null> => {
    const { claimId, result, digest } = given;
    const dispatch = await dispatchOf.add(claimId);
    if (dispatch === null || !given.actsFor(dispatch.nodeId)) return null;
    const { nodeId, fencingToken, sessionId, workUnitId: unitId, attemptIndex } = dispatch;
    mustMatch(given, { nodeId, claimId, fencingToken, sessionId, unitId, attemptIndex });
    await given.mustBeSigned(nodeId);
    if (dispatch.resultDigest === digest) return { claim_id: claimId, accepted: false };
    if (await forOwners.add({ dispatch, digest, result })) return { claim_id: claimId, accepted: true };
    const now = await dispatchOf.add(claimId);
    if (now?.resultDigest === digest) return { claim_id: claimId, accepted: false };
    // Late is not dishonest; another result than the one that was taken is.
    if (now !== null && now.resultDigest !== null) options.onMisconduct(nodeId, "claim_stale");
    throw stale(claimId);
  };

  return { handIn, handInAll };
}

/** The code of a result whose claim is unknown, or another node's: which of the two is not told. */
const NOT_FOUND = "not_found";

/** @throws what keeps the fabric from saying anything about a result: all are to be handed in again, which changes nothing for the others. */
function outcomeOf(claim_id: string, settled: PromiseSettledResult<ResultReceipt | null>): ResultOutcome {
  if (settled.status === "fulfilled") return settled.value ?? { claim_id, accepted: false, code: NOT_FOUND };
  const error: unknown = settled.reason;
  if (error instanceof RefusalError && error.problem.error_type === "CONFLICT" && error.problem.code !== undefined)
    return { claim_id, accepted: false, code: error.problem.code };
  throw error;
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
function mustMatch({ result }: GivenResult, expected: ExpectedResult): void {
  const matches =
    result.node_id === expected.nodeId &&
    result.claim_id === expected.claimId &&
    result.fencing_token === expected.fencingToken &&
    result.execution_session_id === expected.sessionId &&
    result.work_unit_id === expected.unitId &&
    result.attempt_index === expected.attemptIndex;
  if (!matches) throw stale(expected.claimId);
}
