import type { StudioRun, TaskGraph, Uuid } from "@krako/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { LiveRun, type LiveSnapshot } from "./live-run.ts";
import { useStudio } from "./studio-context.ts";

/** Follows the events of a run while the component is there. `graph` has to stay the same object. */
export function useLiveRun(run: Uuid, graph: TaskGraph): LiveSnapshot {
  const studio = useStudio();
  const queries = useQueryClient();
  const live = useMemo(() => new LiveRun(studio, graph, run), [studio, graph, run]);
  useEffect(
    () =>
      live.follow((_ended: StudioRun) => {
        void queries.invalidateQueries({ queryKey: ["run", run] });
        void queries.invalidateQueries({ queryKey: ["runs"] });
      }),
    [live, queries, run],
  );
  return useSyncExternalStore(live.subscribe, live.snapshot);
}
