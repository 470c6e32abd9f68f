import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { GraphShape } from "../shape/graph-shape.ts";
import { COLUMN_GAP, type GraphLayout, NODE_HEIGHT, NODE_WIDTH, ROW_GAP } from "./graph-layout.ts";

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
  "elk.spacing.nodeNode": String(ROW_GAP),
  // Farther than columns are: what has nothing to do with each other must not look like a row.
  "elk.spacing.componentComponent": String(2 * COLUMN_GAP),
  "elk.layered.spacing.nodeNodeBetweenLayers": String(COLUMN_GAP),
  "elk.layered.spacing.edgeEdgeBetweenLayers": "8",
  // Half as high as what the faster placement makes of a few hundred units.
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
};

/** The question to ELK. Ids are positions, so that no id of a unit can mean anything to it. */
export function elkGraph(shape: GraphShape): ElkNode {
  return {
    id: "graph",
    layoutOptions: OPTIONS,
    children: shape.units.map((_, unit) => ({ id: `u${unit}`, width: NODE_WIDTH, height: NODE_HEIGHT })),
    edges: shape.edges.map((edge, index) => ({
      id: `e${index}`,
      sources: [`u${edge.from}`],
      targets: [`u${edge.to}`],
    })),
  };
}

/** Its answer. @throws Error where a node or an edge of the graph is not in it. */
export function fromElk(shape: GraphShape, answer: ElkNode): GraphLayout {
  const nodes = new Map((answer.children ?? []).map((node) => [node.id, node]));
  const edges = new Map((answer.edges ?? []).map((edge) => [edge.id, edge]));
  const x = new Float64Array(shape.units.length);
  const y = new Float64Array(shape.units.length);
  for (const unit of shape.units.keys()) {
    const node = nodes.get(`u${unit}`);
    if (node?.x === undefined || node.y === undefined) throw new Error(`The layout has no place for unit ${unit}.`);
    x[unit] = node.x;
    y[unit] = node.y;
  }
  const routes = shape.edges.map((_, index) => {
    const section = edges.get(`e${index}`)?.sections?.[0];
    if (section === undefined) throw new Error(`The layout has no way for edge ${index}.`);
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    return Float64Array.from(points.flatMap((point) => [point.x, point.y]));
  });
  return { by: "elk", x, y, width: answer.width ?? 0, height: answer.height ?? 0, routes };
}
