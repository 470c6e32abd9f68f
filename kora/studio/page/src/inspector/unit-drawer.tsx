import type { UnitId } from "@krako/contracts";
import type { ReactNode } from "react";
import { JsonView } from "../parts/json-view.tsx";
import { StateLabel } from "../parts/state-mark.tsx";
import { UnitLink } from "../parts/unit-link.tsx";
import { conditionText } from "../run/ladder-paths.ts";
import type { RunView } from "../run/run-view.ts";
import type { UnitView } from "../run/unit-view.ts";
import { useKeys } from "../shell/use-keys.ts";
import { AttemptList } from "./attempt-list.tsx";
import { DrawerSection } from "./drawer-section.tsx";
import { FailingFields } from "./failing-fields.tsx";
import { UnitBudget } from "./unit-budget.tsx";
import { UnitEvents } from "./unit-events.tsx";
import { UnitInputView } from "./unit-input-view.tsx";
import { UnitNeighbours } from "./unit-neighbours.tsx";

/** Everything about one unit. */
export function UnitDrawer({
  unit,
  view,
  nowMs,
  onOpen,
}: {
  readonly unit: UnitId;
  readonly view: RunView;
  readonly nowMs: number;
  readonly onOpen: (unit: UnitId | null) => void;
}): ReactNode {
  useKeys({ Escape: () => onOpen(null) });
  const known = view.units.get(unit);
  return (
    <section className="drawer" aria-label={`Unit ${unit}`}>
      <header>
        <h2>{unit}</h2>
        <button type="button" className="quiet" onClick={() => onOpen(null)}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {known === undefined ? (
        <p>This run has no unit of that name.</p>
      ) : (
        <DrawerBody known={known} view={view} nowMs={nowMs} onOpen={onOpen} />
      )}
    </section>
  );
}

function DrawerBody({
  known,
  view,
  nowMs,
  onOpen,
}: {
  readonly known: UnitView;
  readonly view: RunView;
  readonly nowMs: number;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  const { unit, state, attempts, output } = known;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="drawer-body" tabIndex={0} aria-label="About the unit">
      <p className="unit-kind">
        <StateLabel state={state} />
        <span className="type-chip" data-type={unit.type}>
          {unit.type}
          {unit.model === undefined ? "" : ` · ${unit.model.tier}`}
        </span>
        <code>{unit.operation}</code>
      </p>
      <Outcome known={known} view={view} onOpen={onOpen} />
      <FailingFields known={known} />
      <DrawerSection title="Attempts" note={attempts.length === 0 ? "none" : `${attempts.length}`} isOpen>
        <AttemptList known={known} nowMs={nowMs} />
      </DrawerSection>
      {output === null ? null : (
        <DrawerSection title="Output" isOpen>
          <JsonView value={output.value} label="the output" />
        </DrawerSection>
      )}
      <DrawerSection title="Input" isOpen>
        <UnitInputView known={known} view={view} onOpen={onOpen} />
      </DrawerSection>
      <DrawerSection title="Output schema">
        <JsonView value={unit.output_schema} label="the output schema" />
      </DrawerSection>
      <DrawerSection title="Budget and limits">
        <UnitBudget known={known} />
      </DrawerSection>
      <DrawerSection title="Neighbours" isOpen>
        <UnitNeighbours unit={unit} view={view} onOpen={onOpen} />
      </DrawerSection>
      <DrawerSection title="Events" note={`${known.events.length}`}>
        <UnitEvents known={known} view={view} />
      </DrawerSection>
    </section>
  );
}

/** How it ended in a sentence, where its state does not say it all. */
function Outcome({
  known: { error, skippedBecause, escalation, state, stopReason },
  view,
  onOpen,
}: {
  readonly known: UnitView;
  readonly view: RunView;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  const edge = view.graph.escalations[escalation?.index ?? -1];
  return (
    <>
      {error === null ? null : (
        <div className="outcome failed">
          <strong>{error.error_type}</strong> {error.code === undefined ? "" : `(${error.code})`} {error.message}
          <p className="fine">
            {state === "retry_wait" ? "Another attempt follows." : `Stopped because: ${error.stop_reason}.`} Charged $
            {error.charged}.
          </p>
        </div>
      )}
      {skippedBecause === null ? null : (
        <p className="outcome">
          {skippedBecause === "not_activated"
            ? "Not needed: no unit escalated to it."
            : "Not run: something it depends on was skipped."}
        </p>
      )}
      {state === "cancelled" ? <p className="outcome">The run ended first: {stopReason}.</p> : null}
      {escalation === null ? null : (
        <p className="outcome">
          <UnitLink unit={escalation.to} state={view.units.get(escalation.to)?.state ?? "pending"} onOpen={onOpen} />{" "}
          stands in for it, because {edge?.when.map(conditionText).join(" and ")}.
        </p>
      )}
    </>
  );
}
