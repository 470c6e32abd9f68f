import type { StudioRun, StudioRunPage } from "@krako/contracts";
import type { RunRecord } from "@krako/kora/runs";
import type { PlannedWork } from "@krako/kora/workbench";
import { conflict, invalid, noSuchRun } from "../http/refusals.ts";
import { decodeCursor, encodeCursor, type Place } from "./cursor.ts";
import type { KeptRun } from "./kept-run.ts";
import type { LiveRuns } from "./live-runs.ts";
import type { RunShelf } from "./run-shelf.ts";
import type { WatchedRun } from "./watched-run.ts";

/** The place before every kept run. */
const BEFORE_ALL: Place = { changedAt: Number.MAX_SAFE_INTEGER, name: "" };

/** The runs of one studio: those that go on, then those that are kept. */
export class Runs {
  readonly #live: LiveRuns;
  readonly #shelf: RunShelf;

  constructor(live: LiveRuns, shelf: RunShelf) {
    this.#live = live;
    this.#shelf = shelf;
  }

  /** @throws RefusalError as {@link LiveRuns.begin} does */
  async begin(work: PlannedWork): Promise<StudioRun> {
    return (await this.#live.begin(work)).summary();
  }

  /** One that goes on, else one that is kept. @throws RefusalError 404, 422 */
  async get(runId: string): Promise<WatchedRun> {
    return this.#live.get(runId) ?? (await this.#kept(runId));
  }

  /** Runs that go on are all on the first page, whatever the limit. */
  async page(cursor: string | null, limit: number): Promise<StudioRunPage> {
    const place = cursor === null ? null : decodeCursor(cursor);
    const live = this.#live.all;
    const items = place === null ? live.toReversed().map((run) => run.summary()) : [];
    let last = BEFORE_ALL;
    for await (const { run, file } of this.#shelf.list(place, new Set(live.map(({ runId }) => runId)))) {
      if (items.length >= limit) return { items, next_cursor: encodeCursor(last) };
      items.push(run);
      last = file;
    }
    return { items };
  }

  /** A run with its result, to compare. @throws RefusalError 404, 422; 409 where there is no result. */
  async record(runId: string): Promise<RunRecord> {
    this.#refuseGoing(runId);
    const { record } = await this.#kept(runId);
    if (record === null) throw conflict("no_result", "The run has no result.", "Nobody saw it end; run it again.");
    return record;
  }

  /** The file to hand out. @throws RefusalError as {@link record} does */
  async fileOf(runId: string): Promise<{ readonly path: string; readonly bytes: number }> {
    await this.record(runId);
    const file = await this.#shelf.fileOf(runId);
    if (file === null) throw noSuchRun();
    return file;
  }

  /** @throws RefusalError as {@link RunShelf.add} does */
  add(value: unknown, title: string | null): Promise<{ readonly run: StudioRun; readonly isNew: boolean }> {
    return this.#shelf.add(value, title);
  }

  /** Asks a run to end. @throws RefusalError 404; 409 where it is over. */
  async cancel(runId: string): Promise<StudioRun> {
    const run = this.#live.going(runId);
    if (run === null) {
      await this.get(runId);
      throw conflict("run_is_over", "The run is over.", "Only a run that goes on can be cancelled.");
    }
    run.cancel();
    return run.summary();
  }

  /** @throws RefusalError 404; 409 while it runs. */
  async remove(runId: string): Promise<void> {
    this.#refuseGoing(runId);
    const wasHeld = this.#live.drop(runId);
    const file = await this.#shelf.fileOf(runId);
    if (file !== null) await this.#shelf.remove(file);
    else if (!wasHeld) throw noSuchRun();
  }

  #refuseGoing(runId: string): void {
    if (this.#live.going(runId) !== null)
      throw conflict("still_running", "The run goes on.", "Wait until it has ended, or cancel it.");
  }

  async #kept(runId: string): Promise<KeptRun> {
    const kept = await this.#shelf.find(runId);
    if (kept === null || kept.type === "none") throw noSuchRun();
    if (kept.type === "damaged") throw invalid("damaged_run", "The run cannot be read.", kept.run.message ?? "");
    return kept.run;
  }
}
