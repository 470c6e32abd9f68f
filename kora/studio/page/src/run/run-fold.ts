import type {
  ErrorReport,
  ExecutionEvent,
  SessionState,
  StopReason,
  TaskGraph,
  UnitId,
  UnitState,
} from "@krako/contracts";
import type { UnitGlance } from "../graph/unit-glance.ts";
import { glanceOf } from "./glance-of.ts";
import { microUsdOf } from "./micro-usd-of.ts";
import type { RunView, Taken } from "./run-view.ts";
import { unitAfter } from "./unit-after.ts";
import { pendingUnit, type UnitView } from "./unit-view.ts";

/**
 * Turns a graph and the events of one run into what the page shows of it. Events come in order; one that was there already is let go,
 * so a stream may be resumed anywhere. Live and kept runs, whole or interrupted, go through here.
 */
export class RunFold {
  readonly #graph: TaskGraph;
  readonly #units: Map<UnitId, UnitView>;
  readonly #glances: Map<UnitId, UnitGlance>;
  readonly #counts: Record<UnitState, number>;
  readonly #events: ExecutionEvent[] = [];
  /** Units that the latest view does not know as they are. */
  readonly #changed = new Set<UnitId>();
  #run: Omit<RunView, "graph" | "units" | "glances" | "counts" | "events" | "eventCount">;
  #view: RunView | null = null;

  constructor(graph: TaskGraph) {
    this.#graph = graph;
    this.#units = new Map(graph.work_units.map((unit) => [unit.id, pendingUnit(unit)]));
    this.#glances = new Map([...this.#units].map(([id, view]) => [id, glanceOf(view)]));
    this.#counts = { ...NO_UNITS, pending: graph.work_units.length };
    this.#run = {
      state: "pending",
      stopReason: null,
      startedAt: null,
      lastMs: 0,
      endedMs: null,
      taken: NOTHING_TAKEN,
      breaches: [],
      error: null,
      outputUnit: null,
    };
  }

  /** The sequence of the latest event; 0 before any. */
  get lastSequence(): number {
    return this.#events.at(-1)?.sequence ?? 0;
  }

  add(event: ExecutionEvent): void {
    if (event.sequence <= this.lastSequence) return;
    this.#view = null;
    const position = this.#events.push(event) - 1;
    const at = Date.parse(event.timestamp);
    const startedAt = this.#run.startedAt ?? at;
    const atMs = Math.max(0, at - startedAt);
    this.#run = { ...this.#run, startedAt, lastMs: Math.max(this.#run.lastMs, atMs) };
    this.#runAfter(event, atMs);
    const unit = event.work_unit_id === null ? undefined : this.#units.get(event.work_unit_id);
    if (unit !== undefined) this.#replace(unit, unitAfter(unit, event, atMs), position);
  }

  /** What is known now. The same object until something is added. */
  view(): RunView {
    if (this.#view !== null) return this.#view;
    for (const id of this.#changed) this.#glances.set(id, glanceOf(this.#units.get(id) as UnitView));
    this.#changed.clear();
    this.#view = {
      ...this.#run,
      graph: this.#graph,
      units: new Map(this.#units),
      glances: new Map(this.#glances),
      counts: { ...this.#counts },
      events: this.#events,
      eventCount: this.#events.length,
    };
    return this.#view;
  }

  #replace(before: UnitView, after: UnitView, position: number): void {
    const { id } = before.unit;
    this.#counts[before.state] -= 1;
    this.#counts[after.state] += 1;
    this.#units.set(id, { ...after, events: [...after.events, position] });
    if (after !== before) this.#changed.add(id);
  }

  #runAfter(event: ExecutionEvent, atMs: number): void {
    switch (event.event_type) {
      case "execution.session.started":
        this.#run = { ...this.#run, state: "running" };
        return;
      case "execution.session.completed":
        this.#end("succeeded", event.payload.stop_reason, null, atMs);
        this.#run = { ...this.#run, outputUnit: event.payload.output_work_unit_id };
        return;
      case "execution.session.failed":
        this.#end("failed", event.payload.error.stop_reason, event.payload.error, atMs);
        return;
      case "execution.session.cancelled":
        this.#end("cancelled", event.payload.stop_reason, null, atMs);
        return;
      case "budget.debited":
        this.#run = { ...this.#run, taken: takenAfter(this.#run.taken, event.payload) };
        return;
      case "budget.breached": {
        const breach = { ...event.payload, unit: event.work_unit_id };
        this.#run = { ...this.#run, breaches: [...this.#run.breaches, breach] };
        return;
      }
      default:
    }
  }

  #end(state: SessionState, stopReason: StopReason, error: ErrorReport | null, endedMs: number): void {
    this.#run = { ...this.#run, state, stopReason, error, endedMs };
  }
}

const NO_UNITS: Readonly<Record<UnitState, number>> = {
  pending: 0,
  ready: 0,
  running: 0,
  retry_wait: 0,
  succeeded: 0,
  failed: 0,
  skipped: 0,
  cancelled: 0,
};

const NOTHING_TAKEN: Taken = {
  tokens: 0,
  llm_invocations: 0,
  retries: 0,
  microUsd: 0,
  overrunTokens: 0,
  overrunMicroUsd: 0,
  modelCalls: 0,
  estimated: 0,
};

function takenAfter(
  taken: Taken,
  payload: Extract<ExecutionEvent, { event_type: "budget.debited" }>["payload"],
): Taken {
  return {
    tokens: taken.tokens + payload.tokens,
    llm_invocations: taken.llm_invocations + payload.llm_invocations,
    retries: taken.retries + payload.retries,
    microUsd: taken.microUsd + microUsdOf(payload.cost_usd),
    overrunTokens: taken.overrunTokens + payload.overrun_tokens,
    overrunMicroUsd: taken.overrunMicroUsd + microUsdOf(payload.overrun_cost_usd),
    modelCalls: taken.modelCalls + (payload.invoked_model ? 1 : 0),
    estimated: taken.estimated + (payload.estimated ? 1 : 0),
  };
}
