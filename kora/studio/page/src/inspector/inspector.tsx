import type { ReactNode } from "react";
import { useRunDetail } from "../api/queries.ts";
import { Loading } from "../parts/page-state.tsx";
import type { RunRoute } from "../routes/route.ts";
import { FollowedRun } from "./followed-run.tsx";
import { UnreadableRun } from "./unreadable-run.tsx";

/** One run, whether it goes on or was kept. */
export function Inspector({ route }: { readonly route: RunRoute }): ReactNode {
  const { data, error } = useRunDetail(route.run);
  if (data !== undefined) return <FollowedRun route={route} detail={data} />;
  if (error !== null) return <UnreadableRun run={route.run} error={error} />;
  return (
    <main>
      <Loading what="Reading the run." />
    </main>
  );
}
