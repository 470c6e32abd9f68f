import type { StudioRun, Uuid } from "@krako/contracts";
import type { ReactNode } from "react";
import { StateLabel } from "../parts/state-mark.tsx";
import { routeHash } from "../routes/route.ts";
import { count } from "../run/amount-text.ts";

/** One of two runs that are compared. */
export function RunSide({
  title,
  run,
  other,
}: {
  readonly title: string;
  readonly run: StudioRun;
  /** The run it is compared with: then another one can be chosen in its place. */
  readonly other?: Uuid;
}): ReactNode {
  return (
    <section className="panel side">
      <h2>{title}</h2>
      <p>
        <a href={routeHash({ page: "run", run: run.run_id, tab: "overview", unit: null })}>{run.title}</a>
      </p>
      <p className="fine">
        <StateLabel state={run.state} /> <span>{count(run.unit_count, "unit")}</span>{" "}
        <time dateTime={run.started_at}>{new Date(run.started_at).toLocaleString()}</time>
      </p>
      {other === undefined ? null : (
        <p>
          <a href={routeHash({ page: "compare", before: other, after: null })}>Choose another</a>{" "}
          <a href={routeHash({ page: "compare", before: run.run_id, after: other })}>Swap</a>
        </p>
      )}
    </section>
  );
}
