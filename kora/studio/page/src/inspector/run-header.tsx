import type { StudioRun } from "@krako/contracts";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { StudioRunDetail } from "../../../src/api.ts";
import type { Following } from "../api/live-run.ts";
import { useStudio } from "../api/studio-context.ts";
import { changeDraft } from "../compose/draft.ts";
import { ExportMenu } from "../export/export-menu.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { StateLabel } from "../parts/state-mark.tsx";
import { routeHash } from "../routes/route.ts";
import { goTo } from "../routes/use-route.ts";
import { count } from "../run/amount-text.ts";
import { durationText } from "../run/duration-text.ts";
import { type RunView, settledCount } from "../run/run-view.ts";
import { DeleteRun } from "./delete-run.tsx";

/** What a run is, how far it is, and what can be done with it. */
export function RunHeader({
  run,
  detail,
  view,
  following,
  nowMs,
}: {
  readonly run: StudioRun;
  readonly detail: StudioRunDetail;
  readonly view: RunView;
  readonly following: Following;
  readonly nowMs: number;
}): ReactNode {
  const studio = useStudio();
  const cancel = useMutation({ mutationFn: () => studio.cancel(run.run_id) });
  const isRunning = run.state === "running";
  const { error } = cancel;
  return (
    <header className="run-header">
      <div className="run-name">
        <h1 title={run.title}>{run.title}</h1>
        <p className="fine">
          <StateLabel state={run.state} />
          <span>{progress(view, isRunning)}</span>
          <span>{durationText(nowMs)}</span>
          <span>{run.backend_mode}</span>
          {run.playbook === undefined ? null : <span>playbook {run.playbook}</span>}
          <time dateTime={run.started_at}>{new Date(run.started_at).toLocaleString()}</time>
          {following.state === "broken" ? (
            <span className="warn">The stream broke off; taking it up again.</span>
          ) : null}
        </p>
      </div>
      <div className="run-actions">
        {isRunning ? (
          <button type="button" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
            {cancel.isPending || cancel.isSuccess ? "Cancelling" : "Cancel"}
          </button>
        ) : (
          <>
            <button
              type="button"
              title="Puts its graph into the field for a new run"
              onClick={() => runAgain(run, detail)}
            >
              Run again
            </button>
            {detail.result === null ? null : (
              <a className="button" href={routeHash({ page: "compare", before: run.run_id, after: null })}>
                Compare
              </a>
            )}
            <ExportMenu run={run} detail={detail} view={view} />
            <DeleteRun run={run.run_id} title={run.title} />
          </>
        )}
      </div>
      <StateBar view={view} />
      {error === null ? null : <ProblemView error={error} />}
      {following.state === "lost" ? <ProblemView error={following.error} /> : null}
    </header>
  );
}

function runAgain({ title }: StudioRun, { graph }: StudioRunDetail): void {
  changeDraft({ text: JSON.stringify(graph, null, 2), name: title });
  goTo({ page: "home" });
}

function progress(view: RunView, isRunning: boolean): string {
  const units = count(view.units.size, "unit");
  return isRunning ? `${settledCount(view).toLocaleString("en")} of ${units}` : units;
}

const BAR_STATES = [
  "succeeded",
  "failed",
  "cancelled",
  "skipped",
  "running",
  "retry_wait",
  "ready",
  "pending",
] as const;

/** How many units are in each state. */
function StateBar({ view }: { readonly view: RunView }): ReactNode {
  const present = BAR_STATES.filter((state) => view.counts[state] > 0);
  const text = present.map((state) => `${view.counts[state]} ${state}`).join(", ");
  return (
    <div className="state-bar" role="img" aria-label={`Units: ${text}`} title={text}>
      {present.map((state) => (
        <i key={state} data-state={state} style={{ flexGrow: view.counts[state] }} />
      ))}
    </div>
  );
}
