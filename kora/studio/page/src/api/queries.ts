import type { StudioRun, StudioRunPage, Uuid } from "@krako/contracts";
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import type { StudioDiff, StudioHealth, StudioPlaybooks, StudioRunDetail } from "../../../src/api.ts";
import { useStudio } from "./studio-context.ts";

/** Milliseconds between looks at the list while a run in it is under way. */
const WATCH_MS = 1_500;
/** How often the list is looked at while nothing goes on: other tabs and commands add runs as well. */
const IDLE_MS = 5_000;

/** Milliseconds between looks at the backends. */
const HEALTH_MS = 10_000;

export function useHealth(): UseQueryResult<StudioHealth> {
  const studio = useStudio();
  return useQuery({ queryKey: ["health"], queryFn: () => studio.health(), refetchInterval: HEALTH_MS });
}

export function usePlaybooks(): UseQueryResult<StudioPlaybooks> {
  const studio = useStudio();
  return useQuery({ queryKey: ["playbooks"], queryFn: () => studio.playbooks() });
}

export function useRuns(): UseInfiniteQueryResult<InfiniteData<StudioRunPage>> {
  const studio = useStudio();
  return useInfiniteQuery({
    queryKey: ["runs"],
    queryFn: ({ pageParam }) => studio.runs(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    refetchInterval: ({ state }) => (runsOf(state.data).some(isUnderWay) ? WATCH_MS : IDLE_MS),
  });
}

/** All runs of the pages that were read. */
export function runsOf(data: InfiniteData<StudioRunPage> | undefined): readonly StudioRun[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

export function useRunDetail(run: Uuid): UseQueryResult<StudioRunDetail> {
  const studio = useStudio();
  return useQuery({ queryKey: ["run", run], queryFn: () => studio.run(run) });
}

export function useDiff(before: Uuid, after: Uuid): UseQueryResult<StudioDiff> {
  const studio = useStudio();
  return useQuery({ queryKey: ["diff", before, after], queryFn: () => studio.diff(before, after) });
}

function isUnderWay({ state }: StudioRun): boolean {
  return state === "running";
}
