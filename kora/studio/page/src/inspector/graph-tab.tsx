import type { UnitId } from "@krako/contracts";
import { type ReactNode, useRef, useState } from "react";
import { GraphView } from "../graph/graph-view.tsx";
import type { RunView } from "../run/run-view.ts";

/** The graph as it fills in. A click opens a unit; keys move from node to node, and Enter opens. */
export function GraphTab({
  view,
  unit,
  onOpen,
}: {
  readonly view: RunView;
  readonly unit: UnitId | null;
  readonly onOpen: (unit: UnitId | null) => void;
}): ReactNode {
  const [marked, mark] = useState<UnitId | null>(unit);
  const isPointing = useRef(false);
  const select = (chosen: UnitId | null): void => {
    mark(chosen);
    if (unit !== null || (chosen !== null && isPointing.current)) onOpen(chosen);
  };
  return (
    <div
      className="graph-tab"
      onPointerDownCapture={() => {
        isPointing.current = true;
      }}
      onKeyDownCapture={() => {
        isPointing.current = false;
      }}
    >
      <GraphView graph={view.graph} states={view.glances} selected={unit ?? marked} onSelect={select} onOpen={onOpen} />
    </div>
  );
}
