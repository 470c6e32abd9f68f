import { randomBytes } from "node:crypto";
import type { StudioRun, StudioRunPage } from "@krako/contracts";
import { uuidV7 } from "@krako/kora";
import type { PlannedWork } from "@krako/kora/workbench";
import type { StudioBounds } from "../bounds.ts";
import { problemOf } from "../http/problem-answer.ts";
import { conflict, invalid, noSuchRun, tooMany } from "../http/refusals.ts";
import { decodeCursor, encodeCursor, type Place } from "./cursor.ts";
import type { Journal } from "./journal.ts";
import type { KeptRun } from "./kept-run.ts";
import { LiveRun } from "./live-run.ts";
import type { RunShelf } from "./run-shelf.ts";
import type { WatchedRun } from "./watched-run.ts";

/** The runs of one studio: those that go on, then those that are kept. */
export class Runs {
  readonly #shelf: RunShelf;
  readonly #bounds: StudioBounds;
  readonly #onTrouble: (sentence: string) => void;
  readonly #live = new Map<string, LiveRun>();
  readonly #under = new Set<Promise<void>>();
  #isClosing = false;

  constructor(shelf: RunShelf, bounds: StudioBounds, onTrouble: (sentence: string) => void) {
    this.#shelf = shelf;
    this.#bounds = bounds;
    this.#onTrouble = onTrouble;
  }

  /**
   * Begins a run. Resolves when its first event is there, or after a while without a refusal.
   * @throws RefusalError where the backend refuses it, and where too many go on.
   */
  async begin(work: PlannedWork): Promise<StudioRun> {
    if (this.#isClosing || this.#live.size >= this.#bounds.runningAtOnce) {
      await work.leave();
      throw tooMany(
        "too_many_runs",
        "Too many runs go on.",
        `At most ${this.#bounds.runningAtOnce} go on at once; wait for one, or cancel one. Nothing was executed.`,
      );
    }
    const now = Date.now();
    const head = {
      run_id: uuidV7(now, randomBytes(10)),
      title: work.title,
      playbook: work.playbook,
      backend_mode: work.mode,
      started_at: new Date(now).toISOString(),
      graph: work.graph,
    };
    const journal = this.#shelf.journal(head);
    const run = new LiveRun(head);
    this.#live.set(run.runId, run);
    const going = this.#run(work, run, journal);
    const settled = going.finally(() => this.#under.delete(settled)).catch(() => {});
    this.#under.add(settled);
    await firstSign(going, run, this.#bounds.refusalMs);
    return run.summary();
  }

  async #run(work: PlannedWork, run: LiveRun, journal: Journal): Promise<void> {
    let refused: unknown = null;
    try {
      const result = await work.run({
        runId: run.runId,
        signal: run.signal,
        onEvent: (event) => journal.add(run.add(event).text),
        onTelemetry: (record) => run.take(record),
      });
      const { status: state, error, execution_metadata } = result;
      const message = error === undefined ? {} : { message: error.message };
      run.settle(result, { state, ended_at: execution_metadata.completed_at, ...message });
    } catch (error) {
      refused = error;
      const end = { state: "failed", ended_at: new Date().toISOString(), message: sentenceOf(error) } as const;
      run.settle(null, end);
      journal.end(end);
    }
    journal.close();
    await this.#keep(run, journal, refused);
    this.#live.delete(run.runId);
    run.over();
    if (refused !== null) throw refused;
  }

  /** What a refused run was is nothing to keep: nothing ran. */
  async #keep(run: LiveRun, journal: Journal, refused: unknown): Promise<void> {
    try {
      if (problemOf(refused) !== null && run.lines.length === 0) await this.#shelf.forget(run.runId);
      else await this.#shelf.keep(run, run.ended());
      if (journal.problem !== null) throw journal.problem;
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      this.#onTrouble(
        `The run ${run.runId} could not be kept in ${this.#shelf.folder} ${code}. Make room or name another folder by --runs.`,
      );
    }
  }

  /** One that goes on, else one that is kept. @throws RefusalError 404, 422 */
  async get(runId: string): Promise<WatchedRun> {
    return this.#live.get(runId) ?? (await this.#kept(runId));
  }

  /** A run with its result, to compare. @throws RefusalError 409 where there is none. */
  async record(runId: string): Promise<NonNullable<KeptRun["record"]>> {
    if (this.#live.has(runId)) throw stillRunning();
    const { record } = await this.#kept(runId);
    if (record === null) throw conflict("no_result", "The run has no result.", "Nobody saw it end; run it again.");
    return record;
  }

  /** The file to hand out. @throws RefusalError 404, 409 */
  async fileOf(runId: string): Promise<{ readonly path: string; readonly bytes: number }> {
    await this.record(runId);
    const file = await this.#shelf.fileOf(runId);
    if (file === null) throw noSuchRun();
    return file;
  }

  /** Runs that go on are all on the first page, whatever the limit. */
  async page(cursor: string | null, limit: number): Promise<StudioRunPage> {
    const place = cursor === null ? null : decodeCursor(cursor);
    const items = place === null ? [...this.#live.values()].reverse().map((run) => run.summary()) : [];
    let last = BEFORE_ALL;
    for await (const { run, file } of this.#shelf.list(place, new Set(this.#live.keys()))) {
      if (items.length >= limit) return { items, next_cursor: encodeCursor(last) };
      items.push(run);
      last = file;
    }
    return { items };
  }

  add(value: unknown, title: string | null): Promise<{ readonly run: StudioRun; readonly isNew: boolean }> {
    return this.#shelf.add(value, title);
  }

  /** Asks a run to end. @throws RefusalError 404; 409 where it is over. */
  async cancel(runId: string): Promise<StudioRun> {
    const run = this.#live.get(runId);
    if (run !== undefined) {
      run.cancel();
      return run.summary();
    }
    await this.#kept(runId);
    throw conflict("run_is_over", "The run is over.", "Only a run that goes on can be cancelled.");
  }

  /** @throws RefusalError 404; 409 while it runs. */
  async remove(runId: string): Promise<void> {
    if (this.#live.has(runId)) throw stillRunning();
    const file = await this.#shelf.fileOf(runId);
    if (file === null) throw noSuchRun();
    await this.#shelf.remove(file);
  }

  /** Cancels what goes on and waits until it is kept, or for so long. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const run of this.#live.values()) run.cancel();
    await Promise.race([Promise.all(this.#under), after(this.#bounds.closeMs)]);
  }

  async #kept(runId: string): Promise<KeptRun> {
    const kept = await this.#shelf.find(runId);
    if (kept === null || kept.type === "none") throw noSuchRun();
    if (kept.type === "damaged") throw invalid("damaged_run", "The run cannot be read.", kept.run.message ?? "");
    return kept.run;
  }
}

/** The place before every kept run. */
const BEFORE_ALL: Place = { changedAt: Number.MAX_SAFE_INTEGER, name: "" };

function stillRunning(): Error {
  return conflict("still_running", "The run goes on.", "Wait until it has ended, or cancel it.");
}

/** @throws what the run was refused with */
async function firstSign(going: Promise<void>, run: LiveRun, waitMs: number): Promise<void> {
  const waiting = new AbortController();
  const late = setTimeout(() => waiting.abort(), waitMs);
  try {
    await Promise.race([going, run.changed(waiting.signal)]);
  } catch (error) {
    if (run.lines.length === 0) throw error;
  } finally {
    clearTimeout(late);
    waiting.abort();
  }
}

/** Why a run ended without a result, without anything of its contents. */
function sentenceOf(error: unknown): string {
  const problem = problemOf(error);
  if (problem !== null) return `${problem.title} ${problem.detail ?? ""}`.trim().slice(0, 4096);
  const said = error instanceof Error && error.message !== "" ? error.message : "It ended without a result.";
  return said.slice(0, 4096);
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
