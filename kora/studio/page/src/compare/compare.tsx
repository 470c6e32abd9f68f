import type { Uuid } from "@krako/contracts";
import type { ReactNode } from "react";
import { useDiff, useRunDetail } from "../api/queries.ts";
import { Loading } from "../parts/page-state.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { useTitle } from "../shell/use-title.ts";
import { RunChoice } from "./run-choice.tsx";
import { RunDifferences } from "./run-differences.tsx";
import { RunSide } from "./run-side.tsx";

/** Two runs beside each other: what the second did otherwise than the first. */
export function Compare({ before, after }: { readonly before: Uuid; readonly after: Uuid | null }): ReactNode {
  useTitle("Compare");
  return (
    <main className="compare">
      <h1>Compare two runs</h1>
      <div className="sides">
        <Side title="Before" run={before} />
        {after === null ? <RunChoice before={before} /> : <Side title="After" run={after} other={before} />}
      </div>
      {after === null ? null : <Differences before={before} after={after} />}
    </main>
  );
}

function Side({ title, run, other }: { readonly title: string; readonly run: Uuid; readonly other?: Uuid }): ReactNode {
  const { data, error } = useRunDetail(run);
  if (error !== null) return <ProblemView error={error} />;
  if (data === undefined) return <Loading what="Reading the run." />;
  return <RunSide title={title} run={data.run} {...(other === undefined ? {} : { other })} />;
}

function Differences({ before, after }: { readonly before: Uuid; readonly after: Uuid }): ReactNode {
  const { data, error } = useDiff(before, after);
  if (error !== null) return <ProblemView error={error} />;
  if (data === undefined) return <Loading what="Comparing." />;
  return <RunDifferences diff={data} before={before} after={after} />;
}
