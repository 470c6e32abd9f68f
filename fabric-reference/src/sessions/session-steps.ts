import type { NodeAgreement } from "@krako/contracts";
import type { Command, SessionEvent } from "@krako/rules";
import { type AttemptOutcome, advance, type Clock, executionResult, takeReady, timeLimitOf } from "@krako/rules";
import type { Dispatcher } from "../dispatch/dispatcher.ts";
import type { UnitAttempt } from "../dispatch/unit-attempt.ts";
import { FABRIC } from "../identity.ts";
import type { HostedSession } from "./hosted-session.ts";
import type { Turn } from "./turn.ts";

/** What the steps of a session need besides it. */
export interface SessionStepsOptions {
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
  /** How long a retry waits, in milliseconds: never less than the contract's delay (RETRY-006). */
  readonly retryDelayMs: (hosted: HostedSession, contractDelayMs: number, now: number) => number;
  /** An attempt that was placed does not begin. */
  readonly released: (hosted: HostedSession, attempt: UnitAttempt) => void;
  /** A timer of the session fired. */
  readonly due: (hosted: HostedSession, command: Command) => void;
  readonly region: string | undefined;
}

/** What a fabric knows of an attempt besides its outcome, and adds to what is recorded of it (TEL-003). */
export interface AttemptFacts {
  /** CPU time in seconds with 6 digits; null where nothing is known. */
  readonly cpuSeconds: string | null;
  /** Where several nodes were asked. */
  readonly agreement?: NodeAgreement | undefined;
}

const NO_FACTS: AttemptFacts = { cpuSeconds: null };

/** Carries commands out on hosted sessions, within a turn: what follows by the rules is recorded, timers are set, ready units wait in line. */
export class SessionSteps {
  readonly #options: SessionStepsOptions;

  constructor(options: SessionStepsOptions) {
    this.#options = options;
  }

  begin(turn: Turn, hosted: HostedSession): void {
    hosted.startedAt = turn.now;
    hosted.limit = timeLimitOf(hosted.plan.graph, hosted.context, turn.now);
    this.apply(turn, hosted, { type: hosted.identity.isCancelled ? "cancel" : "start" });
    this.watchLimit(hosted, turn.now);
  }

  /** Ends the run when its time is up (TIME-002). */
  watchLimit(hosted: HostedSession, now: number): void {
    const { limit } = hosted;
    if (limit === null || hosted.isOver) return;
    this.#after(hosted, Math.max(0, limit.at - now), limit.command);
  }

  /** One command; nothing happens to a session that is over. */
  apply(turn: Turn, hosted: HostedSession, command: Command, facts: AttemptFacts = NO_FACTS): void {
    if (hosted.isOver) return;
    const { limit } = hosted;
    // Whatever is said once the time is up is said too late, even if the timer has not fired yet (TIME-002).
    const isLate = limit !== null && turn.now >= limit.at && hosted.session.status === "running";
    this.follow(turn, hosted, advance(hosted.session, isLate ? limit.command : command), unitOf(command), facts);
  }

  /** Records what happened and sees to what follows from it outside the session. */
  follow(
    turn: Turn,
    hosted: HostedSession,
    events: readonly SessionEvent[],
    unitId: string | null = null,
    facts: AttemptFacts = NO_FACTS,
  ): void {
    turn.touched.add(hosted);
    for (const event of events) {
      hosted.record(facts === NO_FACTS || event.work_unit_id !== unitId ? event : withFacts(event, facts), turn.now);
      if (event.event_type === "workunit.retry.scheduled") this.#retry(turn, hosted, event);
    }
    if (hosted.isOver) this.#finish(turn, hosted);
    else this.queueReady(turn, hosted);
  }

  /** Ready units wait for a node from now on. */
  queueReady(turn: Turn, hosted: HostedSession): void {
    const { dispatcher } = this.#options;
    for (let id = takeReady(hosted.session); id !== undefined; id = takeReady(hosted.session))
      if (!hosted.attempts.has(id)) dispatcher.ready(hosted, id, turn.now);
  }

  /** An attempt begins by the session's count; false if the session ended instead. */
  dispatch(turn: Turn, hosted: HostedSession, attempt: UnitAttempt): boolean {
    if (attempt.begun) return true;
    attempt.begun = true;
    this.apply(turn, hosted, { type: "dispatch", unit: attempt.unitId });
    return !hosted.isOver;
  }

  /** An attempt is over. One that had not begun yet begins and ends at once, unless its input was turned away before any attempt. */
  settle(
    turn: Turn,
    hosted: HostedSession,
    attempt: UnitAttempt,
    outcome: AttemptOutcome,
    facts: AttemptFacts = NO_FACTS,
  ): void {
    hosted.attempts.delete(attempt.unitId);
    const unit = attempt.unitId;
    if (!attempt.begun && outcome.kind === "error" && outcome.code === INPUT_TOO_LARGE && outcome.started === false) {
      this.#options.released(hosted, attempt);
      this.apply(turn, hosted, { type: "input_rejected", unit, message: outcome.message });
      return;
    }
    if (!this.dispatch(turn, hosted, attempt)) return;
    this.apply(turn, hosted, { type: "attempt_ended", unit, outcome }, facts);
  }

  #retry(
    turn: Turn,
    hosted: HostedSession,
    event: Extract<SessionEvent, { event_type: "workunit.retry.scheduled" }>,
  ): void {
    const unit = event.work_unit_id as string;
    this.waitForRetry(hosted, unit, this.#options.retryDelayMs(hosted, event.payload.delay_ms, turn.now));
  }

  /** The next attempt of a unit may start once its delay is over. */
  waitForRetry(hosted: HostedSession, unit: string, ms: number): void {
    this.#after(hosted, ms, { type: "retry_due", unit });
  }

  #after(hosted: HostedSession, ms: number, command: Command): void {
    const stop = this.#options.clock.after(ms, () => {
      hosted.timers.delete(stop);
      this.#options.due(hosted, command);
    });
    hosted.timers.add(stop);
  }

  #finish(turn: Turn, hosted: HostedSession): void {
    this.#options.dispatcher.endAll(turn, hosted);
    hosted.clearTimers();
    hosted.endedAt = turn.now;
    const { identity, session, telemetry, context, startedAt } = hosted;
    const result = executionResult({
      session,
      telemetry,
      context,
      startedAt: startedAt ?? turn.now,
      endedAt: turn.now,
      backend: FABRIC,
      capabilities: { digest: identity.capabilitiesDigest },
      cloud: {
        execution_session_id: identity.sessionId,
        billing_id: identity.sessionId,
        ...(this.#options.region === undefined ? {} : { region: this.#options.region }),
      },
    });
    turn.results.set(hosted, JSON.stringify(result));
  }
}

/** The code with which a node turns an input away that counts more tokens than the unit allows (BUDGET-006). */
const INPUT_TOO_LARGE = "input_too_large";

function unitOf(command: Command): string | null {
  return command.type === "attempt_ended" ? command.unit : null;
}

function withFacts(event: SessionEvent, { cpuSeconds, agreement }: AttemptFacts): SessionEvent {
  if (event.event_type === "workunit.completed" && cpuSeconds !== null)
    return { ...event, payload: { ...event.payload, cpu_seconds: cpuSeconds } };
  if (event.event_type === "workunit.validated" && agreement !== undefined)
    return { ...event, payload: { ...event.payload, agreement } };
  return event;
}
