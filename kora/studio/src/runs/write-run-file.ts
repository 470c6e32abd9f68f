import { open, rename, rm, stat, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ExecutionResult, TaskGraph } from "@krako/contracts";
import type { EventLine } from "./event-line.ts";
import type { KeptFile } from "./read-kept.ts";

/** The ending of a file that is not whole yet. */
export const UNFINISHED_ENDING = ".studio-tmp";

/** Events that are written at a time. */
const LINES_AT_ONCE = 1_000;

/**
 * Writes a run as `kora run --out` does; it takes its place when it is whole. The file says it was last changed when the run began, so
 * that the folder by time is the runs by time.
 */
export async function writeRunFile(
  path: string,
  graph: TaskGraph,
  result: ExecutionResult,
  lines: readonly EventLine[],
): Promise<KeptFile> {
  const written = join(dirname(path), `.${basename(path)}${UNFINISHED_ENDING}`);
  const file = await open(written, "w", 0o600);
  try {
    await file.writeFile(`{"graph":${JSON.stringify(graph)},"result":${JSON.stringify(result)},"events":[`);
    for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
      const texts = lines.slice(at, at + LINES_AT_ONCE).map(({ text }) => text);
      await file.writeFile(`${at === 0 ? "" : ","}${texts.join(",")}`);
    }
    await file.writeFile("]}\n");
  } catch (error) {
    await file.close();
    await rm(written, { force: true });
    throw error;
  }
  await file.close();
  const begun = new Date(result.execution_metadata.started_at);
  await utimes(written, begun, begun);
  await rename(written, path);
  return keptFile(path);
}

/** A file as it is now. @throws Error where there is none. */
export async function keptFile(path: string): Promise<KeptFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, name: basename(path), bytes: size, changedAt: Math.round(mtimeMs) };
}
