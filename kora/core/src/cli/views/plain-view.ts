import type { TaskGraph } from "@krako/contracts";
import type { Terminal } from "../terminal.ts";
import type { RunView } from "./run-view.ts";
import { UnitBoard } from "./unit-board.ts";
import { unitText } from "./unit-text.ts";

/** Where nothing can be drawn over: one line for every unit that ended or is tried again, as long as the line needs. */
export function plainView(graph: TaskGraph, terminal: Terminal): RunView {
  const board = new UnitBoard(graph);
  return {
    add: (event) => {
      const row = board.add(event);
      if (row === undefined || row.state === "running" || event.event_type === "workunit.escalated") return;
      terminal.write(`${unitText(row, terminal, WIDTH)}\n`);
    },
    end: () => {},
  };
}

/** Characters of a line in a log. */
const WIDTH = 500;
