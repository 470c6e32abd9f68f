// A second implementation of the session, quadratic and plain: every question is asked of every unit after every command.
// With the normative readings it is the model the real rules are compared with step by step; with any other it is a broken one
// that the laws must catch.

import type { SequentialRun } from "@krako/conformance/oracle";
import {
  type Attempt,
  attemptOf,
  canonicalOrder,
  type Ending,
  ended,
  failedAs,
  fatalFailures,
  type Json,
  NORMATIVE,
  NOTHING,
  needOf,
  plus,
  plusOverrun,
  type Readings,
  type RunError,
  resultTraceOf,
  type Spending,
  sha256,
  stageTraceOf,
  succeeded,
  summaryOf,
} from "@krako/conformance/oracle";
import type { PriceList, TaskGraph } from "@krako/contracts";
import { naiveDebited, naiveEvent } from "./naive-events.ts";
import {
  decisionOf,
  effectiveOf,
  type Live,
  liveOf,
  ownOf,
  remainingOf,
  resolvedInputOf,
  type Situation,
  verdictOf,
} from "./naive-judgement.ts";
import type {
  Command,
  EventSeen,
  RetryWaiting,
  RulesUnderTest,
  RunSeen,
  RunStatus,
  SessionUnderTest,
  UnitSeen,
  UnitState,
} from "./rules-under-test.ts";

const OUT_OF_TIME: RunError = {
  error_type: "BUDGET_BREACH",
  work_unit_id: null,
  dimension: "duration",
  scope: "graph",
};
const PAST_THE_DEADLINE: RunError = { error_type: "TIMEOUT", work_unit_id: null, dimension: null, scope: null };

const freshUnits = (graph: TaskGraph, order: readonly string[]): ReadonlyMap<string, Live> => {
  const fresh = {
    phase: "idle",
    taken: NOTHING,
    overrun: NOTHING,
    ending: null,
    edge: undefined,
    coveredOnce: false,
  } as const;
  const named = new Map(graph.work_units.map((unit) => [unit.id, unit]));
  return new Map(
    order.flatMap((id) => {
      const unit = named.get(id);
      return unit === undefined ? [] : [[id, { ...fresh, unit, attempts: [] }]];
    }),
  );
};

class NaiveSession implements SessionUnderTest {
  readonly order: readonly string[];
  readonly #now: Situation;
  readonly #fatal: string[] = [];
  #events: EventSeen[] = [];
  #status: RunStatus = "pending";
  #stopped: RunError | null = null;

  constructor(graph: TaskGraph, prices: PriceList | null, readings: Readings) {
    this.order = canonicalOrder(graph, readings) ?? [];
    this.#now = { graph, prices, readings, units: freshUnits(graph, this.order) };
  }

  advance = (command: Command): readonly EventSeen[] => {
    if (this.#status === "pending" || this.#status === "running") this.#apply(command);
    const events = this.#events;
    this.#events = [];
    return events;
  };
  resume = (): readonly EventSeen[] => [];
  status = (): RunStatus => this.#status;
  ready = (): readonly string[] =>
    this.#status === "running" ? this.order.filter((id) => verdictOf(this.#now, this.#of(id)) === "ready") : [];
  nextReady = (): string | undefined => this.ready()[0];
  retries = (): readonly RetryWaiting[] =>
    [...this.#now.units.values()]
      .filter((live) => live.phase === "waiting" && live.ending === null)
      .map((live) => ({ unit: live.unit.id, delay_ms: delayOf(live) }));
  input = (id: string): Json => resolvedInputOf(this.#now, this.#of(id));
  stageDigest = (): string => sha256(stageTraceOf(this.#asRun()));
  resultDigest = (): string => sha256(resultTraceOf(this.#asRun()));

  unit = (id: string): UnitSeen => {
    const live = this.#of(id);
    return {
      state: live.ending?.status ?? this.#openState(live),
      error_type: live.ending?.error_type ?? null,
      dimension: live.ending?.dimension ?? null,
      scope: live.ending?.scope ?? null,
      output: live.ending?.output ?? null,
      escalation: live.edge ?? null,
      taken: live.taken,
      attempts: live.attempts.filter((attempt) => !attempt.lost),
    };
  };
  run = (): RunSeen => {
    const { graph, readings } = this.#now;
    const summary = summaryOf(graph, this.#asRun());
    const failedFast = graph.policy.failure_policy === "fail_fast" && this.#fatal.length > 0;
    const cut = failedFast || this.order.some((id) => this.#of(id).ending?.status === "cancelled");
    const fatal = readings.error === "earliest" ? this.order.find((id) => this.#fatal.includes(id)) : this.#fatal[0];
    const failure = fatal === undefined ? summary.error : errorOf(this.#of(fatal));
    return {
      ...summary,
      ...(cut ? { final_output: null, output_work_unit_id: null } : {}),
      status: this.#status,
      error: this.#stopped ?? (this.#status === "cancelled" ? null : failure),
    };
  };

  #of(id: string): Live {
    return liveOf(this.#now.units, id);
  }
  #openState(live: Live): UnitState {
    if (live.phase === "running") return "running";
    if (live.attempts.length > 0) return "retry_wait";
    return verdictOf(this.#now, live) === "ready" ? "ready" : "pending";
  }
  /** As far as it has come, in the form of a run in order. */
  #asRun(): SequentialRun {
    const { units } = this.#now;
    const results = [...units].map(([id, { attempts, taken, edge }]) => {
      return [
        id,
        { id, ending: ownOf(units, id), attempts, taken, escalation: edge ?? null, input: null, gate: "open" },
      ] as const;
    });
    const overrun = [...units.values()].reduce((sum, live) => plusOverrun(sum, live.overrun), NOTHING);
    const effective = (id: string): Ending => effectiveOf(this.#now, id) ?? ownOf(units, id);
    return { order: this.order, units: new Map(results), effective, overrun };
  }

  #emit(type: string, unit: string | null, attempt: number | null, payload: EventSeen["payload"] = {}): void {
    this.#events.push(naiveEvent(type, unit, attempt, payload));
  }
  #debit(live: Live, k: number, taken: Spending, overrun: Spending, estimated: boolean): void {
    live.taken = plus(live.taken, taken);
    live.overrun = plusOverrun(live.overrun, overrun);
    this.#emit("budget.debited", live.unit.id, k, naiveDebited(taken, overrun, estimated, remainingOf(this.#now)));
  }
  #settle(live: Live, ending: Ending): void {
    const k = live.attempts.length;
    live.ending = ending;
    live.phase = "idle";
    if (ending.status === "skipped" || ending.status === "cancelled") live.edge = null;
    const last = ending.status === "succeeded" ? "completed" : ending.status;
    this.#emit(`workunit.${last}`, live.unit.id, k === 0 ? null : k);
  }

  #apply(command: Command): void {
    switch (command.type) {
      case "start":
        this.#status = "running";
        this.#emit("execution.session.started", null, null);
        break;
      case "cancel":
        this.#stop(null, "cancelled");
        return;
      case "duration_passed":
        this.#stop(OUT_OF_TIME, "failed");
        return;
      case "deadline_passed":
        this.#stop(PAST_THE_DEADLINE, "failed");
        return;
      case "dispatch": {
        const live = this.#of(command.unit);
        live.phase = "running";
        this.#emit("workunit.started", command.unit, live.attempts.length + 1);
        break;
      }
      case "input_rejected":
        this.#settle(this.#of(command.unit), ended("failed", { error_type: "VALIDATION_ERROR" }));
        break;
      case "retry_due":
        this.#of(command.unit).phase = "idle";
        break;
      case "attempt_ended": {
        const live = this.#of(command.unit);
        if (live.phase !== "running") return;
        const { prices, readings } = this.#now;
        this.#attemptEnded(live, attemptOf(live.unit, live.attempts.length + 1, command.outcome, prices, readings));
        break;
      }
    }
    this.#follow();
  }
  #attemptEnded(live: Live, attempt: Attempt): void {
    const k = live.attempts.length + 1;
    const most = live.unit.retries.max_attempts + (this.#now.readings.attempts === "max" ? 0 : 1);
    this.#debit(live, k, attempt.taken, attempt.overrun, attempt.estimated);
    live.attempts.push(attempt);
    if (attempt.error_type === null) this.#settle(live, succeeded(attempt.output));
    else if (!attempt.retryable || k >= most) this.#settle(live, failedAs(attempt));
    else {
      live.phase = "waiting";
      this.#emit("workunit.retry.scheduled", live.unit.id, k, { delay_ms: delayOf(live) });
    }
  }
  #cancelUnsettled(): void {
    for (const live of this.#now.units.values()) {
      if (live.ending !== null) {
        live.edge ??= null; // what could not be decided by now never is
        continue;
      }
      const k = live.attempts.length + 1;
      if (live.phase === "running") this.#debit(live, k, needOf(live.unit, k, this.#now.prices), NOTHING, true);
      this.#settle(live, ended("cancelled"));
    }
  }
  #stop(error: RunError | null, status: RunStatus): void {
    this.#cancelUnsettled();
    this.#stopped = error;
    this.#end(status);
  }
  #end(status: RunStatus): void {
    this.#status = status;
    this.#emit(`execution.session.${status === "succeeded" ? "completed" : status}`, null, null);
  }

  /** Everything that follows without running anything, until nothing follows. */
  #follow(): void {
    const { graph, readings, units } = this.#now;
    const failFast = graph.policy.failure_policy === "fail_fast" && readings.failFast === "cancels";
    for (let moved = true; moved; ) {
      moved = false;
      for (const live of units.values()) {
        const settled = this.#settleIfSure(live);
        moved = this.#decideEdges(live) || settled || moved;
      }
      if (failFast && this.#fatal.length > 0) this.#cancelUnsettled();
    }
    if ([...units.values()].some((live) => live.ending === null || live.edge === undefined)) return;
    this.#end(summaryOf(graph, this.#asRun()).status);
  }
  #decideEdges(live: Live): boolean {
    if (live.ending === null || live.edge !== undefined) return false;
    const decision = decisionOf(this.#now, live, live.ending);
    if (decision === undefined) return false;
    live.edge = decision;
    if (decision !== null) this.#emit("workunit.escalated", live.unit.id, null, { escalation_index: decision });
    else if (fatalFailures(this.#now.graph, this.#asRun()).includes(live.unit.id)) this.#fatal.push(live.unit.id);
    return true;
  }
  #settleIfSure(live: Live): boolean {
    const verdict = verdictOf(this.#now, live);
    if (typeof verdict === "string") return false;
    this.#settle(live, verdict);
    return true;
  }
}

/** RETRY-004 with `h` = 0. */
const delayOf = (live: Live): number =>
  Math.min(30_000, live.unit.retries.backoff_ms * 2 ** (live.attempts.length - 1));

const errorOf = ({ unit, ending }: Live): RunError => ({
  error_type: ending?.error_type ?? "EXECUTION_FAILURE",
  work_unit_id: unit.id,
  dimension: ending?.dimension ?? null,
  scope: ending?.scope ?? null,
});

export const naiveRules = (readings: Partial<Readings> = {}): RulesUnderTest => ({
  open: (graph, prices) => new NaiveSession(graph, prices, { ...NORMATIVE, ...readings }),
});
