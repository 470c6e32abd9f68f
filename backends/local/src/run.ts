import type { BackendCapabilities, ExecutionContext, ExecutionEvent, ExecutionResult } from "@krako/contracts";
import {
  type AttemptOutcome,
  advance,
  attemptsBegun,
  type Clock,
  type Command,
  createSession,
  type Ids,
  IntHeap,
  type ModelAdapter,
  type Plan,
  type PlannedUnit,
  privacyOf,
  resolvedInput,
  type Session,
  type SessionEvent,
  TelemetryFold,
  takeReady,
} from "@krako/rules";
import { type Attempt, attemptModel, attemptOperation, runsInWorker, type Stop } from "./attempt.ts";
import { Envelopes } from "./envelopes.ts";
import type { RegisteredOperation, Registry } from "./registry.ts";
import { buildResult } from "./result.ts";
import type { Slots } from "./slots.ts";
import { countInputTokens } from "./token-count.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** What all runs of one backend share. */
export interface Substrate {
  readonly registry: Registry;
  readonly capabilities: BackendCapabilities;
  /** Attempts in flight, over all runs. */
  readonly slots: Slots;
  /** Attempts in worker threads, over all runs. */
  readonly workerSlots: Slots;
  readonly workers: WorkerPool;
  readonly clock: Clock;
  readonly ids: Ids;
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
  readonly #session: Session;
  readonly #telemetry: TelemetryFold;
  readonly #envelopes: Envelopes | null;
  readonly #onEvent: ((event: ExecutionEvent) => void) | undefined;
  readonly #done: (result: ExecutionResult) => void;
  /** Stops what is in flight, by unit. */
  readonly #inFlight = new Map<string, { readonly stop: Stop; readonly slots: readonly Slots[] }>();
  readonly #timers = new Set<() => void>();
  /** Ranks of ready units that wait for slots, by what they need. */
  readonly #models = new IntHeap(1);
  readonly #operations = new IntHeap(1);
  #isPumping = false;
  #isOver = false;
  #startedAt = 0;
  #now = 0;

  constructor(
    plan: Plan,
    context: ExecutionContext,
    substrate: Substrate,
    onEvent: ((event: ExecutionEvent) => void) | undefined,
    done: (result: ExecutionResult) => void,
  ) {
    this.#plan = plan;
    this.#context = context;
    this.#substrate = substrate;
    this.#session = createSession(plan);
    this.#telemetry = new TelemetryFold(plan);
    this.#onEvent = onEvent;
    this.#envelopes = onEvent ? new Envelopes(plan.graph, context, substrate.ids) : null;
    this.#done = done;
  }

  start(signal: AbortSignal | undefined): void {
    this.#startedAt = this.#substrate.clock.now();
    const cancel = (): void => this.#do({ type: "cancel" });
    if (signal?.aborted) this.#do({ type: "cancel" });
    else {
      signal?.addEventListener("abort", cancel, { once: true });
      this.#timers.add(() => signal?.removeEventListener("abort", cancel));
      this.#limitTime();
      this.#do({ type: "start" });
    }
    this.#pump();
  }

  /** Duration and deadline: the earlier wins, duration at a tie (§4). */
  #limitTime(): void {
    const duration = this.#plan.graph.budget.max_duration_ms;
    const deadline =
      this.#context.deadline === undefined ? undefined : Date.parse(this.#context.deadline) - this.#startedAt;
    const after = (ms: number | undefined, command: Command): void => {
      if (ms !== undefined) this.#after(Math.max(0, ms), () => this.#do(command));
    };
    if (duration !== undefined && (deadline === undefined || duration <= deadline))
      after(duration, { type: "duration_passed" });
    else after(deadline, { type: "deadline_passed" });
  }

  #after(ms: number, then: () => void): void {
    const cancel = this.#substrate.clock.after(ms, () => {
      this.#timers.delete(cancel);
      then();
    });
    this.#timers.add(cancel);
  }

  /** Gives the session a command and sees to what follows from it outside. */
  #do(command: Command, now = this.#substrate.clock.now()): void {
    if (this.#isOver) return;
    this.#now = now;
    const events = advance(this.#session, command);
    for (let i = 0; i < events.length; i += 1) this.#see(events[i] as SessionEvent);
    if (this.#session.status !== "running" && this.#session.status !== "pending") this.#finish();
  }

  #see(event: SessionEvent): void {
    this.#telemetry.add(event, this.#now);
    if (this.#onEvent && this.#envelopes) this.#onEvent(this.#envelopes.seal(event, this.#now));
    if (event.event_type === "workunit.retry.scheduled") {
      const unit = event.work_unit_id as string;
      this.#after(event.payload.delay_ms, () => {
        this.#do({ type: "retry_due", unit });
        this.#pump();
      });
    }
  }

  readonly #pump = (): void => {
    if (this.#isPumping || this.#isOver) return;
    this.#isPumping = true;
    const turnEnds = this.#substrate.clock.now() + LONGEST_TURN_MS;
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
    this.#isPumping = false;
  };

  /** A ready unit that has somewhere to run now: inline work always has, everything else takes its slots, least-ranked first. */
  #nextToStart(): Start | undefined {
    for (let id = takeReady(this.#session); id !== undefined; id = takeReady(this.#session)) {
      const rank = this.#plan.rankOf.get(id) as number;
      const start = this.#startOf(this.#plan.units[rank] as PlannedUnit);
      if (start.slots.length === 0) return start;
      (start.adapter ? this.#models : this.#operations).push(rank);
    }
    return this.#takeFrom(this.#models) ?? this.#takeFrom(this.#operations);
  }

  #takeFrom(queue: IntHeap): Start | undefined {
    if (queue.size === 0) return undefined;
    const start = this.#startOf(this.#plan.units[queue.peek()] as PlannedUnit);
    if (!takeAll(start.slots, this.#pump)) return undefined;
    queue.pop();
    return start;
  }

  #startOf(planned: PlannedUnit): Start {
    const { unit, isModel } = planned;
    const { registry, slots, workerSlots } = this.#substrate;
    if (isModel) {
      const localOnly = privacyOf(unit, this.#plan.graph.policy.privacy_default) === "local_only";
      return { planned, adapter: registry.adapterOf(unit, localOnly), slots: [slots] };
    }
    const operation = registry.operationOf(unit);
    return {
      planned,
      operation,
      slots: operation !== undefined && runsInWorker(operation) ? [slots, workerSlots] : NO_SLOTS,
    };
  }

  /** Starts the next attempt of a unit whose slots are taken. */
  #begin({ planned, adapter, operation, slots }: Start): void {
    const { unit, outputSchema } = planned;
    const input = resolvedInput(this.#session, unit.id);
    const most = unit.model?.max_input_tokens;
    const count = adapter && most !== undefined ? countInputTokens(adapter, input) : 0;
    if (most !== undefined && count > most) {
      for (const each of slots) each.release();
      this.#do({
        type: "input_rejected",
        unit: unit.id,
        message: `its input counts ${count} tokens; max_input_tokens is ${most}.`,
      });
      return;
    }
    this.#do({ type: "dispatch", unit: unit.id });
    if (this.#isOver) return;
    const begunAt = this.#now;
    let ended = false;
    const attempt: Attempt = {
      unit,
      outputSchema,
      input,
      index: attemptsBegun(this.#session, unit.id),
      runId: this.#context.run_id,
      traceId: this.#context.trace_id,
      clock: this.#substrate.clock,
      workers: this.#substrate.workers,
      end: (outcome) => {
        ended = true;
        this.#inFlight.delete(unit.id);
        const now = this.#substrate.clock.now();
        this.#do({ type: "attempt_ended", unit: unit.id, outcome: timed(outcome, now - begunAt) }, now);
        for (const each of slots) each.release();
        this.#pump();
      },
    };
    const stop = adapter ? attemptModel(adapter, attempt) : attemptOperation(operation as RegisteredOperation, attempt);
    if (!ended) this.#inFlight.set(unit.id, { stop, slots });
  }

  #finish(): void {
    this.#isOver = true;
    for (const cancel of this.#timers) cancel();
    for (const { stop } of this.#inFlight.values()) stop();
    const { slots, workerSlots } = this.#substrate;
    slots.forget(this.#pump);
    workerSlots.forget(this.#pump);
    const held = [...this.#inFlight.values()].flatMap((each) => each.slots);
    this.#inFlight.clear();
    this.#done(
      buildResult({
        session: this.#session,
        telemetry: this.#telemetry,
        context: this.#context,
        capabilities: this.#substrate.capabilities,
        startedAt: this.#startedAt,
        endedAt: this.#now,
      }),
    );
    for (const each of held) each.release();
  }
}

/** An outcome with the time it took, in milliseconds. */
function timed(outcome: AttemptOutcome, elapsedMs: number): AttemptOutcome {
  return outcome.kind === "output" ? { ...outcome, duration_ms: Math.max(0, Math.round(elapsedMs)) } : outcome;
}

/** A unit about to start: what runs it, and the slots it needs. */
interface Start {
  readonly planned: PlannedUnit;
  readonly adapter?: ModelAdapter | undefined;
  readonly operation?: RegisteredOperation | undefined;
  readonly slots: readonly Slots[];
}

const NO_SLOTS: readonly Slots[] = [];

/** Takes every slot or none; in that case `whenFree` is called when the missing one may be free. */
function takeAll(slots: readonly Slots[], whenFree: () => void): boolean {
  for (let i = 0; i < slots.length; i += 1) {
    if ((slots[i] as Slots).take(whenFree)) continue;
    for (let taken = 0; taken < i; taken += 1) (slots[taken] as Slots).release();
    return false;
  }
  return true;
}
