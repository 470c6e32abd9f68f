import type { BudgetScope, ErrorReport, ErrorType, SpendableDimension, StopReason, Violation } from "@krako/contracts";
import { ERROR_TYPE_TABLE } from "@krako/contracts/tables";
import { usd } from "../money/micro-usd.ts";
import { clipText } from "../violation.ts";
import type { Amounts } from "./amounts.ts";

/** The facts of an error; what is left out follows from its type. */
export interface ErrorFacts {
  readonly error_type: ErrorType;
  readonly message: string;
  readonly stop_reason?: StopReason;
  readonly code?: string | undefined;
  readonly work_unit_id?: string;
  readonly dimension?: SpendableDimension | "duration";
  readonly scope?: BudgetScope;
  readonly retryable?: boolean;
  readonly violations?: readonly Violation[] | undefined;
}

/** An error as results and events carry it; `spent` is what the unit (or run) it is about has cost so far (ERR-003). */
export function errorReport(facts: ErrorFacts, spentMicroUsd: number): ErrorReport {
  return {
    error_type: facts.error_type,
    stop_reason: facts.stop_reason ?? ERROR_TYPE_TABLE[facts.error_type].stop_reason,
    message: clipText(facts.message),
    retryable: facts.retryable ?? false,
    charged: usd(spentMicroUsd),
    ...(facts.code === undefined ? {} : { code: facts.code }),
    ...(facts.work_unit_id === undefined ? {} : { work_unit_id: facts.work_unit_id }),
    ...(facts.dimension === undefined ? {} : { dimension: facts.dimension }),
    ...(facts.scope === undefined ? {} : { scope: facts.scope }),
    ...(facts.violations?.length ? { violations: [...facts.violations] } : {}),
  };
}

/** How an amount is said in a sentence or an event: money as a decimal string, everything else as a whole number. */
export function amountOf(dimension: keyof Amounts, amount: number): number | string {
  return dimension === "cost_usd" ? usd(amount) : amount;
}
