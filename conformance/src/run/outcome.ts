// How a run came out, in the members of the contract that do not depend on time: as the oracle says it must, or as it was seen to.
import type { PriceList } from "@krako/contracts";
import type { RunCase } from "../cases/case.ts";
import { environmentOf } from "../judge/environment.ts";
import type { RunTrial } from "../judge/trial.ts";
import type { Attempt } from "../oracle/attempt.ts";
import type { Json } from "../oracle/json.ts";
import { fatalFailures, summaryOf } from "../oracle/run-summary.ts";
import { runSequentially } from "../oracle/sequential-interpreter.ts";
import { moneyOf, type Spending } from "../oracle/spending.ts";

/** As the budget of the contract counts; money as a decimal text. */
export interface SpendingText {
  readonly tokens: number;
  readonly llm_invocations: number;
  readonly retries: number;
  readonly cost_usd: string;
}

export interface AttemptOutcome {
  readonly stages: readonly string[];
  readonly error_type: string | null;
  /** null: nothing was told, or what is right depends on how the model was called. */
  readonly debited: SpendingText | null;
  readonly overrun_tokens: number | null;
  readonly estimated: boolean | null;
}

export interface UnitOutcome {
  readonly work_unit_id: string;
  readonly status: string;
  readonly error_type: string | null;
  readonly dimension: string | null;
  readonly scope: string | null;
  readonly escalation_index: number | null;
  readonly attempts: readonly AttemptOutcome[];
  /** null: none. */
  readonly output: Json;
}

export interface RunOutcome {
  readonly status: string;
  readonly error: {
    readonly error_type: string;
    readonly work_unit_id: string | null;
    readonly dimension: string | null;
    readonly scope: string | null;
  } | null;
  readonly final_output: Json;
  readonly output_work_unit_id: string | null;
  /** Whether it failed under `fail_fast`: then what had not settled, edges not yet decided and the output are open. */
  readonly cut: boolean;
  /** In canonical order. */
  readonly units: readonly UnitOutcome[];
  readonly debited: SpendingText;
}

const textOf = (spending: Spending): SpendingText => ({
  tokens: spending.tokens,
  llm_invocations: spending.llm_invocations,
  retries: spending.retries,
  cost_usd: moneyOf(spending.cost_usd),
});

const attemptOutcome = ({ stages, error_type, taken, overrun, estimated }: Attempt): AttemptOutcome => ({
  stages,
  error_type,
  debited: textOf(taken),
  overrun_tokens: overrun.tokens,
  estimated,
});

/** What must come out, by the oracle. Only of cases that nobody cancels and no clock ends. */
export const expectedOutcome = ({ graph, script }: RunCase, prices: PriceList | null): RunOutcome => {
  const run = runSequentially(graph, environmentOf(script), prices);
  const summary = summaryOf(graph, run);
  const isOverspent = summary.error?.error_type === "BUDGET_BREACH" && summary.error.work_unit_id === null;
  const cut = graph.policy.failure_policy === "fail_fast" && (isOverspent || fatalFailures(graph, run).length > 0);
  return {
    status: summary.status,
    error: summary.error,
    final_output: cut ? null : summary.final_output,
    output_work_unit_id: cut ? null : summary.output_work_unit_id,
    cut,
    units: run.order.flatMap((id) => {
      const unit = run.units.get(id);
      if (unit === undefined) return [];
      const { status, error_type, dimension, scope, output } = unit.ending;
      return [
        {
          work_unit_id: id,
          ...{ status, error_type, dimension, scope },
          escalation_index: unit.escalation,
          attempts: unit.attempts.map(attemptOutcome),
          output: output ?? null,
        },
      ];
    }),
    debited: textOf(summary.debited),
  };
};

/** What came out; null where there is no result. */
export const seenOutcome = ({ order, units, result, cuts, seen: { graph } }: RunTrial): RunOutcome | null => {
  if (result === null) return null;
  const { status, error, final_output, output_work_unit_id, budget } = result;
  const isOverspent = result.error?.error_type === "BUDGET_BREACH" && result.error.work_unit_id === undefined;
  const failedFast = cuts.has("fail_fast") || (isOverspent && graph.policy.failure_policy === "fail_fast");
  const told = [...units.values()].flatMap(({ seen }) => seen ?? []);
  return {
    status,
    error:
      error === undefined
        ? null
        : {
            error_type: error.error_type,
            work_unit_id: error.work_unit_id ?? null,
            dimension: error.dimension ?? null,
            scope: error.scope ?? null,
          },
    final_output: final_output as Json,
    output_work_unit_id: output_work_unit_id ?? null,
    cut: failedFast || told.some(({ task }) => task.status === "cancelled"),
    units: order.flatMap((id) => {
      const seen = units.get(id)?.seen;
      if (seen === null || seen === undefined) return [];
      const { task, attempts, debits, calls, ending, escalation } = seen;
      return [
        {
          work_unit_id: id,
          status: task.status,
          error_type: task.error?.error_type ?? null,
          dimension: task.error?.dimension ?? null,
          scope: task.error?.scope ?? null,
          escalation_index: escalation,
          attempts: attempts.map(({ stages, error_type, attempt_index }): AttemptOutcome => {
            const debit = debits.find(({ attempt }) => attempt === attempt_index);
            const call = calls[attempt_index - 1];
            // What a failed call over HTTP consumed is as its adapter understands it.
            const isOpen = debit === undefined || (call?.via === "http" && call.answer?.kind !== "answer");
            return {
              stages,
              error_type: error_type ?? null,
              debited: isOpen ? null : textOf(debit.taken),
              overrun_tokens: isOpen ? null : debit.overrunTokens,
              estimated: isOpen ? null : debit.estimated,
            };
          }),
          output: ending.output ?? null,
        },
      ];
    }),
    debited: {
      tokens: budget.tokens.debited,
      llm_invocations: budget.llm_invocations.debited,
      retries: budget.retries.debited,
      cost_usd: budget.cost_usd.debited,
    },
  };
};
