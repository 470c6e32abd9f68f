import type { WorkUnit } from "@krako/contracts";
import { memo, type ReactNode } from "react";
import { durationText } from "../run/duration-text.ts";
import { StateIcon, TypeIcon } from "./look/icon.tsx";
import { TYPE_LOOKS } from "./look/type-look.ts";
import { kindWords, unitWords } from "./look/unit-words.ts";
import type { UnitGlance } from "./unit-glance.ts";

interface UnitNodeProps {
  readonly id: string;
  readonly unit: WorkUnit;
  readonly glance: UnitGlance | undefined;
  readonly x: number;
  readonly y: number;
  /** In the order of reading, from 1. */
  readonly position: number;
  readonly total: number;
  /** Whether the Tab key comes here. One node is. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isFaint: boolean;
  readonly isOnPath: boolean;
}

/** One unit of the graph, as an element of the page. What is done with it by mouse and keys is told by the stage that it stands on. */
export const UnitNode = memo(function UnitNode(props: UnitNodeProps): ReactNode {
  const { unit, glance, isActive, isSelected, isFaint, isOnPath } = props;
  const state = glance?.state ?? "pending";
  const words = unitWords(unit, glance);
  const classes = ["graph-node", isFaint && "graph-node-faint", isOnPath && "graph-node-path"]
    .filter(Boolean)
    .join(" ");
  return (
    <div
      id={props.id}
      className={classes}
      role="option"
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-posinset={props.position}
      aria-setsize={props.total}
      data-unit={unit.id}
      data-state={state}
      title={words}
      style={{ transform: `translate(${props.x}px,${props.y}px)` }}
    >
      {/* Its name as text: a label beside other visible text would have to repeat that word for word. */}
      <span className="graph-node-said">{words}</span>
      <span className="graph-node-name" aria-hidden="true">
        <StateIcon state={state} />
        <span className="graph-node-id">{unit.id}</span>
      </span>
      <span className="graph-node-facts" aria-hidden="true">
        <span
          className="graph-node-kind"
          style={isFaint ? undefined : { color: `var(${TYPE_LOOKS[unit.type].colour})` }}
        >
          <TypeIcon type={unit.type} />
          <span className="graph-node-words">{kindWords(unit)}</span>
        </span>
        {glance !== undefined && glance.attempts > 1 && <span className="graph-node-attempts">×{glance.attempts}</span>}
        {glance?.durationMs != null && <span className="graph-node-time">{durationText(glance.durationMs)}</span>}
      </span>
    </div>
  );
});
