// What one attempt means once its outcome is known: a pure function of the unit, the attempt number and the outcome.
import type { PriceList } from "@krako/contracts";
import type { Json } from "./json.ts";
import { NORMATIVE, type Readings } from "./readings.ts";
import { attemptLimit, costOf, isModel, NOTHING, needOf, type Spending, type WorkUnit } from "./spending.ts";

export interface Usage {
  readonly tokens_in: number;
  readonly tokens_out: number;
}
/** The environment's part: everything a script decides and nothing else. */
export type Outcome =
  | {
      readonly kind: "output";
      readonly output: Json;
      readonly violations?: readonly Violation[];
      readonly usage?: Usage | null;
    }
  | {
      readonly kind: "error";
      readonly message: string;
      readonly retryable: boolean;
      readonly usage?: Usage | null;
      readonly started?: boolean;
    }
  | { readonly kind: "timeout" }
  | { readonly kind: "lost"; readonly started?: boolean };
export interface Violation {
  readonly rule: string;
  readonly pointer: string;
  readonly message: string;
  readonly mend: string;
}

export type ErrorType = "VALIDATION_ERROR" | "TIMEOUT" | "BUDGET_BREACH" | "DEPENDENCY_FAILURE" | "EXECUTION_FAILURE";
export interface Attempt {
  readonly error_type: ErrorType | null;
  readonly stages: readonly string[];
  readonly lost: boolean;
  readonly retryable: boolean;
  /** Whether it would be retried if the unit were idempotent. */
  readonly retryableIfIdempotent: boolean;
  readonly estimated: boolean;
  readonly output: Json | undefined;
  readonly schemaMismatch: boolean;
  readonly taken: Spending;
  readonly overrun: Spending;
}

const FIRST_STAGE: Readonly<Record<WorkUnit["type"], string>> = {
  deterministic: "DETERMINISTIC_EXECUTION",
  retrieval: "DETERMINISTIC_EXECUTION",
  aggregation: "AGGREGATION",
  small_model: "MODEL_INVOCATION",
  llm: "MODEL_INVOCATION",
};

/** More tokens than this nobody reports; the contract has no greater count. */
const MOST_TOKENS = 100_000_000_000;
const MOST_MICRO_USD = Number.MAX_SAFE_INTEGER;

/** A report as far as it can be believed: two whole numbers, cut to the greatest count; anything else says nothing (§8). */
export const believed = (usage: Usage | null | undefined): Usage | "unknown" => {
  const counts = [usage?.tokens_in, usage?.tokens_out].map((count) =>
    isCount(count) ? Math.min(count, MOST_TOKENS) : null,
  );
  const [tokens_in = null, tokens_out = null] = counts;
  return tokens_in === null || tokens_out === null ? "unknown" : { tokens_in, tokens_out };
};
const isCount = (count: unknown): count is number => typeof count === "number" && Number.isInteger(count) && count >= 0;

/** What the attempt consumed as far as anybody knows: nothing, a report, or 'unknown' (BUDGET-007). */
export const consumption = (unit: WorkUnit, outcome: Outcome): Usage | "nothing" | "unknown" => {
  if (!isModel(unit)) return "nothing";
  if ((outcome.kind === "error" || outcome.kind === "lost") && outcome.started === false) return "nothing";
  return outcome.kind === "timeout" || outcome.kind === "lost" ? "unknown" : believed(outcome.usage);
};

const debit = (
  unit: WorkUnit,
  k: number,
  outcome: Outcome,
  prices: PriceList | null,
  readings: Readings,
): Pick<Attempt, "taken" | "overrun" | "estimated"> & { over: boolean } => {
  const need = needOf(unit, k, prices);
  const used = consumption(unit, outcome);
  if (used === "nothing")
    return { taken: { ...NOTHING, retries: need.retries }, overrun: NOTHING, estimated: false, over: false };
  if (used === "unknown") {
    const taken = readings.unknown === "limit" ? need : { ...NOTHING, retries: need.retries };
    return { taken, overrun: NOTHING, estimated: true, over: false };
  }
  const tokens = used.tokens_in + used.tokens_out;
  const cost = Math.min(MOST_MICRO_USD, costOf(unit, used.tokens_in, used.tokens_out, prices));
  const over = tokens > attemptLimit(unit);
  const reported = { ...need, tokens, cost_usd: over ? cost : Math.min(cost, need.cost_usd) };
  const taken = over && readings.overrun === "apart" ? { ...need, cost_usd: Math.min(cost, need.cost_usd) } : reported;
  const overrun = { ...NOTHING, tokens: tokens - taken.tokens, cost_usd: reported.cost_usd - taken.cost_usd };
  return { taken, overrun, estimated: false, over };
};

export const attemptOf = (
  unit: WorkUnit,
  k: number,
  outcome: Outcome,
  prices: PriceList | null,
  readings: Readings = NORMATIVE,
): Attempt => {
  const { over, ...debited } = debit(unit, k, outcome, prices, readings);
  const first = FIRST_STAGE[unit.type];
  const failed = { ...debited, lost: false, output: undefined, schemaMismatch: false, stages: [first, "TASK_FAILED"] };
  const free = readings.failedAttempts === "free" ? { taken: { ...NOTHING, retries: debited.taken.retries } } : {};
  const neverStarted = (outcome.kind === "error" || outcome.kind === "lost") && outcome.started === false;
  const mayRepeat = unit.idempotent || neverStarted || readings.idempotence === "ignored"; // RETRY-002
  const retry = (isRetried: boolean) => ({ retryable: isRetried && mayRepeat, retryableIfIdempotent: isRetried });
  if (over) return { ...failed, error_type: "BUDGET_BREACH", ...retry(false) };
  switch (outcome.kind) {
    case "timeout":
      return { ...failed, ...free, error_type: "TIMEOUT", ...retry(true) };
    case "lost":
      return { ...failed, ...free, error_type: "EXECUTION_FAILURE", ...retry(true), lost: true };
    case "error":
      return { ...failed, ...free, error_type: "EXECUTION_FAILURE", ...retry(outcome.retryable) };
    case "output": {
      const stages = [first, "SCHEMA_VALIDATION"];
      if ((outcome.violations ?? []).length > 0) {
        const again = readings.schemaRetry === "all" || (readings.schemaRetry === "models" && isModel(unit));
        return {
          ...failed,
          ...free,
          error_type: "VALIDATION_ERROR",
          ...retry(again),
          schemaMismatch: true,
          stages: [...stages, "TASK_FAILED"],
        };
      }
      return {
        ...debited,
        error_type: null,
        ...retry(false),
        lost: false,
        output: outcome.output,
        schemaMismatch: false,
        stages: [...stages, "TASK_COMPLETED"],
      };
    }
  }
};
