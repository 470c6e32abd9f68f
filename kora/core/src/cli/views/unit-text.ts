import { stripVTControlCharacters } from "node:util";
import type { UnitState } from "@krako/contracts";
import type { Terminal } from "../terminal.ts";
import type { UnitRow } from "./unit-board.ts";

const MARKS: Readonly<Record<UnitState, readonly [mark: string, style: Parameters<Terminal["style"]>[0]]>> = {
  pending: ["·", "dim"],
  ready: ["·", "dim"],
  running: ["▸", "cyan"],
  retry_wait: ["↻", "yellow"],
  succeeded: ["✓", "green"],
  failed: ["✗", "red"],
  skipped: ["○", "dim"],
  cancelled: ["■", "yellow"],
};

/** One unit on one line of at most `width` characters. */
export function unitText(row: UnitRow, terminal: Terminal, width: number, indent = ""): string {
  const [mark, style] = MARKS[row.state];
  const facts = [
    row.state === "succeeded" ? "" : row.state.replace("_", " "),
    row.attempt > 1 ? `attempt ${row.attempt}` : "",
    row.durationMs >= 0 ? durationText(row.durationMs) : "",
    row.tokens > 0 ? `${row.tokens} tokens` : "",
    row.note,
  ].filter((fact) => fact !== "");
  const room = Math.max(0, width - indent.length - 2);
  const name = cut(row.id, room);
  const rest = cut(facts.length === 0 ? "" : `  ${facts.join(" · ")}`, room - name.length);
  return `${indent}${terminal.style(style, mark)} ${name}${terminal.style("dim", rest)}`;
}

/** A duration as people read it. */
export function durationText(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}

/** The beginning of a text on one line; what came from outside can neither move the cursor nor break the line. */
export function cut(text: string, width: number): string {
  const plain = oneLine(text);
  if (plain.length <= width) return plain;
  return width < 1 ? "" : `${plain.slice(0, width - 1)}…`;
}

/** A text without control characters. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  return stripVTControlCharacters(text).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}
