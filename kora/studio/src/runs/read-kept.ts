import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { StudioRun } from "@krako/contracts";
import { uuidV7 } from "@krako/kora";
import { checkRunRecord } from "@krako/kora/runs";
import { readJournal } from "./journal.ts";
import { KeptRun } from "./kept-run.ts";

/** A file of the folder. */
export interface KeptFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** What a file is. What is no run at all is nobody's business; what looks like one and cannot be read is damaged. */
export type ReadKept =
  | { readonly type: "run"; readonly run: KeptRun }
  | { readonly type: "damaged"; readonly run: StudioRun }
  | { readonly type: "none" };

/** The ending of the name of a journal. */
export const JOURNAL_ENDING = ".events.jsonl";

/** Reads a run's file, or a journal, of at most so many bytes. `title` is what it was known by when it was kept here. */
export async function readKept(file: KeptFile, mostBytes: number, title: string | null): Promise<ReadKept> {
  if (file.bytes > mostBytes)
    return damaged(file, `It is longer than ${mostBytes.toLocaleString("en")} bytes, which is not read.`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file.path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { type: "none" };
    return damaged(file, code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "It is not UTF-8." : "It cannot be read.");
  }
  return file.name.endsWith(JOURNAL_ENDING) ? journalIn(text) : recordIn(text, file, title);
}

function journalIn(text: string): ReadKept {
  const journal = readJournal(text);
  return journal === null ? { type: "none" } : { type: "run", run: KeptRun.ofJournal(journal) };
}

function recordIn(text: string, file: KeptFile, title: string | null): ReadKept {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damaged(file, "It is not JSON, or only a part of it.");
  }
  if (!looksLikeRun(value)) return { type: "none" };
  const checked = checkRunRecord(value);
  if (!checked.ok) return damaged(file, checked.problem);
  const { run_id } = checked.record.result.execution_metadata;
  return { type: "run", run: KeptRun.ofRecord(checked.record, title ?? titleOf(file, run_id)) };
}

/** A name that somebody chose says something. */
function titleOf({ name }: KeptFile, runId: string): string {
  return name === `${runId}.json` ? untitled(runId) : name.slice(0, 256);
}

/** What a run is known by of which nobody has said anything. */
export function untitled(runId: string): string {
  return `Run ${runId.slice(0, 8)}`;
}

/** Whether a value has the members of a run's file. */
export function looksLikeRun(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return ["graph", "result", "events"].every((name) => Object.hasOwn(value, name));
}

function damaged({ name, changedAt }: KeptFile, problem: string): ReadKept {
  const id = uuidV7(0, createHash("sha256").update(name).digest());
  return {
    type: "damaged",
    run: {
      run_id: id,
      graph_id: id,
      title: name.slice(0, 256),
      state: "damaged",
      backend_mode: "local",
      started_at: new Date(changedAt).toISOString(),
      unit_count: 0,
      ended_unit_count: 0,
      model_calls: 0,
      tokens: 0,
      charged_usd: "0.000000",
      message: `The file ${name} is damaged, or is no run. ${problem}`.slice(0, 4096),
    },
  };
}
