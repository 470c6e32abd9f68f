import type { ReactNode } from "react";
import { NewRun } from "../compose/new-run.tsx";
import { useTitle } from "../shell/use-title.ts";
import { RunsList } from "./runs-list.tsx";

/** Where work begins, and all that was done so far. */
export function Home(): ReactNode {
  useTitle(null);
  return (
    <main className="home">
      <h1 className="unseen">KORA Studio</h1>
      <NewRun />
      <RunsList />
    </main>
  );
}
