import { useEffect, useState } from "react";
import type { RunView } from "../run/run-view.ts";

/** Milliseconds between two looks at the clock while a run goes on. */
const TICK_MS = 250;

/** Milliseconds from the beginning of a run to now while it goes on, else to its latest event. */
export function useNowMs(view: RunView, isRunning: boolean): number {
  const [now, setNow] = useState(Date.now);
  const isTicking = isRunning && view.endedMs === null;
  useEffect(() => {
    if (!isTicking) return undefined;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [isTicking]);
  if (!isTicking || view.startedAt === null) return view.endedMs ?? view.lastMs;
  return Math.max(view.lastMs, now - view.startedAt);
}
