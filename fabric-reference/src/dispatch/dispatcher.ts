import type { Claim, Substrate } from "@krako/contracts";
import { attemptsBegun, type Ids, type PlannedUnit, timestamp } from "@krako/rules";
import type { CreditAnswer } from "../governance/credit-desk.ts";
import type { BoardNode, NodeBoard } from "../nodes/node-board.ts";
import type { BreakerConstants } from "../policies/circuit-breaker.ts";
import { NO_HISTORY, type PlacementHistory, rejectionMessages } from "../policies/placement.ts";
import type { PlacementConstants } from "../policies/placement-constants.ts";
import { type PlacementRequest, placementRequest } from "../policies/placement-request.ts";
import { PlacementRound } from "../policies/placement-round.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { Turn } from "../sessions/turn.ts";
import { type Work, workOf } from "./claim-document.ts";
import { DispatchRound } from "./dispatch-round.ts";
import { Polls } from "./polls.ts";
import type { LiveClaim, UnitAttempt } from "./unit-attempt.ts";
import { WaitingUnits } from "./waiting-units.ts";

/** Where a claim belongs. */
export interface ClaimHolder {
  readonly hosted: HostedSession;
  readonly attempt: UnitAttempt;
}

/** How the keys of lines begin whose units need a pod. */
const LLM_KEY = "llm ";

/** What the dispatcher is made with. */
export interface DispatcherOptions {
  readonly board: NodeBoard;
  readonly ids: Ids;
  readonly processId: string;
  readonly leaseMs: number;
  readonly placement: PlacementConstants;
  /** Whether an attempt may be placed now: it may, it may not at all (with a sentence), or that is not known yet. */
  readonly mayBegin: (hosted: HostedSession, planned: PlannedUnit, attempt: UnitAttempt) => CreditAnswer;
  readonly onPlaced: (
    hosted: HostedSession,
    planned: PlannedUnit,
    attempt: UnitAttempt,
    nodeId: string,
    now: number,
  ) => void;
  /** An attempt that was placed will not begin on its node. */
  readonly onReleased: (hosted: HostedSession, attempt: UnitAttempt) => void;
  readonly breaker: BreakerConstants;
}

/**
 * Brings ready units to nodes: they wait in line, are placed, assigned, and granted when their node asks. Nothing here changes what a
 * unit means; all of it happens within a turn of the session host, which commits it.
 */
export class Dispatcher {
  readonly polls: Polls = new Polls();
  readonly #options: DispatcherOptions;
  readonly #waiting = new WaitingUnits();
  readonly #claims = new Map<string, ClaimHolder>();
  readonly #keys = new WeakMap<PlannedUnit, string>();
  readonly #works = new Map<string, Work>();
  #history: PlacementHistory = NO_HISTORY;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Units that wait for a node. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Units that wait for a node of one substrate. */
  waitingFor(substrate: Substrate): number {
    let count = 0;
    for (const [key, line] of this.#waiting.lines)
      if (key.startsWith(LLM_KEY) === (substrate === "llm_pod")) count += line.size;
    return count;
  }

  /** The attempt a claim is for, while it is live. */
  holder(claimId: string): ClaimHolder | undefined {
    return this.#claims.get(claimId);
  }

  /** A unit's next attempt may start: it waits for a node. */
  ready(hosted: HostedSession, unitId: string, now: number): void {
    const planned = hosted.unit(unitId);
    const attempt: UnitAttempt = {
      unitId,
      rank: planned.rank,
      index: attemptsBegun(hosted.session, unitId) + 1,
      readyAt: now,
      claim: null,
      begun: false,
      votes: [],
    };
    hosted.attempts.set(unitId, attempt);
    this.#waiting.add(this.#keyOf(hosted, planned), hosted, planned.rank);
  }

  /** An attempt waits for a node again: verification asks one more, which is none of those that were asked before. */
  again(hosted: HostedSession, attempt: UnitAttempt): void {
    const key = this.#keyOf(hosted, hosted.unit(attempt.unitId));
    const excluded = askedBefore(attempt);
    const suffix = excluded.length === 0 ? "" : ` not ${excluded.sort().join(" ")}`;
    this.#waiting.add(key + suffix, hosted, attempt.rank);
  }

  /** An assignment that nobody was granted is taken back; its attempt waits for a node again. */
  withdraw(turn: Turn, { hosted, attempt }: ClaimHolder): void {
    turn.touched.add(hosted);
    this.endClaim(turn, attempt, null);
    if (!attempt.begun) this.#options.onReleased(hosted, attempt);
    this.again(hosted, attempt);
  }

  /** A claim that another owner granted and that goes on under this one. */
  restore(hosted: HostedSession, attempt: UnitAttempt): void {
    const { claim } = attempt;
    if (claim === null) return;
    hosted.attempts.set(attempt.unitId, attempt);
    this.#claims.set(claim.claimId, { hosted, attempt });
    const node = this.#options.board.get(claim.nodeId);
    if (node !== undefined) node.claimed += 1;
  }

  /** Assigns waiting units to nodes as far as there is room; `deny` is told of those that may not begin. */
  place(turn: Turn, deny: (hosted: HostedSession, attempt: UnitAttempt, reason: string) => void): void {
    this.polls.look(turn.now);
    if (this.#waiting.size === 0) return;
    const round = new PlacementRound(
      this.#options.board.candidates(turn.now, this.#options.breaker),
      this.#history,
      turn.now,
      this.#options.placement,
    );
    const dispatching = new DispatchRound(round, this.polls, this.#options.board, turn.now);
    for (const [key, line] of [...this.#waiting.lines]) {
      for (let next = line.peek(); next !== undefined; next = line.peek()) {
        const { hosted } = next;
        const planned = hosted.plan.units[next.rank] as PlannedUnit;
        const attempt = hosted.attempts.get(planned.unit.id) as UnitAttempt;
        const answer = this.#options.mayBegin(hosted, planned, attempt);
        if (answer === "unknown") break;
        if (answer !== "covered") {
          line.take(next);
          deny(hosted, attempt, answer.denial);
          continue;
        }
        const placed = dispatching.place(this.#requestOf(hosted, planned, attempt), attempt.readyAt);
        if (placed.chosen === null) {
          if (!placed.rejected.some(({ isFull }) => isFull))
            this.#defer(turn, hosted, attempt, placed.reason, rejectionMessages(placed.rejected));
          break;
        }
        line.take(next);
        this.#assign(turn, hosted, planned, attempt, placed.chosen, placed.reason);
        this.#options.onPlaced(hosted, planned, attempt, placed.chosen, turn.now);
      }
      if (line.size === 0) this.#waiting.lines.delete(key);
    }
    this.#history = round.history;
  }

  #requestOf(hosted: HostedSession, planned: PlannedUnit, attempt: UnitAttempt): PlacementRequest {
    const { privacy_default } = hosted.plan.graph.policy;
    const { operationNeeds } = this.#options.placement;
    return placementRequest(planned.unit, privacy_default, operationNeeds, askedBefore(attempt));
  }

  /** Says once why nobody can take a unit; the same is not said twice in a row. */
  #defer(turn: Turn, hosted: HostedSession, attempt: UnitAttempt, reason: string, rejected: string[]): void {
    if (hosted.deferrals.get(attempt.unitId) === reason) return;
    hosted.deferrals.set(attempt.unitId, reason);
    turn.touched.add(hosted);
    hosted.record(
      {
        event_type: "workunit.scheduling.deferred",
        work_unit_id: attempt.unitId,
        attempt_index: attempt.index,
        payload: { reason, ...(rejected.length === 0 ? {} : { rejected }) },
      },
      turn.now,
    );
  }

  #assign(
    turn: Turn,
    hosted: HostedSession,
    planned: PlannedUnit,
    attempt: UnitAttempt,
    nodeId: string,
    reason: string,
  ): void {
    const { ids, board, processId } = this.#options;
    const token = (hosted.tokens.get(attempt.unitId) ?? 0) + 1;
    hosted.tokens.set(attempt.unitId, token);
    const claim: LiveClaim = {
      claimId: ids.next(),
      nodeId,
      fencingToken: token,
      assignedAt: turn.now,
      claimedAt: null,
      isRecorded: false,
      isStored: false,
      saidStarted: false,
      reported: null,
    };
    attempt.claim = claim;
    hosted.deferrals.delete(attempt.unitId);
    this.#claims.set(claim.claimId, { hosted, attempt });
    (board.get(nodeId) as BoardNode).assigned.set(claim.claimId, { hosted, attempt });
    const work = workOf(hosted, planned, attempt, claim);
    this.#works.set(claim.claimId, work);
    turn.touched.add(hosted);
    const row = {
      tenantId: hosted.identity.tenantId,
      sessionId: hosted.identity.sessionId,
      workUnitId: attempt.unitId,
      attemptIndex: attempt.index,
      replica: attempt.votes.length,
      nodeId,
      claimId: claim.claimId,
      fencingToken: token,
      state: "assigned",
      owner: processId,
      assignedAt: turn.now,
      leaseUntil: null,
      startedAt: null,
      workText: "",
      resultDigest: null,
    } as const;
    turn.insert(row, work);
    hosted.record(
      {
        event_type: "workunit.scheduled",
        work_unit_id: attempt.unitId,
        attempt_index: attempt.index,
        payload: { node_id: nodeId, reason },
      },
      turn.now,
    );
  }

  /** Assignments that are in the store and whose nodes wait here: they have to be reserved before a turn can grant them. */
  toReserve(): string[] {
    const claims: string[] = [];
    for (const nodeId of this.polls.nodes()) {
      let room = this.polls.room(nodeId);
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
    for (const nodeId of [...this.polls.nodes()]) {
      const node = this.#options.board.get(nodeId);
      if (node === undefined || node.assigned.size === 0) continue;
      const claims: Claim[] = [];
      const room = this.polls.room(nodeId);
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
      const answer = this.polls.take(nodeId);
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

  /** A claim or an assignment is over, by a result (then with its digest) or otherwise. */
  endClaim(turn: Turn, attempt: UnitAttempt, digest: string | null): void {
    const { claim } = attempt;
    if (claim === null) return;
    this.#release(claim);
    attempt.claim = null;
    if (digest === null && claim.claimedAt !== null && claim.reported === null) turn.nodesThatLose.add(claim.nodeId);
    turn.end(claim.claimId, digest);
  }

  /** A session has ended: so have its claims and assignments. */
  endAll(turn: Turn, hosted: HostedSession): void {
    this.#waiting.forget(hosted);
    for (const attempt of hosted.attempts.values()) {
      this.endClaim(turn, attempt, null);
      if (!attempt.begun) this.#options.onReleased(hosted, attempt);
    }
    hosted.attempts.clear();
  }

  /** A session is another process's, or has to be loaded again: nothing of it is written. */
  forget(hosted: HostedSession): void {
    this.#waiting.forget(hosted);
    for (const attempt of hosted.attempts.values()) {
      if (attempt.claim !== null) this.#release(attempt.claim);
      if (!attempt.begun) this.#options.onReleased(hosted, attempt);
    }
    hosted.attempts.clear();
  }

  /**
   * Claims whose attempt must have ended by now: its time limit has passed, and `graceMs` besides. Their nodes renew leases and never
   * report, which no honest node does.
   */
  overrun(now: number, graceMs: number): string[] {
    const claims: string[] = [];
    for (const [claimId, { hosted, attempt }] of this.#claims) {
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

  #release({ claimId, nodeId, claimedAt }: LiveClaim): void {
    this.#claims.delete(claimId);
    this.#works.delete(claimId);
    const node = this.#options.board.get(nodeId);
    if (node === undefined) return;
    node.assigned.delete(claimId);
    if (claimedAt !== null) node.claimed = Math.max(0, node.claimed - 1);
  }

  /** Units of one key ask the same of a node. */
  #keyOf(hosted: HostedSession, planned: PlannedUnit): string {
    const known = this.#keys.get(planned);
    if (known !== undefined) return known;
    const request = placementRequest(planned.unit, hosted.plan.graph.policy.privacy_default, {});
    const key = `${planned.isLlm ? LLM_KEY : ""}${JSON.stringify(request)}`;
    this.#keys.set(planned, key);
    return key;
  }
}

/** Nodes that gave a vote on the attempt. */
function askedBefore({ votes }: UnitAttempt): string[] {
  return votes.map(({ nodeId }) => nodeId);
}
