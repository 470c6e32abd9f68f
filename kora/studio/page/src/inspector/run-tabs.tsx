import type { Uuid } from "@krako/contracts";
import type { KeyboardEvent, ReactNode } from "react";
import { routeHash, TABS, type Tab } from "../routes/route.ts";
import { goTo } from "../routes/use-route.ts";

const NAMES: Readonly<Record<Tab, string>> = {
  overview: "Overview",
  timeline: "Timeline",
  graph: "Graph",
  events: "Events",
};

/** The four views of a run. */
export function RunTabs({ run, tab }: { readonly run: Uuid; readonly tab: Tab }): ReactNode {
  const move = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab;
    goTo({ page: "run", run, tab: next, unit: null });
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
          href={routeHash({ page: "run", run, tab: each, unit: null })}
        >
          {NAMES[each]}
        </a>
      ))}
    </div>
  );
}
