import { statSync } from "node:fs";
import { join } from "node:path";
import { checkRunRecord, type RunRecord } from "../../replay/run-record.ts";
import { readBounded } from "../config/read-bounded.ts";
import { RUN_FILE } from "../run-files.ts";
import { UsageError } from "../usage-error.ts";

/** Bytes of a run's file; a longer one is not read. */
export const MAX_RUN_BYTES: number = 256 * 1024 * 1024;

/** A run that was kept, and the recording that it is part of. */
export interface KeptRun {
  readonly file: string;
  readonly record: RunRecord;
  /** The folder of `--record`; null where only the file was named. */
  readonly recording: string | null;
}

/**
 * Reads what `--out` wrote, or the folder of `--record`.
 * @throws UsageError that says what is damaged.
 */
export function readRun(name: string): KeptRun {
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? join(name, RUN_FILE) : name;
  const checked = checkRunRecord(parse(file, readBounded(file, MAX_RUN_BYTES)));
  if (!checked.ok) throw damaged(file, checked.problem);
  return { file, record: checked.record, recording: isFolder ? name : null };
}

/** A file that cannot be what it says. */
export function damaged(file: string, problem: string): UsageError {
  return new UsageError(
    `${file} is damaged, or is no run. ${problem} Nothing was executed; run the graph again to record it anew.`,
  );
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(file, "It is not JSON, or only a part of it.");
  }
}
