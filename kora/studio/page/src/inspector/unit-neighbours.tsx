import type { UnitId, WorkUnit } from "@krako/contracts";
import { type ReactNode, useMemo } from "react";
import { UnitLink } from "../parts/unit-link.tsx";
import type { RunView } from "../run/run-view.ts";

/** Neighbours of one kind that are listed; the rest are counted. */
const MOST = 50;

/** What a unit depends on, what depends on it, and the edges of its ladder. */
export function UnitNeighbours({
  unit,
  view,
  onOpen,
}: {
  readonly unit: WorkUnit;
  readonly view: RunView;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  const { graph } = view;
  const groups = useMemo(
    (): [title: string, units: readonly UnitId[]][] => [
      ["Depends on", unit.dependencies],
      ["Depend on it", graph.work_units.filter(({ dependencies: of }) => of.includes(unit.id)).map(({ id }) => id)],
      ["Stands in for", graph.escalations.filter(({ to }) => to === unit.id).map(({ from }) => from)],
      ["May stand in for it", graph.escalations.filter(({ from }) => from === unit.id).map(({ to }) => to)],
    ],
    [unit, graph],
  );
  if (groups.every(([, units]) => units.length === 0)) return <p className="fine">It has no edge to another unit.</p>;
  return groups.map(([title, units]) =>
    units.length === 0 ? null : (
      <div className="neighbours" key={title}>
        <h3>{title}</h3>
        <ul>
          {units.slice(0, MOST).map((id) => (
            <li key={id}>
              <UnitLink unit={id} state={view.units.get(id)?.state ?? "pending"} onOpen={onOpen} />
            </li>
          ))}
          {units.length > MOST ? <li className="fine">and {units.length - MOST} more</li> : null}
        </ul>
      </div>
    ),
  );
}
