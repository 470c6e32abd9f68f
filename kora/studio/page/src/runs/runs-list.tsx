import type { StudioRun, Uuid } from "@krako/contracts";
import { type ReactNode, useRef, useState } from "react";
import { runsOf, useRuns } from "../api/queries.ts";
import { matchesText } from "../parts/matches-text.ts";
import { EmptyState, Loading } from "../parts/page-state.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { goTo } from "../routes/use-route.ts";
import { useKeys } from "../shell/use-keys.ts";
import { RunRow } from "./run-row.tsx";

/** All runs that are kept, newest first; two of them can be chosen to compare. */
export function RunsList(): ReactNode {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useRuns();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<readonly Uuid[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const all = runsOf(data);
  const runs = all.filter(({ title, state, run_id, playbook = "" }) =>
    matchesText(search, title, state, run_id, playbook),
  );
  const choose = (run: Uuid): void =>
    setChosen(chosen.includes(run) ? chosen.filter((each) => each !== run) : [...chosen, run].slice(-2));
  useKeys({
    j: () => moveFocus(list.current, 1),
    k: () => moveFocus(list.current, -1),
    x: () => {
      const run = focusedRun();
      if (run === null) return false;
      choose(run);
      return true;
    },
  });
  if (error !== null && all.length === 0) return <ProblemView error={error} />;
  if (isPending) return <Loading what="Looking for runs." />;
  if (all.length === 0)
    return (
      <EmptyState title="No runs yet">
        <p>Send a request above, or drop the file of a run that kora run --out wrote.</p>
      </EmptyState>
    );
  return (
    <section className="runs" aria-labelledby="runs-title">
      <header>
        <h2 id="runs-title">Runs</h2>
        <input
          type="search"
          placeholder="Search runs"
          aria-label="Search runs"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <CompareChosen chosen={chosen} runs={all} />
      </header>
      {runs.length === 0 ? <p className="fine">No run that was read so far matches.</p> : null}
      <ul ref={list}>
        {runs.map((run) => (
          <RunRow
            key={run.run_id}
            run={run}
            isChosen={chosen.includes(run.run_id)}
            onChoose={() => choose(run.run_id)}
          />
        ))}
      </ul>
      {hasNextPage ? (
        <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Older runs
        </button>
      ) : null}
    </section>
  );
}

function CompareChosen({
  chosen,
  runs,
}: {
  readonly chosen: readonly Uuid[];
  readonly runs: readonly StudioRun[];
}): ReactNode {
  // The older of the two is what the other is compared with, in whatever order they were chosen.
  const [after, before] = runs.filter(({ run_id }) => chosen.includes(run_id));
  if (after === undefined) return <span className="fine">Tick two to compare them.</span>;
  if (before === undefined) return <span className="fine">Tick one more to compare.</span>;
  return (
    <button
      type="button"
      className="primary"
      onClick={() => goTo({ page: "compare", before: before.run_id, after: after.run_id })}
    >
      Compare the two
    </button>
  );
}

function moveFocus(list: HTMLUListElement | null, by: 1 | -1): boolean {
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>("a[data-run]") ?? [])];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at === -1 ? 0 : at + by];
  next?.focus();
  return links.length > 0;
}

function focusedRun(): Uuid | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? (activeElement.dataset["run"] ?? null) : null;
}
