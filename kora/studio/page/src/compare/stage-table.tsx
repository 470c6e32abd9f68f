import type { UnitStatus, Uuid } from "@krako/contracts";
import { type ReactNode, useState } from "react";
import type { StudioDiff } from "../../../src/api.ts";
import { StateLabel } from "../parts/state-mark.tsx";
import { routeHash } from "../routes/route.ts";
import { count } from "../run/amount-text.ts";

/** Units that are shown before somebody asks for the rest. */
const FEW = 200;

type UnitEnd = StudioDiff["stages"][number]["before"];

/** Units that ended otherwise, or went another way. */
export function StageTable({
  stages,
  before,
  after,
}: {
  readonly stages: StudioDiff["stages"];
  readonly before: Uuid;
  readonly after: Uuid;
}): ReactNode {
  const [shown, setShown] = useState(FEW);
  if (stages.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="stages-title">
      <h2 id="stages-title">Units</h2>
      <div className="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Unit</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {stages.slice(0, shown).map((each) => (
              <tr key={each.unit}>
                <th scope="row">{each.unit}</th>
                <td>
                  <End end={each.before} unit={each.unit} run={before} />
                </td>
                <td>
                  <End end={each.after} unit={each.unit} run={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown < stages.length ? (
        <button type="button" onClick={() => setShown(shown + FEW)}>
          {count(stages.length - shown, "more unit")}
        </button>
      ) : null}
    </section>
  );
}

function End({ end, unit, run }: { readonly end: UnitEnd; readonly unit: string; readonly run: Uuid }): ReactNode {
  if (end === null) return <span className="fine">not in this run</span>;
  const { status, stop_reason, error_type, attempts, escalation_index } = end;
  return (
    <a className="end" href={routeHash({ page: "run", run, tab: "timeline", unit })}>
      <StateLabel state={status satisfies UnitStatus} />
      <span>{error_type ?? (stop_reason === "success" || stop_reason === status ? "" : stop_reason)}</span>
      <span>{count(attempts.length, "attempt")}</span>
      {escalation_index === null ? null : <span>escalated</span>}
    </a>
  );
}
