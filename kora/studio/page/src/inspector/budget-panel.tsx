import type { BudgetReport } from "@krako/contracts";
import type { ReactNode } from "react";
import { amountText, count, DIMENSION_NAMES } from "../run/amount-text.ts";
import { type BudgetBar, budgetBars } from "../run/budget-bars.ts";
import type { RunView } from "../run/run-view.ts";

/** How much of the budget is used up: a bar for every dimension. */
export function BudgetPanel({
  view,
  report,
  nowMs,
}: {
  readonly view: RunView;
  readonly report: BudgetReport | null;
  readonly nowMs: number;
}): ReactNode {
  const { estimated } = view.taken;
  return (
    <section className="panel" aria-labelledby="budget-title">
      <h2 id="budget-title">Budget</h2>
      <dl className="budget">
        {budgetBars(view, report, nowMs).map((bar) => (
          <Bar key={bar.dimension} bar={bar} />
        ))}
      </dl>
      {estimated === 0 ? null : (
        <p className="fine warn">
          {count(estimated, "attempt")} did not say what was used, so the whole limit was debited.
        </p>
      )}
    </section>
  );
}

function Bar({ bar: { dimension, declared, debited, remaining, overrun, share } }: { readonly bar: BudgetBar }) {
  const level = share === null ? "none" : share >= 1 ? "full" : share >= 0.8 ? "high" : "low";
  const limits =
    declared === null
      ? "no limit"
      : `of ${amountText(dimension, declared)}, ${amountText(dimension, remaining ?? 0)} left`;
  return (
    <div className="budget-bar" data-level={level}>
      <dt>{DIMENSION_NAMES[dimension]}</dt>
      <dd>
        <span>
          <strong>{amountText(dimension, debited)}</strong> {limits}
          {overrun === 0 ? null : <em className="over"> {amountText(dimension, overrun)} over</em>}
        </span>
        <span className="bar" aria-hidden="true">
          <i style={{ width: `${(share ?? 0) * 100}%` }} />
        </span>
      </dd>
    </div>
  );
}
