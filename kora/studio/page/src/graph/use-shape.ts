import type { TaskGraph } from "@krako/contracts";
import { useState } from "react";
import { type GraphShape, graphShape } from "./shape/graph-shape.ts";

/** The shape of a graph, kept for as long as the graph is the same one, whichever object it comes in. */
export function useShape(graph: TaskGraph): GraphShape {
  const [kept, setKept] = useState(() => ({ id: graph.graph_id, shape: graphShape(graph) }));
  if (kept.id === graph.graph_id) return kept.shape;
  const next = { id: graph.graph_id, shape: graphShape(graph) };
  setKept(next);
  return next.shape;
}
