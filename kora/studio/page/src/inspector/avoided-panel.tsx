import type { ReactNode } from "react";
import { count } from "../run/amount-text.ts";
import { avoidedBy } from "../run/avoided.ts";
import type { RunView } from "../run/run-view.ts";

/** What models were asked, and what was not spent because one was not needed. */
export function AvoidedPanel({ view }: { readonly view: RunView }): ReactNode {
  const { modelUnits, begun, skipped, tokensAtMost, callsAtMost } = avoidedBy(view);
  const rest = modelUnits - begun - skipped;
  const facts: [name: string, value: string][] = [
    ["Calls made", view.taken.modelCalls.toLocaleString("en")],
    ["Model units that ran", `${begun} of ${modelUnits}`],
    ["Not needed", `${skipped}`],
  ];
  if (rest > 0) facts.push([view.endedMs === null ? "Not decided yet" : "Never reached", `${rest}`]);
  return (
    <section className="panel" aria-labelledby="avoided-title">
      <h2 id="avoided-title">Models</h2>
      {modelUnits === 0 ? (
        <p>No unit of this graph asks a model.</p>
      ) : (
        <dl className="shares">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {skipped === 0 ? null : (
        <p className="fine">
          Not spent: at most {count(callsAtMost, "call")} and {count(tokensAtMost, "token")}.
        </p>
      )}
    </section>
  );
}
