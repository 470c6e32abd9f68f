import { closeSync, openSync, writeSync } from "node:fs";
import { UsageError } from "../usage-error.ts";

/** A file of JSON lines that each outcome goes to as soon as it is there, so that whatever ends the measurement loses none. */
export interface OutcomeFile {
  add(line: object): void;
  close(): void;
}

/** Opened with the first line, so that a measurement that never began leaves the file of the one before. @throws UsageError by `add` */
export function outcomeFile(path: string | undefined): OutcomeFile {
  let opened: number | undefined;
  return {
    add: (line) => {
      if (path === undefined) return;
      opened ??= open(path);
      writeSync(opened, `${JSON.stringify(line)}\n`);
    },
    close: () => {
      if (opened !== undefined) closeSync(opened);
      opened = undefined;
    },
  };
}

function open(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
