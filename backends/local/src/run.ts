import { type Attempt, attemptModel, attemptOperation, countInputTokens, type Stop } from "@krako/attempts";
import type { ExecutionContext, ExecutionEvent, ExecutionResult } from "@krako/contracts";
import {
  type AttemptOutcome,
  advance,
  attemptsBegun,
  type Command,
  createSession,
  executionResult,
  IntHeap,
  type Plan,
  type PlannedUnit,
  resolvedInput,
  type Session,
  type SessionEvent,
  TelemetryFold,
  type TimeLimit,
  takeReady,
  timeLimitOf,
} from "@krako/rules";
import { BACKEND } from "./capabilities.ts";
import { Envelopes } from "./envelopes.ts";
import { EventListener } from "./event-listener.ts";
import type { Need } from "./slots.ts";
import { type Start, startOf } from "./start.ts";
import type { Substrate } from "./substrate.ts";

/** Who waits for a run. */
export interface RunOwner {
  readonly onEvent: ((event: ExecutionEvent) => void) | undefined;
  /** The run has ended. */
  readonly done: (result: ExecutionResult) => void;
  /** The run cannot go on because of a defect: an injected clock or source of ids, say, has thrown. */
  readonly broken: (error: unknown) => void;
}

/** How long inline work may keep the thread before timers, signals and other runs get their turn, in milliseconds. */
const LONGEST_TURN_MS = 10;

/**
 * One run: the loop around `advance`. It starts ready attempts in canonical order as far as there are slots, tells the session how they
 * ended, and sees to timers. What anything means is decided by the session alone.
 */
export class Run {
  readonly #plan: Plan;
  readonly #context: ExecutionContext;
  readonly #substrate: Substrate;
  readonly #owner: RunOwner;
  readonly #session: Session;
  readonly #telemetry: TelemetryFold;
  readonly #listener: EventListener | null;
  /** What is in flight, by unit. */
  readonly #inFlight = new Map<string, InFlight>();
  readonly #timers = new Set<() => void>();
  /** Ranks of ready units that wait in line, by what they need. */
  readonly #queues = { slot: new IntHeap(1), thread: new IntHeap(1) };
  /** Commands that came while events were being told, say from a listener that cancels the run. */
  readonly #postponed: Command[] = [];
  #isTelling = false;
  #isPumping = false;
  #isOver = false;
  #limit: TimeLimit | null = null;
  /** In whole milliseconds since 1970, as events carry them: telemetry is then the same from a record of the events. */
  #startedAt = 0;
  #now = 0;

  constructor(plan: Plan, context: ExecutionContext, substrate: Substrate, owner: RunOwner) {
    this.#plan = plan;
    this.#context = context;
    this.#substrate = substrate;
    this.#owner = owner;
    this.#session = createSession(plan);
    this.#telemetry = new TelemetryFold(plan);
    this.#listener = owner.onEvent
      ? new EventListener(owner.onEvent, new Envelopes(plan.graph, context, substrate.ids))
      : null;
  }

  /** Attempts that wait for a slot. */
  get queued(): number {
    return this.#queues.slot.size + this.#queues.thread.size;
  }

  start(signal: AbortSignal | undefined): void {
    try {
      this.#startedAt = this.#read();
      if (signal?.aborted) {
        this.cancel();
        return;
      }
      if (signal !== undefined) {
        const cancel = (): void => this.cancel();
        signal.addEventListener("abort", cancel, { once: true });
        this.#timers.add(() => signal.removeEventListener("abort", cancel));
      }
      this.#do({ type: "start" }, this.#startedAt);
      this.#limitTime();
      this.#pump();
    } catch (error) {
      this.#break(error);
    }
  }

  /** Ends the run; what has not settled is cancelled. Nothing happens once it is over. */
  cancel(): void {
    this.#do({ type: "cancel" });
  }

  #read(): number {
    return Math.floor(this.#substrate.clock.now());
  }

  #limitTime(): void {
    if (this.#isOver) return;
    const limit = timeLimitOf(this.#plan.graph, this.#context, this.#startedAt);
    this.#limit = limit;
    if (limit !== null) this.#after(Math.max(0, limit.at - this.#startedAt), () => this.#do(limit.command));
  }

  #after(ms: number, then: () => void): void {
    const cancel = this.#substrate.clock.after(ms, () => {
      this.#timers.delete(cancel);
      then();
    });
    this.#timers.add(cancel);
  }

  /** Gives the session a command and sees to what follows from it outside. */
  #do(command: Command, now = this.#read()): void {
    if (this.#isOver) return;
    if (this.#isTelling) {
      this.#postponed.push(command);
      return;
    }
    try {
      this.#now = now;
      const limit = this.#limit;
      // Whatever is said once the time is up is said too late, even if the timer has not fired yet (TIME-002).
      const events = advance(this.#session, limit !== null && now >= limit.at ? limit.command : command);
      this.#isTelling = true;
      for (let i = 0; i < events.length; i += 1) this.#see(events[i] as SessionEvent);
      this.#isTelling = false;
      if (this.#session.status !== "running" && this.#session.status !== "pending") this.#finish();
      else if (this.#postponed.length > 0) this.#do(this.#postponed.shift() as Command);
    } catch (error) {
      this.#break(error);
    }
  }

  #see(event: SessionEvent): void {
    this.#telemetry.add(event, this.#now);
    if (event.event_type === "workunit.retry.scheduled") {
      const unit = event.work_unit_id as string;
      this.#after(event.payload.delay_ms, () => {
        this.#do({ type: "retry_due", unit });
        this.#pump();
      });
    }
    this.#listener?.tell(event, this.#now);
  }

  /** Starts what can start. Called after every command and when a slot may be free; calls from within do nothing. */
  readonly #pump = (): void => {
    if (this.#isPumping || this.#isTelling || this.#isOver) return;
    this.#isPumping = true;
    try {
      const turnEnds = this.#read() + LONGEST_TURN_MS;
      for (let next = this.#nextToStart(); next !== undefined; next = this.#isOver ? undefined : this.#nextToStart()) {
        this.#begin(next);
        if (this.#now > turnEnds) {
          setImmediate(() => {
            this.#isPumping = false;
            this.#pump();
          });
          return;
        }
      }
    } catch (error) {
      this.#break(error);
    }
    this.#isPumping = false;
  };

  /** A ready unit that has somewhere to run now: what ends at once always has, everything else takes its slot, least-ranked first. */
  #nextToStart(): Start | undefined {
    for (let id = takeReady(this.#session); id !== undefined; id = takeReady(this.#session)) {
      const rank = this.#plan.rankOf.get(id) as number;
      const start = startOf(this.#plan.units[rank] as PlannedUnit, this.#plan, this.#substrate.registry);
      if (start.need === "nothing") return start;
      this.#queues[start.need].push(rank);
    }
    return this.#takeFrom("slot") ?? this.#takeFrom("thread");
  }

  #takeFrom(need: "slot" | "thread"): Start | undefined {
    const queue = this.#queues[need];
    if (queue.size === 0) return undefined;
    const start = startOf(this.#plan.units[queue.peek()] as PlannedUnit, this.#plan, this.#substrate.registry);
    if (!this.#substrate.slots.take(start.need, this.#pump)) return undefined;
    queue.pop();
    return start;
  }

  /** Starts the next attempt of a unit that has what it needs. */
  #begin(start: Start): void {
    const flight: InFlight = { need: start.need, stop: null, hasEnded: false };
    try {
      this.#attempt(start, flight);
    } catch (error) {
      if (!flight.hasEnded) this.#substrate.slots.release(flight.need);
      this.#break(error);
      return;
    }
    if (!flight.hasEnded) this.#keep(start, flight);
    else if (start.operation !== undefined) start.operation.endsAtOnce = true;
  }

  #attempt({ planned, adapter, operation }: Start, flight: InFlight): void {
    const { unit, outputSchema } = planned;
    const input = resolvedInput(this.#session, unit.id);
    const most = unit.model?.max_input_tokens;
    const count = adapter && most !== undefined ? countInputTokens(adapter, input) : 0;
    if (most !== undefined && count > most) {
      const message = `its input counts ${count} tokens; max_input_tokens is ${most}.`;
      this.#do({ type: "input_rejected", unit: unit.id, message });
      this.#land(flight);
      return;
    }
    this.#do({ type: "dispatch", unit: unit.id });
    if (this.#isOver) {
      this.#land(flight);
      return;
    }
    const begunAt = this.#now;
    const attempt: Attempt = {
      unit,
      outputSchema,
      input,
      index: attemptsBegun(this.#session, unit.id),
      runId: this.#context.run_id,
      traceId: this.#context.trace_id,
      begunAt,
      end: (outcome) => {
        this.#inFlight.delete(unit.id);
        const now = this.#read();
        const elapsedMs = now - begunAt;
        // What has ended before it could be stopped has run inline; that it took too long can only be said now (TIME-001).
        const isLate = flight.stop === null && elapsedMs > unit.budget.timeout_ms;
        this.#do({ type: "attempt_ended", unit: unit.id, outcome: isLate ? TIMEOUT : timed(outcome, elapsedMs) }, now);
        this.#land(flight);
        this.#pump();
      },
    };
    if (adapter !== undefined && unit.model !== undefined)
      flight.stop = attemptModel(adapter, unit.model, attempt, this.#substrate);
    else if (operation !== undefined) flight.stop = attemptOperation(operation, attempt, this.#substrate);
    else throw new TypeError(`Nothing here runs unit "${unit.id}".`);
  }

  #land(flight: InFlight): void {
    flight.hasEnded = true;
    this.#substrate.slots.release(flight.need);
  }

  /** An attempt goes on: it takes a slot from now on, and is stopped at once if the run was ended from within it. */
  #keep({ planned, operation }: Start, flight: InFlight): void {
    if (operation !== undefined) operation.endsAtOnce = false;
    if (flight.need === "nothing") {
      this.#substrate.slots.occupy();
      flight.need = "slot";
    }
    if (!this.#isOver) {
      this.#inFlight.set(planned.unit.id, flight);
      return;
    }
    flight.stop?.();
    this.#land(flight);
  }

  #finish(): void {
    const result = executionResult({
      session: this.#session,
      telemetry: this.#telemetry,
      context: this.#context,
      backend: BACKEND,
      capabilities: this.#substrate.capabilities,
      startedAt: this.#startedAt,
      endedAt: this.#now,
    });
    const held = this.#clear();
    this.#owner.done(result);
    for (const need of held) this.#substrate.slots.release(need);
  }

  #break(error: unknown): void {
    if (this.#isOver) return;
    const held = this.#clear();
    this.#owner.broken(error);
    for (const need of held) this.#substrate.slots.release(need);
  }

  /** Stops timers and everything in flight; returns what is to be released. */
  #clear(): Need[] {
    this.#isOver = true;
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    this.#substrate.slots.forget(this.#pump);
    const flights = [...this.#inFlight.values()];
    this.#inFlight.clear();
    for (const { stop } of flights) stop?.();
    return flights.map(({ need }) => need);
  }
}

/** An attempt that has not ended. */
interface InFlight {
  need: Need;
  stop: Stop | null;
  hasEnded: boolean;
}

const TIMEOUT: AttemptOutcome = Object.freeze({ kind: "timeout" });

/** An outcome with the time it took, in milliseconds. */
function timed(outcome: AttemptOutcome, elapsedMs: number): AttemptOutcome {
  return outcome.kind === "output" ? { ...outcome, duration_ms: Math.max(0, elapsedMs) } : outcome;
}
