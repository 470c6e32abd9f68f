import { styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

/** Where people read: how wide and high it is, and whether it shows colours and can be drawn over. */
export interface Terminal {
  /** Whether what was written can be drawn over. */
  readonly isLive: boolean;
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** The text in a style, or as it is where no colours are wanted. */
  style(format: Format, text: string): string;
}

const COLUMNS = 80;
const ROWS = 24;

/** The terminal behind a stream. `NO_COLOR` and `FORCE_COLOR` are honoured as Node does. */
export function terminalOf(stream: NodeJS.WriteStream): Terminal {
  const colours = stream.isTTY === true || isForced(process.env["FORCE_COLOR"]);
  return {
    isLive: stream.isTTY === true && process.env["TERM"] !== "dumb",
    // A terminal that does not know its size says 0.
    get columns() {
      return stream.columns || COLUMNS;
    },
    get rows() {
      return stream.rows || ROWS;
    },
    write: (text) => void stream.write(text),
    style: (format, text) => (colours && wantsColour() ? styleText(format, text, { validateStream: false }) : text),
  };
}

/** FORCE_COLOR stands above NO_COLOR, as in Node. */
function wantsColour(): boolean {
  const forced = process.env["FORCE_COLOR"];
  if (forced !== undefined) return isForced(forced);
  return (process.env["NO_COLOR"] ?? "") === "";
}

function isForced(value: string | undefined): boolean {
  return value !== undefined && value !== "0" && value !== "false";
}
