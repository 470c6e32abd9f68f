import type { UnitState, UnitType } from "@krako/contracts";
import type { ReactNode } from "react";
import { STATE_LOOKS } from "../../parts/state-look.ts";
import { StateSign } from "../../parts/state-mark.tsx";
import { TYPE_LOOKS } from "./type-look.ts";

/** The sign of a state, in its colour. Said in words beside it, or by what it is in. */
export function StateIcon({ state }: { readonly state: UnitState }): ReactNode {
  return (
    <svg
      className="graph-icon"
      data-state={state}
      viewBox="0 0 16 16"
      style={{ color: `var(${STATE_LOOKS[state].colour})` }}
      aria-hidden="true"
    >
      <StateSign state={state} />
    </svg>
  );
}

/** The sign of a unit's type. */
export function TypeIcon({ type }: { readonly type: UnitType }): ReactNode {
  const { glyph, colour } = TYPE_LOOKS[type];
  return (
    <svg className="graph-icon" viewBox="0 0 16 16" style={{ color: `var(${colour})` }} aria-hidden="true">
      <path className="graph-glyph" d={glyph} />
    </svg>
  );
}
