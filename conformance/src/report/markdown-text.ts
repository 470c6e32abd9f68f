// Text in Markdown that stays text: no heading, picture or table may come out of a case, and no link that hides where it leads.
import { visibleLine, visibleText } from "./visible-text.ts";

/** Prose of one line. What Markdown or HTML would take for a sign of its own is escaped. */
export const inline = (text: string, most?: number): string =>
  visibleLine(text, most)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_{}[\]>#|!~$@]/g, "\\$&");

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** One line of code, also inside a table. */
export const code = (text: string, most?: number): string => {
  const line = visibleLine(text, most);
  if (line === "") return "";
  const fence = "`".repeat(longestRun(line) + 1);
  const padding = /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}`;
};

/** The same in a cell, where a bar ends the cell even inside code. */
export const codeCell = (text: string, most?: number): string => code(text, most).replaceAll("|", "\\|");

/** Several lines as they are, in a fence no run of backticks inside can close. */
export const fenced = (text: string, most?: number): string => {
  const body = visibleText(text, most);
  const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}text\n${body}\n${fence}`;
};
