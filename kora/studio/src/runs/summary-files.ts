import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StudioRun } from "@krako/contracts";
import { isStudioRun } from "@krako/contracts/validators/open";
import type { KeptFile } from "./read-kept.ts";

/** Where summaries stand, within the folder of runs: the list is read from them, so that long files are read once. */
const FOLDER = ".summaries";

/** What was found out of a file. */
export interface Summary {
  /** Null where the file is no run. */
  readonly run: StudioRun | null;
}

/** Keeps what the list shows of each file. One that is lost or does not fit its file any more is made again. */
export class SummaryFiles {
  readonly #folder: string;

  constructor(runsFolder: string) {
    this.#folder = join(runsFolder, FOLDER);
  }

  /** Null where there is none for the file as it is now. */
  async read({ name, bytes, changedAt }: KeptFile): Promise<Summary | null> {
    const kept = await this.#kept(name);
    return kept !== null && kept.bytes === bytes && kept.changed_at === changedAt ? { run: kept.run } : null;
  }

  /** What the run was known by when it was kept here; the rest of a summary that does not fit any more means nothing. */
  async titleOf({ name }: KeptFile): Promise<string | null> {
    const kept = await this.#kept(name);
    return kept?.run == null || kept.run.state === "damaged" ? null : kept.run.title;
  }

  /** Never fails: it is made again when it is asked for. */
  async write({ name, bytes, changedAt }: KeptFile, { run }: Summary): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFile(this.#path(name), JSON.stringify({ bytes, changed_at: changedAt, run }), { mode: 0o600 });
    } catch {
      // A folder that cannot be written can still be read.
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true });
  }

  async #kept(
    name: string,
  ): Promise<{ readonly bytes: unknown; readonly changed_at: unknown; readonly run: StudioRun | null } | null> {
    try {
      const { bytes, changed_at, run } = JSON.parse(await readFile(this.#path(name), "utf8"));
      return run === null || isStudioRun(run) ? { bytes, changed_at, run } : null;
    } catch {
      return null;
    }
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
