import type { TaskGraph, UnitId } from "@krako/contracts";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import "./graph.css";
import type { Scene } from "./draw/scene.ts";
import { GraphControls } from "./graph-controls.tsx";
import { type GraphCommand, graphCommand } from "./graph-keys.ts";
import { GraphLegend } from "./graph-legend.tsx";
import { GraphMinimap } from "./graph-minimap.tsx";
import { GraphStage } from "./graph-stage.tsx";
import { GraphToolbar } from "./graph-toolbar.tsx";
import { useGraphLayout } from "./layout/use-graph-layout.ts";
import { NO_FILTER } from "./shape/unit-filter.ts";
import type { UnitGlance } from "./unit-glance.ts";
import { useScene } from "./use-scene.ts";
import { useShape } from "./use-shape.ts";
import { neighbourOf, readingOrder } from "./view/neighbour.ts";
import { useCamera } from "./view/use-camera.ts";

export interface GraphViewProps {
  /** The graph as it is run. Laid out anew only when its `graph_id` changes. */
  readonly graph: TaskGraph;
  /** By unit; a unit that is missing is pending. A new map for every change, and no more of them than are to be seen: one a frame. */
  readonly states: ReadonlyMap<UnitId, UnitGlance>;
  /** The unit whose node is marked. */
  readonly selected: UnitId | null;
  readonly onSelect: (unit: UnitId | null) => void;
  /** Somebody wants to see all of the unit: Enter, or a double click. */
  readonly onOpen: (unit: UnitId) => void;
}

/** A graph of fewer units is seen as a whole anyway. */
const LEAST_FOR_MINIMAP = 30;

/** The units of a graph from left to right. Fills the element around it, which has to have a height. */
export function GraphView({ graph, states, selected, onSelect, onOpen }: GraphViewProps): ReactNode {
  const id = useId();
  const stage = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const [isPathShown, setPathShown] = useState(false);
  const shape = useShape(graph);
  const { layout, isComputing } = useGraphLayout(shape);
  const camera = useCamera(stage, shape, layout, selected === null ? null : (shape.indexOf.get(selected) ?? null));
  const { scene, counts, path, hover } = useScene({ shape, layout, states, filter, isPathShown, selected });
  const order = useMemo(() => (layout === null ? [] : readingOrder(layout)), [layout]);
  const positions = useMemo(() => positionsOf(order), [order]);
  const [focused, setFocused] = useState<UnitId | null>(null);
  const active = shape.indexOf.get(focused ?? "") ?? scene?.selected ?? order[0] ?? 0;
  const isFocusWanted = useRef(false);
  useEffect(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    document.getElementById(`${id}-${active}`)?.focus({ preventScroll: true });
  });
  useSlash(search);

  const idOf = (unit: number): UnitId => shape.units[unit]?.id ?? "";
  const pick = (unit: number | null): void => {
    onSelect(unit === null ? null : idOf(unit));
    if (unit === null) return;
    setFocused(idOf(unit));
    isFocusWanted.current = true;
  };
  const go = (unit: number | null | undefined): void => {
    if (unit === null || unit === undefined) return;
    pick(unit);
    camera.reveal(unit);
  };
  const step = (by: 1 | -1): void => {
    const matches = scene?.matching == null ? [] : order.filter((unit) => scene.matching?.[unit] === 1);
    const at = matches.indexOf(scene?.selected ?? -1);
    const next = matches[at < 0 && by < 0 ? matches.length - 1 : (at + by + matches.length) % matches.length];
    if (next === undefined) return;
    onSelect(idOf(next));
    setFocused(idOf(next));
    camera.centre(next);
  };
  const leaveSearch = (): void => {
    if (filter.query !== "") setFilter({ ...filter, query: "" });
    isFocusWanted.current = true;
    setFocused(idOf(active));
    document.getElementById(`${id}-${active}`)?.focus({ preventScroll: true });
  };
  const perform = (command: GraphCommand, on: Scene): void => {
    if (command.type === "go") go(neighbourOf(shape, on.layout, active, command.direction, on.taken));
    else if (command.type === "first") go(order[0]);
    else if (command.type === "last") go(order.at(-1));
    else if (command.type === "open") onOpen(idOf(active));
    else if (command.type === "search") search.current?.focus();
    else if (command.type === "path") setPathShown(!isPathShown);
    else if (command.type === "fit") camera.fit();
    else if (command.type === "zoom") camera.zoomBy(command.factor);
    else onSelect(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = graphCommand(event);
    if (command === null || scene === null) return;
    perform(command, scene);
    // Escape is heard by whatever is around the graph too: what shows the unit may want to close.
    if (command.type === "let-go") return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="graph-view" aria-label="Graph" aria-busy={isComputing}>
      <GraphToolbar
        search={search}
        filter={filter}
        onFilter={setFilter}
        counts={counts}
        total={shape.units.length}
        found={scene?.matching == null ? null : scene.matching.reduce((sum, matches) => sum + matches, 0)}
        onStep={step}
        onLeave={leaveSearch}
        isPathShown={isPathShown}
        path={path}
        onPath={setPathShown}
      />
      <div className="graph-place">
        <GraphStage
          id={id}
          stage={stage}
          store={camera.store}
          scene={scene}
          active={active}
          positions={positions}
          onPick={pick}
          onOpen={(unit) => onOpen(idOf(unit))}
          onHover={hover}
          onKeyDown={onKeyDown}
        />
        {isComputing && <p className="graph-note">Laying out the graph…</p>}
        <div className="graph-corner">
          <GraphControls camera={camera} />
          <GraphLegend />
        </div>
        {scene !== null && shape.units.length >= LEAST_FOR_MINIMAP && <GraphMinimap scene={scene} camera={camera} />}
      </div>
    </section>
  );
}

function positionsOf(order: readonly number[]): Int32Array {
  const positions = new Int32Array(order.length);
  for (const [position, unit] of order.entries()) positions[unit] = position;
  return positions;
}

/** `/` searches wherever the focus is, but for where somebody writes. */
function useSlash(search: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent): void => {
      const isWriting = event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
      if (event.defaultPrevented || isWriting || graphCommand(event)?.type !== "search") return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [search]);
}
