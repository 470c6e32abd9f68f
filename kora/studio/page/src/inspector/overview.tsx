import type { UnitId } from "@krako/contracts";
import type { ReactNode } from "react";
import type { StudioRunDetail } from "../../../src/api.ts";
import type { RunView } from "../run/run-view.ts";
import { AnswerPanel } from "./answer-panel.tsx";
import { AvoidedPanel } from "./avoided-panel.tsx";
import { BudgetPanel } from "./budget-panel.tsx";
import { ErrorPanel } from "./error-panel.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { LaddersPanel } from "./ladders-panel.tsx";
import { TimePanel } from "./time-panel.tsx";

/** What people want to know of a run first: how it ended, the answer, what it took, the way it went. */
export function Overview({
  view,
  detail,
  nowMs,
  onOpen,
}: {
  readonly view: RunView;
  readonly detail: StudioRunDetail;
  readonly nowMs: number;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  return (
    <div className="overview">
      <div className="overview-main">
        <ErrorPanel view={view} detail={detail} onOpen={onOpen} />
        <AnswerPanel view={view} detail={detail} onOpen={onOpen} />
        <LaddersPanel view={view} onOpen={onOpen} />
      </div>
      <div className="overview-side">
        <BudgetPanel view={view} report={detail.result?.budget ?? null} nowMs={nowMs} />
        <TimePanel view={view} nowMs={nowMs} />
        <AvoidedPanel view={view} />
        <FactsPanel detail={detail} />
      </div>
    </div>
  );
}
