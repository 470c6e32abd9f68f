import type { TaskGraph } from "@krako/contracts";
import type { Terminal } from "../terminal.ts";
import { bar } from "./bar.ts";
import type { RunView } from "./run-view.ts";
import { UnitBoard, type UnitRow } from "./unit-board.ts";
import { durationText, unitText } from "./unit-text.ts";
import { unitTree } from "./unit-tree.ts";

/** Least milliseconds between two frames. */
const FRAME_MS = 60;

/** Milliseconds after which the clock is drawn anew although nothing happened. */
const BEAT_MS = 1_000;

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";
const CLEAR_LINE_END = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";
/** A terminal that knows them shows everything in between at once; others ignore them. */
const BEGIN_FRAME = "\u001b[?2026h";
const END_FRAME = "\u001b[?2026l";

/**
 * A tree of units that is drawn over itself while the run goes on. What does not fit is a window around the unit that the eye
 * should be on. A frame is one write, at most one every {@link FRAME_MS}, and costs no more than what it shows.
 */
export function liveView(graph: TaskGraph, terminal: Terminal): RunView {
  const board = new UnitBoard(graph);
  const lines = unitTree(graph);
  const placeOf = new Map(lines.map(({ id }, place) => [id, place]));
  const startedAt = performance.now();
  let drawn = 0;
  let eye = 0;
  let start = 0;
  let timer: NodeJS.Timeout | undefined;

  const draw = (): void => {
    timer = undefined;
    const room = Math.max(1, terminal.rows - 3);
    start = windowStart(start, eye, room, lines.length);
    const shown = lines.slice(start, start + room);
    const frame = [
      headline(board, terminal, performance.now() - startedAt),
      ...shown.map(({ id, depth }) =>
        unitText(board.rows.get(id) as UnitRow, terminal, terminal.columns - 1, "  ".repeat(depth)),
      ),
    ];
    const up = drawn > 0 ? `\u001b[${Math.min(drawn, terminal.rows - 1)}A\r` : "";
    terminal.write(
      `${BEGIN_FRAME}${up}${frame.map((line) => `${line}${CLEAR_LINE_END}\n`).join("")}${CLEAR_BELOW}${END_FRAME}`,
    );
    drawn = frame.length;
  };
  const showCursor = (): void => terminal.write(SHOW_CURSOR);
  process.once("exit", showCursor);
  const schedule = (): void => {
    timer ??= setTimeout(draw, FRAME_MS);
  };
  const beat = setInterval(schedule, BEAT_MS);
  terminal.write(HIDE_CURSOR);
  draw();
  return {
    add: (event) => {
      const row = board.add(event);
      if (row === undefined) return;
      if (row.state !== "skipped") eye = placeOf.get(row.id) ?? eye;
      schedule();
    },
    end: () => {
      clearInterval(beat);
      clearTimeout(timer);
      draw();
      process.off("exit", showCursor);
      showCursor();
    },
  };
}

/** Where a window of `room` lines begins: where it did if `eye` is in it, else so that `eye` is in its middle. */
export function windowStart(before: number, eye: number, room: number, all: number): number {
  const last = Math.max(0, all - room);
  if (eye >= before && eye < before + room) return Math.min(before, last);
  return Math.min(Math.max(0, eye - Math.floor(room / 2)), last);
}

function headline(board: UnitBoard, terminal: Terminal, elapsedMs: number): string {
  const all = board.rows.size;
  const { running, failed, retry_wait } = board.counts;
  const facts = [
    `${board.settled} of ${all} units`,
    running > 0 ? `${running} running` : "",
    retry_wait > 0 ? `${retry_wait} waiting to retry` : "",
    failed > 0 ? `${failed} failed` : "",
    durationText(elapsedMs),
  ].filter((fact) => fact !== "");
  const text = facts.join(" · ");
  const room = Math.min(24, terminal.columns - text.length - 3);
  return room < 4 ? text.slice(0, terminal.columns - 1) : `${bar(board.settled / all, room)} ${text}`;
}
