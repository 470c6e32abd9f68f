import type { ReactNode } from "react";
import { count } from "../run/amount-text.ts";
import { avoidedBy } from "../run/avoided.ts";
import type { RunView } from "../run/run-view.ts";

/** What was not spent because a model was not needed. */
export function AvoidedPanel({ view }: { readonly view: RunView }): ReactNode {
  const { modelUnits, skipped, tokensAtMost, callsAtMost } = avoidedBy(view);
  return (
    <section className="panel" aria-labelledby="avoided-title">
      <h2 id="avoided-title">Models</h2>
      {modelUnits === 0 ? (
        <p>No unit of this graph asks a model.</p>
      ) : (
        <>
          <p>
            {count(view.taken.modelCalls, "call")} made. {skipped === 0 ? "Every" : count(skipped, "unit")}{" "}
            {skipped === 0
              ? "model unit was needed, or is not decided yet."
              : `of ${count(modelUnits, "model unit")} ${skipped === 1 ? "was" : "were"} not needed.`}
          </p>
          {skipped === 0 ? null : (
            <p className="fine">
              Not spent: at most {count(callsAtMost, "call")} and {count(tokensAtMost, "token")}.
            </p>
          )}
        </>
      )}
    </section>
  );
}
