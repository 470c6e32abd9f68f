import type { WorkerPool } from "@krako/attempts";
import type { Claim } from "@krako/contracts";
import type { Clock, Command, Ids } from "@krako/rules";
import { Dispatcher } from "../dispatch/dispatcher.ts";
import type { UnitAttempt } from "../dispatch/unit-attempt.ts";
import type { NodeBoard } from "../nodes/node-board.ts";
import type { BreakerConstants } from "../policies/circuit-breaker.ts";
import type { PlacementConstants } from "../policies/placement-constants.ts";
import type { Database } from "../store/database.ts";
import type { AttemptGovernance } from "./attempt-governance.ts";
import { ClaimSteps } from "./claim-steps.ts";
import { commitTurn } from "./commit-turn.ts";
import { ClaimGoneError, notLive, SessionGoneError } from "./gone-errors.ts";
import type { HostSettings } from "./host-settings.ts";
import type { HostedSession } from "./hosted-session.ts";
import { Mailbox, mailboxFull } from "./mailbox.ts";
import { isAboutClaim, type Message } from "./messages.ts";
import { Reservations } from "./reservations.ts";
import { SessionSteps } from "./session-steps.ts";
import { Turn } from "./turn.ts";

/** What a session host is made with. */
export interface SessionHostOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly processId: string;
  readonly board: NodeBoard;
  readonly placement: PlacementConstants;
  readonly settings: HostSettings;
  /** Threads for checking outputs whose schemas are not bounded. */
  readonly checks: WorkerPool;
  /** Waits until what has arrived by now is in the mailbox, so that one turn handles it. */
  readonly gather: () => Promise<void>;
  readonly region?: string | undefined;
  readonly governance: AttemptGovernance;
  readonly breaker: BreakerConstants;
  /** Other nodes agreed on another output than this node's. */
  readonly onOutvoted: (nodeId: string) => void;
  /** Sessions whose memory is ahead of the store, or that another process owns now: they are not hosted any more. */
  readonly onEvicted: (sessions: readonly HostedSession[], error: unknown) => void;
  readonly onCommitted: (sessions: ReadonlySet<HostedSession>) => void;
}

/**
 * Owns sessions: messages wait in its mailbox, a turn takes all that wait, thinks in memory, and commits what happened and what follows
 * from it in one transaction; whoever waits is told after that. Arrivals are thereby batched by how long a commit takes, never by a timer.
 *
 *     message ─▶ mailbox ─▶ turn: handle* ─▶ place ─▶ grant ─▶ commit ─▶ acknowledge, wake
 *
 * Invariants: (1) one turn at a time; (2) nobody is told what is not committed; (3) after a commit that failed no session it touched
 * stays in memory: it is loaded from the store again.
 */
export class SessionHost {
  readonly dispatcher: Dispatcher;
  readonly steps: SessionSteps;
  readonly checks: WorkerPool;
  readonly #options: SessionHostOptions;
  readonly #claims: ClaimSteps;
  readonly #reservations: Reservations;
  readonly #sessions = new Map<string, HostedSession>();
  readonly #countByTenant = new Map<string, number>();
  readonly #mailbox: Mailbox;
  #turning: Promise<void> | null = null;
  #isClosed = false;

  constructor(options: SessionHostOptions) {
    const { board, ids, processId, settings, placement, clock, database, governance, breaker, region } = options;
    const { leaseMs } = settings;
    this.#options = options;
    this.#mailbox = new Mailbox(settings.maxWaitingMessages);
    this.checks = options.checks;
    this.dispatcher = new Dispatcher({
      board,
      ids,
      processId,
      placement,
      breaker,
      leaseMs,
      mayBegin: (hosted, planned, attempt) => governance.mayBegin(hosted, planned, attempt),
      onReleased: (hosted, attempt) => governance.released(hosted, attempt),
      onPlaced: (hosted, planned, attempt, nodeId, now) => governance.placed(hosted, planned, attempt, nodeId, now),
    });
    this.steps = new SessionSteps({
      clock,
      dispatcher: this.dispatcher,
      retryDelayMs: (hosted, contractDelayMs, now) => governance.retryDelayMs(hosted, contractDelayMs, now),
      region,
      released: (hosted, attempt) => governance.released(hosted, attempt),
      due: (hosted, command) => this.command(hosted, command),
    });
    const { dispatcher, steps } = this;
    this.#claims = new ClaimSteps({ dispatcher, steps, governance, leaseMs, onOutvoted: options.onOutvoted });
    this.#reservations = new Reservations({ database, clock, dispatcher, leaseMs });
  }

  get size(): number {
    return this.#sessions.size;
  }

  get(sessionId: string): HostedSession | undefined {
    return this.#sessions.get(sessionId);
  }

  /** Unfinished sessions of a tenant at this process. */
  sessionsOf(tenantId: string): number {
    return this.#countByTenant.get(tenantId) ?? 0;
  }

  sessions(): IterableIterator<HostedSession> {
    return this.#sessions.values();
  }

  /** Hosts a session from now on; a message `begin` or `resumed` says how it goes on. */
  host(hosted: HostedSession): void {
    const { sessionId, tenantId } = hosted.identity;
    this.#sessions.set(sessionId, hosted);
    this.#countByTenant.set(tenantId, this.sessionsOf(tenantId) + 1);
  }

  /** What is in memory of a session is not what it is any more; nothing of it is written. */
  drop(hosted: HostedSession): void {
    this.dispatcher.forget(hosted);
    hosted.clearTimers();
    this.#unhost(hosted);
  }

  /** An attempt goes on that another owner of its session gave to a node. */
  restore(hosted: HostedSession, attempt: UnitAttempt): void {
    this.dispatcher.claims.restore(hosted, attempt);
    this.#options.governance.restored(hosted, hosted.unit(attempt.unitId), attempt);
  }

  #unhost({ identity }: HostedSession): void {
    if (!this.#sessions.delete(identity.sessionId)) return;
    const left = this.sessionsOf(identity.tenantId) - 1;
    if (left > 0) this.#countByTenant.set(identity.tenantId, left);
    else this.#countByTenant.delete(identity.tenantId);
  }

  /** Something happened. It is handled in a turn, soon. */
  post(message: Message): void {
    if (this.#isClosed) {
      message.waiter?.failed(new ClaimGoneError("This process is stopping."));
      return;
    }
    if (this.#mailbox.put(message)) this.#turning ??= this.#turnWhileNeeded();
  }

  /**
   * Posts a message and resolves when what follows from it is committed.
   * @throws RefusalForNow 503 when too many messages wait; what this process tells itself is bounded by its sessions.
   */
  tell(message: Message): Promise<void> {
    if (this.#mailbox.isFull) return Promise.reject(mailboxFull());
    return new Promise((done, failed) => {
      this.post({ ...message, waiter: { done, failed } });
    });
  }

  command(hosted: HostedSession, command: Command): void {
    this.post({ type: "command", hosted, command });
  }

  /** Waits for claims for a node until `signal` aborts. */
  async poll(nodeId: string, max: number, signal: AbortSignal): Promise<readonly Claim[]> {
    const claims = this.dispatcher.polls.wait(nodeId, max, signal);
    this.post({ type: "look" });
    return await claims;
  }

  /** Takes no more messages; resolves when the turn under way is committed. Sessions stay this process's until its lease ends. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#turning;
    for (const hosted of this.#sessions.values()) hosted.clearTimers();
    this.#sessions.clear();
  }

  /** As if the process had died: what waits is not handled any more. */
  abandon(): void {
    this.#isClosed = true;
    for (const { waiter } of this.#mailbox.take()) waiter?.failed(new SessionGoneError("This process is gone."));
    for (const hosted of this.#sessions.values()) hosted.clearTimers();
  }

  async #turnWhileNeeded(): Promise<void> {
    try {
      while (!this.#mailbox.isEmpty) {
        await this.#options.gather();
        if (!(await this.#turn())) await this.#pause(this.#options.settings.reloadDelayMs);
      }
    } finally {
      this.#turning = null;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#options.clock.after(ms, resolve);
    });
  }

  /** False if the store did not take it. */
  async #turn(): Promise<boolean> {
    const { clock, database, processId, settings } = this.#options;
    let turn = new Turn(Math.floor(clock.now()));
    let messages: Message[] = [];
    try {
      const wanted = this.dispatcher.claims.toReserve();
      this.#reservations.touch(turn, wanted);
      const reserved = await this.#reservations.take(wanted);
      messages = this.#mailbox.take(settings.messagesPerTurn);
      turn = new Turn(Math.floor(clock.now()));
      this.#reservations.touch(turn, wanted);
      for (const message of messages) this.#handle(turn, message);
      this.dispatcher.place(turn, (hosted, attempt, reason) => this.#deny(turn, hosted, attempt, reason));
      this.dispatcher.claims.grant(turn, reserved, (hosted, attempt) => this.#claims.begin(turn, hosted, attempt));
      if (this.#reservations.withdrawUngranted(turn, reserved)) this.post({ type: "look" });
      await commitTurn(turn, messages.length, database, processId);
    } catch (error) {
      this.#evict(turn, messages, error);
      return false;
    }
    this.dispatcher.claims.committed();
    for (const hosted of turn.results.keys()) this.#unhost(hosted);
    for (const { done } of turn.waiters) done();
    this.#options.onCommitted(turn.touched);
    return true;
  }

  /** Takes assignments back that their nodes have not asked for since `before`, in milliseconds since 1970. */
  async withdrawOverdue(before: number): Promise<void> {
    const overdue = this.dispatcher.claims.overdue(before);
    if (overdue.length === 0) return;
    const turn = new Turn(Math.floor(this.#options.clock.now()));
    this.#reservations.touch(turn, overdue);
    try {
      for (const claimId of await this.#reservations.take(overdue)) this.post({ type: "withdrawn", claimId });
    } catch (error) {
      this.#evict(turn, [], error);
      throw error;
    }
  }

  #handle(turn: Turn, message: Message): void {
    const hosted = message.inbox?.hosted ?? ("hosted" in message ? message.hosted : undefined);
    if (hosted !== undefined && !this.#isHosted(hosted)) {
      // A stored message stays where it is, for whoever hosts the session next.
      message.waiter?.failed(new SessionGoneError(`Session ${hosted.identity.sessionId} is not hosted here.`));
      return;
    }
    if (message.inbox !== undefined) turn.handled(message.inbox.id);
    if (isAboutClaim(message) && this.dispatcher.claims.holder(message.claimId) === undefined) {
      // Whatever it was about is over: its session has ended, or its claim has.
      message.waiter?.failed(notLive(message.claimId));
      return;
    }
    // Whoever says that it begins may be told that the run has ended instead: that is decided below.
    if (message.waiter !== undefined && message.type !== "started") turn.waiters.push(message.waiter);
    switch (message.type) {
      case "begin":
        this.steps.begin(turn, message.hosted);
        return;
      case "resumed":
        this.steps.follow(turn, message.hosted, message.events);
        this.steps.watchLimit(message.hosted, turn.now);
        return;
      case "command":
        this.steps.apply(turn, message.hosted, message.command);
        return;
      case "look":
        return;
      default:
        this.#claims.handle(turn, message);
    }
  }

  #deny(turn: Turn, hosted: HostedSession, attempt: UnitAttempt, message: string): void {
    this.#claims.deny(turn, hosted, attempt, message);
    // What is ready by that is placed in another turn.
    this.post({ type: "look" });
  }

  #isHosted(hosted: HostedSession): boolean {
    return this.#sessions.get(hosted.identity.sessionId) === hosted;
  }

  /** The store did not take the turn: memory is ahead of it, so everything the turn touched is forgotten and loaded again. */
  #evict(turn: Turn, messages: readonly Message[], error: unknown): void {
    const gone = new Set(turn.touched);
    for (const message of messages) if ("hosted" in message) gone.add(message.hosted);
    for (const hosted of gone) this.drop(hosted);
    for (const { failed } of turn.waiters) failed(error);
    for (const { waiter } of messages) waiter?.failed(error);
    this.#options.onEvicted([...gone], error);
  }
}
