import { UNIT_STATES } from "@krako/contracts/tables";
import type { ReactNode } from "react";
import { STATE_LOOKS } from "../parts/state-look.ts";
import type { RunView } from "../run/run-view.ts";
import type { UnitFilter } from "./unit-filter.ts";

/** Search and state of the units that are shown. */
export function UnitFilterBar({
  filter,
  onFilter,
  view,
  shown,
}: {
  readonly filter: UnitFilter;
  readonly onFilter: (filter: UnitFilter) => void;
  readonly view: RunView;
  readonly shown: number;
}): ReactNode {
  return (
    <>
      <input
        type="search"
        placeholder="Search units"
        aria-label="Search units by id, operation or type"
        value={filter.search}
        onChange={({ target }) => onFilter({ ...filter, search: target.value })}
      />
      <select
        aria-label="State of units"
        value={filter.state ?? ""}
        onChange={({ target }) =>
          onFilter({ ...filter, state: UNIT_STATES.find((state) => state === target.value) ?? null })
        }
      >
        <option value="">All states</option>
        {UNIT_STATES.filter((state) => view.counts[state] > 0 || filter.state === state).map((state) => (
          <option key={state} value={state}>
            {STATE_LOOKS[state].word} ({view.counts[state].toLocaleString("en")})
          </option>
        ))}
      </select>
      <span className="fine" role="status">
        {shown === view.units.size ? "" : `${shown.toLocaleString("en")} of `}
        {view.units.size.toLocaleString("en")} units
      </span>
    </>
  );
}
