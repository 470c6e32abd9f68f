import type { ErrorReport } from "@krako/contracts";
import { usd } from "../money/micro-usd.ts";
import type { AttemptOutcome, Usage } from "./commands.ts";
import { type ErrorFacts, errorReport } from "./error-report.ts";
import type { SessionEvent } from "./events.ts";
import type { PlannedUnit } from "./plan.ts";
import { costOf } from "./prices.ts";
import { retryDelayMs } from "./retry-delay.ts";
import type { Session, UnitRun } from "./session.ts";

/** What an attempt consumed, split into what the budget loses and what went beyond the attempt's limit. */
export interface Consumption {
  /** The model was called. */
  readonly invoked: boolean;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly debitedTokens: number;
  readonly debitedCost: number;
  readonly overrunTokens: number;
  readonly overrunCost: number;
  readonly estimated: boolean;
}

const NOTHING_CONSUMED: Consumption = {
  invoked: false,
  tokensIn: 0,
  tokensOut: 0,
  debitedTokens: 0,
  debitedCost: 0,
  overrunTokens: 0,
  overrunCost: 0,
  estimated: false,
};

/** BUDGET-003, BUDGET-007: reported tokens up to the limit are debited, the rest is overrun; unknown consumption is the whole limit. */
export function consumptionOf(planned: PlannedUnit, usage: Usage | null | undefined, started = true): Consumption {
  if (!planned.isModel || !started) return NOTHING_CONSUMED;
  const limit = planned.tokenLimit;
  const reported = believable(usage);
  if (reported === null)
    return {
      ...NOTHING_CONSUMED,
      invoked: true,
      debitedTokens: limit,
      debitedCost: planned.need.cost_usd,
      estimated: true,
    };
  const { tokens_in: tokensIn, tokens_out: tokensOut } = reported;
  const tokens = tokensIn + tokensOut;
  const cost = Math.min(costOf(tokensIn, tokensOut, planned.price), Number.MAX_SAFE_INTEGER);
  const over = tokens > limit;
  const debitedCost = Math.min(cost, planned.need.cost_usd);
  return {
    invoked: true,
    tokensIn,
    tokensOut,
    debitedTokens: Math.min(tokens, limit),
    debitedCost,
    overrunTokens: over ? tokens - limit : 0,
    overrunCost: over ? cost - debitedCost : 0,
    estimated: false,
  };
}

/** Most tokens of one kind that a report is believed to mean: as many as a graph can declare in all. */
const MOST_REPORTED = 100_000_000_000;

/** A report of two whole numbers that are not negative, each cut to what can be counted; anything else says nothing (BUDGET-007). */
function believable(usage: Usage | null | undefined): Usage | null {
  if (!usage || !isCount(usage.tokens_in) || !isCount(usage.tokens_out)) return null;
  return {
    tokens_in: Math.min(usage.tokens_in, MOST_REPORTED),
    tokens_out: Math.min(usage.tokens_out, MOST_REPORTED),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

/** The events of an attempt that ended: what the model did, what it cost, whether the output is valid, and what becomes of the unit. */
export function attemptEnded(
  session: Session,
  planned: PlannedUnit,
  run: UnitRun,
  outcome: AttemptOutcome,
): SessionEvent[] {
  const usage = "usage" in outcome ? outcome.usage : undefined;
  const started = !("started" in outcome) || outcome.started !== false;
  const consumption = consumptionOf(planned, usage, started);
  const events: SessionEvent[] = [];
  const failure = failureOf(planned, outcome, consumption);
  if (planned.isLlm) events.push(invocationEnded(planned, run, outcome, consumption, failure));
  const debit = debitEvent(session, planned, run, consumption);
  if (debit !== null) events.push(debit);
  if (outcome.kind === "output" && consumption.overrunTokens === 0)
    events.push(
      failure === null
        ? event(planned, run, "workunit.validated", VALID)
        : event(planned, run, "workunit.validated", {
            valid: false,
            violations: failure.violations ? [...failure.violations] : [],
          }),
    );
  if (failure === null && outcome.kind === "output") {
    events.push(
      event(planned, run, "workunit.completed", {
        output: outcome.output,
        duration_ms: outcome.duration_ms ?? 0,
        tokens_in: consumption.tokensIn,
        tokens_out: consumption.tokensOut,
      }),
    );
    return events;
  }
  const lost = outcome.kind === "lost";
  const attempts = planned.unit.retries.max_attempts;
  const mayRetry = failure?.retryable === true && (planned.unit.idempotent || !started);
  const spent = run.taken.cost_usd + consumption.debitedCost + consumption.overrunCost;
  const report = (facts: Partial<ErrorFacts>): ErrorReport =>
    errorReport({ ...(failure as ErrorFacts), work_unit_id: planned.unit.id, ...facts }, spent);
  if (mayRetry && run.attempt < attempts) {
    const delay_ms = retryDelayMs(planned.unit.id, run.attempt, planned.unit.retries.backoff_ms);
    events.push(event(planned, run, "workunit.retry.scheduled", { error: report({}), delay_ms, lost }));
    return events;
  }
  if (consumption.overrunTokens > 0)
    events.push(
      event(planned, run, "budget.breached", {
        dimension: "tokens",
        scope: "unit",
        needed: consumption.debitedTokens + consumption.overrunTokens,
        available: planned.tokenLimit,
      }),
    );
  events.push(
    event(planned, run, "workunit.failed", {
      error: report(mayRetry && attempts > 1 ? { stop_reason: "retry_exhausted" } : {}),
      lost,
    }),
  );
  return events;
}

/** The debit of one attempt (all dimensions in one go), or null where nothing was taken. */
export function debitEvent(
  session: Session,
  planned: PlannedUnit,
  run: UnitRun,
  consumption: Consumption,
): SessionEvent | null {
  const retries = run.attempt > 1 ? 1 : 0;
  if (!consumption.invoked && retries === 0) return null;
  const llm_invocations = planned.isLlm && consumption.invoked ? 1 : 0;
  const { declared } = session.plan;
  const { debited } = session.book;
  const left = (limit: number, before: number, now: number): number | null =>
    limit === Number.POSITIVE_INFINITY ? null : limit - before - now;
  const cost = left(declared.cost_usd, debited.cost_usd, consumption.debitedCost);
  return event(planned, run, "budget.debited", {
    invoked_model: consumption.invoked,
    tokens_in: consumption.tokensIn,
    tokens_out: consumption.tokensOut,
    tokens: consumption.debitedTokens,
    llm_invocations,
    retries,
    cost_usd: usd(consumption.debitedCost),
    overrun_tokens: consumption.overrunTokens,
    overrun_cost_usd: usd(consumption.overrunCost),
    estimated: consumption.estimated,
    remaining: {
      tokens: left(declared.tokens, debited.tokens, consumption.debitedTokens),
      llm_invocations: left(declared.llm_invocations, debited.llm_invocations, llm_invocations),
      retries: left(declared.retries, debited.retries, retries),
      cost_usd: cost === null ? null : usd(cost),
    },
  });
}

const VALID = Object.freeze({ valid: true });

/** Why the attempt did not succeed and whether such a failure is ever retried (RETRY-003, RETRY-007); null if it succeeded. */
function failureOf(planned: PlannedUnit, outcome: AttemptOutcome, consumption: Consumption): ErrorFacts | null {
  const name = `Unit "${planned.unit.id}"`;
  if (consumption.overrunTokens > 0)
    return {
      error_type: "BUDGET_BREACH",
      dimension: "tokens",
      scope: "unit",
      message: `${name}: the provider reported ${consumption.overrunTokens} tokens more than the attempt's limit of ${planned.tokenLimit}; the output was discarded.`,
    };
  switch (outcome.kind) {
    case "output": {
      const violations = outcome.violations;
      if (!violations?.length) return null;
      const first = violations[0];
      return {
        error_type: "VALIDATION_ERROR",
        message: `${name}: the output does not match its schema${first ? ` at "${first.pointer}": ${first.message}` : "."}`,
        violations,
        retryable: planned.isModel,
      };
    }
    case "error":
      return {
        error_type: "EXECUTION_FAILURE",
        message: `${name}: ${outcome.message}`,
        code: outcome.code,
        retryable: outcome.retryable,
      };
    case "timeout":
      return {
        error_type: "TIMEOUT",
        message: `${name}: the attempt took longer than ${planned.unit.budget.timeout_ms} ms.`,
        retryable: true,
      };
    case "lost":
      return {
        error_type: "EXECUTION_FAILURE",
        message: `${name}: the attempt was lost with its executor.`,
        code: "attempt_lost",
        retryable: true,
      };
    default:
      return outcome satisfies never;
  }
}

function invocationEnded(
  planned: PlannedUnit,
  run: UnitRun,
  outcome: AttemptOutcome,
  consumption: Consumption,
  failure: ErrorFacts | null,
): SessionEvent {
  const tokens = { tokens_in: consumption.tokensIn, tokens_out: consumption.tokensOut };
  if (outcome.kind === "output" || failure === null) {
    const { model, provider } = outcome as { model?: string; provider?: string };
    return event(planned, run, "llm.invocation.completed", {
      ...tokens,
      ...(model === undefined ? {} : { model }),
      ...(provider === undefined ? {} : { provider }),
    });
  }
  return event(planned, run, "llm.invocation.failed", {
    error_type: failure.error_type,
    message: failure.message,
    ...tokens,
    estimated: consumption.estimated,
  });
}

function event<T extends SessionEvent["event_type"]>(
  planned: PlannedUnit,
  run: UnitRun,
  event_type: T,
  payload: Extract<SessionEvent, { event_type: T }>["payload"],
): SessionEvent {
  return { event_type, work_unit_id: planned.unit.id, attempt_index: run.attempt, payload } as SessionEvent;
}
