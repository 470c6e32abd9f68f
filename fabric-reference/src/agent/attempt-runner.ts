import {
  type Attempt,
  attemptModel,
  attemptOperation,
  countInputTokens,
  type DefectListener,
  NOT_STOPPABLE,
  Registry,
  runsInWorker,
  type Stop,
  WorkerPool,
} from "@krako/attempts";
import type { Claim } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import {
  type AttemptOutcome,
  type Clock,
  freezeJson,
  isModelType,
  type JsonObject,
  type ModelAdapter,
  type OperationPlugin,
  outputSchemaOf,
} from "@krako/rules";
import type { Traced } from "../telemetry/tracing.ts";
import { type AttemptReport, reportedOutcome } from "./attempt-report.ts";
import { tracedAdapter } from "./traced-adapter.ts";

/** Runs claimed attempts. */
export interface AttemptRunner {
  /** What is to be reported in place of an attempt that cannot begin here: nothing runs it, or its input is too large (BUDGET-006). */
  unfit(claim: Claim): AttemptReport | null;
  /**
   * Begins an attempt for which {@link unfit} says nothing; `end` is called exactly once, perhaps before this returns, unless the attempt is stopped first. What an operation
   * or model does becomes an outcome: nothing is thrown.
   */
  begin(claim: Claim, end: (report: AttemptReport) => void, span?: Traced | null): Stop;
  /** Attempts that wait for a thread. */
  readonly waiting: number;
  /** Ends every thread. */
  close(): Promise<void>;
}

/** What a node runs attempts with. */
export interface PluginAttemptsOptions {
  readonly operations: readonly OperationPlugin[];
  readonly models: readonly ModelAdapter[];
  /** Threads for operations that declare no bound, 1 or more. */
  readonly workers: number;
  readonly clock: Clock;
  readonly onDefect?: DefectListener;
}

/**
 * Outputs are checked where the session is kept. Here they only have to be JSON that can be handed in, which holds for any schema, so that
 * the widest one stands for the unit's own.
 */
const ANY_OUTPUT = outputSchemaOf({}, DEFAULT_LIMITS);

interface Waiting {
  readonly begin: () => void;
}

/**
 * Runs attempts with the operations and models of plugins: operations that declare a bound inline, others in threads that can be stopped.
 *
 * CPU time is not measured by any means that would hold under concurrency, so that what is reported is an upper bound: the time that the
 * attempt had its thread, from the moment the thread was given to it; nothing for `llm` units, whose work is done elsewhere.
 */
export class PluginAttempts implements AttemptRunner {
  readonly registry: Registry;
  readonly #clock: Clock;
  readonly #workers: WorkerPool;
  readonly #validators: WorkerPool;
  readonly #onDefect: DefectListener | undefined;
  readonly #line = new Set<Waiting>();
  #threadsTaken = 0;

  /** Throws a TypeError where two plugins provide different operations under one name. */
  constructor(options: PluginAttemptsOptions) {
    this.registry = new Registry(options.operations, options.models);
    this.#clock = options.clock;
    this.#workers = new WorkerPool(options.workers, options.clock);
    this.#validators = new WorkerPool(1, options.clock);
    this.#onDefect = options.onDefect;
  }

  get waiting(): number {
    return this.#line.size;
  }

  unfit(claim: Claim): AttemptReport | null {
    const { unit, input } = claim;
    if (!isModelType(unit.type)) return this.registry.operationOf(unit) ? null : this.#unbegun(notServed(claim));
    const adapter = this.#adapterOf(claim);
    if (adapter === undefined || unit.model === undefined) return this.#unbegun(notServed(claim));
    const tokens = countInputTokens(adapter, input as JsonObject);
    return tokens > unit.model.max_input_tokens ? this.#unbegun(tooLarge(claim, tokens)) : null;
  }

  begin(claim: Claim, end: (report: AttemptReport) => void, span: Traced | null = null): Stop {
    const { unit } = claim;
    if (isModelType(unit.type)) return this.#beginModel(claim, end, span);
    const operation = this.registry.operationOf(unit);
    if (operation === undefined) return this.#endAtOnce(end, notServed(claim));
    const substrate = {
      clock: this.#clock,
      workers: this.#workers,
      validators: this.#validators,
      onDefect: this.#onDefect,
    };
    const run = (done: (report: AttemptReport) => void): Stop =>
      this.#attempt(claim, true, done, (attempt) => attemptOperation(operation, attempt, substrate));
    return runsInWorker(operation) ? this.#whenThreadIsFree(run, end) : run(end);
  }

  async close(): Promise<void> {
    this.#line.clear();
    await Promise.all([this.#workers.close(), this.#validators.close()]);
  }

  #beginModel(claim: Claim, end: (report: AttemptReport) => void, span: Traced | null): Stop {
    const { unit } = claim;
    const { model } = unit;
    const adapter = this.#adapterOf(claim);
    if (adapter === undefined || model === undefined) return this.#endAtOnce(end, notServed(claim));
    const substrate = { clock: this.#clock, validators: this.#validators, onDefect: this.#onDefect };
    return this.#attempt(claim, unit.type !== "llm", end, (attempt) =>
      attemptModel(span === null ? adapter : tracedAdapter(adapter, span), model, attempt, substrate),
    );
  }

  #adapterOf({ unit, privacy }: Claim): ModelAdapter | undefined {
    return this.registry.adapterOf(unit, privacy === "local_only");
  }

  #attempt(
    claim: Claim,
    isOwnWork: boolean,
    end: (report: AttemptReport) => void,
    begin: (attempt: Attempt) => Stop,
  ): Stop {
    const startedAt = this.#clock.now();
    let hasReturned = false;
    const stop = begin({
      unit: claim.unit,
      outputSchema: ANY_OUTPUT,
      input: freezeJson(claim.input as JsonObject),
      index: claim.attempt_index,
      runId: claim.run_id,
      traceId: claim.trace_id,
      begunAt: startedAt,
      end: (outcome) => {
        const tookMs = Math.max(0, this.#clock.now() - startedAt);
        // What has ended before it could be stopped has run inline; that it took too long can only be said now (TIME-001).
        const isLate = !hasReturned && tookMs > claim.unit.budget.timeout_ms;
        const reported = reportedOutcome(isLate ? TIMEOUT : outcome);
        const cpuSeconds = isOwnWork ? tookMs / 1_000 : 0;
        end({ ...reported, startedAt, durationMs: Math.floor(tookMs), cpuSeconds });
      },
    });
    hasReturned = true;
    return stop;
  }

  #endAtOnce(end: (report: AttemptReport) => void, outcome: AttemptOutcome): Stop {
    end(this.#unbegun(outcome));
    return NOT_STOPPABLE;
  }

  /** Says that an attempt did not begin. */
  #unbegun(outcome: AttemptOutcome): AttemptReport {
    return { ...reportedOutcome(outcome), startedAt: this.#clock.now(), durationMs: 0, cpuSeconds: 0 };
  }

  /** An attempt that needs a thread begins when one is free: waiting is neither its time nor its cost. */
  #whenThreadIsFree(run: (done: (report: AttemptReport) => void) => Stop, end: (report: AttemptReport) => void): Stop {
    let stopRun: Stop = NOT_STOPPABLE;
    let hasThread = false;
    const release = (): void => {
      if (!hasThread) return;
      hasThread = false;
      this.#threadsTaken -= 1;
      this.#nextInLine();
    };
    const entry: Waiting = {
      begin: () => {
        hasThread = true;
        this.#threadsTaken += 1;
        stopRun = run((report) => {
          end(report);
          release();
        });
      },
    };
    this.#line.add(entry);
    this.#nextInLine();
    return () => {
      this.#line.delete(entry);
      stopRun();
      release();
    };
  }

  #nextInLine(): void {
    for (const entry of this.#line) {
      if (this.#threadsTaken >= this.#workers.size) return;
      this.#line.delete(entry);
      entry.begin();
    }
  }
}

const TIMEOUT: AttemptOutcome = Object.freeze({ kind: "timeout" });

/** What the fabric assigned does not fit what the node said of itself; another node may have it. */
function notServed({ unit }: Claim): AttemptOutcome {
  const message = `This node has nothing that runs "${unit.operation}" for a ${unit.type} unit.`;
  return { kind: "error", message, code: "not_served", retryable: true, started: false };
}

/** BUDGET-006: the node counts, the session decides what becomes of the unit. */
function tooLarge({ unit }: Claim, tokens: number): AttemptOutcome {
  const message = `its input counts ${tokens} tokens; max_input_tokens is ${unit.model?.max_input_tokens}.`;
  return { kind: "error", message, code: "input_too_large", retryable: false, started: false };
}
