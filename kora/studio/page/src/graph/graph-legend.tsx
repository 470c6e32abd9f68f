import type { ReactNode } from "react";

const LINES = [
  { className: "graph-line-dependency", says: "needs the result of" },
  { className: "graph-line-escalation", says: "may escalate to" },
  { className: "graph-line-taken", says: "escalated to" },
  { className: "graph-line-stand-in", says: "stands in for a dependency" },
  { className: "graph-line-path", says: "critical path" },
] as const;

/** What the lines mean. States and types are named by the filters above the graph. */
export function GraphLegend(): ReactNode {
  return (
    <details className="graph-legend">
      <summary>Lines</summary>
      <ul>
        {LINES.map(({ className, says }) => (
          <li key={className}>
            <svg className={className} viewBox="0 0 40 8" aria-hidden="true">
              <path d="M0 4H40" />
            </svg>
            {says}
          </li>
        ))}
      </ul>
      <p>Among very many, long lines are drawn at their ends only. Point at a unit to see all of its own.</p>
    </details>
  );
}
