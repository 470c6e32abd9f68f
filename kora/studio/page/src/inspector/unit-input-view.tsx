import type { UnitId } from "@krako/contracts";
import { type ReactNode, useMemo } from "react";
import { JsonView } from "../parts/json-view.tsx";
import { UnitLink } from "../parts/unit-link.tsx";
import type { RunView } from "../run/run-view.ts";
import { unitInput } from "../run/unit-input.ts";
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
  const wasTried = attempts.length > 0;
  // What it was given is settled once it was tried: later events do not change it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the events only grow
  const found = useMemo(
    () => (wasTried && unit.bindings.length > 0 ? unitInput(view.graph, view.events, unit.id) : null),
    [view.graph, unit, wasTried],
  );
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
