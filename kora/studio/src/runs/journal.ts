import { closeSync, openSync, writeSync } from "node:fs";
import type { ExecutionEvent } from "@krako/contracts";
import { isKnownEvent } from "@krako/contracts/known-event";
import { isExecutionEvent, isTaskGraph } from "@krako/contracts/validators/open";
import type { RunEnd, RunHead } from "./run-tally.ts";

/** The version of the file. */
const JOURNAL_VERSION = "1.0";

/**
 * The file of a run that goes on: its head, then every event, a line of JSON each, written before anybody is told of it. What was
 * written stays when the process dies. It goes once the run is kept whole.
 */
export class Journal {
  readonly #file: number;
  #problem: Error | null = null;

  /** @throws Error where the file cannot be made. */
  constructor(path: string, head: RunHead) {
    this.#file = openSync(path, "wx", 0o600);
    this.#write(JSON.stringify({ journal: JOURNAL_VERSION, ...head }));
  }

  /** The first thing that could not be written; nothing was written after it. */
  get problem(): Error | null {
    return this.#problem;
  }

  add(text: string): void {
    this.#write(text);
  }

  /** The last line of a run that has no result. */
  end(end: RunEnd): void {
    this.#write(JSON.stringify({ journal_end: end }));
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(text: string): void {
    if (this.#problem !== null) return;
    try {
      writeSync(this.#file, `${text}\n`);
    } catch (error) {
      this.#problem = error instanceof Error ? error : new Error(String(error));
    }
  }
}

/** What a journal says. */
export interface ReadJournal {
  readonly head: RunHead;
  readonly events: readonly ExecutionEvent[];
  readonly end: RunEnd | null;
}

/** Reads a journal; a last line that was not written to its end is left out. Null where it is none. */
export function readJournal(text: string): ReadJournal | null {
  const [first = "", ...rest] = text.split("\n");
  const head = headOf(parsed(first));
  if (head === null) return null;
  const events: ExecutionEvent[] = [];
  let end: RunEnd | null = null;
  let sequence = 1;
  for (const line of rest) {
    const value = parsed(line);
    if (isExecutionEvent(value) && value.sequence === sequence) {
      sequence += 1;
      if (isKnownEvent(value)) events.push(value);
    } else end ??= endOf(value);
  }
  return { head, events, end };
}

function parsed(line: string): unknown {
  try {
    return line === "" ? null : JSON.parse(line);
  } catch {
    return null;
  }
}

function headOf(value: unknown): RunHead | null {
  const { journal, run_id, title, playbook, backend_mode, started_at, graph } = (value ?? {}) as Partial<
    Record<keyof RunHead | "journal", unknown>
  >;
  if (journal !== JOURNAL_VERSION || typeof run_id !== "string" || typeof title !== "string") return null;
  if (typeof started_at !== "string" || Number.isNaN(Date.parse(started_at)) || !isTaskGraph(graph)) return null;
  if (backend_mode !== "local" && backend_mode !== "krako") return null;
  return { run_id, title, playbook: typeof playbook === "string" ? playbook : null, backend_mode, started_at, graph };
}

const ENDS: readonly unknown[] = ["succeeded", "failed", "cancelled", "interrupted"];

function endOf(value: unknown): RunEnd | null {
  const end = (value as { readonly journal_end?: Partial<RunEnd> } | null)?.journal_end;
  if (!ENDS.includes(end?.state) || typeof end?.ended_at !== "string") return null;
  return end as RunEnd;
}
