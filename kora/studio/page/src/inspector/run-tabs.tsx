import type { KeyboardEvent, ReactNode } from "react";
import { type RunRoute, routeHash, TABS, type Tab } from "../routes/route.ts";
import { goTo } from "../routes/use-route.ts";

const NAMES: Readonly<Record<Tab, string>> = {
  overview: "Overview",
  timeline: "Timeline",
  graph: "Graph",
  events: "Events",
};

/** The four views of a run. */
export function RunTabs({ route }: { readonly route: RunRoute }): ReactNode {
  const { tab } = route;
  const move = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab;
    goTo({ ...route, tab: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Views of the run" onKeyDown={move}>
      {TABS.map((each) => (
        <a
          key={each}
          id={`tab-${each}`}
          role="tab"
          aria-selected={each === tab}
          aria-controls="run-panel"
          tabIndex={each === tab ? 0 : -1}
          href={routeHash({ ...route, tab: each })}
        >
          {NAMES[each]}
        </a>
      ))}
    </div>
  );
}
