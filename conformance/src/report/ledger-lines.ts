// The three ledgers as lines of text in columns, for reports without tables.
import type { LedgerRow } from "./run-report.ts";
import { visibleLine } from "./visible-text.ts";

/** Rows shown; where there are more, those that do not add up. */
const MOST_ROWS = 40;
const LONGEST_UNIT = 40;

/** Tokens the row lacks to add up; null where the model reported none, so that nothing can be said. */
export const missingTokens = ({ consumed, debited, overrun }: LedgerRow): number | null =>
  consumed === null ? null : consumed - (debited ?? 0) - (overrun ?? 0);

/** What a row says of itself, in words. */
export const sumOf = (row: LedgerRow): string => {
  if (row.agrees) return row.estimated ? "adds up, estimated" : "adds up";
  const missing = missingTokens(row);
  if (missing === null || missing === 0) return "does not add up";
  const count = `${Math.abs(missing).toLocaleString("en-US")} ${Math.abs(missing) === 1 ? "token" : "tokens"}`;
  return `does not add up: ${count} ${missing > 0 ? "missing" : "too many"}`;
};

/** The rows worth showing. */
export const shownRows = (rows: readonly LedgerRow[]): readonly LedgerRow[] =>
  rows.length <= MOST_ROWS ? rows : rows.filter(({ agrees }) => !agrees).slice(0, MOST_ROWS);

const tokens = (count: number | null): string => (count === null ? "none" : String(count));

export const ledgerLines = (
  rows: readonly LedgerRow[],
): readonly { readonly line: string; readonly agrees: boolean }[] => {
  const shown = shownRows(rows);
  const units = shown.map(({ unit }) => visibleLine(unit, LONGEST_UNIT));
  const width = Math.max(4, ...units.map((unit) => unit.length));
  const line = (unit: string, cells: readonly string[], sum: string): string =>
    `${unit.padEnd(width)} ${cells.map((cell) => cell.padStart(9)).join(" ")}  ${sum}`;
  const left = rows.length - shown.length;
  return [
    { line: line("unit", ["attempt", "consumed", "debited", "overrun"], "sum"), agrees: true },
    ...shown.map((row, index) => ({
      line: line(
        units[index] ?? "",
        [String(row.attempt), tokens(row.consumed), tokens(row.debited), tokens(row.overrun)],
        `${row.agrees ? "✓" : "✗"} ${sumOf(row)}`,
      ),
      agrees: row.agrees,
    })),
    ...(left > 0 ? [{ line: `… ${left} rows more`, agrees: true }] : []),
  ];
};
