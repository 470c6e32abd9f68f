import type { Uuid } from "@krako/contracts";
import { type ReactNode, useState } from "react";
import { runsOf, useRuns } from "../api/queries.ts";
import { matchesText } from "../parts/matches-text.ts";
import { StateMark } from "../parts/state-mark.tsx";
import { routeHash } from "../routes/route.ts";

/** The runs that one can be compared with. */
export function RunChoice({ before }: { readonly before: Uuid }): ReactNode {
  const { data, hasNextPage, fetchNextPage } = useRuns();
  const [search, setSearch] = useState("");
  const runs = runsOf(data).filter(
    ({ run_id, state, title }) =>
      run_id !== before &&
      ["succeeded", "failed", "cancelled"].includes(state) &&
      matchesText(search, title, state, run_id),
  );
  return (
    <section className="panel side">
      <h2>After</h2>
      <input
        type="search"
        placeholder="Search runs"
        aria-label="Search runs to compare with"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {runs.length === 0 ? <p className="fine">There is no other run that has ended.</p> : null}
      <ul className="choices">
        {runs.map(({ run_id, title, state, started_at }) => (
          <li key={run_id}>
            <a href={routeHash({ page: "compare", before, after: run_id })}>
              <StateMark state={state} />
              <span>{title}</span>
              <time dateTime={started_at}>{new Date(started_at).toLocaleString()}</time>
            </a>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <button type="button" onClick={() => void fetchNextPage()}>
          Older runs
        </button>
      ) : null}
    </section>
  );
}
