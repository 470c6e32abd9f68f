import type { ReactNode } from "react";
import { EmptyState } from "../parts/page-state.tsx";

/** The address names nothing that this page can show. */
export function Nowhere(): ReactNode {
  return (
    <main>
      <EmptyState title="There is nothing at this address">
        <p>
          Runs are at <code>#/runs/…</code>, comparisons at <code>#/compare/…</code>. <a href="#/">Show all runs</a>.
        </p>
      </EmptyState>
    </main>
  );
}
