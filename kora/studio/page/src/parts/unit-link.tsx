import type { UnitId, UnitState } from "@krako/contracts";
import type { ReactNode } from "react";
import { StateMark } from "./state-mark.tsx";

/** The name of a unit, by which its drawer is opened. */
export function UnitLink({
  unit,
  state,
  onOpen,
}: {
  readonly unit: UnitId;
  readonly state?: UnitState;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  return (
    <button type="button" className="unit-link" onClick={() => onOpen(unit)}>
      {state === undefined ? null : <StateMark state={state} />}
      {unit}
    </button>
  );
}
