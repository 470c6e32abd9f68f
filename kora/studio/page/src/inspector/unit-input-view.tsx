import type { UnitId, WorkUnit } from "@krako/contracts";
import { type ReactNode, useEffect, useState } from "react";
import { JsonView } from "../parts/json-view.tsx";
import { UnitLink } from "../parts/unit-link.tsx";
import type { RunView } from "../run/run-view.ts";
import type { UnitInput } from "../run/unit-input.ts";
import type { UnitView } from "../run/unit-view.ts";

/** What a unit was given, and from where; before it is known, what the graph says. */
export function UnitInputView({
  known: { unit, attempts },
  view,
  onOpen,
}: {
  readonly known: UnitView;
  readonly view: RunView;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  const isAsked = attempts.length > 0 && unit.bindings.length > 0;
  const found = useUnitInput(unit, view, isAsked);
  if (isAsked && found === null) return <p className="fine">Finding what was carried in.</p>;
  return (
    <>
      {found === null || found.ok ? null : <p className="fine">{found.message}</p>}
      <JsonView value={found?.ok ? found.input : unit.input} label="the input" />
      {unit.bindings.length === 0 ? null : (
        <>
          <p className="fine">{found?.ok ? "Carried in:" : "As the graph has it. To be carried in:"}</p>
          <ul className="bindings">
            {unit.bindings.map(({ from, pointer, to }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two bindings may append the same to the same place
              <li key={`${from} ${pointer} ${to} ${at}`}>
                <code>{to}</code> from <UnitLink unit={from} onOpen={onOpen} />
                {pointer === "" ? null : <code>{pointer}</code>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The input with what was carried in. The rules that find it are fetched when somebody first asks. */
function useUnitInput(unit: WorkUnit, view: RunView, isAsked: boolean): UnitInput | null {
  const [found, setFound] = useState<UnitInput | null>(null);
  const { graph, events } = view;
  // What a unit was given is settled once it was tried; the list of events only grows, so it stays the same object.
  useEffect(() => {
    if (!isAsked) return undefined;
    let isWanted = true;
    void import("../run/unit-input.ts").then(({ unitInput }) => {
      if (isWanted) setFound(unitInput(graph, events, unit.id));
    });
    return () => {
      isWanted = false;
    };
  }, [graph, events, unit.id, isAsked]);
  return found;
}
