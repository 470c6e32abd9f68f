import type { ExecutionContext, SessionState } from "@krako/contracts";
import {
  createSession,
  type Ids,
  type Plan,
  type PlannedUnit,
  type Session,
  type SessionEvent,
  TelemetryFold,
  type TimeLimit,
} from "@krako/rules";
import type { UnitAttempt } from "../dispatch/unit-attempt.ts";
import { writtenEvents } from "../store/log-events.ts";
import { SessionEnvelopes } from "./envelope.ts";

/** What a session is, apart from what becomes of it. */
export interface SessionIdentity {
  readonly tenantId: string;
  readonly sessionId: string;
  /** Rises with every change of owner; only the owner of the newest one can write. */
  readonly epoch: number;
  readonly submittedAt: number;
  readonly graphDigest: string;
  /** Of the capabilities in force when the session was accepted (CAP-003). */
  readonly capabilitiesDigest: string;
  /** Its caller had given it up already when it was submitted: nothing of it starts. */
  readonly isCancelled: boolean;
}

/**
 * A session this process owns, in memory: its state by the rules, its telemetry, the attempts under way, and the events that the turn
 * under way adds. Changed by the session host alone, between two commits.
 */
export class HostedSession {
  readonly identity: SessionIdentity;
  readonly plan: Plan;
  readonly context: ExecutionContext;
  session: Session;
  readonly telemetry: TelemetryFold;
  /** What is under way, by unit. A unit has at most one attempt under way. */
  readonly attempts: Map<string, UnitAttempt> = new Map();
  /** Timers that fire for this session; each is the way to stop it. */
  readonly timers: Set<() => void> = new Set();
  limit: TimeLimit | null = null;
  startedAt: number | null = null;
  endedAt: number | null = null;
  /** Sequence of the last event that is committed. */
  committed: number;
  /** Claims of its units that were granted so far, by unit: the next fencing token is one more. */
  readonly tokens: Map<string, number> = new Map();
  /** Units for which a deferral was written, with its reason: the same is not written twice in a row. */
  readonly deferrals: Map<string, string> = new Map();
  readonly #envelopes: SessionEnvelopes;
  #pending: string[] = [];
  /** The time of the first event of the turn under way. */
  #pendingAt = 0;

  constructor(identity: SessionIdentity, plan: Plan, context: ExecutionContext, ids: Ids, processId: string) {
    this.identity = identity;
    this.plan = plan;
    this.context = context;
    this.session = createSession(plan);
    this.telemetry = new TelemetryFold(plan);
    this.committed = 0;
    this.#envelopes = new SessionEnvelopes(plan.graph, context, identity.sessionId, ids, processId);
  }

  get state(): SessionState {
    return this.session.status;
  }

  get isOver(): boolean {
    return this.session.status !== "pending" && this.session.status !== "running";
  }

  /** Sequence of the last event, committed or not. */
  get lastSequence(): number {
    return this.committed + this.#pending.length;
  }

  get hasPending(): boolean {
    return this.#pending.length > 0;
  }

  unit(id: string): PlannedUnit {
    const rank = this.plan.rankOf.get(id);
    if (rank === undefined) throw new TypeError(`Session ${this.identity.sessionId} has no unit "${id}".`);
    return this.plan.units[rank] as PlannedUnit;
  }

  /** Adds an event to those of the turn under way. */
  record(event: SessionEvent, atMs: number): void {
    this.telemetry.add(event, atMs);
    if (this.#pending.length === 0) this.#pendingAt = atMs;
    this.#pending.push(this.#envelopes.seal(event, this.lastSequence + 1, atMs === this.#pendingAt ? null : atMs));
  }

  /** The events of the turn under way as the log holds them; they count as committed once {@link markCommitted} is called. */
  pendingText(): string {
    return writtenEvents(this.#envelopes.shared(this.#pendingAt), this.#pending);
  }

  markCommitted(): void {
    this.committed += this.#pending.length;
    this.#pending = [];
  }

  clearTimers(): void {
    for (const stop of this.timers) stop();
    this.timers.clear();
  }
}
