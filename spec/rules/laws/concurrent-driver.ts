// Drives a session through its commands under one random schedule: virtual time, random durations, any ready unit, bounded slots,
// retries no sooner than declared. Whatever must hold on every single step is checked on every single step.

import { DIMENSIONS, NOTHING, sameJson, type WorkUnit } from "@krako/conformance/oracle";
import { BudgetWatch } from "./budget-watch.ts";
import { placesToCrash } from "./crash.ts";
import { EventOrder } from "./event-order.ts";
import type { LawCase } from "./law-case.ts";
import { type Random, randomOf } from "./random.ts";
import type { Command, EventSeen, RetryWaiting, RulesUnderTest, SessionUnderTest } from "./rules-under-test.ts";
import { outcomeOf, rejectsInput } from "./script.ts";
import { viewDifference } from "./view-difference.ts";

/** Far more steps than any generated case has. */
const MAX_STEPS = 5_000;

export interface DrivenRun {
  readonly session: SessionUnderTest;
  readonly events: readonly EventSeen[];
  readonly commands: readonly Command[];
  /** Resolved input by unit, as it was at the first dispatch. */
  readonly inputs: ReadonlyMap<string, unknown>;
  readonly stopped: boolean;
  readonly mostAtOnce: number;
  readonly crashes: number;
}
/** Told after every command, with all that it led to. */
export type Observer = (command: Command, session: SessionUnderTest) => void;

interface Timed {
  readonly at: number;
  readonly command: Command;
}

class Driver {
  readonly #case: LawCase;
  readonly #rules: RulesUnderTest;
  #session: SessionUnderTest;
  readonly #observe: Observer;
  readonly #random: Random;
  readonly #units: ReadonlyMap<string, WorkUnit>;
  readonly #watch: BudgetWatch;
  readonly #eventOrder: EventOrder;
  readonly #attempts: Map<string, number> = new Map();
  readonly #running: Set<string> = new Set();
  readonly #scheduledRetries: Set<string> = new Set();
  /** Retries that were said to be due and have not been dispatched. */
  readonly #due: Set<string> = new Set();
  readonly #inputs: Map<string, unknown> = new Map();
  readonly #events: EventSeen[] = [];
  readonly #commands: Command[] = [];
  #timeline: Timed[] = [];
  #now = 0;
  #mostAtOnce = 0;
  #crashes = 0;
  #stopped = false;

  constructor(lawCase: LawCase, rules: RulesUnderTest, observe: Observer) {
    this.#case = lawCase;
    this.#rules = rules;
    this.#session = rules.open(lawCase.graph, lawCase.prices);
    this.#observe = observe;
    this.#random = randomOf(lawCase.schedule.seed);
    this.#units = new Map(lawCase.graph.work_units.map((unit) => [unit.id, unit]));
    this.#watch = new BudgetWatch(lawCase.graph, lawCase.prices);
    this.#eventOrder = new EventOrder(lawCase.graph);
  }

  drive(): DrivenRun {
    this.#send({ type: "start" });
    for (let step = 0; this.#session.status() === "running"; step += 1) {
      if (step >= MAX_STEPS) throw new Error("the run does not end");
      this.#step(step);
    }
    this.#checkEnd();
    this.#rebuild();
    this.#checkThatLateReportsChangeNothing();
    return {
      session: this.#session,
      events: this.#events,
      commands: this.#commands,
      inputs: this.#inputs,
      stopped: this.#stopped,
      mostAtOnce: this.#mostAtOnce,
      crashes: this.#crashes,
    };
  }

  #step(step: number): void {
    const { stop, slots } = this.#case.schedule;
    if (this.#rebuildsNow()) this.#rebuild();
    if (stop !== null && step >= stop.atStep) {
      this.#stopped = true;
      this.#send({ type: stop.type });
      return;
    }
    this.#scheduleRetries();
    const ready = this.#session.ready();
    if (this.#session.nextReady() !== ready[0])
      throw new Error(`nextReady is ${this.#session.nextReady()}, the first ready unit ${ready[0]}`);
    const free = ready.length > 0 && this.#running.size < slots;
    if (free && (this.#timeline.length === 0 || this.#random.below(4) > 0)) this.#dispatch(this.#random.pick(ready));
    else this.#nextInTime();
  }

  #unit(id: string): WorkUnit {
    const unit = this.#units.get(id);
    if (unit === undefined) throw new Error(`ESC-003: ${id} is no unit of the graph`);
    return unit;
  }

  #send(command: Command): readonly EventSeen[] {
    const events = this.#crashed(command, this.#session.advance(command));
    this.#commands.push(command);
    for (const event of events) {
      this.#events.push(event);
      this.#eventOrder.saw(event);
      this.#watch.saw(event);
    }
    this.#observe(command, this.#session);
    return events;
  }

  /** Now and then only some of the events are recorded, and a session made from those goes on (DET-005). */
  #crashed(command: Command, events: readonly EventSeen[]): readonly EventSeen[] {
    const places = this.#rebuildsNow() ? placesToCrash(command, events) : [];
    if (places.length === 0) return events;
    const recorded = events.slice(0, this.#random.pick(places));
    const session = this.#rules.replay?.(this.#case.graph, this.#case.prices, [...this.#events, ...recorded]);
    if (session === undefined) return events;
    const due = command.type === "retry_due" ? [...this.#due, command.unit] : [...this.#due];
    this.#session = session;
    this.#crashes += 1;
    return [...recorded, ...session.resume(), ...due.flatMap((unit) => session.advance({ type: "retry_due", unit }))];
  }
  #rebuildsNow(): boolean {
    const { rebuildOneIn } = this.#case.schedule;
    return rebuildOneIn > 0 && this.#random.below(rebuildOneIn) === 0;
  }

  #dispatch(id: string): void {
    const unit = this.#unit(id);
    this.#inputs.set(id, this.#session.input(id));
    if (rejectsInput(this.#case.script, unit)) {
      this.#send({ type: "input_rejected", unit: id, message: "the input counts too many tokens" });
      return;
    }
    const k = (this.#attempts.get(id) ?? 0) + 1;
    if (k > unit.retries.max_attempts) throw new Error(`RETRY-001: attempt ${k} of ${id}`);
    this.#attempts.set(id, k);
    this.#watch.dispatched(unit, k);
    this.#running.add(id);
    this.#due.delete(id);
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#running.size);
    this.#send({ type: "dispatch", unit: id });
    const outcome = outcomeOf(this.#case.script, unit, k);
    this.#timeline.push({
      at: this.#now + 1 + this.#random.below(this.#random.pick([1, 20, 400])),
      command: { type: "attempt_ended", unit: id, outcome },
    });
  }

  #nextInTime(): void {
    this.#timeline.sort((a, b) => a.at - b.at);
    const next = this.#timeline.shift();
    if (next === undefined)
      throw new Error(
        `deadlock: nothing runs, nothing is ready, nothing waits for a retry; ${this.#open()} never settle`,
      );
    this.#now = next.at;
    const events = this.#send(next.command);
    if (this.#random.below(8) === 0) this.#sendAgain(next.command);
    if (next.command.type === "retry_due") {
      this.#scheduledRetries.delete(next.command.unit);
      this.#due.add(next.command.unit);
    }
    if (next.command.type !== "attempt_ended") return;
    this.#running.delete(next.command.unit);
    this.#watch.attemptEnded(this.#unit(next.command.unit), next.command.outcome, events);
  }

  /** DET-005: nothing but its events is needed to go on with a session. That a delay is over is no event, so it is said again. */
  #rebuild(): void {
    const rebuilt = this.#rules.replay?.(this.#case.graph, this.#case.prices, this.#events);
    if (rebuilt === undefined) return;
    const due = [...this.#due].map((unit): Command => ({ type: "retry_due", unit }));
    const [more] = [...rebuilt.resume(), ...due.flatMap((command) => rebuilt.advance(command))];
    if (more !== undefined) throw new Error(`DET-005: after a replay of all events follows ${more.event_type}`);
    const difference = viewDifference(rebuilt, this.#session);
    if (difference !== null) throw new Error(`DET-005: after a replay of ${this.#events.length} events ${difference}`);
    this.#session = rebuilt;
  }

  /** Reports are delivered at least once; the second time there is nothing left to say. */
  #sendAgain(command: Command): void {
    const [more] = this.#session.advance(command);
    if (more !== undefined)
      throw new Error(`${command.type} once more led to ${more.event_type} of ${more.work_unit_id}`);
  }

  #open(): string {
    return this.#session.order
      .filter((id) => !/^(succeeded|failed|skipped|cancelled)$/.test(this.#session.unit(id).state))
      .join(", ");
  }

  /** RETRY-006: a retry may come later than declared, never sooner, and is never dropped. */
  #scheduleRetries(): void {
    for (const retry of this.#session.retries()) {
      if (this.#scheduledRetries.has(retry.unit)) continue;
      this.#checkDelay(retry);
      this.#scheduledRetries.add(retry.unit);
      const later = this.#random.pick([0, 0, 10, 1_000]);
      this.#timeline.push({
        at: this.#now + retry.delay_ms + this.#random.below(later + 1),
        command: { type: "retry_due", unit: retry.unit },
      });
    }
  }

  /** RETRY-004, for an `h` that is in [0,1) and depends on unit and attempt alone. */
  #checkDelay(retry: RetryWaiting): void {
    const k = this.#attempts.get(retry.unit) ?? 0;
    const least = this.#unit(retry.unit).retries.backoff_ms * 2 ** (k - 1);
    const [from, to] = [Math.min(30_000, least), Math.min(30_000, Math.ceil(least * 1.2))];
    if (retry.delay_ms < from || retry.delay_ms > to)
      throw new Error(`RETRY-004: attempt ${k + 1} of ${retry.unit} after ${retry.delay_ms} ms, not ${from} to ${to}`);
  }

  #checkEnd(): void {
    const status = this.#session.status();
    const terminal = `execution.session.${status === "succeeded" ? "completed" : status}`;
    if (this.#eventOrder.terminal !== terminal)
      throw new Error(`the run ended ${status}, its last event is ${this.#eventOrder.terminal}`);
    if (this.#session.ready().length > 0) throw new Error("a unit is ready after the end");
    for (const id of this.#session.order) {
      const { taken, state } = this.#session.unit(id);
      const byEvents = this.#watch.taken.get(id) ?? NOTHING;
      if (DIMENSIONS.some((d) => taken[d] !== byEvents[d]))
        throw new Error(
          `${id} (${state}) has taken ${JSON.stringify(taken)}, its events say ${JSON.stringify(byEvents)}`,
        );
    }
    const { debited, overrun } = this.#session.run();
    if (!sameJson(debited, this.#watch.debited))
      throw new Error(
        `the report says ${JSON.stringify(debited)} debited, the events ${JSON.stringify(this.#watch.debited)}`,
      );
    if (!sameJson(overrun, this.#watch.overrun))
      throw new Error(
        `the report says ${JSON.stringify(overrun)} overrun, the events ${JSON.stringify(this.#watch.overrun)}`,
      );
  }

  #checkThatLateReportsChangeNothing(): void {
    const before = JSON.stringify(this.#session.run());
    const late: Command[] = [
      ...this.#timeline.map((timed) => timed.command),
      { type: "cancel" },
      { type: "duration_passed" },
      { type: "deadline_passed" },
    ];
    for (const command of late) {
      const events = this.#session.advance(command);
      if (events.length > 0)
        throw new Error(`${command.type} after the end led to ${events.map((event) => event.event_type).join(", ")}`);
    }
    if (JSON.stringify(this.#session.run()) !== before) throw new Error("a late report changed the run");
  }
}

export const drive = (lawCase: LawCase, rules: RulesUnderTest, observe: Observer = () => undefined): DrivenRun =>
  new Driver(lawCase, rules, observe).drive();
