import type { Uuid } from "@krako/contracts";
import type { ReactNode } from "react";
import { ProblemView } from "../parts/problem-view.tsx";
import { DeleteRun } from "./delete-run.tsx";

/** A run that is not there, or whose file cannot be read: why, and what can be done about it. */
export function UnreadableRun({ run, error }: { readonly run: Uuid; readonly error: Error }): ReactNode {
  return (
    <main className="unreadable">
      <h1>This run cannot be shown</h1>
      <ProblemView error={error} />
      <p>
        <a className="button" href="#/">
          All runs
        </a>
        <DeleteRun run={run} title={run} />
      </p>
    </main>
  );
}
