import type { StudioRunState, UnitState } from "@krako/contracts";
import type { ReactNode } from "react";

export type AnyState = UnitState | StudioRunState;

/** What people read of a state. */
export function stateName(state: AnyState): string {
  return state === "retry_wait" ? "waits to retry" : state;
}

/** Each state has a shape of its own, so that it is told without its colour. */
const SHAPES: Readonly<Record<AnyState, ReactNode>> = {
  pending: <circle cx="8" cy="8" r="5" strokeDasharray="2 2" />,
  ready: <circle cx="8" cy="8" r="5" />,
  running: (
    <>
      <circle cx="8" cy="8" r="5.5" strokeOpacity="0.3" />
      <path className="turning" d="M8 2.5a5.5 5.5 0 0 1 5.5 5.5" />
    </>
  ),
  retry_wait: <path d="M12.5 6A5 5 0 1 0 13 9M13 3v3.5H9.5" />,
  succeeded: <path d="M3 8.5l3.2 3.2L13 4.8" />,
  failed: <path d="M4 4l8 8M12 4l-8 8" />,
  skipped: <path d="M3 8h10M9.5 4.5L13 8l-3.5 3.5" />,
  cancelled: <rect x="4" y="4" width="8" height="8" rx="1" />,
  interrupted: <path d="M9 2L5 8.5h3.5L7 14l4.5-7H8z" />,
  damaged: <path d="M8 2.5L14 13H2zM8 6.5v3M8 11.2v.3" />,
};

/** The sign of a state. Its name is said to those who do not see it, unless a label stands beside it. */
export function StateMark({
  state,
  labelled = false,
}: {
  readonly state: AnyState;
  readonly labelled?: boolean;
}): ReactNode {
  if (labelled)
    return (
      <svg className="state-mark" data-state={state} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {SHAPES[state]}
      </svg>
    );
  const name = stateName(state);
  return (
    <svg
      className="state-mark"
      data-state={state}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={name}
    >
      {SHAPES[state]}
    </svg>
  );
}

/** The sign and the name of a state. */
export function StateLabel({ state }: { readonly state: AnyState }): ReactNode {
  return (
    <span className="state-label" data-state={state}>
      <StateMark state={state} labelled />
      {stateName(state)}
    </span>
  );
}
