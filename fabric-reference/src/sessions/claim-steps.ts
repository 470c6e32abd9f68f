import type { AttemptOutcome } from "@krako/rules";
import type { Dispatcher } from "../dispatch/dispatcher.ts";
import type { ClaimHolder } from "../dispatch/live-claims.ts";
import type { LiveClaim, UnitAttempt } from "../dispatch/unit-attempt.ts";
import { settleVotes } from "../dispatch/verification.ts";
import type { AttemptEnd, AttemptGovernance } from "./attempt-governance.ts";
import { notLive } from "./gone-errors.ts";
import type { HostedSession } from "./hosted-session.ts";
import { type ClaimMessage, lostOutcome } from "./messages.ts";
import type { SessionSteps } from "./session-steps.ts";
import type { Turn, Waiter } from "./turn.ts";

/** What the steps of claims need. */
export interface ClaimStepsOptions {
  readonly dispatcher: Dispatcher;
  readonly steps: SessionSteps;
  readonly governance: AttemptGovernance;
  readonly leaseMs: number;
  /** Other nodes agreed on another output than this node's. */
  readonly onOutvoted: (nodeId: string) => void;
}

/** What a message about a live claim means for its attempt. All of it happens within a turn, which commits it. */
export class ClaimSteps {
  readonly #options: ClaimStepsOptions;

  constructor(options: ClaimStepsOptions) {
    this.#options = options;
  }

  /** Handles a message about a claim; nothing if the claim is not live. */
  handle(turn: Turn, message: ClaimMessage): void {
    const { dispatcher, steps, leaseMs } = this.#options;
    const holder = dispatcher.claims.holder(message.claimId);
    const claim = holder?.attempt.claim;
    if (holder === undefined || !claim) return;
    const { hosted, attempt } = holder;
    turn.touched.add(hosted);
    const isNewsOfGrant = !claim.isRecorded && message.type !== "granted" && message.type !== "withdrawn";
    // Another process granted it, and that is still on its way.
    if (isNewsOfGrant) dispatcher.claims.granted(turn, holder, turn.now + leaseMs);
    switch (message.type) {
      case "granted":
        if (!claim.isRecorded) dispatcher.claims.granted(turn, holder, message.leaseUntil);
        this.begin(turn, hosted, attempt);
        return;
      case "started": {
        claim.saidStarted = true;
        const mayBegin = steps.dispatch(turn, hosted, attempt);
        const { waiter } = message;
        if (waiter !== undefined) turn.waiters.push(mayBegin ? waiter : told(waiter, notLive(message.claimId)));
        return;
      }
      case "withdrawn":
        dispatcher.withdraw(turn, holder);
        return;
      case "lost":
        this.#lost(turn, holder, claim);
        return;
      case "answered":
        this.#answered(turn, holder, claim, message);
        return;
      default:
        message satisfies never;
    }
  }

  /**
   * Attempts without a model begin with their claim; those of models when their node says so, since it counts the input first. False if
   * the attempt may not begin any more.
   */
  begin(turn: Turn, hosted: HostedSession, attempt: UnitAttempt): boolean {
    if (hosted.unit(attempt.unitId).isModel) return !hosted.isOver;
    return this.#options.steps.dispatch(turn, hosted, attempt);
  }

  /** An attempt may not begin, since its tenant has no credit. */
  deny(turn: Turn, hosted: HostedSession, attempt: UnitAttempt, message: string): void {
    const outcome = { kind: "error", message, code: "insufficient_credit", retryable: false, started: false } as const;
    this.#options.steps.settle(turn, hosted, attempt, outcome);
  }

  #lost(turn: Turn, { hosted, attempt }: ClaimHolder, claim: LiveClaim): void {
    const { dispatcher, steps, governance } = this.#options;
    governance.ended(claim.nodeId, "lost", claim.assignedAt, turn.now);
    const { unit, isModel } = hosted.unit(attempt.unitId);
    const started = claim.saidStarted || (unit.idempotent && !isModel);
    dispatcher.endClaim(turn, attempt, null);
    steps.settle(turn, hosted, attempt, lostOutcome(started));
  }

  #answered(
    turn: Turn,
    { hosted, attempt }: ClaimHolder,
    claim: LiveClaim,
    { vote, digest }: Extract<ClaimMessage, { type: "answered" }>,
  ): void {
    const { dispatcher, steps, governance, onOutvoted } = this.#options;
    governance.ended(claim.nodeId, howItEnded(vote.outcome), claim.assignedAt, turn.now);
    dispatcher.endClaim(turn, attempt, digest);
    const verdict = settleVotes(hosted.unit(attempt.unitId).unit.verification_mode, [...attempt.votes, vote]);
    if (verdict.type === "settled") {
      for (const nodeId of verdict.agreement?.disagreed ?? []) onOutvoted(nodeId);
      steps.settle(turn, hosted, attempt, verdict.outcome, verdict);
      return;
    }
    attempt.votes.push(vote);
    dispatcher.again(hosted, attempt);
  }
}

/** A waiter that is told of an error once the turn is committed. */
function told({ failed }: Waiter, error: Error): Waiter {
  return { done: () => failed(error), failed };
}

function howItEnded(outcome: AttemptOutcome): AttemptEnd {
  if (outcome.kind === "output") return "ok";
  if (outcome.kind === "error") return outcome.retryable ? "failed" : "refused";
  return outcome.kind;
}
