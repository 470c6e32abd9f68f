import type { StudioRun } from "@krako/contracts";
import type { ReactNode } from "react";
import { STATE_LOOKS } from "../parts/state-look.ts";
import { StateMark } from "../parts/state-mark.tsx";
import { routeHash } from "../routes/route.ts";
import { count } from "../run/amount-text.ts";
import { durationText } from "../run/duration-text.ts";
import { whenText } from "./when-text.ts";

/** One run in the list. */
export function RunRow({
  run,
  isChosen,
  onChoose,
}: {
  readonly run: StudioRun;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const canCompare = run.state === "succeeded" || run.state === "failed" || run.state === "cancelled";
  return (
    <li className="run-row" data-state={run.state}>
      <input
        type="checkbox"
        aria-label={`Compare ${run.title}`}
        checked={isChosen}
        disabled={!canCompare}
        title={canCompare ? "Choose to compare" : "Only runs that have ended can be compared"}
        onChange={onChoose}
      />
      <a href={routeHash({ page: "run", run: run.run_id, tab: "overview", unit: null })} data-run={run.run_id}>
        <StateMark state={run.state} />
        <span className="run-title">{run.title}</span>
        <span className="run-message">{run.message ?? ""}</span>
        <span className="run-facts">{facts(run)}</span>
        <time dateTime={run.started_at} title={new Date(run.started_at).toLocaleString()}>
          {whenText(Date.parse(run.started_at), Date.now())}
        </time>
      </a>
    </li>
  );
}

function facts(run: StudioRun): string {
  if (run.state === "damaged") return STATE_LOOKS[run.state].word;
  const took =
    run.ended_at === undefined
      ? STATE_LOOKS[run.state].word
      : durationText(Math.max(0, Date.parse(run.ended_at) - Date.parse(run.started_at)));
  const units =
    run.state === "running"
      ? `${run.ended_unit_count.toLocaleString("en")} of ${count(run.unit_count, "unit")}`
      : count(run.unit_count, "unit");
  const cost = run.charged_usd === "0.000000" ? [] : [`$${run.charged_usd}`];
  const where = run.backend_mode === "local" ? [] : [run.backend_mode];
  return [units, count(run.model_calls, "model call"), ...cost, ...where, took].join(" · ");
}
