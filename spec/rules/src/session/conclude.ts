import type { ErrorReport } from "@krako/contracts";
import { budgetReport } from "./budget-report.ts";
import { errorReport } from "./error-report.ts";
import type { SessionEvent } from "./events.ts";
import { selectOutput } from "./output.ts";
import type { Session } from "./session.ts";
import { failureOfRun, spent } from "./stop.ts";

/** The last event of a run in which every unit has settled (§6): its first failure, an overrun of the budget, or its answer. */
export function conclude(session: Session): SessionEvent {
  const budget = budgetReport(session);
  const fail = (error: ErrorReport): SessionEvent => ({
    event_type: "execution.session.failed",
    work_unit_id: null,
    attempt_index: null,
    payload: { error, budget },
  });
  if (session.failure >= 0) return fail(failureOfRun(session));
  const dimension = overrunDimension(session);
  if (dimension !== null)
    return fail(
      errorReport(
        {
          error_type: "BUDGET_BREACH",
          dimension,
          scope: "graph",
          message: `Providers reported more ${dimension} than the graph declares in all; the excess is recorded as overrun.`,
        },
        spent(session),
      ),
    );
  const output = selectOutput(session);
  if (!output.ok)
    return fail(
      errorReport(
        { error_type: "EXECUTION_FAILURE", code: "output_unavailable", message: output.message },
        spent(session),
      ),
    );
  return {
    event_type: "execution.session.completed",
    work_unit_id: null,
    attempt_index: null,
    payload: { output_work_unit_id: output.work_unit_id, budget, stop_reason: "success" },
  };
}

/** BUDGET-003: decided once, after the last unit. */
function overrunDimension({ plan, book }: Session): "tokens" | "cost_usd" | null {
  if (book.debited.tokens + book.overrun.tokens > plan.declared.tokens) return "tokens";
  return book.debited.cost_usd + book.overrun.cost_usd > plan.declared.cost_usd ? "cost_usd" : null;
}
