import type { ReactNode } from "react";
import { type AnyState, STATE_LOOKS } from "./state-look.ts";

/** The sign of a state, to be put into an svg of 16 by 16. */
export function StateSign({ state }: { readonly state: AnyState }): ReactNode {
  const { glyph, ground } = STATE_LOOKS[state];
  const isOnGround = ground !== "" && state !== "running";
  return (
    <>
      {ground !== "" && <path className="state-ground" d={ground} />}
      <path className={isOnGround ? "state-glyph state-glyph-on" : "state-glyph"} d={glyph} />
    </>
  );
}

/** The sign of a state. Its name is said to those who do not see it, unless a label stands beside it. */
export function StateMark({
  state,
  labelled = false,
}: {
  readonly state: AnyState;
  readonly labelled?: boolean;
}): ReactNode {
  const name = labelled ? undefined : STATE_LOOKS[state].word;
  return (
    <svg
      className="state-mark"
      data-state={state}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role={labelled ? "presentation" : "img"}
      aria-label={name}
      aria-hidden={labelled}
    >
      <StateSign state={state} />
    </svg>
  );
}

/** The sign and the name of a state. */
export function StateLabel({ state }: { readonly state: AnyState }): ReactNode {
  return (
    <span className="state-label" data-state={state}>
      <StateMark state={state} labelled />
      {STATE_LOOKS[state].word}
    </span>
  );
}
