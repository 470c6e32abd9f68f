import type { UnitState, UnitType } from "@krako/contracts";
import { UNIT_STATES } from "@krako/contracts/tables";
import type { ReactNode, RefObject } from "react";
import { STATE_LOOKS } from "../parts/state-look.ts";
import { durationText } from "../run/duration-text.ts";
import { StateIcon, TypeIcon } from "./look/icon.tsx";
import { TYPE_LOOKS, TYPES } from "./look/type-look.ts";
import type { CriticalPath } from "./shape/critical-path.ts";
import type { UnitCounts, UnitFilter } from "./shape/unit-filter.ts";

interface GraphToolbarProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly filter: UnitFilter;
  readonly onFilter: (filter: UnitFilter) => void;
  readonly counts: UnitCounts;
  readonly total: number;
  /** Units that are looked for; null where none are. */
  readonly found: number | null;
  /** To the next of them, or the one before. */
  readonly onStep: (step: 1 | -1) => void;
  /** Escape in the search field. */
  readonly onLeave: () => void;
  readonly isPathShown: boolean;
  readonly path: CriticalPath | null;
  readonly onPath: (isShown: boolean) => void;
}

/** Search, filters with their counts, and the critical path. */
export function GraphToolbar(props: GraphToolbarProps): ReactNode {
  const { filter, counts, found, total } = props;
  const hasBegun = filter.states.size > 0 || (counts.states.get("pending") ?? 0) < total;
  return (
    <div className="graph-toolbar">
      <div className="graph-search">
        <input
          ref={props.search}
          type="search"
          placeholder="Search units  /"
          aria-label="Search units by id, operation, type or tier"
          value={filter.query}
          onChange={(event) => props.onFilter({ ...filter, query: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Enter") props.onStep(event.shiftKey ? -1 : 1);
            else if (event.key === "Escape") props.onLeave();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <output className="graph-found">{foundWords(found, total)}</output>
      </div>
      <fieldset className="graph-filter" hidden={!hasBegun}>
        <legend>States</legend>
        {UNIT_STATES.filter((state) => counts.states.has(state) || filter.states.has(state)).map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={filter.states.has(state)}
            onClick={() => props.onFilter({ ...filter, states: toggled<UnitState>(filter.states, state) })}
          >
            <StateIcon state={state} />
            {STATE_LOOKS[state].word} <b>{(counts.states.get(state) ?? 0).toLocaleString("en")}</b>
          </button>
        ))}
      </fieldset>
      <fieldset className="graph-filter">
        <legend>Types</legend>
        {TYPES.filter((type) => counts.types.has(type)).map((type) => (
          <button
            key={type}
            type="button"
            aria-pressed={filter.types.has(type)}
            onClick={() => props.onFilter({ ...filter, types: toggled<UnitType>(filter.types, type) })}
          >
            <TypeIcon type={type} />
            {TYPE_LOOKS[type].word} <b>{(counts.types.get(type) ?? 0).toLocaleString("en")}</b>
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className="graph-path"
        hidden={!hasBegun}
        aria-pressed={props.isPathShown}
        title="The chain of units that took longest, one after the other"
        onClick={() => props.onPath(!props.isPathShown)}
      >
        Critical path{props.isPathShown && <b>{pathWords(props.path)}</b>}
      </button>
    </div>
  );
}

function foundWords(found: number | null, total: number): string {
  if (found === null) return `${total.toLocaleString("en")} ${total === 1 ? "unit" : "units"}`;
  return found === 0 ? "No unit matches" : `${found.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}

function pathWords(path: CriticalPath | null): string {
  if (path === null) return "nothing measured yet";
  return `${durationText(path.totalMs)}, ${path.units.length} ${path.units.length === 1 ? "unit" : "units"}`;
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
