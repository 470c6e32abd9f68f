import type { ReactNode } from "react";

const SIGNS = [
  ["attempt", "succeeded", "attempt"],
  ["attempt", "failed", "failed attempt"],
  ["call", "succeeded", "model call"],
  ["retry_wait", "running", "wait to retry"],
  ["waiting", "running", "wait to start"],
] as const;

/** What the shapes of the timeline mean. */
export function TimelineLegend(): ReactNode {
  return (
    <ul className="legend" aria-label="Legend">
      {SIGNS.map(([kind, ended, name]) => (
        <li key={name}>
          <svg width="16" height="14" aria-hidden="true" className="spans">
            <rect x="0" y="2" width="16" height={kind === "call" ? 4 : 10} rx="2" data-kind={kind} data-ended={ended} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
