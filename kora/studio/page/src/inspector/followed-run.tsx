import type { UnitId } from "@krako/contracts";
import { type ReactNode, useState } from "react";
import type { StudioRunDetail } from "../../../src/api.ts";
import { useLiveRun } from "../api/use-live-run.ts";
import type { RunRoute, Tab } from "../routes/route.ts";
import { goTo } from "../routes/use-route.ts";
import type { RunView } from "../run/run-view.ts";
import { useKeys } from "../shell/use-keys.ts";
import { useTitle } from "../shell/use-title.ts";
import { EventsTab } from "./events-tab.tsx";
import { GraphTab } from "./graph-tab.tsx";
import { Overview } from "./overview.tsx";
import { RunHeader } from "./run-header.tsx";
import { RunTabs } from "./run-tabs.tsx";
import { TimelineTab } from "./timeline-tab.tsx";
import { UnitDrawer } from "./unit-drawer.tsx";
import { useNowMs } from "./use-now-ms.ts";

/** A run with all that its events say, as they come. */
export function FollowedRun({
  route,
  detail,
}: {
  readonly route: RunRoute;
  readonly detail: StudioRunDetail;
}): ReactNode {
  // The graph of a run never changes; asking for the run again must not begin the fold again.
  const [graph] = useState(detail.graph);
  const { view, following } = useLiveRun(route.run, graph);
  const run = following.state === "ended" ? following.run : detail.run;
  useTitle(run.title);
  // What nobody answers for any more is shown as it was last.
  const isGoing = run.state === "running" && following.state !== "lost";
  const nowMs = useNowMs(view, isGoing);
  const open = (unit: UnitId | null): void => goTo({ ...route, unit }, "replace");
  const show = (tab: Tab): void => goTo({ ...route, tab });
  useKeys({
    "g o": () => show("overview"),
    "g t": () => show("timeline"),
    "g g": () => show("graph"),
    "g e": () => show("events"),
    "g c": () => goTo({ page: "compare", before: route.run, after: null }),
  });
  return (
    <main className="inspector" data-going={isGoing}>
      <RunHeader run={run} detail={detail} view={view} following={following} nowMs={nowMs} />
      <RunTabs route={route} />
      <div className="inspector-body" data-drawer={route.unit !== null}>
        <div id="run-panel" className="tab-panel" role="tabpanel" aria-labelledby={`tab-${route.tab}`}>
          <TabBody route={route} view={view} detail={detail} nowMs={nowMs} onOpen={open} />
        </div>
        {route.unit === null ? null : (
          <UnitDrawer key={route.unit} unit={route.unit} view={view} nowMs={nowMs} onOpen={open} />
        )}
      </div>
    </main>
  );
}

function TabBody({
  route,
  view,
  detail,
  nowMs,
  onOpen,
}: {
  readonly route: RunRoute;
  readonly view: RunView;
  readonly detail: StudioRunDetail;
  readonly nowMs: number;
  readonly onOpen: (unit: UnitId | null) => void;
}): ReactNode {
  switch (route.tab) {
    case "overview":
      return <Overview view={view} detail={detail} nowMs={nowMs} onOpen={onOpen} />;
    case "timeline":
      return <TimelineTab view={view} nowMs={nowMs} unit={route.unit} onOpen={onOpen} />;
    case "graph":
      return <GraphTab view={view} unit={route.unit} onOpen={onOpen} />;
    case "events":
      return <EventsTab view={view} onOpen={onOpen} />;
    default:
      return route.tab satisfies never;
  }
}
