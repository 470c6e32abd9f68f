import type { UnitId } from "@krako/contracts";
import type { ReactNode } from "react";
import type { StudioRunDetail } from "../../../src/api.ts";
import { JsonView } from "../parts/json-view.tsx";
import { UnitLink } from "../parts/unit-link.tsx";
import { answeredBy } from "../run/answered-by.ts";
import type { RunView } from "../run/run-view.ts";

/** The answer of a run, and who gave it. */
export function AnswerPanel({
  view,
  detail: { run, result },
  onOpen,
}: {
  readonly view: RunView;
  readonly detail: StudioRunDetail;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  const wanted = result?.output_work_unit_id ?? view.outputUnit;
  return (
    <section className="panel answer" aria-labelledby="answer-title">
      <h2 id="answer-title">Answer</h2>
      {wanted === null ? (
        <p className="fine">{noAnswer(run.state)}</p>
      ) : (
        <>
          <p className="fine">
            From <UnitLink unit={answeredBy(view, wanted)} onOpen={onOpen} />
            {answeredBy(view, wanted) === wanted ? "" : `, standing in for ${wanted}`}
          </p>
          <Answer value={result === null ? undefined : result.final_output} />
        </>
      )}
    </section>
  );
}

function Answer({ value }: { readonly value: unknown }): ReactNode {
  if (value === undefined) return null;
  if (typeof value !== "string" || value.length === 0) return <JsonView value={value} label="the answer" />;
  return <pre className="answer-text">{value}</pre>;
}

function noAnswer(state: StudioRunDetail["run"]["state"]): string {
  switch (state) {
    case "running":
      return "There is none yet.";
    case "interrupted":
      return "There is none: the process that ran it ended before the run did. What was under way then is shown as it was.";
    case "damaged":
      return "There is none: the file of the run cannot be read as a whole.";
    default:
      return "There is none.";
  }
}
