import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from "react";
import { paint } from "./draw/paint.ts";
import { type Scene, standingOut } from "./draw/scene.ts";
import { useThemeColours } from "./draw/theme-colours.ts";
import { GraphHint } from "./graph-hint.tsx";
import { unitAt } from "./layout/graph-layout.ts";
import { UnitNode } from "./unit-node.tsx";
import { useDetail } from "./view/use-detail.ts";
import type { ViewportStore } from "./view/viewport-store.ts";

interface GraphStageProps {
  readonly id: string;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly store: ViewportStore;
  /** Null while there is no layout. */
  readonly scene: Scene | null;
  /** The unit that the Tab key comes to. */
  readonly active: number;
  /** By unit: its place in the order of reading. */
  readonly positions: Int32Array;
  readonly onPick: (unit: number | null) => void;
  readonly onOpen: (unit: number) => void;
  readonly onHover: (unit: number | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** How far beside a node it can still be pointed at, in pixels of the screen, where nodes are small. */
const REACH = 4;

/** The graph itself: edges, and nodes from afar, on a canvas; nodes in sight as elements over it. */
export function GraphStage(props: GraphStageProps): ReactNode {
  const { scene, store, stage, onHover } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const nodes = useRef<HTMLDivElement>(null);
  const detail = useDetail(store, scene?.layout ?? null);
  const colours = useThemeColours();
  useLayoutEffect(() => {
    let frame: number | null = null;
    const draw = (): void => {
      frame = null;
      if (canvas.current === null || nodes.current === null || scene === null) return;
      const viewport = store.viewport();
      paint(canvas.current, scene, viewport, store.size(), detail.level, colours);
      nodes.current.style.transform = `translate(${viewport.x}px,${viewport.y}px) scale(${viewport.k})`;
      nodes.current.style.setProperty("--zoom", detail.level === "far" ? String(viewport.k) : "1");
    };
    draw();
    const stop = store.subscribe(() => {
      onHover(null);
      frame ??= requestAnimationFrame(draw);
    });
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [scene, store, detail, colours, onHover]);
  const pointed = (event: MouseEvent): number | null => {
    const box = stage.current?.getBoundingClientRect();
    if (box === undefined || scene === null) return null;
    const { x, y, k } = store.viewport();
    const margin = detail.level === "far" ? REACH / k : 0;
    return unitAt(scene.layout, (event.clientX - box.left - x) / k, (event.clientY - box.top - y) / k, margin);
  };
  const isFaint = scene === null ? null : standingOut(scene);
  const onPath = new Set(scene?.path?.units);
  const elements = scene === null ? [] : [...new Set([...detail.units, props.active])];
  return (
    <div
      ref={stage}
      className="graph-stage"
      role="listbox"
      tabIndex={-1}
      aria-label={`Units of the graph, ${scene?.shape.units.length ?? 0}. Arrow keys go along the edges, Enter opens a unit.`}
      data-level={detail.level}
      data-layout={scene?.layout.by ?? "none"}
      onClick={(event) => props.onPick(pointed(event))}
      onDoubleClick={(event) => {
        const unit = pointed(event);
        if (unit !== null) props.onOpen(unit);
      }}
      onPointerMove={(event: PointerEvent) => onHover(event.buttons === 0 ? pointed(event) : null)}
      onPointerLeave={() => onHover(null)}
      onKeyDown={props.onKeyDown}
    >
      <canvas ref={canvas} className="graph-canvas" />
      <div ref={nodes} className="graph-nodes" role="presentation">
        {scene !== null &&
          elements.map((unit) => {
            const of = scene.shape.units[unit];
            return of === undefined ? null : (
              <UnitNode
                key={of.id}
                id={`${props.id}-${unit}`}
                unit={of}
                glance={scene.glances[unit]}
                x={scene.layout.x[unit] ?? 0}
                y={scene.layout.y[unit] ?? 0}
                position={(props.positions[unit] ?? 0) + 1}
                total={scene.shape.units.length}
                isActive={unit === props.active}
                isSelected={unit === scene.selected}
                isFaint={isFaint !== null && isFaint[unit] === 0}
                isOnPath={onPath.has(unit)}
              />
            );
          })}
      </div>
      {detail.level === "far" && scene !== null && (
        <GraphHint scene={scene} viewport={store.viewport()} size={store.size()} />
      )}
    </div>
  );
}
