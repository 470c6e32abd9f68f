import { useEffect, useMemo, useState } from "react";
import type { GraphShape } from "../shape/graph-shape.ts";
import { isForElk } from "./elk-bounds.ts";
import type { GraphLayout } from "./graph-layout.ts";
import { quickLayout } from "./quick-layout.ts";

/** Up to so many units nothing is shown until ELK has answered: a layout that is replaced at once looks like a mistake. */
const WAITED_FOR = 120;
/** And no longer than so many milliseconds. */
const PATIENCE_MS = 1_500;

export interface LaidOut {
  /** Null for a moment at the beginning. */
  readonly layout: GraphLayout | null;
  /** Whether a better one is on its way. */
  readonly isComputing: boolean;
}

/** The layout of a graph: the quick one first, and then ELK's, where it is asked. It never changes because of what a run does. */
export function useGraphLayout(shape: GraphShape): LaidOut {
  const quick = useMemo(() => quickLayout(shape), [shape]);
  const isAsked = useMemo(() => isForElk(shape), [shape]);
  const [answer, setAnswer] = useState<{ shape: GraphShape; layout: GraphLayout | null } | null>(null);
  const [impatientFor, setImpatientFor] = useState<GraphShape | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    const given = new AbortController();
    import("./elk-layout.ts")
      .then(({ elkLayout }) => elkLayout(shape, given.signal))
      .then(
        (layout) => setAnswer({ shape, layout }),
        // Whatever kept it from answering, the quick layout is a whole one.
        () => given.signal.aborted || setAnswer({ shape, layout: null }),
      );
    const timer = setTimeout(() => setImpatientFor(shape), PATIENCE_MS);
    return () => {
      given.abort();
      clearTimeout(timer);
    };
  }, [shape, isAsked]);
  if (answer?.shape === shape) return { layout: answer.layout ?? quick, isComputing: false };
  const isWaiting = isAsked && shape.units.length <= WAITED_FOR && impatientFor !== shape;
  return { layout: isWaiting ? null : quick, isComputing: isAsked };
}
