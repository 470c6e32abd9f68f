import type { Claim } from "@krako/contracts";
import { timestamp } from "@krako/rules";
import type { BoardNode, NodeBoard } from "../nodes/node-board.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { Turn } from "../sessions/turn.ts";
import { type Work, workOf } from "./claim-document.ts";
import type { Polls } from "./polls.ts";
import type { LiveClaim, UnitAttempt } from "./unit-attempt.ts";

/** Where a claim belongs. */
export interface ClaimHolder {
  readonly hosted: HostedSession;
  readonly attempt: UnitAttempt;
}

/** What live claims are kept with. */
export interface LiveClaimsOptions {
  readonly board: NodeBoard;
  readonly polls: Polls;
  readonly leaseMs: number;
}

/** Assignments and claims of the sessions of this process, from when they are assigned, over when they are granted, to their end. */
export class LiveClaims {
  readonly #options: LiveClaimsOptions;
  readonly #holders = new Map<string, ClaimHolder>();
  /** What the nodes of assignments will be told. */
  readonly #works = new Map<string, Work>();

  constructor(options: LiveClaimsOptions) {
    this.#options = options;
  }

  /** The attempt a claim is for, while it is live. */
  holder(claimId: string): ClaimHolder | undefined {
    return this.#holders.get(claimId);
  }

  /** An attempt is assigned to a node, which has not asked for it yet. */
  assigned(holder: ClaimHolder, { claimId, nodeId }: LiveClaim, work: Work): void {
    this.#holders.set(claimId, holder);
    (this.#options.board.get(nodeId) as BoardNode).assigned.set(claimId, holder);
    this.#works.set(claimId, work);
  }

  /** A claim that another owner granted and that goes on under this one. */
  restore(hosted: HostedSession, attempt: UnitAttempt): void {
    const { claim } = attempt;
    if (claim === null) return;
    hosted.attempts.set(attempt.unitId, attempt);
    this.#holders.set(claim.claimId, { hosted, attempt });
    const node = this.#options.board.get(claim.nodeId);
    if (node !== undefined) node.claimed += 1;
  }

  /** Assignments that are in the store and whose nodes wait here: they have to be reserved before a turn can grant them. */
  toReserve(): string[] {
    const claims: string[] = [];
    for (const nodeId of this.#options.polls.nodes()) {
      let room = this.#options.polls.room(nodeId);
      for (const [claimId, { attempt }] of this.#options.board.get(nodeId)?.assigned ?? []) {
        if (room === 0) break;
        if (attempt.claim?.isStored === true) claims.push(claimId);
        room -= 1;
      }
    }
    return claims;
  }

  /**
   * Grants assignments to the nodes that wait here; `reserved` are those of the store that no other process has granted. `begin` is told
   * of every attempt that begins with its claim.
   */
  grant(
    turn: Turn,
    reserved: ReadonlySet<string>,
    begin: (hosted: HostedSession, attempt: UnitAttempt) => boolean,
  ): void {
    for (const nodeId of [...this.#options.polls.nodes()]) {
      const node = this.#options.board.get(nodeId);
      if (node === undefined || node.assigned.size === 0) continue;
      const claims: Claim[] = [];
      const room = this.#options.polls.room(nodeId);
      for (const [claimId, { hosted, attempt }] of node.assigned) {
        if (claims.length === room) break;
        const claim = attempt.claim as LiveClaim;
        if (claim.isStored && !reserved.has(claimId)) continue;
        this.granted(turn, { hosted, attempt }, turn.now + this.#options.leaseMs);
        if (!begin(hosted, attempt)) continue;
        const lease_expires_at = timestamp(turn.now + this.#options.leaseMs);
        claims.push({
          ...(this.#works.get(claimId) ?? workOf(hosted, hosted.unit(attempt.unitId), attempt, claim)),
          lease_expires_at,
        });
        this.#works.delete(claimId);
      }
      if (claims.length === 0) continue;
      const answer = this.#options.polls.take(nodeId);
      turn.waiters.push({ done: () => answer?.(claims), failed: () => answer?.([]) });
    }
    for (const node of this.#options.board.all())
      for (const { attempt } of node.assigned.values())
        if (attempt.claim?.isStored === false) turn.nodesToTell.add(node.id);
  }

  /** A node has its claim. */
  granted(turn: Turn, { hosted, attempt }: ClaimHolder, leaseUntil: number): void {
    const claim = attempt.claim as LiveClaim;
    const node = this.#options.board.get(claim.nodeId);
    if (node?.assigned.delete(claim.claimId)) node.claimed += 1;
    claim.claimedAt = turn.now;
    claim.isRecorded = true;
    turn.touched.add(hosted);
    turn.grant(claim.claimId, leaseUntil);
    hosted.record(
      {
        event_type: "workunit.claimed",
        work_unit_id: attempt.unitId,
        attempt_index: attempt.index,
        payload: {
          node_id: claim.nodeId,
          claim_id: claim.claimId,
          fencing_token: claim.fencingToken,
          lease_expires_at: timestamp(leaseUntil),
        },
      },
      turn.now,
    );
  }

  /** The turn is committed: what it assigned is in the store now. */
  committed(): void {
    for (const node of this.#options.board.all())
      for (const { attempt } of node.assigned.values()) if (attempt.claim !== null) attempt.claim.isStored = true;
  }

  /**
   * Claims whose attempt must have ended by now: its time limit has passed, and `graceMs` besides. Their nodes renew leases and never
   * report, which no honest node does.
   */
  overrun(now: number, graceMs: number): string[] {
    const claims: string[] = [];
    for (const [claimId, { hosted, attempt }] of this.#holders) {
      const claimedAt = attempt.claim?.claimedAt ?? now;
      if (now - claimedAt > hosted.unit(attempt.unitId).unit.budget.timeout_ms + graceMs) claims.push(claimId);
    }
    return claims;
  }

  /** Assignments of this process that their nodes have not asked for since `before`. */
  overdue(before: number): string[] {
    const claims: string[] = [];
    for (const node of this.#options.board.all())
      for (const [claimId, { attempt }] of node.assigned) {
        if ((attempt.claim?.assignedAt ?? before) >= before) break;
        claims.push(claimId);
      }
    return claims;
  }

  /** A claim or an assignment is over. */
  release({ claimId, nodeId, claimedAt }: LiveClaim): void {
    this.#holders.delete(claimId);
    this.#works.delete(claimId);
    const node = this.#options.board.get(nodeId);
    if (node === undefined) return;
    node.assigned.delete(claimId);
    if (claimedAt !== null) node.claimed = Math.max(0, node.claimed - 1);
  }
}
