import type { GraphShape } from "../shape/graph-shape.ts";
import { columnsOf, mostInColumn } from "./columns.ts";

/** Beyond any of these ELK takes longer than anybody waits, or draws a tower that no screen can show: the quick layout stays. */
export const ELK_MOST_UNITS = 400;
export const ELK_MOST_EDGES = 1_500;
export const ELK_MOST_IN_COLUMN = 60;
/** It is given up after so many milliseconds. */
export const ELK_DEADLINE_MS = 15_000;

export const isForElk = (shape: GraphShape): boolean =>
  shape.units.length <= ELK_MOST_UNITS &&
  shape.edges.length <= ELK_MOST_EDGES &&
  mostInColumn(columnsOf(shape)) <= ELK_MOST_IN_COLUMN;
