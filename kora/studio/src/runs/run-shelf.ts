import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StudioRun } from "@krako/contracts";
import { checkRunRecord, type RunRecord } from "@krako/kora/runs";
import { conflict, invalid } from "../http/refusals.ts";
import type { Place } from "./cursor.ts";
import { eventLine } from "./event-line.ts";
import { Journal } from "./journal.ts";
import { KeptRun } from "./kept-run.ts";
import type { LiveRun } from "./live-run.ts";
import { JOURNAL_ENDING, type KeptFile, type ReadKept, readKept, untitled } from "./read-kept.ts";
import type { RunHead } from "./run-tally.ts";
import { leaveFolder, takeFolder } from "./shelf-owner.ts";
import { SummaryFiles } from "./summary-files.ts";
import { keptFile, UNFINISHED_ENDING, writeRunFile } from "./write-run-file.ts";

/** A run of the folder, and its place in the order of the list. */
export interface ListedRun {
  readonly run: StudioRun;
  readonly file: KeptFile;
}

/** Bounds of a shelf. */
export interface ShelfBounds {
  readonly keptRuns: number;
  readonly runBytes: number;
  readonly openRuns: number;
  readonly openBytes: number;
}

/**
 * The runs that are kept in a folder: a file each, as `kora run --out` writes it, whoever wrote it; and a journal of each that nobody saw
 * end. The folder is the truth and is looked at whenever it is asked for; summaries and what is held in memory only save reading.
 */
export class RunShelf {
  readonly folder: string;
  readonly #bounds: ShelfBounds;
  readonly #summaries: SummaryFiles;
  /** Names of files that were listed, by run. */
  readonly #names = new Map<string, string>();
  readonly #open = new Map<string, { readonly file: KeptFile; readonly read: ReadKept }>();

  constructor(folder: string, bounds: ShelfBounds) {
    this.folder = folder;
    this.#bounds = bounds;
    this.#summaries = new SummaryFiles(folder);
  }

  /** Makes the folder, for its owner only, keeps it out of Git, and takes it. @throws Error where it cannot be had. */
  async open(): Promise<void> {
    const made = await mkdir(this.folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await writeFile(join(this.folder, ".gitignore"), "*\n");
    takeFolder(this.folder);
    // Of a run whose process died while it was kept, the journal is whole.
    const unfinished = (await readdir(this.folder)).filter((name) => name.endsWith(UNFINISHED_ENDING));
    for (const name of unfinished) await rm(join(this.folder, name), { force: true });
  }

  /** Another studio may have the folder. */
  close(): void {
    leaveFolder(this.folder);
  }

  /** The journal of a run that begins. @throws Error where the folder cannot be written. */
  journal(head: RunHead): Journal {
    return new Journal(this.#journalPath(head.run_id), head);
  }

  /** Keeps a run that has ended whole, and lets its journal go. @throws Error where it cannot be written; the journal then stays. */
  async keep({ runId, graph, result, lines }: LiveRun, run: StudioRun): Promise<void> {
    if (result === null) return;
    const file = await writeRunFile(join(this.folder, `${runId}.json`), graph, result, lines);
    await this.#summaries.write(file, { run });
    await rm(this.#journalPath(runId), { force: true });
  }

  /** Lets the journal of a run go that never began, or that is kept whole. */
  async forget(runId: string): Promise<void> {
    await rm(this.#journalPath(runId), { force: true });
  }

  /** Takes a run that another program has written. Adds nothing where it is there already. @throws RefusalError 422 */
  async add(value: unknown, title: string | null): Promise<{ readonly run: StudioRun; readonly isNew: boolean }> {
    const checked = checkRunRecord(value);
    if (!checked.ok) throw invalid("damaged_run", "The file is damaged, or is no run.", checked.problem);
    const { record } = checked;
    const { run_id } = record.result.execution_metadata;
    const there = await this.find(run_id);
    if (there?.type === "run" && there.run.record !== null) {
      if (!isSameRun(there.run.record, record))
        throw conflict("other_run", "Another run with the same id is kept here.", `Remove ${run_id} first.`);
      return { run: there.run.summary(), isNew: false };
    }
    const run = KeptRun.ofRecord(record, title ?? untitled(run_id)).summary();
    const path = join(this.folder, `${run_id}.json`);
    const file = await writeRunFile(path, record.graph, record.result, record.events.map(eventLine));
    await this.#summaries.write(file, { run });
    await this.forget(run_id);
    return { run, isNew: true };
  }

  /** Runs after a place in the order, newest first, read as they are asked for. `omitted` are those that go on here. */
  async *list(after: Place | null, omitted: ReadonlySet<string>): AsyncGenerator<ListedRun, void> {
    const seen = new Set(omitted);
    for (const file of await this.#files()) {
      if (after !== null && !isAfter(file, after)) continue;
      const { run } = await this.#summaryOf(file, omitted);
      if (run === null || seen.has(run.run_id)) continue;
      seen.add(run.run_id);
      this.#names.set(run.run_id, file.name);
      yield { run, file };
    }
  }

  /** The run with this id, or null. */
  async find(runId: string): Promise<ReadKept | null> {
    const file = await this.fileOf(runId);
    return file === null ? null : this.#read(file);
  }

  /** The file of a run: by its name, else by what those files say that were not named here. */
  async fileOf(runId: string): Promise<KeptFile | null> {
    for (const name of [`${runId}.json`, `${runId}${JOURNAL_ENDING}`, this.#names.get(runId)]) {
      const file = name === undefined ? null : await keptFile(join(this.folder, name)).catch(() => null);
      if (file !== null && (await this.#summaryOf(file, NONE)).run?.run_id === runId) return file;
    }
    for (const file of await this.#files())
      if (!OWN_NAME.test(file.name) && (await this.#summaryOf(file, NONE)).run?.run_id === runId) return file;
    return null;
  }

  async remove({ path, name }: KeptFile): Promise<void> {
    this.#open.delete(name);
    await rm(path, { force: true });
    await this.#summaries.remove(name);
  }

  #journalPath(runId: string): string {
    return join(this.folder, `${runId}${JOURNAL_ENDING}`);
  }

  async #files(): Promise<KeptFile[]> {
    const names = runNames(await readdir(this.folder), this.#bounds.keptRuns);
    const files = await Promise.all(names.map((name) => keptFile(join(this.folder, name)).catch(() => null)));
    return files.filter((file) => file !== null).sort((a, b) => (isAfter(a, b) ? 1 : -1));
  }

  async #summaryOf(file: KeptFile, live: ReadonlySet<string>): Promise<{ readonly run: StudioRun | null }> {
    if (live.has(file.name.slice(0, -JOURNAL_ENDING.length))) return { run: null };
    const kept = await this.#summaries.read(file);
    if (kept !== null) return kept;
    const read = await this.#read(file);
    const run = read.type === "none" ? null : read.type === "run" ? read.run.summary() : read.run;
    await this.#summaries.write(file, { run });
    return { run };
  }

  /** Reads a file, unless it was read a short while ago. */
  async #read(file: KeptFile): Promise<ReadKept> {
    const held = this.#open.get(file.name);
    if (held?.file.bytes === file.bytes && held.file.changedAt === file.changedAt) return held.read;
    const read = await readKept(file, this.#bounds.runBytes, await this.#summaries.titleOf(file));
    this.#open.delete(file.name);
    this.#open.set(file.name, { file, read });
    this.#forgetOldest();
    return read;
  }

  /** What was read last is held in any case: it is in use. */
  #forgetOldest(): void {
    let bytes = [...this.#open.values()].reduce((sum, { file }) => sum + file.bytes, 0);
    for (const [name, { file }] of [...this.#open].slice(0, -1)) {
      if (this.#open.size <= this.#bounds.openRuns && bytes <= this.#bounds.openBytes) return;
      this.#open.delete(name);
      bytes -= file.bytes;
    }
  }
}

/** A name that says the run. */
const OWN_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(json|events\.jsonl)$/;

const NONE: ReadonlySet<string> = new Set();

/** Names that runs may have, those that come last in order. A journal beside its whole run says nothing new. */
function runNames(all: readonly string[], most: number): string[] {
  const there = new Set(all);
  const isRun = (name: string): boolean =>
    name.endsWith(JOURNAL_ENDING)
      ? !there.has(`${name.slice(0, -JOURNAL_ENDING.length)}.json`)
      : name.endsWith(".json");
  return all
    .filter((name) => !name.startsWith(".") && isRun(name))
    .sort()
    .slice(-most);
}

/** Whether a file comes after a place in the list: newest first, then by name. */
function isAfter(file: Place, place: Place): boolean {
  if (file.changedAt !== place.changedAt) return file.changedAt < place.changedAt;
  return file.name < place.name;
}

function isSameRun({ result: one, events }: RunRecord, { result: other, events: others }: RunRecord): boolean {
  const same = JSON.stringify(one.execution_metadata) === JSON.stringify(other.execution_metadata);
  return same && events.length === others.length;
}
