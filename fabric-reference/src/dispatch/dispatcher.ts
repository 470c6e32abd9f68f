import type { Substrate } from "@krako/contracts";
import { attemptsBegun, type Ids, type PlannedUnit } from "@krako/rules";
import type { CreditAnswer } from "../governance/credit-desk.ts";
import type { NodeBoard } from "../nodes/node-board.ts";
import type { BreakerConstants } from "../policies/circuit-breaker.ts";
import { NO_HISTORY, type PlacementHistory, rejectionMessages } from "../policies/placement.ts";
import type { PlacementConstants } from "../policies/placement-constants.ts";
import { type PlacementRequest, placementRequest } from "../policies/placement-request.ts";
import { PlacementRound } from "../policies/placement-round.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { Turn } from "../sessions/turn.ts";
import { workOf } from "./claim-document.ts";
import { DispatchRound } from "./dispatch-round.ts";
import { type ClaimHolder, LiveClaims } from "./live-claims.ts";
import { Polls } from "./polls.ts";
import type { LiveClaim, UnitAttempt } from "./unit-attempt.ts";
import { WaitingUnits } from "./waiting-units.ts";

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
 * Brings ready units to nodes: they wait in line, are placed, assigned, and granted when their node asks ({@link LiveClaims}). Nothing
 * here changes what a unit means; all of it happens within a turn of the session host, which commits it.
 */
export class Dispatcher {
  readonly polls: Polls = new Polls();
  readonly claims: LiveClaims;
  readonly #options: DispatcherOptions;
  readonly #waiting = new WaitingUnits();
  readonly #keys = new WeakMap<PlannedUnit, string>();
  #history: PlacementHistory = NO_HISTORY;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.claims = new LiveClaims({ board: options.board, polls: this.polls, leaseMs: options.leaseMs });
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
    const { ids, processId } = this.#options;
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
    const work = workOf(hosted, planned, attempt, claim);
    this.claims.assigned({ hosted, attempt }, claim, work);
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

  /** A claim or an assignment is over, by a result (then with its digest) or otherwise. */
  endClaim(turn: Turn, attempt: UnitAttempt, digest: string | null): void {
    const { claim } = attempt;
    if (claim === null) return;
    this.claims.release(claim);
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
      if (attempt.claim !== null) this.claims.release(attempt.claim);
      if (!attempt.begun) this.#options.onReleased(hosted, attempt);
    }
    hosted.attempts.clear();
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
