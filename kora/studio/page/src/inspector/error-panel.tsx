import type { ErrorReport, UnitId } from "@krako/contracts";
import type { ReactNode } from "react";
import type { StudioRunDetail } from "../../../src/api.ts";
import { UnitLink } from "../parts/unit-link.tsx";
import { count } from "../run/amount-text.ts";
import type { RunView } from "../run/run-view.ts";
import { ViolationList } from "./violation-list.tsx";

/** How a run failed, what it has cost, and whether it is worth another try. Nothing where it did not fail. */
export function ErrorPanel({
  view,
  detail: { run },
  onOpen,
}: {
  readonly view: RunView;
  readonly detail: StudioRunDetail;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  const { error, taken } = view;
  if (error === null)
    return run.message === undefined || run.state === "running" ? null : (
      <section className="panel failed" role="alert">
        <h2>{run.state === "damaged" ? "The file of this run is damaged" : "It failed"}</h2>
        <p>{run.message}</p>
      </section>
    );
  return (
    <section className="panel failed" aria-labelledby="error-title">
      <h2 id="error-title">
        {error.error_type}
        {error.dimension === undefined ? "" : `: ${error.scope ?? "run"} budget, ${error.dimension}`}
      </h2>
      <p>{error.message}</p>
      {error.work_unit_id === undefined ? null : (
        <p>
          In <UnitLink unit={error.work_unit_id} onOpen={onOpen} />
        </p>
      )}
      <ViolationList violations={error.violations ?? []} />
      <p className="fine">
        Charged ${error.charged}, {count(taken.tokens, "token")}, {count(taken.llm_invocations, "LLM call")},{" "}
        {count(taken.retries, "retry", "retries")}. {whatNext(error)}
      </p>
    </section>
  );
}

/** Whether it is worth another try. The code is that of a ladder that would have gone on to a model nobody offers. */
function whatNext({ code, retryable }: ErrorReport): string {
  if (code === "undecided") return "With a model (kora studio --model-url … --model …) it can be decided.";
  return retryable ? "It may succeed another time." : "The same graph will fail again.";
}
