import { randomBytes } from "node:crypto";
import { uuidV7 } from "@krako/kora";
import type { PlannedWork } from "@krako/kora/workbench";
import type { StudioBounds } from "../bounds.ts";
import { problemOf } from "../http/problem-answer.ts";
import { cannotKeep, tooMany } from "../http/refusals.ts";
import { placesOf } from "../places-of-defect.ts";
import type { Journal } from "./journal.ts";
import { LiveRun } from "./live-run.ts";
import type { RunShelf } from "./run-shelf.ts";
import type { RunHead } from "./run-tally.ts";

/** Characters of a message. */
const LONGEST_MESSAGE = 4_096;

/** The runs of this process: begun, followed and kept. Those that could not be kept are held, the newest of them, to be looked at. */
export class LiveRuns {
  readonly #shelf: RunShelf;
  readonly #bounds: StudioBounds;
  readonly #onTrouble: (sentence: string) => void;
  readonly #runs = new Map<string, LiveRun>();
  readonly #under = new Set<Promise<void>>();
  #isClosing = false;

  constructor(shelf: RunShelf, bounds: StudioBounds, onTrouble: (sentence: string) => void) {
    this.#shelf = shelf;
    this.#bounds = bounds;
    this.#onTrouble = onTrouble;
  }

  /** Newest last. */
  get all(): readonly LiveRun[] {
    return [...this.#runs.values()];
  }

  get(runId: string): LiveRun | null {
    return this.#runs.get(runId) ?? null;
  }

  /** One that is not over. */
  going(runId: string): LiveRun | null {
    const run = this.get(runId);
    return run === null || run.isOver ? null : run;
  }

  /** Lets a run go that is over. Says whether it was held. */
  drop(runId: string): boolean {
    return this.#runs.delete(runId);
  }

  /**
   * Begins a run. Resolves when its first event is there, or after a while without a refusal.
   * @throws RefusalError where the backend refuses it, where too many go on, and where it could not be kept.
   */
  async begin(work: PlannedWork): Promise<LiveRun> {
    const now = Date.now();
    const head: RunHead = {
      run_id: uuidV7(now, randomBytes(10)),
      title: work.title,
      playbook: work.playbook,
      backend_mode: work.mode,
      started_at: new Date(now).toISOString(),
      graph: work.graph,
    };
    let journal: Journal;
    try {
      journal = this.#admit(head);
    } catch (error) {
      await work.leave();
      throw error;
    }
    const run = new LiveRun(head);
    this.#runs.set(run.runId, run);
    const going = this.#run(work, run, journal);
    const settled = going.catch(() => {}).finally(() => this.#under.delete(settled));
    this.#under.add(settled);
    await firstSign(going, run, this.#bounds.refusalMs);
    return run;
  }

  /** Cancels what goes on and waits until it is kept, or for so long. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const run of this.#runs.values()) run.cancel();
    let late: NodeJS.Timeout | undefined;
    const bound = new Promise<void>((resolve) => {
      late = setTimeout(resolve, this.#bounds.closeMs);
    });
    await Promise.race([Promise.all(this.#under), bound]);
    clearTimeout(late);
  }

  /** Nothing runs that cannot be kept. @throws RefusalError */
  #admit(head: RunHead): Journal {
    const { runningAtOnce } = this.#bounds;
    if (this.#isClosing || this.all.filter((run) => !run.isOver).length >= runningAtOnce)
      throw tooMany(
        "too_many_runs",
        "Too many runs go on.",
        `At most ${runningAtOnce} go on at once; wait for one, or cancel one. Nothing was executed.`,
      );
    try {
      return this.#shelf.journal(head);
    } catch (error) {
      throw cannotKeep(this.#shelf.folder, codeOf(error));
    }
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
      // Before its first event it is the answer to whoever began the run.
      if (problemOf(error) === null && run.lines.length > 0)
        this.#onTrouble(`The run ${run.runId} ended by a defect: ${placesOf(error)}`);
      const end = { state: "failed", ended_at: new Date().toISOString(), message: sentenceOf(error) } as const;
      run.settle(null, end);
      journal.end(end);
    }
    journal.close();
    if (await this.#keep(run, journal, refused)) this.#runs.delete(run.runId);
    run.over();
    this.#holdNewest();
    if (refused !== null) throw refused;
  }

  /** What a refused run was is nothing to keep: nothing ran. False where a run could not be kept. */
  async #keep(run: LiveRun, journal: Journal, refused: unknown): Promise<boolean> {
    try {
      if (problemOf(refused) !== null && run.lines.length === 0) await this.#shelf.forget(run.runId);
      else if (run.result === null && journal.problem !== null) throw journal.problem;
      else await this.#shelf.keep(run, run.ended());
      return true;
    } catch (error) {
      this.#onTrouble(
        `The run ${run.runId} could not be kept in ${this.#shelf.folder} (${codeOf(error)}). It can be seen until kora studio ends. Make room, or name another folder by --runs.`,
      );
      return false;
    }
  }

  /** Of those that are over and could not be kept. */
  #holdNewest(): void {
    const over = this.all.filter((run) => run.isOver);
    for (const { runId } of over.slice(0, Math.max(0, over.length - this.#bounds.openRuns))) this.#runs.delete(runId);
  }
}

/** @throws what the run was refused with */
async function firstSign(going: Promise<void>, run: LiveRun, waitMs: number): Promise<void> {
  // Events may have come before anybody could wait for them.
  if (run.lines.length > 0) return;
  const waiting = new AbortController();
  const late = setTimeout(() => waiting.abort(), waitMs);
  try {
    await Promise.race([going, run.changed(waiting.signal)]);
    if (run.isOver) await going;
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
  if (problem === null) return "It ended without a result: the backend itself failed.";
  return `${problem.title} ${problem.detail ?? ""}`.trim().slice(0, LONGEST_MESSAGE);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}
