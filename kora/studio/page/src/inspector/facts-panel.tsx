import type { ReactNode } from "react";
import type { StudioRunDetail } from "../../../src/api.ts";

/** By what a run and its outcome are known. */
export function FactsPanel({ detail: { run, graph, result } }: { readonly detail: StudioRunDetail }): ReactNode {
  const facts: [name: string, value: string][] = [
    ["Run", run.run_id],
    ["Graph", graph.graph_id],
  ];
  if (result !== null) {
    const { execution_metadata: by } = result;
    facts.push(
      ["Backend", `${by.backend} ${by.backend_version}`],
      ["Trace", by.trace_id],
      ["Graph digest", by.graph_digest],
      ["Stage digest", by.stage_digest],
      ["Result digest", by.result_digest],
    );
    if (by.routing !== undefined) facts.push(["Routing", by.routing]);
    if (by.price_list_version !== undefined) facts.push(["Price list", by.price_list_version]);
  }
  return (
    <details className="panel facts">
      <summary>Ids and digests</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
